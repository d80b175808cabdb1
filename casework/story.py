"""What has happened to a case, newest first, gathered from its tables in one query."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, DateTimeField, F, QuerySet, Value
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext as _

from casework import words
from casework.models import Case
from casework.notices import about, topic_words
from casework.states import Channel, Mark
from casework.workflow import past_of
from forms.actions.submission import RECEIPT_TOPIC
from outbox.models import Message
from outbox.models import State as MessageState

STEP, CONTACT, ATTEMPT, MARK, NOTE, MESSAGE = "step", "contact", "attempt", "mark", "note", "message"
MOST = 200
_APPLICANTS = {"open", "withdraw", "receive_information"}
_COLUMNS = ("kind", "when", "what", "who", "more")


@dataclass(frozen=True)
class Happening:
    """One thing that happened: `what` is a transition, a channel, a mark or a topic, `more` a note's reference or a message's state."""

    kind: str
    when: datetime.datetime
    what: str
    who: str
    more: str


@dataclass(frozen=True)
class Line:
    """A happening as a line of the story."""

    when: str
    iso: str
    text: str


def story_of(case: Case) -> list[Happening]:
    """Return the newest happenings of a case, and the messages about its application."""
    parts = [
        _part(case.transitions.all(), STEP, what="name"),
        _part(case.contactmade_set.all(), CONTACT, what="channel"),
        _part(case.contactattempt_set.all(), ATTEMPT, what="channel"),
        _part(case.markings.all(), MARK, what="mark"),
        _part(case.notes.all(), NOTE, more="reference"),
        _messages(case),
    ]
    rows = parts[0].union(*parts[1:], all=True).order_by("-when")[:MOST]
    return [Happening(*row) for row in rows]


def lines_of(happenings: list[Happening]) -> list[Line]:
    """Return the story as lines; notes are shown elsewhere, with their words."""
    return [Line(words.moment(one.when), one.when.isoformat(), text_of(one)) for one in happenings if one.kind != NOTE]


def text_of(one: Happening) -> str:
    """Return a happening as a sentence."""
    if one.kind == STEP:
        return f"{past_of(one.what)}. {who_of(one)}"
    if one.kind == MESSAGE:
        return _message_text(one)
    if one.kind == MARK:
        return f"{Mark(one.what).label}. {one.who}"
    if is_reply(one):
        return _("Svarade på ett vykort. Ungdomen")
    told = _("Kontakt: %(channel)s. %(who)s") if one.kind == CONTACT else _("Försökte nå: %(channel)s, inget svar. %(who)s")
    return told % {"channel": Channel(one.what).label, "who": one.who}


def is_reply(one: Happening) -> bool:
    """Whether the person herself made the contact, by answering a postcard."""
    return one.kind == CONTACT and not one.who


def who_of(one: Happening) -> str:
    """Return who did it: a member of staff, the person who applied, or the system."""
    if one.who:
        return one.who
    return _("Den som sökte") if one.what in _APPLICANTS else _("Systemet")


def last_change(happenings: list[Happening]) -> Happening | None:
    """Return the newest happening that changed the case itself."""
    return next((one for one in happenings if one.kind in (STEP, CONTACT, MARK)), None)


_MESSAGE_TEXTS: dict[str, Callable[[], str]] = {
    MessageState.PENDING: lambda: _("Kvittot väntar på att skickas"),
    MessageState.SENT: lambda: _("Kvittot skickades"),
    MessageState.DEAD: lambda: _("Kvittot gick inte att skicka"),
}


def _message_text(one: Happening) -> str:
    if one.what == RECEIPT_TOPIC:
        return _MESSAGE_TEXTS[one.more]()
    return f"{topic_words()[one.what]}: {str(MessageState(one.more).label).lower()}"


def _text(of: Any) -> Cast:
    return Cast(of, CharField())


def _part(rows: QuerySet[Any], kind: str, *, what: str = "", more: str = "") -> QuerySet[Any, Any]:
    columns = {
        "kind": _text(Value(kind)),
        "when": F("at"),
        "what": _text(F(what) if what else Value("")),
        "who": _text(Coalesce("by__name", Value(""))),
        "more": _text(F(more) if more else Value("")),
    }
    return rows.order_by().annotate(**columns).values_list(*_COLUMNS)


def _messages(case: Case) -> QuerySet[Any, Any]:
    columns = {
        "kind": _text(Value(MESSAGE)),
        "when": Coalesce("sent_at", "created_at", output_field=DateTimeField()),
        "what": _text(F("topic")),
        "who": _text(Value("")),
        "more": _text(F("state")),
    }
    return Message.objects.filter(about(case)).order_by().annotate(**columns).values_list(*_COLUMNS)
