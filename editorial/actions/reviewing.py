"""When a page is to be read through, and that somebody has done it."""

from datetime import date
from typing import cast

from django.db import transaction
from django.db.models import Q
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from accounts.models import User
from common.pages import BasePage
from common.time import months_later, today
from editorial.models import ReviewReminder
from editorial.policies import check_can_confirm_review
from editorial.responsibility import is_reviewed

REVIEW_MONTHS = 6
REVIEWED = "editorial.review"


def next_review() -> date:
    """Return the day on which what is in order today is to be read through again."""
    return months_later(today(), REVIEW_MONTHS)


def begin_review(page: Page) -> None:
    """Give a page that was published without a day one of its own."""
    if is_reviewed(page) and page.specific.review_on is None:
        _set_day(page.specific, next_review())


@transaction.atomic
def confirm_review(*, page: Page, by: User) -> date:
    """Note that somebody has read through a page and found it in order; return the day of the next time."""
    check_can_confirm_review(by, page)
    day = next_review()
    _set_day(page.specific, day)
    ReviewReminder.objects.filter(page=page).delete()
    log(instance=page.specific, action=REVIEWED, user=by)
    return day


def _set_day(page: BasePage, day: date) -> None:
    """Write the day on the page, and in those versions of it that would bring the old one back."""
    before = page.review_on.isoformat() if page.review_on else None
    type(page).objects.filter(pk=page.pk).update(review_on=day)
    page.review_on = day
    to_come = Q(pk__in=[page.latest_revision_id, page.live_revision_id]) | Q(approved_go_live_at__isnull=False)
    versions = [version for version in page.revisions.filter(to_come) if version.content.get("review_on") == before]
    for version in versions:
        version.content["review_on"] = day.isoformat()
    cast("type[Revision]", Revision).objects.bulk_update(versions, ["content"])
