"""The letters to those who answer for pages, written when they are sent: titles, counts and addresses in the editor, and nothing else."""

from datetime import date

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Page

from accounts.models import User
from editorial.models import PageFeedback
from editorial.notices import FEEDBACK, REVIEW, UNKEPT, WEEK
from editorial.responsibility import due, kept_by, unkept
from outbox.models import Message
from outbox.topics import Letter, handler


@handler(REVIEW, called=gettext_lazy("Påminnelse om sidor att granska"))
def pages_to_read(message: Message) -> list[Letter]:
    """Write to a person which of her pages wait to be read through, if any still does."""
    person = _person(message)
    pages = list(due().filter(kept_by=person.pk)) if person else []
    if person is None or not pages:
        return []
    asked = ngettext(
        "Läs igenom sidan och se att allt stämmer. Ändra det som behövs, eller välj ”Jag har läst igenom sidan” i menyn.",
        "Läs igenom sidorna och se att allt stämmer. Ändra det som behövs, eller välj ”Jag har läst igenom sidan” i menyn på varje sida.",
        len(pages),
    )
    return [_letter(person, _("Sammanhang: sidor att läsa igenom"), asked, *map(_line, pages))]


@handler(UNKEPT, called=gettext_lazy("Påminnelse om sidor som ingen ansvarar för"))
def unkept_pages(message: Message) -> list[Letter]:
    """Write to a communicator which pages wait to be read through and have nobody who does it, if any still has not."""
    person, pages = _person(message), list(unkept())
    if person is None or not pages:
        return []
    asked = ngettext(
        "Det är dags att läsa igenom sidan, och ingen är sidansvarig. Läs den och se att allt stämmer, och välj vem som är sidansvarig.",
        "Det är dags att läsa igenom sidorna, och ingen är sidansvarig. Läs dem och se att allt stämmer, och välj vem som är sidansvarig.",
        len(pages),
    )
    return [_letter(person, _("Sammanhang: sidor utan sidansvarig"), asked, *map(_line, pages))]


@handler(FEEDBACK, called=gettext_lazy("Vad läsarna har tyckt till om"))
def answers_of_the_week(message: Message) -> list[Letter]:
    """Write to a person how many found her pages helpful in a week, and how many did not."""
    person, monday = _person(message), date.fromisoformat(message.payload["monday"])
    if person is None:
        return []
    answers = PageFeedback.objects.filter(given_on__gte=monday, given_on__lt=monday + WEEK, page__in=kept_by(person))
    counted = answers.values("page__title").annotate(yes=Count("pk", Q(is_helpful=True)), no=Count("pk", Q(is_helpful=False)))
    lines = [
        _("%(title)s: %(yes)s ja, %(no)s nej") % {"title": row["page__title"], "yes": row["yes"], "no": row["no"]}
        for row in counted.order_by("page__path")
    ]
    if not lines:
        return []
    asked = _("Det här svarade läsarna förra veckan på frågan ”Var det här till hjälp?”.")
    return [_letter(person, _("Sammanhang: läsarna har tyckt till"), asked, "\n".join(lines), _address("editorial_feedback"))]


def _person(message: Message) -> User | None:
    return User.objects.filter(pk=message.payload["user"], is_active=True).first()


def _line(page: Page) -> str:
    return f"{page.title}\n{_address('wagtailadmin_pages:edit', page.pk)}"


def _address(name: str, *args: int) -> str:
    return f"{settings.WAGTAILADMIN_BASE_URL}{reverse(name, args=args)}"


def _letter(person: User, subject: str, *parts: str) -> Letter:
    return Letter("email", person.email, subject, "\n\n".join(parts) + "\n")
