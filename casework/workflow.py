"""The law of case states, as a table, and the one way to follow it: `move`. Nothing else writes a case's state."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.actors import Actor
from casework import agenda
from casework.models import LAST_IN_QUEUE, Case, CaseTransition
from casework.states import State
from common.errors import StaleState
from forms.locking import lock_application

OPEN = "open"
ALL_OPEN = frozenset(State) - {State.CLOSED}


@dataclass(frozen=True)
class Transition:
    """One step: from which states to which. `label` is on the button, `past` in the story of the case."""

    name: str
    label: Promise
    past: Promise
    sources: frozenset[State]
    target: State


def _step(name: str, label: Promise, past: Promise, sources: set[State] | frozenset[State], target: State) -> Transition:
    return Transition(name, label, past, frozenset(sources), target)


_S = State
_WITHDRAWABLE = {_S.RECEIVED, _S.NEEDS_INFO, _S.ON_AGENDA, _S.WAITLISTED}
_STEPS = [
    _step("claim", _("Ta ärendet"), _("Tog ärendet"), {_S.RECEIVED, _S.ON_AGENDA}, _S.ASSIGNED),
    _step("put_on_agenda", _("Till teammötet"), _("Satte upp ärendet på dagordningen"), {_S.RECEIVED}, _S.ON_AGENDA),
    _step("assign", _("Tilldela"), _("Utsåg en kontaktperson"), {_S.RECEIVED, _S.ON_AGENDA}, _S.ASSIGNED),
    _step(
        "request_information",
        _("Be om komplettering"),
        _("Bad om komplettering"),
        {_S.RECEIVED, _S.ON_AGENDA, _S.ASSIGNED},
        _S.NEEDS_INFO,
    ),
    _step("receive_information", _("Kompletteringen har kommit"), _("Kompletteringen kom in"), {_S.NEEDS_INFO}, _S.RECEIVED),
    _step("start_outreach", _("Börja söka upp"), _("Började söka upp"), {_S.ASSIGNED}, _S.OUTREACH),
    _step("begin_mapping", _("Boka kartläggning"), _("Bokade kartläggning"), {_S.ASSIGNED, _S.OUTREACH}, _S.MAPPING),
    _step("start_plan", _("Börja med planen"), _("Började med planen"), {_S.MAPPING}, _S.ACTIVE),
    _step("waitlist", _("Sätt på väntelista"), _("Satte ärendet på väntelistan"), {_S.ON_AGENDA}, _S.WAITLISTED),
    _step("offer_place", _("Erbjud plats"), _("Erbjöd en plats"), {_S.WAITLISTED}, _S.ASSIGNED),
    _step("redirect", _("Hänvisa vidare"), _("Hänvisade vidare"), {_S.RECEIVED, _S.ON_AGENDA}, _S.RECEIVED),
    _step("pause", _("Pausa ärendet"), _("Pausade ärendet"), {_S.ASSIGNED, _S.OUTREACH, _S.MAPPING, _S.ACTIVE}, _S.ON_HOLD),
    _step("resume", _("Ta upp ärendet igen"), _("Tog upp ärendet igen"), {_S.ON_HOLD}, _S.ASSIGNED),
    _step("withdraw", _("Ta tillbaka"), _("Tog tillbaka det som skickades in"), _WITHDRAWABLE, _S.CLOSED),
    _step("close", _("Avsluta ärendet"), _("Avslutade ärendet"), ALL_OPEN, _S.CLOSED),
    _step("reopen", _("Öppna ärendet igen"), _("Öppnade ärendet igen"), {_S.CLOSED}, _S.RECEIVED),
]  # fmt: skip
TRANSITIONS: dict[str, Transition] = {step.name: step for step in _STEPS}
OPENED = _("Ärendet kom in")


def past_of(name: str) -> Promise:
    """Return what a transition is called once it has happened."""
    return TRANSITIONS[name].past if name in TRANSITIONS else OPENED


def can_follow(case: Case, name: str) -> bool:
    """Whether the table lets the case take the transition from where it is."""
    return case.state in TRANSITIONS[name].sources


@transaction.atomic
def move(case: Case, name: str, *, by: Actor, **changes: Any) -> CaseTransition:
    """Take a case one step, with what else changes about it; raises `StaleState` where it is no longer as the person saw it."""
    step = TRANSITIONS[name]
    if not can_follow(case, name):
        raise StaleState()
    came_from = case.state
    if step.target == State.CLOSED:
        changes |= {"closed_on": timezone.localdate(), "due_on": None, "contact_person": None}
    swap(case, state=step.target, is_open=step.target != State.CLOSED, **changes)
    if came_from == State.ON_AGENDA:
        agenda.settle(case, decision=name)
    return CaseTransition.objects.create(case=case, name=name, from_state=came_from, to_state=step.target, by=staff(by))


def swap(case: Case, **changes: Any) -> None:
    """Change a case if it is still as it was read (compare and swap on state and version); raises `StaleState`.

    Its application's row is locked first, as on the applicant's side: two who meet wait for each other in one order (ADR 24).
    """
    _lock_application(case.application_id)
    changes["queue_on"] = _queue_day(case, changes)
    unchanged = Case.objects.filter(pk=case.pk, state=case.state, version=case.version)
    if not unchanged.update(version=F("version") + 1, **changes):
        raise StaleState()
    for name, value in changes.items():
        setattr(case, name, value)
    case.version += 1


def locked(reference: str) -> Case:
    """Return a case as it is now, changed by nobody else until the transaction ends."""
    _lock_application(Case.objects.values_list("application_id", flat=True).get(reference=reference))
    return Case.objects.select_for_update(of=("self",), no_key=True).select_related("programme", "application").get(reference=reference)


def _lock_application(pk: int | None) -> None:
    if pk:
        lock_application(pk=pk)


def staff(by: Actor) -> User | None:
    """Return the staff user that an actor is; None for a part of the system."""
    return by if isinstance(by, User) else None


def _queue_day(case: Case, changes: dict[str, Any]) -> Any:
    day = changes.get("closed_on", case.closed_on) or changes.get("due_on", case.due_on)
    return day or LAST_IN_QUEUE
