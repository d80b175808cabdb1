"""What a session holds of a link that somebody signs by: for twenty minutes the keys that it gave, and not the link.

While somebody is away at the issuer of e-IDs, the link waits in the session too: there is no other way back to it.
"""

import time
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import get_language

from common.boxes import SHARED
from common.openid import Attempt
from forms.actions.opening import Keys
from forms.actions.signing import Means
from forms.drafts import IDLE
from forms.models import Method, SignatureRequest
from forms.specs.model import Values

VISIT, EID = "signing", "eid"
VISIT_SECONDS = 20 * 60


@dataclass(frozen=True)
class Visit:
    """A link that has been opened: what it gave, how its holder proved herself, and what she has filled in.

    `code` becomes the young person's own when she signs what another typed. `has_declined` says that she has just said no.
    """

    request: str
    keys: Keys = field(repr=False)
    method: str = Method.LINK
    identity: dict[str, str] = field(repr=False, default_factory=dict)
    part: Values = field(repr=False, default_factory=dict)
    code: str = field(repr=False, default="")
    has_declined: bool = False

    @property
    def key(self) -> bytes:
        """Return the key of the box that all sign."""
        return self.keys[SHARED]

    def means(self, *, is_together: bool) -> Means:
        """Return how she signs; `is_together` says that the device is passed from hand to hand."""
        if self.method != Method.EID:
            return Means(method=Method.TOGETHER if is_together else Method.LINK)
        told = self.identity
        proof = {name: told[name] for name in ("issuer", "broker")}
        return Means(method=Method.EID, name=told["name"], number=told["number"], level=told["level"], proof=proof)


class Purpose(NamedTuple):
    """Why somebody is sent to the issuer: to open a link (`SIGN` and its token), or to fill in a form (`PROVE` and its slug)."""

    kind: str
    subject: str


SIGN, PROVE = "sign", "prove"


def remember_visit(request: HttpRequest, visit: Visit) -> None:
    """Let whoever sits here read and sign for twenty minutes from now; another link that was open is closed."""
    kept: dict[str, Any] = {**vars(visit), "keys": {name: key.hex() for name, key in visit.keys.items()}, "at": int(time.time())}
    request.session[VISIT] = kept
    _live(request)


def visit_of(request: HttpRequest, asked: SignatureRequest) -> Visit | None:
    """Return what this session has opened of a request; None where it has not, or the time is over, or it has opened another."""
    kept = request.session.get(VISIT)
    if not kept or kept["request"] != str(asked.reference) or time.time() - kept["at"] > VISIT_SECONDS:
        return None
    told = {name: value for name, value in kept.items() if name != "at"}
    return Visit(**told | {"keys": {name: bytes.fromhex(key) for name, key in kept["keys"].items()}})


def forget_visit(request: HttpRequest) -> None:
    """Close the link on this device."""
    request.session.pop(VISIT, None)


def remember_attempt(request: HttpRequest, attempt: Attempt, purpose: Purpose) -> None:
    """Keep what must be at hand when somebody is back from the issuer, and the language that she left in."""
    request.session[EID] = {"attempt": attempt, "purpose": list(purpose), "language": get_language()}
    _live(request)


def purpose_of(request: HttpRequest) -> Purpose | None:
    """Return why somebody was sent to the issuer; None where this session sent nobody."""
    kept = request.session.get(EID)
    return Purpose(*kept["purpose"]) if kept else None


def language_of_attempt(request: HttpRequest) -> str:
    """Return the language that somebody was sent to the issuer in; the page's own where this session sent nobody."""
    kept = request.session.get(EID)
    return str(kept["language"] if kept else get_language())


def take_attempt(request: HttpRequest) -> Attempt | None:
    """Return the attempt, once."""
    kept = request.session.pop(EID, None)
    return kept["attempt"] if kept else None


def _live(request: HttpRequest) -> None:
    # A draft or a receipt that this session may hold as well has a time of its own.
    if not request.user.is_authenticated:
        request.session.set_expiry(IDLE.seconds)
