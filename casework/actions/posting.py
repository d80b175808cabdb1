"""Post on paper: a card or a letter with a code to answer by, which counts as a try to reach the person."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from casework import policies
from casework.cards import print_post
from casework.models import Case, ContactAttempt
from casework.reaching import told_of, why_closed
from casework.states import Channel
from common.errors import Invalid
from forms.actions.replies import print_card

POST = (Channel.POSTCARD, Channel.NEUTRAL_LETTER)


@transaction.atomic
def write_on_paper(*, case: Case, channel: Channel, recipient: str, by: User) -> bytes:
    """Return a postcard or a letter as a PDF, and write the attempt down; the recipient's lines are kept nowhere.

    The paper is made before the attempt is told: what could not be printed was never tried. Raises `Invalid` for an open card to whoever
    may only get an envelope. Needs the private key.
    """
    policies.check_can_write_to(by, case)
    if channel not in POST:
        raise Invalid()
    if channel == Channel.POSTCARD and (reason := why_closed(told_of(case)[1], timezone.localdate())):
        raise Invalid(reason)
    code = print_card(about=case.reference, programme=case.programme, by=by)
    paper = print_post(case, channel, code=code, recipient=recipient, by=by)
    ContactAttempt.objects.create(case=case, channel=channel, by=by)
    record("case.contact_attempted", case, by=by, channel=channel)
    return paper
