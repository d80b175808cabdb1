"""Inviting those who sign: each gets a link of her own, which the worker writes; the web role keeps no way to read it again."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.actions import record
from audit.actors import APPLICANT, Actor
from common.boxes import PRIVATE, SHARED, box_key
from common.errors import Invalid, StaleState
from common.guests import lend, take_back
from common.keys import keyring
from forms.marks import mark_of, new_salt
from forms.models import Application, Ending, Role, SignatureRequest, TypedBy
from forms.parties import Party, adult_on, reads_the_youths_messages, statement_of
from forms.parts import OFFICER_PART
from forms.specs.model import Answers
from forms.tokens import GUEST_SIGNS, keys_of, new_token
from forms.workflow import State
from outbox.actions import enqueue
from services.models import Programme

INVITATION_TOPIC, CHANGED_TOPIC, REMINDER_TOPIC = "forms.invitation", "forms.invitation_changed", "forms.invitation_reminder"
VALID_DAYS = 14
REST = timedelta(days=1)


def signed_content(kind: str, answers: Answers, programme: Programme, parties: list[Party]) -> dict[str, Any]:
    """Return what those who sign see besides the answers: the service, who signs what, and until when a guardian may."""
    if not parties:
        return {}
    salt, number = new_salt(), answers.one("number")
    return {
        "programme": programme.short_name,
        "adult_on": adult_on(answers),
        "salt": salt,
        "youth_mark": mark_of(salt, number) if number else "",
        "parties": [
            {
                "role": party.role.value,
                "name": party.first_name,
                "statement": str(statement_of(kind, party.role)),
                "is_required": party.is_required,
            }
            for party in parties
        ],
    }


def new_links(parties: list[Party]) -> dict[str, str]:
    """Return a token for each who signs; they lie in the private box, so that the young person can hand over the screen to the others."""
    return {party.role.value: new_token() for party in parties}


def invite(
    *, application: Application, parties: list[Party], links: dict[str, str], author_key: bytes, topic: str = INVITATION_TOPIC
) -> None:
    """Ask each party to sign what the application holds now, by the link of her own."""
    for party in parties:
        token = links[party.role]
        request = _request(application, party, parties, token)
        lent = keys_of(token)
        for name in _lent_to(party, parties, application):
            key = box_key(application, name, author_key=author_key)
            lend(application, name, key, guest=lent.guest, guest_key=lent.key)
        if not _sits_here(party, application):
            enqueue(topic, key=str(request.reference), request=str(request.reference))


def _lent_to(party: Party, parties: list[Party], application: Application) -> tuple[str, ...]:
    """Return the boxes that a signer reads: what all sign, her own part, and all that becomes the youth's where another has typed."""
    part = (OFFICER_PART,) if any(other.role is Role.OFFICER for other in parties) else ()
    if party.role is Role.OFFICER:
        return (SHARED, *part)
    return (SHARED, PRIVATE, *part) if party.role is Role.YOUTH and application.typed_by != TypedBy.SENDER else (SHARED,)


def _sits_here(party: Party, application: Application) -> bool:
    """Whether she has just sent it herself, and is led on to her signature without a message."""
    return party.role is Role.YOUTH and application.typed_by == TypedBy.SENDER


def _request(application: Application, party: Party, parties: list[Party], token: str) -> SignatureRequest:
    now = timezone.now()
    return SignatureRequest.objects.create(
        application=application,
        role=party.role,
        is_required=party.is_required,
        digest=application.digest,
        token_finder=keys_of(token).finder,
        sealed_token=keyring().seal_to_team(token.encode()),
        is_channel_shared=party.is_channel_shared,
        takes_code=not reads_the_youths_messages(party, parties),
        takes_eid=party.takes_eid,
        invited_at=now,
        expires_at=now + timedelta(days=VALID_DAYS),
    )


@transaction.atomic
def end_requests(*, application: Application, ending: Ending, only: tuple[str, ...] = ()) -> None:
    """Let nobody read or sign by the links that are out, whether signed or not; with `only`, those of these roles."""
    open_ones = application.requests.filter(ended_at__isnull=True)
    ended = list(open_ones.filter(role__in=only) if only else open_ones)
    SignatureRequest.objects.filter(pk__in=[request.pk for request in ended]).update(ended_at=timezone.now(), ending=ending)
    if ended:
        take_back(application, *[guest_of(request) for request in ended])


@transaction.atomic
def remind(*, request: SignatureRequest, by: Actor = APPLICANT) -> None:
    """Write to somebody who has not signed, with the same link; raises `Invalid` where she was written to less than a day ago."""
    now = timezone.now()
    rested = SignatureRequest.objects.filter(pk=request.pk, ended_at__isnull=True, signature__isnull=True, expires_at__gt=now)
    if not rested.exists() or request.application.state != State.AWAITING_SIGNATURES:
        raise StaleState(_("Den personen behöver inte påminnas längre."))
    last = request.reminded_at or request.invited_at
    if now - last < REST:
        raise Invalid(_("Vi har nyss skrivit. Du kan påminna igen efter ett dygn."))
    if not rested.filter(reminded_at=request.reminded_at).update(reminded_at=now):
        raise StaleState
    enqueue(REMINDER_TOPIC, key=f"{request.reference}:{now.isoformat()}", request=str(request.reference))
    record("signing.reminded", request.application, by=by, role=request.role)


def guest_of(request: SignatureRequest) -> str:
    """Return the name under which boxes are lent to whoever signs."""
    return bytes(request.token_finder).hex()[:GUEST_SIGNS]
