"""One-time codes: six digits to an address that is known already or is a workplace's; ten minutes and five tries."""

import hashlib
import hmac
import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.errors import Invalid
from common.keys import installation_salt, keyring
from common.limits import check_limit, network_of
from forms.marks import canonical
from forms.models import OneTimeCode, SignatureRequest
from outbox.actions import enqueue

SIGNING_CODE_TOPIC, WORK_CODE_TOPIC = "forms.signing_code", "forms.work_code"
MINUTES, TRIES, DIGITS = 10, 5, 6
SENDS, SEND_SECONDS = 5, 3600
NETWORK_SENDS = 30
KEY_BYTES = 32


class WrongCode(Invalid):
    """The digits are others, are too old, or have been tried too often; which, is not told."""

    message = _("Koden stämmer inte, eller så har den gått ut. Skriv den igen, eller be om en ny.")


def _mac(purpose: str, subject: str, text: str = "") -> bytes:
    told = "\0".join((purpose, subject, text)).encode()
    return hashlib.blake2b(told, key=installation_salt(), digest_size=KEY_BYTES, person=b"one-time-code").digest()


def _issue(purpose: str, subject: str, address: str) -> str:
    """Make a code for `subject`, which takes the place of the one before; raises `TooMany`."""
    check_limit(f"forms.code.{purpose}", subject, limit=SENDS, seconds=SEND_SECONDS)
    check_limit(f"forms.code.{purpose}.network", network_of(address), limit=NETWORK_SENDS, seconds=SEND_SECONDS)
    digits = "".join(secrets.choice("0123456789") for _sign in range(DIGITS))
    values = {"mac": _mac(purpose, subject, digits), "tries_left": TRIES, "expires_at": timezone.now() + timedelta(minutes=MINUTES)}
    OneTimeCode.objects.update_or_create(finder=_mac(purpose, subject), defaults=values)
    return digits


@transaction.atomic
def send_signing_code(*, request: SignatureRequest, address: str) -> None:
    """Send a code to whoever was asked to sign, at the address that the application holds; `address` is the network's, for the limit."""
    digits = _issue("signing", str(request.reference), address)
    sealed = keyring().seal_to_team(canonical({"code": digits}))
    enqueue(SIGNING_CODE_TOPIC, key=secrets.token_hex(16), sealed=sealed, request=str(request.reference))


@transaction.atomic
def send_work_code(*, email: str, address: str, language: str) -> None:
    """Send a code to a work e-mail in a domain that the caller has found to be allowed."""
    digits = _issue("work", email.casefold(), address)
    sealed = keyring().seal_to_team(canonical({"code": digits, "to": email, "language": language}))
    enqueue(WORK_CODE_TOPIC, key=secrets.token_hex(16), sealed=sealed)


def check_one_time_code(*, purpose: str, subject: str, typed: str) -> None:
    """Accept the code that was sent to `subject` ("signing" and a request's reference, "work" and an address), once; raises `WrongCode`.

    A try is counted before the digits are compared, in a write of its own: it stands whatever follows.
    """
    row = OneTimeCode.objects.filter(finder=_mac(purpose, subject.casefold()), expires_at__gt=timezone.now(), tries_left__gt=0).first()
    digits = "".join(sign for sign in typed if sign.isdigit())
    if row is None or not OneTimeCode.objects.filter(pk=row.pk, tries_left__gt=0).update(tries_left=F("tries_left") - 1):
        raise WrongCode
    if not hmac.compare_digest(bytes(row.mac), _mac(purpose, subject.casefold(), digits)):
        raise WrongCode
    if not OneTimeCode.objects.filter(pk=row.pk, mac=bytes(row.mac)).delete()[0]:
        raise WrongCode


def forget_expired_codes() -> int:
    """Delete codes whose time has passed; return how many."""
    return OneTimeCode.objects.filter(expires_at__lte=timezone.now()).delete()[0]
