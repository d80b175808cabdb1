"""What a visitor's session holds: the keys of her drafts by reference, and for a while what her code, her link or her proof has opened."""

import time
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.utils import timezone

from common.sealing import Unsealable
from forms.drafts import IDLE, IDLE_SHARED, OpenDraft, idle
from forms.models import Application, Draft

DRAFTS, OPENED, PROOF = "drafts", "opened", "proof"
PROOF_SECONDS = 60 * 60
OPENED_SECONDS = 20 * 60
MOST_DRAFTS = 10


@dataclass(frozen=True)
class Opened:
    """The application that the visitor's code opened, and the key that it gave."""

    application: Application
    author_key: bytes = field(repr=False)


def remember(request: HttpRequest, draft: OpenDraft) -> None:
    """Put a draft's key in the session; the oldest gives way when somebody starts very many."""
    keys: dict[str, str] = request.session.get(DRAFTS, {})
    kept = list(keys.items())[-(MOST_DRAFTS - 1) :]
    request.session[DRAFTS] = dict(kept) | {draft.reference: draft.key.hex()}
    _live(request, is_shared_device=draft.row.is_shared_device)


def _live(request: HttpRequest, *, is_shared_device: bool) -> None:
    if not request.user.is_authenticated:
        request.session.set_expiry((IDLE_SHARED if is_shared_device else IDLE).seconds)


def forget(request: HttpRequest, reference: str) -> None:
    """Take a draft's key out of the session."""
    keys: dict[str, str] = request.session.get(DRAFTS, {})
    request.session[DRAFTS] = {name: key for name, key in keys.items() if name != reference}


def draft_of(request: HttpRequest, reference: str) -> OpenDraft | None:
    """Return the draft, or the receipt that is left of it, that this session holds the key of; None for every other, all alike."""
    key = request.session.get(DRAFTS, {}).get(reference)
    if key is None:
        return None
    now = timezone.now()
    row = Draft.objects.filter(reference=reference, expires_at__gt=now).first()
    if row is None or row.saved_at + idle(row) <= now:
        return None
    try:
        return OpenDraft.open(row, bytes.fromhex(key))
    except Unsealable:
        return None


def unsent_drafts(request: HttpRequest) -> list[Draft]:
    """Return the rows of this session's drafts that nobody has asked to keep under a code."""
    references = list(request.session.get(DRAFTS, {}))
    return list(Draft.objects.filter(reference__in=references, code_finder__isnull=True, consumed_at__isnull=True)) if references else []


def open_application(request: HttpRequest, application: Application, author_key: bytes) -> None:
    """Let the visitor see the application for twenty minutes."""
    request.session[OPENED] = {"reference": application.reference, "key": author_key.hex(), "at": int(time.time())}
    _live(request, is_shared_device=application.is_shared_device)


def opened_application(request: HttpRequest) -> Opened | None:
    """Return the application that the visitor's code opened; None where none is, or the time is over."""
    opened = request.session.get(OPENED)
    if not opened or time.time() - opened["at"] > OPENED_SECONDS:
        return None
    application = Application.objects.select_related("programme", "public_programme").filter(reference=opened["reference"]).first()
    return Opened(application, bytes.fromhex(opened["key"])) if application else None


def close_application(request: HttpRequest) -> None:
    """Let the visitor see it no more."""
    request.session.pop(OPENED, None)


def remember_proof(request: HttpRequest, proof: dict[str, str]) -> None:
    """Let whoever has proved who she is fill in forms that ask for it, for an hour."""
    request.session[PROOF] = {"at": int(time.time()), "proof": proof}
    _live(request, is_shared_device=False)


def proof_of(request: HttpRequest) -> dict[str, str] | None:
    """Return what the visitor has proved about herself: method, name, email, organisation; None where it is not fresh."""
    kept = request.session.get(PROOF)
    if not kept or time.time() - kept["at"] > PROOF_SECONDS:
        return None
    proof: dict[str, str] = kept["proof"]
    return proof


def forget_proof(request: HttpRequest) -> None:
    """Let the proof be shown anew."""
    request.session.pop(PROOF, None)
