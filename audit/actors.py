"""Who does things: a staff user, or a part of the system with a name. Nobody is anonymous."""

from dataclasses import dataclass
from typing import Any, Protocol

from audit.models import ActorKind


class Person(Protocol):
    """A staff user, as far as the log needs to know one."""

    @property
    def reference(self) -> Any:
        """The user's own reference."""


@dataclass(frozen=True)
class System:
    """A part of the system that acts by itself, or for a person who has no account."""

    name: str


Actor = Person | System

SYSTEM = System("system")
APPLICANT = System("applicant")
WORKER = System("worker")


def identify(by: Actor) -> tuple[str, str]:
    """Return the kind and the name of an actor as the log keeps them; raises TypeError for somebody who is not known."""
    if isinstance(by, System):
        return ActorKind.SYSTEM, by.name
    reference = getattr(by, "reference", None)
    if not reference:
        raise TypeError("an audited event needs a known actor")
    return ActorKind.USER, str(reference)
