"""Moves the dates of told stories back to the days that they tell of; the actions themselves know only the present.

The log of events is left alone: it is chained, and says truly that the demo was made today.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Model
from django.utils import timezone

from casework.agenda import next_meeting_on
from casework.models import (
    LAST_IN_QUEUE,
    AgendaItem,
    Assignment,
    Case,
    CaseNote,
    CaseTransition,
    Closure,
    ContactAttempt,
    ContactMade,
    Conversation,
    TeamMeeting,
)
from casework.states import State
from forms.models import Application, ApplicationTransition
from outbox.models import Message
from outbox.models import State as MessageState
from portal.demo.stories import Story

FIELDS: dict[type[Model], tuple[str, ...]] = {
    Assignment: ("started_at", "ended_at"),
    AgendaItem: ("added_at", "decided_at", "decision", "meeting"),
    CaseNote: ("at",),
    Closure: ("closed_on", "dispose_on"),
    ContactAttempt: ("at",),
    ContactMade: ("at",),
    Conversation: ("starts_at",),
}


def date_back(told: list[Story], *, began_at: datetime) -> None:
    """Set the dates of these stories' rows; `began_at` is when the telling began."""
    _transitions(told)
    rows: dict[type[Model], list[Any]] = defaultdict(list)
    for story in told:
        for row, at in story.rows:
            _date(row, at, story)
            rows[type(row)].append(row)
        _date_case(story)
    for model, found in rows.items():
        model._default_manager.bulk_update(found, FIELDS[model])
    cases = [story.case for story in told]
    Case.objects.bulk_update(cases, ["received_at", "due_on", "queue_on", "contacted_at", "closed_on"])
    Application.objects.bulk_update([case.application for case in cases if case.application], ["submitted_at", "public_due_on"])
    _messages(told, began_at)


def _transitions(told: Iterable[Story]) -> None:
    """Give each step of the cases and of the applications its moment; both were written in the order of the story."""
    moments = {story.case.pk: iter([story.sent_at, *story.moments]) for story in told}
    steps = list(CaseTransition.objects.filter(case__in=moments).order_by("pk"))
    for step in steps:
        step.at = next(moments[step.case_id])
    CaseTransition.objects.bulk_update(steps, ["at"])
    by_application = {story.case.application_id: story for story in told}
    moves = list(ApplicationTransition.objects.filter(application__in=by_application))
    for move in moves:
        story = by_application[move.application_id]
        move.at = story.moments[-1] if move.from_state else story.sent_at
    ApplicationTransition.objects.bulk_update(moves, ["at"])


def _date(row: Any, at: datetime, story: Story) -> None:
    match row:
        case Assignment():
            row.started_at = at
            row.ended_at = story.moments[-1] if story.case.state == State.CLOSED else None
        case AgendaItem():
            _date_item(row, at, story)
        case Closure():
            kept = row.dispose_on - row.closed_on
            row.closed_on = timezone.localdate(at)
            row.dispose_on = row.closed_on + kept
        case Conversation():
            row.starts_at = at
        case _:
            row.at = at


def _date_item(item: AgendaItem, at: datetime, story: Story) -> None:
    """A case that has moved on was taken up by the meeting that followed then, not by the one that follows now."""
    item.added_at = at
    later = [moment for moment in story.moments if moment > at]
    if later:
        item.refresh_from_db(fields=["decision"])
        item.decided_at = later[0]
        item.meeting, _ = TeamMeeting.objects.get_or_create(held_on=next_meeting_on(timezone.localdate(at)))


def _date_case(story: Story) -> None:
    case = story.case
    case.received_at = story.sent_at
    contacts = [at for row, at in story.rows if isinstance(row, ContactMade)]
    case.contacted_at = max(contacts, default=None)
    if case.due_on and case.state != State.ON_HOLD:
        case.due_on = timezone.localdate(story.sent_at) + timedelta(days=case.programme.contact_days)
    if case.state == State.CLOSED:
        case.closed_on = timezone.localdate(story.moments[-1])
    case.queue_on = case.closed_on or case.due_on or LAST_IN_QUEUE
    if case.application:
        case.application.submitted_at = story.sent_at
        case.application.public_due_on = case.application.public_due_on and case.due_on


def _messages(told: Iterable[Story], began_at: datetime) -> None:
    """What was written to these people was sent long ago: nothing of it leaves the machine now."""
    references = [story.case.reference for story in told]
    assignments = [str(row.pk) for story in told for row, _at in story.rows if isinstance(row, Assignment)]
    written = Message.objects.filter(state=MessageState.PENDING, created_at__gte=began_at)
    of_stories = (
        written.filter(topic="forms.receipt", key__in=references)
        | written.filter(topic="casework.assigned", key__in=assignments)
        | written.filter(topic="casework.new")
    )
    of_stories.update(state=MessageState.SENT, sent_at=timezone.now())
