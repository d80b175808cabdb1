"""The way to the issuer and back: the address that a browser is sent to, and the person who comes back."""

import base64
import hashlib
import json
import logging
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TypedDict
from urllib.parse import urlencode

from django.conf import settings
from django.utils.crypto import constant_time_compare
from django.utils.translation import get_language

from common.openid import choice, errors, tokens, wire
from common.openid.provider import Provider, provider

LIFETIME = timedelta(minutes=10)
_SECRET_BYTES = 32
_NUMBER = re.compile(r"\d{12}", re.ASCII)
_log = logging.getLogger("openid")


class Attempt(TypedDict):
    """What must lie in the visitor's session between the two halves; JSON can hold it. Use it once. `begun_at` is ISO 8601."""

    state: str
    nonce: str
    verifier: str
    broker: str
    begun_at: str


@dataclass(frozen=True)
class Identity:
    """Who came back: names as the issuer has them, `number` of twelve digits or empty, `level` as the issuer calls it."""

    name: str = field(repr=False)
    given_name: str = field(repr=False)
    number: str = field(repr=False)
    level: str
    issuer: str
    subject: str = field(repr=False)
    broker: str


@contextmanager
def _named_in_the_log() -> Iterator[None]:
    try:
        yield
    except (errors.Refused, errors.Away) as error:
        _log.warning("e-ID: %s", type(error).__name__)
        raise


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _claims_wanted() -> str:
    # Names belong to userinfo unless they are asked for in the token (OpenID Connect Core 5.4 and 5.5).
    return json.dumps({"id_token": dict.fromkeys(("name", "given_name", *settings.OPENID_NUMBER_CLAIMS))})


@_named_in_the_log()
def begin(*, broker: str, redirect_uri: str, now: datetime) -> tuple[str, Attempt]:
    """Return the address to send the browser to, and what must lie in its session until it is back; raises `Refused` or `Away`.

    The person is always asked anew: a device may be passed from hand to hand.
    """
    chosen, issuer = choice.broker(broker), provider(now=now)
    state, nonce, verifier = (secrets.token_urlsafe(_SECRET_BYTES) for _ in range(3))
    asked = {
        "client_id": settings.OPENID_CLIENT_ID,
        "response_type": "code",
        "scope": settings.OPENID_SCOPE,
        "redirect_uri": redirect_uri,
        "state": state,
        "nonce": nonce,
        "code_challenge": _challenge(verifier),
        "code_challenge_method": "S256",
        "prompt": "login",
        "max_age": str(int(LIFETIME.total_seconds())),
        "acr_values": " ".join(settings.OPENID_LEVELS),
        "ui_locales": get_language() or settings.LANGUAGE_CODE,
        **({"claims": _claims_wanted()} if issuer.takes_claims else {}),
        **chosen.parameters,
    }
    joint = "&" if "?" in issuer.authorize_url else "?"
    attempt = Attempt(state=state, nonce=nonce, verifier=verifier, broker=chosen.key, begun_at=now.isoformat())
    return f"{issuer.authorize_url}{joint}{urlencode(asked)}", attempt


def _exchange(code: str, attempt: Attempt, redirect_uri: str, issuer: Provider) -> wire.Json:
    fields = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri, "code_verifier": attempt["verifier"]}
    status, answer = wire.post_for_json(issuer.token_url, fields)
    if status == HTTPStatus.BAD_REQUEST and answer.get("error") == "invalid_grant":
        raise errors.CodeRefused
    if status != HTTPStatus.OK:
        raise errors.Failing
    return answer


def _let_go(answer: wire.Json, issuer: Provider) -> None:
    """Give the issuer its tokens back, which at many ends its session: the next one at this device meets nobody's name."""
    for kind in ("refresh_token", "access_token"):
        if issuer.revoke_url and isinstance(answer.get(kind), str):
            try:
                wire.post(issuer.revoke_url, {"token": answer[kind], "token_type_hint": kind})
            except errors.Away as error:
                _log.warning("e-ID, revocation: %s", type(error).__name__)
            return


def _words(claims: tokens.Claims, name: str) -> str:
    value = claims.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _number(claims: tokens.Claims) -> str:
    given = next((str(claims[name]) for name in settings.OPENID_NUMBER_CLAIMS if claims.get(name)), "")
    number = given.replace("-", "").strip()
    if number and not _NUMBER.fullmatch(number):
        raise errors.OddNumber
    return number


def _identity(claims: tokens.Claims, broker: str) -> Identity:
    given_name, subject = _words(claims, "given_name"), _words(claims, "sub")
    name = _words(claims, "name") or f"{given_name} {_words(claims, 'family_name')}".strip()
    if not name or not subject:
        raise errors.Nameless
    return Identity(name, given_name, _number(claims), claims["acr"], claims["iss"], subject, broker)


@_named_in_the_log()
def finish(attempt: Attempt | None, *, state: str, code: str, redirect_uri: str, now: datetime) -> Identity:
    """Return who came back to `redirect_uri` with `state` and `code` (empty where the issuer gave none); raises `Refused` or `Away`.

    Take the attempt out of the session before: it is good for one try.
    """
    if attempt is None:
        raise errors.NoAttempt
    if not constant_time_compare(attempt["state"], state):
        raise errors.WrongState
    begun_at = datetime.fromisoformat(attempt["begun_at"])
    if now - begun_at >= LIFETIME:
        raise errors.OldAttempt
    if not code:
        raise errors.NoCode
    chosen, issuer = choice.broker(attempt["broker"]), provider(now=now)
    answer = _exchange(code, attempt, redirect_uri, issuer)
    try:
        expected = tokens.Expected(attempt["nonce"], begun_at, chosen.provider)
        return _identity(tokens.check(answer.get("id_token"), by=issuer, expected=expected, now=now), chosen.key)
    finally:
        _let_go(answer, issuer)
