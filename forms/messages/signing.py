"""To those who sign together: asked, asked anew, reminded, told that all is signed or that nothing is needed. Each link is her own.

The worker writes them: it alone can open the link that a request was made with. What has happened since a message was put in the outbox
decides whether it is written at all.
"""

from collections.abc import Callable
from dataclasses import replace

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from common.keys import keyring
from forms.actions.inviting import CHANGED_TOPIC, INVITATION_TOPIC, REMINDER_TOPIC
from forms.actions.signed import ENDED_TOPIC, SIGNED_TOPIC
from forms.actions.signing import has_signed, why_ended
from forms.messages import words
from forms.messages.words import Asked, Said
from forms.models import Application, Role, SignatureRequest
from forms.reaching import Addressee, letters, phone_of, signers
from forms.words import day
from forms.workflow import State
from outbox.models import Message
from outbox.topics import Letter, handler

Write = Callable[[Asked], Said]


def request_of(message: Message) -> SignatureRequest | None:
    """Return the request that a message is about, with its application; nothing where it is gone."""
    found = SignatureRequest.objects.select_related("application__programme", "application__public_programme")
    return found.filter(reference=message.payload["request"]).first()


def _address(name: str, *parts: str) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=parts)


def _link(request: SignatureRequest) -> str:
    return _address("forms:sign", keyring().open_from_team(request.sealed_token).decode())


def _asked(request: SignatureRequest, to: Addressee, link: str) -> Asked:
    return Asked(request.role, link, request.expires_at, phone_of(request.application), to.is_shared, request.takes_code)


def _letters(application: Application, to: Addressee, said: Said, *, is_awaited: bool = False) -> list[Letter]:
    return letters(application, to=to, subject=said.subject, text=said.text, neutral=said.neutral, is_awaited=is_awaited)


def _waited_for(message: Message) -> SignatureRequest | None:
    """Return the request if its signature is still waited for."""
    request = request_of(message)
    return None if request is None or why_ended(request) or has_signed(request) else request


def to_signer(request: SignatureRequest, write: Write, *, is_awaited: bool = False, is_beside: bool = False) -> list[Letter]:
    """Return the letter to whoever was asked, or none; `is_beside` is for somebody who sits there, whatever hours suit her otherwise."""
    application = request.application
    to = signers(application).get(request.role)
    if to is None:
        return []
    if is_beside:
        to = replace(to, hours="")
    with override(application.language):
        return _letters(application, to, write(_asked(request, to, _link(request))), is_awaited=is_awaited)


@handler(INVITATION_TOPIC)
def invitation(message: Message) -> list[Letter]:
    """Ask somebody to sign. The young person is invited where another has typed, and sits beside her."""
    request = _waited_for(message)
    return to_signer(request, words.invitation, is_beside=request.role == Role.YOUTH) if request else []


@handler(CHANGED_TOPIC)
def changed(message: Message) -> list[Letter]:
    """Ask somebody to sign anew, since the content is another; who was never asked before is invited."""
    request = _waited_for(message)
    if request is None:
        return []
    was_asked = request.application.requests.filter(role=request.role, pk__lt=request.pk).exists()
    return to_signer(request, words.changed if was_asked else words.invitation)


@handler(REMINDER_TOPIC)
def reminder(message: Message) -> list[Letter]:
    """Write to somebody who has not signed yet, with the link that she has."""
    request = _waited_for(message)
    return to_signer(request, words.reminder) if request else []


@handler(ENDED_TOPIC)
def ended(message: Message) -> list[Letter]:
    """Tell somebody who was asked that the application has ended, whether she has signed or not."""
    request = request_of(message)
    return to_signer(request, words.ended) if request else []


@handler(SIGNED_TOPIC)
def all_signed(message: Message) -> list[Letter]:
    """Tell everybody who has signed that it is done, with the way to her receipt; one letter to those who share an address.

    Nothing is written where the application has been changed or taken back since.
    """
    found = Application.objects.select_related("programme", "public_programme").filter(reference=message.payload["application"])
    application = found.filter(state__in=(State.SUBMITTED, State.RETURNED)).first()
    if application is None or not message.key.endswith(application.digest[:16]):
        return []
    with override(application.language):
        written = [_letters(application, signers_here[0][0], _done(application, signers_here)) for signers_here in _who_signed(application)]
    return [letter for of_one in written for letter in of_one]


def _who_signed(application: Application) -> list[list[tuple[Addressee, SignatureRequest]]]:
    """Return those who have signed and are told so, those who share an address together."""
    known = signers(application)
    at: dict[tuple[str, str], list[tuple[Addressee, SignatureRequest]]] = {}
    for request in application.requests.filter(signature__isnull=False, signature__voided_at__isnull=True):
        request.application = application
        to = known.get(request.role)
        if to is not None and to.wants_receipt:
            at.setdefault((to.channel, to.contact.casefold()), []).append((to, request))
    return list(at.values())


def _done(application: Application, signers_here: list[tuple[Addressee, SignatureRequest]]) -> Said:
    if len(signers_here) > 1:
        return words.signed_together([_asked(request, to, _receipt_link(request)) for to, request in signers_here])
    to, request = signers_here[0]
    asked = _asked(request, to, _receipt_link(request))
    if request.role != Role.YOUTH:
        return words.signed(asked)
    due = day(application.public_due_on) if application.public_due_on else ""
    return words.signed(asked, due=due, by_reference=application.code_finder is not None)


def _receipt_link(request: SignatureRequest) -> str:
    """Return where a receipt is: the young person's on her own page, another's by her link; nowhere once that has ended."""
    if request.role == Role.YOUTH and request.application.code_finder is not None:
        return _address("forms:status")
    return "" if request.ended_at else _link(request)
