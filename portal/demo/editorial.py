"""What waits for the demo's communicator: two pages to read through, and readers' answers."""

from datetime import date, timedelta

from django.db import transaction
from wagtail.models import Page

from accounts.models import User
from common.pages import BasePage
from common.time import today
from editorial.actions import next_review
from editorial.models import PageFeedback
from home.models import GuidePage
from news.models import EventPage, NewsPage
from portal.demo.users import COMMUNICATOR, WRITER, address
from services.pages import ServicePage

# Path: days since it should have been read through.
WAITING = {"/stod/kaasam/": 12, "/om-webbplatsen/tillganglighet/": 2}
# Path: how many said yes and no, and what some of the latter missed.
ANSWERS: dict[str, tuple[int, int, tuple[str, ...]]] = {
    "/stod/kaa/": (14, 3, ("Jag hittade inte var ni sitter.", "Kostar det något?")),
    "/stod/mojligheten/": (9, 2, ("Får man komma utan att boka?",)),
    "/kontakt/": (6, 4, ("Går det att skriva på kvällen?", "")),
    "/om-webbplatsen/tillganglighet/": (1, 1, ("För svåra ord.",)),
}


def keepers() -> dict[type[Page], User]:
    """Return who answers for the pages of each type: the writer for what is new, the communicator for what stands."""
    answers = {NewsPage: WRITER, EventPage: WRITER, GuidePage: COMMUNICATOR, ServicePage: COMMUNICATOR}
    return {kind: User.objects.get(email=address(role)) for kind, role in answers.items()}


@transaction.atomic
def build_editorial() -> None:
    """Let the communicator answer for some pages, and give her something to do; once, so that what was done stays done."""
    if PageFeedback.objects.exists():
        return
    keeper = User.objects.get(email=address(COMMUNICATOR))
    for path in {**WAITING, **ANSWERS}:
        day = today() - timedelta(days=WAITING[path]) if path in WAITING else next_review()
        _keep(_at(path).specific, keeper, day)
    PageFeedback.objects.bulk_create(answer for path in ANSWERS for answer in _answers(path))


def _keep(page: BasePage, keeper: User, day: date) -> None:
    """Write who answers for a page, and when it is to be read, on the page and in the version that the editor opens."""
    type(page).objects.filter(pk=page.pk).update(keeper=keeper, review_on=day)
    version = page.latest_revision
    version.content |= {"keeper": keeper.pk, "review_on": day.isoformat()}
    version.save(update_fields=["content"])


def _at(path: str) -> Page:
    return Page.objects.get(url_path=f"/start{path}")


def _answers(path: str) -> list[PageFeedback]:
    page, (yes, no, texts) = _at(path), ANSWERS[path]
    words = [*[""] * yes, *texts, *[""] * (no - len(texts))]
    days = [today() - timedelta(days=number * 3 % 20) for number in range(len(words))]
    return [
        PageFeedback(page=page, is_helpful=number < yes, text=text, given_on=day)
        for number, (text, day) in enumerate(zip(words, days, strict=True))
    ]
