"""What the team decides about a case before somebody works with it."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from casework import agenda, policies
from casework.capacity import check_is_full
from casework.models import AgendaItem, Assignment, Case
from casework.notes import write_note
from casework.protection import people_of
from casework.publishing import kept_promise, tell
from casework.summary import youngest_age
from casework.workflow import move
from common.errors import Invalid
from forms.actions import can_be_returned, return_to_applicant
from services.models import Programme

LONGEST_WAIT = datetime.timedelta(days=366)


@transaction.atomic
def put_on_agenda(*, case: Case, by: User) -> AgendaItem:
    """Let the next team meeting take the case up."""
    policies.check("put_on_agenda", by, case)
    move(case, "put_on_agenda", by=by, due_on=kept_promise(case))
    item = agenda.put_up(case, by=by)
    tell(case, "put_on_agenda", by=by, meeting=item.meeting.held_on.isoformat())
    return item


@transaction.atomic
def request_information(*, case: Case, missing: str, by: User) -> None:
    """Give the application back to the person with a word of what is missing; the promise rests until she answers."""
    policies.check("request_information", by, case)
    if case.application is None:
        raise Invalid(_("Det finns ingen ansökan att komplettera."))
    if not missing.strip():
        raise Invalid(_("Skriv vad som saknas."))
    if not can_be_returned(case.application):
        raise Invalid(_("Ansökan går inte att lämna tillbaka: den är återtagen."))
    move(case, "request_information", by=by, due_on=None)
    return_to_applicant(application=case.application, missing=missing, by=by)
    tell(case, "request_information", by=by)


@transaction.atomic
def waitlist(*, case: Case, hear_on: datetime.date, by: User) -> None:
    """Put the case on the waiting list of a full programme, with the day when the person hears from us at the latest."""
    policies.check("waitlist", by, case)
    check_is_full(case.programme)
    if not timezone.localdate() < hear_on <= timezone.localdate() + LONGEST_WAIT:
        raise Invalid(_("Välj en dag inom ett år."))
    move(case, "waitlist", by=by, due_on=hear_on)
    tell(case, "waitlist", by=by)


@transaction.atomic
def redirect(*, case: Case, programme: Programme, by: User, note: str = "") -> None:
    """Hand the case over to another programme that takes the person's age; what has happened follows it."""
    policies.check("redirect", by, case)
    _check_target(case, programme)
    came_from = case.programme.slug
    move(case, "redirect", by=by, programme=programme, contact_person=None)
    Assignment.objects.end_open(case)
    if note.strip():
        write_note(case, note, by=by)
    tell(case, "redirect", by=by, came_from=came_from, to=programme.slug)


def _check_target(case: Case, programme: Programme) -> None:
    if programme.pk == case.programme_id:
        raise Invalid(_("Ärendet är redan i %(programme)s.") % {"programme": programme})
    if not programme.is_open:
        raise Invalid(_("%(programme)s tar inte emot just nu.") % {"programme": programme})
    age = youngest_age(case)
    if age is not None and not programme.accepts_age(age):
        raise Invalid(_("%(programme)s är för andra åldrar.") % {"programme": programme})
    if case.is_protected and not any(policies.sees_programme(person, programme) for person in people_of(case)):
        raise Invalid(_("Ingen av dem som får se ärendet arbetar i %(programme)s. Ändra först vilka de är.") % {"programme": programme})
