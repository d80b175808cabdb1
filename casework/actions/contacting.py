"""Contacts, attempts and notes: rows beside the states of a case."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.actions import record
from casework import notices, policies
from casework.models import Case, CaseNote, ContactAttempt, ContactMade
from casework.notes import write_note
from casework.publishing import CONTACT, new_promise, tell
from casework.states import Channel, State
from casework.workflow import swap
from common.errors import Invalid


@transaction.atomic
def record_contact_made(*, case: Case, channel: Channel, by: User) -> ContactMade:
    """Write down that the person was reached: a dated row, and the clock of the promise stops."""
    policies.check_can_work_with(by, case)
    _check_open(case)
    made = ContactMade.objects.create(case=case, channel=channel, by=by, at=timezone.now())
    swap(case, contacted_at=made.at, due_on=_promise_after(case))
    tell(case, CONTACT, by=by, channel=channel)
    return made


@transaction.atomic
def receive_reply(*, case: Case, reply: str, wants_call: bool) -> ContactMade:
    """Write down that the person answered a postcard: `reply` is the reference of the answer. Whoever wants a call is promised one anew.

    The status page says nothing new, since nobody has talked with anybody; and the answer itself stands in the log already.
    """
    made = ContactMade.objects.create(case=case, channel=Channel.POSTCARD, at=timezone.now())
    swap(case, contacted_at=made.at, due_on=_promise_after(case, wants_call=wants_call))
    notices.tell_of_reply(case, reply=reply)
    return made


@transaction.atomic
def record_attempt(*, case: Case, channel: Channel, by: User) -> ContactAttempt:
    """Write down that somebody tried to reach the person, in vain; the promise still runs."""
    policies.check_can_work_with(by, case)
    _check_open(case)
    attempt = ContactAttempt.objects.create(case=case, channel=channel, by=by)
    record("case.contact_attempted", case, by=by, channel=channel)
    return attempt


@transaction.atomic
def add_note(*, case: Case, text: str, by: User) -> CaseNote:
    """Keep a note about a case; it is never changed afterwards."""
    policies.check_can_work_with(by, case)
    if not text.strip():
        raise Invalid(_("Skriv en anteckning."))
    note = write_note(case, text, by=by)
    record("case.note_added", case, by=by, note=note.reference)
    return note


def _promise_after(case: Case, *, wants_call: bool = False) -> datetime.date | None:
    """Return the day of the promise after a contact: none, for most."""
    # What is on hold keeps its day: that is another promise, to take it up again.
    if case.state == State.ON_HOLD:
        return case.due_on
    return new_promise(case) if wants_call and case.is_open else None


def _check_open(case: Case) -> None:
    if not case.is_open:
        raise Invalid(_("Ärendet är avslutat."))
