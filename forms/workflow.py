"""The states of an application: a table of transitions, and the one way to move along it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.errors import StaleState

if TYPE_CHECKING:
    from accounts.models import User
    from forms.models import Application


class State(TextChoices):
    """Where an application is; a draft is not one yet."""

    AWAITING_SIGNATURES = "awaiting_signatures", _("Väntar på underskrift")
    SUBMITTED = "submitted", _("Inskickad")
    RETURNED = "returned", _("Väntar på komplettering")
    LAPSED = "lapsed", _("Förfallen")
    WITHDRAWN = "withdrawn", _("Återtagen")


@dataclass(frozen=True)
class Transition:
    """From which states, to which."""

    sources: tuple[State, ...]
    targets: tuple[State, ...]


TRANSITIONS = {
    "sign": Transition((State.AWAITING_SIGNATURES,), (State.AWAITING_SIGNATURES, State.SUBMITTED)),
    "change": Transition((State.AWAITING_SIGNATURES,), (State.AWAITING_SIGNATURES,)),
    "decline": Transition((State.AWAITING_SIGNATURES,), (State.LAPSED,)),
    "lapse": Transition((State.AWAITING_SIGNATURES,), (State.LAPSED,)),
    "return_to_applicant": Transition((State.SUBMITTED,), (State.RETURNED,)),
    "resubmit": Transition((State.RETURNED,), (State.SUBMITTED, State.AWAITING_SIGNATURES)),
    "withdraw": Transition((State.AWAITING_SIGNATURES, State.SUBMITTED, State.RETURNED), (State.WITHDRAWN,)),
}
# By these the author sends what the application holds from then on.
SENDING = ("submit", "change", "resubmit")
FIRST_STATES = (State.SUBMITTED, State.AWAITING_SIGNATURES)


def can_move(application: "Application", name: str) -> bool:
    """Whether the table lets the application take this transition from where it is."""
    return application.state in TRANSITIONS[name].sources


@transaction.atomic
def move(application: "Application", name: str, *, to: State | None = None, by: "User | None" = None) -> None:
    """Move by compare-and-swap and write one transition row; raises `StaleState` where somebody else was first.

    `to` chooses among several targets, the first by default; without `by` it is the applicant, or the portal.
    """
    transition = TRANSITIONS[name]
    target = to or transition.targets[0]
    if target not in transition.targets or not can_move(application, name):
        raise StaleState
    seen = application.state
    if not type(application).objects.filter(pk=application.pk, state=seen).update(state=target):
        raise StaleState
    application.state = target
    application.transitions.create(name=name, from_state=seen, to_state=target, by=by, at=timezone.now())
