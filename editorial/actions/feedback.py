"""What a reader says of a page: kept with its day alone, without her address, and without a line in any log."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Page

from common.errors import Invalid, TooMany
from common.limits import check_limit, network_of
from common.time import months_later, today
from editorial.models import PageFeedback
from editorial.screening import is_personal

KEPT_MONTHS = 12
# A school's pupils share one address.
MOST, SECONDS = 60, 3600


@transaction.atomic
def give_feedback(*, page: Page, is_helpful: bool, address: str, is_trapped: bool = False) -> PageFeedback | None:
    """Keep one answer; return it, or nothing for a robot's and for those beyond the sixtieth within an hour from one network.

    They get the same thanks: who floods the answers should not learn where the line goes.
    """
    if is_trapped or not _is_within_limit(address):
        return None
    return PageFeedback.objects.create(page=page, is_helpful=is_helpful)


@transaction.atomic
def add_text(*, feedback: PageFeedback, text: str) -> bool:
    """Add what was missing to an answer of today's that has no text yet; return whether it was added.

    Raises `Invalid` where it looks like somebody's number or address, and keeps nothing of it.
    """
    if is_personal(text):
        raise Invalid(_("Det ser ut som ett personnummer, ett telefonnummer eller en e-postadress. Ta bort det och skicka igen."))
    return bool(waiting_for_text().filter(pk=feedback.pk).update(text=text))


def waiting_for_text() -> "QuerySet[PageFeedback]":
    """Return the answers that a text may still be added to."""
    return PageFeedback.objects.filter(given_on=today(), text="")


def _is_within_limit(address: str) -> bool:
    try:
        check_limit("editorial.feedback", network_of(address), limit=MOST, seconds=SECONDS)
    except TooMany:
        return False
    return True


def forget_feedback() -> int:
    """Delete answers that are more than a year old; return how many."""
    return PageFeedback.objects.filter(given_on__lt=months_later(today(), -KEPT_MONTHS)).delete()[0]
