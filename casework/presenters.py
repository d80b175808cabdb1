"""Rows of the queue as strings; templates hold no logic."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from casework import words
from casework.models import Case
from casework.states import State
from common.boxes import SHARED, open_boxes
from common.codes import grouped
from forms.models import ApplicationKind
from services.catalogue import by_id

_STATE_CLASS = {
    State.NEEDS_INFO: "state-wait",
    State.WAITLISTED: "state-wait",
    State.ON_HOLD: "state-wait",
    State.RECEIVED: "state-new",
    State.CLOSED: "state-done",
}
FULL_PROMISE = 14


@dataclass(frozen=True)
class Service:
    """A programme as it stands in a row: its name, its sign, and the class that gives the sign its colour."""

    name: str
    shape: str
    css: str


@dataclass(frozen=True)
class Tag:
    """A mark of a case in words; the class only adds weight to them."""

    text: str
    css: str = "tag"


@dataclass(frozen=True)
class Row:
    """A case in the queue."""

    url: str
    title: str
    reference: str
    service: Service
    state: str
    state_class: str
    left: words.Clock | None
    since: words.Clock | None
    contact_person: str
    closed_on: str
    group: str
    tags: list[Tag]
    is_new: bool


def state_class(state: str) -> str:
    """Return the class of a state's sign."""
    return _STATE_CLASS.get(State(state), "state-half")


def service_of(programme_id: int) -> Service:
    """Return the programme of a case for display, from what the process keeps."""
    programme = by_id(programme_id)
    return Service(programme.short_name, programme.shape, programme.shape_class) if programme else Service("", "", "")


def tags_of(case: Case) -> list[Tag]:
    """Return the marks of a case, what matters most first; a young person's own request needs no word of its kind."""
    tags = [
        (case.is_urgent, Tag(_("Brådskande"), "tag tag-alarm")),
        (case.is_protected, Tag(_("Skyddat"), "tag tag-ink")),
        (case.is_suspect, Tag(_("Kan vara skräp"))),
        (case.kind != ApplicationKind.SUPPORT, Tag(words.kind(case.kind))),
    ]
    return [tag for holds, tag in tags if holds]


def rows_of(cases: Iterable[Case], today: datetime.date) -> list[Row]:
    """Return the rows of a list; the names come from the shared boxes, in one query."""
    chosen = list(cases)
    told = open_boxes(chosen, SHARED)
    return [_row(case, told.get(case.reference, {}), today) for case in chosen]


def title_of(told: dict[str, Any]) -> str:
    """Return how a young person is named; a dash where nothing is left to open."""
    return words.person_title(str(told.get("name") or "–"), str(told.get("age") or ""))


def _row(case: Case, told: dict[str, Any], today: datetime.date) -> Row:
    return Row(
        url=reverse("desk:case", args=[case.reference]),
        title=title_of(told),
        reference=grouped(case.reference),
        service=service_of(case.programme_id),
        state=case.get_state_display(),
        state_class=state_class(case.state),
        left=words.days_left(case.due_on, today),
        since=words.since(case.contacted_at, today),
        contact_person=case.contact_person.get_short_name() if case.contact_person else "",
        closed_on=words.day(case.closed_on) if case.closed_on else "",
        group=words.group_of(case.due_on, today) if case.is_open else "",
        tags=tags_of(case),
        is_new=case.state == State.RECEIVED,
    )
