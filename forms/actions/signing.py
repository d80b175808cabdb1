"""Signing: one person's word on what she saw. The row of the application is locked, so that a signature meets no other act half-way."""

from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.actions import record
from audit.actors import APPLICANT
from common.boxes import SHARED, Content
from common.errors import DomainError, Invalid, Missing, StaleState
from common.guests import borrowed, open_with
from common.keys import keyring
from common.sealing import Unsealable, seal_json
from common.time import today
from forms.actions.inviting import end_requests, guest_of
from forms.actions.signed import end_signing, finish_if_signed
from forms.locking import lock_application
from forms.marks import canonical, mark_of
from forms.models import GUARDIANS, Ending, Method, Role, Signature, SignatureRequest
from forms.parts import write_part
from forms.tokens import keys_of
from forms.workflow import State, move

CHANGED = _("Ansökan har ändrats sedan du läste den. Läs den igen innan du skriver under.")


class LinkEnded(DomainError):
    """The link opens nothing any more; `ending` says why, as far as whoever has the link may know."""

    status = 410
    message = _("Den här länken har slutat gälla.")

    def __init__(self, ending: str) -> None:
        self.ending = ending
        super().__init__()


@dataclass(frozen=True)
class Signer:
    """Somebody who has opened her link: the request, the key of the shared box and what lies in it, in memory only."""

    request: SignatureRequest
    key: bytes = field(repr=False)
    content: Content = field(repr=False)
    part_key: bytes = field(repr=False, default=b"")

    @property
    def party(self) -> dict[str, Any]:
        """Return what the content says of this signer."""
        return next(party for party in self.content["signed"]["parties"] if party["role"] == self.request.role)


@dataclass(frozen=True)
class Means:
    """How somebody signs: the method, who she proved to be, and what staff may see of the proof."""

    method: Method
    name: str = field(repr=False, default="")
    number: str = field(repr=False, default="")
    level: str = ""
    proof: dict[str, str] = field(repr=False, default_factory=dict)
    registered_by: User | None = None
    paper_on: Any = None


def find_request(token: str) -> SignatureRequest:
    """Return the request that a link leads to, open or not; raises `Missing`."""
    finder = keys_of(token).finder
    found = SignatureRequest.objects.select_related("application", "application__programme").filter(token_finder=finder).first()
    if found is None:
        raise Missing
    return found


def why_ended(request: SignatureRequest) -> str:
    """Return why a request can be signed no more; empty while it can."""
    if request.ending:
        return request.ending
    if request.application.state in (State.WITHDRAWN, State.LAPSED):
        return Ending.WITHDRAWN
    return "" if request.is_open or has_signed(request) else Ending.EXPIRED


def has_signed(request: SignatureRequest) -> bool:
    """Whether the request has been signed, for the content that still stands."""
    return Signature.objects.filter(request=request, voided_at__isnull=True).exists()


def keys_by_link(request: SignatureRequest, token: str) -> bytes:
    """Return the key of the shared box that a link opens; raises `LinkEnded`."""
    try:
        return borrowed(request.application, SHARED, guest=guest_of(request), guest_key=keys_of(token).key)
    except Unsealable as error:
        raise LinkEnded(why_ended(request) or Ending.EXPIRED) from error


def open_request(request: SignatureRequest, key: bytes, *, part_key: bytes = b"") -> Signer:
    """Open what the signer is to see; raises `LinkEnded` where she may see it no more."""
    if ending := why_ended(request):
        raise LinkEnded(ending)
    content = open_with(request.application, SHARED, key)
    if request.role in GUARDIANS and is_adult(content):
        raise LinkEnded(Ending.ADULT)
    return Signer(request, key, content, part_key)


def is_adult(content: Content) -> bool:
    """Whether the young person is of age today, where the content tells her day of birth (föräldrabalken 9 kap. 1 §)."""
    day = content["signed"].get("adult_on", "")
    return bool(day) and today().isoformat() >= day


@transaction.atomic
def sign(*, signer: Signer, seen: str, means: Means, part: dict[str, Any] | None = None) -> Signature:
    """Sign the content whose digest the signer saw; a second press gives the signature there is.

    Raises `StaleState` where the content is another now, `LinkEnded` where the time is over, and `Invalid` where the same person has
    signed as somebody else. The last signature hands the application in.
    """
    application = lock_application(pk=signer.request.application_id)
    request = SignatureRequest.objects.select_related("application").get(pk=signer.request.pk)
    request.application = application
    if existing := Signature.objects.filter(request=request).first():
        return _still_standing(existing)
    if application.digest != seen or request.digest != seen:
        raise StaleState(CHANGED)
    if application.state != State.AWAITING_SIGNATURES:
        raise LinkEnded(why_ended(request) or Ending.WITHDRAWN)
    fresh = open_request(request, signer.key, part_key=signer.part_key)
    check_person(fresh, means)
    signature = _signature(fresh, means, write_part(application, fresh.part_key, part) if part else "")
    move(application, "sign", to=State.AWAITING_SIGNATURES, by=means.registered_by)
    finish_if_signed(application, fresh.content)
    record("signing.signed", application, by=means.registered_by or APPLICANT, role=request.role, method=means.method.value)
    return signature


def _still_standing(signature: Signature) -> Signature:
    if signature.voided_at:
        raise StaleState(CHANGED)
    return signature


def check_person(signer: Signer, means: Means) -> None:
    """Refuse an e-ID that is another's: a co-signer is never the young person, and the young person is herself.

    Where the application holds no number of hers nobody can tell, and she signs in another way.
    """
    if not means.number:
        return
    expected = signer.content["signed"].get("youth_mark", "")
    is_youth = mark_of(signer.content["signed"]["salt"], means.number) == expected
    if signer.request.role == Role.YOUTH and not expected:
        raise Invalid(_("Här finns inget personnummer, så vi kan inte se att e-legitimationen är din. Skriv under med en kod."))
    if signer.request.role == Role.YOUTH and not is_youth:
        raise Invalid(_("Den e-legitimationen tillhör en annan person än den som ansökan gäller."))
    if signer.request.role != Role.YOUTH and is_youth:
        raise Invalid(_("Det är ungdomens e-legitimation. Du behöver skriva under med din egen."))


def _signature(signer: Signer, means: Means, part_digest: str) -> Signature:
    request, party = signer.request, signer.party
    shown = {"name": means.name or party["name"], "statement": party["statement"], "method": means.method.value}
    person = mark_of(signer.key.hex(), means.number) if means.number else ""
    try:
        with transaction.atomic():
            return Signature.objects.create(
                application=request.application,
                request=request,
                role=request.role,
                method=means.method,
                level=means.level,
                digest=request.digest,
                part_digest=part_digest,
                person_mark=bytes.fromhex(person) or None,
                shown=seal_json(signer.key, shown, context=shown_place(request)),
                proof=_proof(means),
                signed_at=timezone.now(),
                paper_on=means.paper_on,
                registered_by=means.registered_by,
            )
    except IntegrityError as error:
        raise Invalid(_("Samma person kan inte skriva under för två. Var och en skriver under med sin egen e-legitimation.")) from error


def shown_place(request: SignatureRequest) -> str:
    """Return the context that a signature's words are bound to."""
    return f"signature:{request.reference}"


def _proof(means: Means) -> bytes:
    proof = dict(means.proof) | ({"number": means.number} if means.number else {})
    return keyring().seal_to_team(canonical(proof)) if proof else b""


@transaction.atomic
def decline(*, signer: Signer) -> None:
    """Say no, without a reason. Where the signature is needed the application ends; nobody is told who said no."""
    application = lock_application(pk=signer.request.application_id)
    request = SignatureRequest.objects.select_related("application").get(pk=signer.request.pk)
    request.application = application
    if application.state != State.AWAITING_SIGNATURES or has_signed(request):
        raise StaleState(CHANGED)
    open_request(request, signer.key)
    end_requests(application=application, ending=Ending.DECLINED, only=(request.role,))
    stops = request.is_required or (request.role in GUARDIANS and application.programme.guardian_refusal_stops)
    if stops:
        move(application, "decline")
        end_signing(application)
    else:
        finish_if_signed(application, signer.content)
    record("signing.declined", application, by=APPLICANT)
