"""Cases put where a test needs them, past the actions: the tests of the actions themselves begin here."""

import datetime
from typing import Any

from django.utils import timezone

from accounts.models import User
from audit.models import Entry
from casework.models import LAST_IN_QUEUE, Assignment, Case, Conversation, TeamMeeting
from casework.states import Channel, State
from services.models import LadderStep, Programme, Visibility
from tests import factories

CARRIED = {State.ASSIGNED, State.OUTREACH, State.MAPPING, State.ACTIVE, State.ON_HOLD}
WITHOUT_PROMISE = {State.NEEDS_INFO, State.MAPPING, State.ACTIVE, State.CLOSED}


def today() -> datetime.date:
    return timezone.localdate()


def in_days(days: int) -> datetime.date:
    return today() + datetime.timedelta(days=days)


def a_case(
    state: State = State.RECEIVED, *, contact_person: User | None = None, programme: Programme | None = None, **columns: Any
) -> Case:
    """A case with an application, in a state that the database allows."""
    case = factories.case(programme=programme)
    if state in CARRIED:
        contact_person = contact_person or factories.caseworker(case.programme)
        Assignment.objects.create(case=case, contact_person=contact_person, by=contact_person)
    due_on = columns.pop("due_on", None if state in WITHOUT_PROMISE else case.due_on)
    closed_on = today() if state == State.CLOSED else None
    changes = {
        "state": state,
        "is_open": state != State.CLOSED,
        "due_on": due_on,
        "closed_on": closed_on,
        "queue_on": closed_on or due_on or LAST_IN_QUEUE,
        "contact_person": contact_person if state != State.CLOSED else None,
        **columns,
    }
    Case.objects.filter(pk=case.pk).update(**changes)
    if state == State.ON_AGENDA:
        meeting, _ = TeamMeeting.objects.get_or_create(held_on=in_days(5))
        meeting.items.create(case=case, added_by=factories.user())
    if state == State.CLOSED:
        case.closures.create(outcome="other", closed_on=today(), dispose_on=in_days(90))
    return fresh(case)


def fresh(case: Case) -> Case:
    """The case as another process would read it."""
    return Case.objects.select_related("programme", "application", "contact_person").get(pk=case.pk)


def a_ladder(programme: Programme, *channels: Channel) -> None:
    """The programme's way of looking somebody up."""
    for order, channel in enumerate(channels):
        LadderStep.objects.create(programme=programme, channel=channel, days_after=2, visibility=Visibility.NEUTRAL, sort_order=order)


def held_conversation(case: Case, by: User) -> None:
    """A mapping conversation that was yesterday."""
    Conversation.objects.create(case=case, starts_at=timezone.now() - datetime.timedelta(days=1), by=by)


def public_word(case: Case) -> str:
    """What the applicant's status page says now."""
    case.application.refresh_from_db()
    return case.application.public_word


def promised_publicly(case: Case) -> datetime.date | None:
    """The day that the status page names."""
    case.application.refresh_from_db()
    return case.application.public_due_on


def last_event(case: Case) -> Entry:
    """The newest entry of the log about the case."""
    return Entry.objects.filter(thing="casework.case", reference=case.reference).order_by("-number")[0]
