"""One of each of the other forms in the demo: a joint application that four people have signed, a referral, a worry, and an evaluation."""

from datetime import datetime
from random import Random

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from casework.models import Case
from casework.roles import Role as DeskRole
from common.boxes import PRIVATE, open_box
from common.codes import ALPHABET, REFERENCE_SIGNS
from common.guests import borrowed
from common.time import today
from forms.actions import sign
from forms.actions.signing import Means, find_request, keys_by_link, open_request
from forms.models import Application, ApplicationKind, Evaluation, Method, Role
from forms.parts import OFFICER_PART, frozen_part
from forms.specs.model import Answers, Values
from forms.tokens import keys_of
from outbox.models import Message, State
from portal.demo.content import other_forms as content
from portal.demo.sending import send
from portal.demo.users import address
from services.catalogue import by_slug
from services.organisations import organisations

SCORES = ("listened", "influence", "helped", "fast_enough", "recommend")


@transaction.atomic
def build_other_forms(*, seed: int) -> None:
    """Make those that are missing; a second run changes nothing."""
    began_at = timezone.now()
    for number, (kind, pages, proof) in enumerate(content.SENT):
        reference = _reference(seed, number)
        if Application.objects.filter(reference=reference).exists():
            continue
        application = send(reference, kind, _with_keys(pages), proof=proof)
        if kind == ApplicationKind.JOINT:
            _sign(application)
    _date(began_at)
    # Nobody is written to: the people do not exist.
    waiting = Message.objects.filter(created_at__gte=began_at, state=State.PENDING)
    waiting.update(state=State.SENT, sent_at=began_at, sealed=b"")
    _evaluate()


def _date(began_at: datetime) -> None:
    """Let what was just made have one moment: the case comes in when the application is sent."""
    for case in Case.objects.filter(received_at__gte=began_at, application__isnull=False):
        Application.objects.filter(reference=case.reference).update(submitted_at=began_at)
        case.transitions.update(at=began_at)
        Case.objects.filter(pk=case.pk).update(received_at=began_at)


def _reference(seed: int, number: int) -> str:
    chance = Random(f"form:{seed}:{number}")  # noqa: S311 (nobody's secret hangs on it)
    return "".join(chance.choices(ALPHABET, k=REFERENCE_SIGNS))


def _with_keys(pages: dict[str, Values]) -> dict[str, Values]:
    """Name the workplace as the form does, by its key."""
    keys = {organisation.name: str(organisation.pk) for organisation in organisations()}
    person = pages.get("person", {})
    return pages | ({"person": person | {"officer_organisation": [keys[person["officer_organisation"][0]]]}} if person else {})


def _sign(application: Application) -> None:
    links = open_box(application, PRIVATE)["links"]
    for role, method in content.SIGNED:
        token = links[role]
        request = find_request(token)
        key, lent = keys_by_link(request, token), keys_of(token)
        is_officer = role is Role.OFFICER
        part_key = borrowed(application, OFFICER_PART, guest=lent.guest, guest_key=lent.key) if is_officer else b""
        part = frozen_part(Answers(content.OFFICER), application.programme.short_name) if is_officer else None
        sign(signer=open_request(request, key, part_key=part_key), seen=application.digest, means=_means(application, method), part=part)


def _means(application: Application, method: Method) -> Means:
    if method is Method.PAPER:
        return Means(method=method, registered_by=_caseworker(application), paper_on=today())
    return Means(method=method, level="loa3") if method is Method.EID else Means(method=method)


def _caseworker(application: Application) -> User:
    return User.objects.get(email=address(DeskRole.CASEWORKER.value, application.programme.slug))


def _evaluate() -> None:
    if Evaluation.objects.exists():
        return
    month = today().replace(day=1)
    answered = [
        Evaluation(programme=by_slug("kaa"), month=month, **dict(zip(SCORES, scores, strict=True))) for scores in content.EVALUATIONS
    ]
    Evaluation.objects.bulk_create(answered)
