"""The e-IDs that a person may choose between. All come by one issuer; what they differ in is what we ask it for."""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from common.openid.errors import UnknownBroker

EXPECTED_PROVIDER = "authn_provider"
# What makes an attempt safe, and what belongs to the installation, is nobody's to change.
RESERVED = frozenset({
    "client_id", "client_secret", "redirect_uri", "response_type", "response_mode", "scope", "state", "nonce", "claims",
    "code_challenge", "code_challenge_method", "request", "request_uri", "max_age", "prompt",
})  # fmt: skip
_KEY = re.compile(r"[a-z][a-z0-9-]{0,19}")


@dataclass(frozen=True)
class Broker:
    """One e-ID: its key, its name to a person, and what is added to the authorization request.

    `provider`, where it is set, is what the ID token must name as the one who asked the person (the claim `authnProvider` of oidc.se).
    """

    key: str
    label: str
    parameters: dict[str, str] = field(default_factory=dict)
    provider: str = ""


def _read_one(text: str) -> Broker:
    key, _, rest = text.strip().partition("=")
    label, _, query = rest.partition(":")
    if not _KEY.fullmatch(key) or not label.strip():
        raise ImproperlyConfigured(f"OPENID_BROKERS: {text!r} är inte nyckel=Namn eller nyckel=Namn:parameter=värde&…")
    try:
        parameters = dict(parse_qsl(query, strict_parsing=True)) if query else {}
    except ValueError as error:
        raise ImproperlyConfigured(f"OPENID_BROKERS: {query!r} är inte parameter=värde&…") from error
    if taken := RESERVED & parameters.keys():
        raise ImproperlyConfigured(f"OPENID_BROKERS: {', '.join(sorted(taken))} sätter portalen själv.")
    provider = parameters.pop(EXPECTED_PROVIDER, "")
    return Broker(key, label.strip(), parameters, provider)


def read_brokers(text: str) -> tuple[Broker, ...]:
    """Return the e-IDs of `bankid=BankID:acr_values=…&authn_provider=…;freja=Freja+`, in that order; raises ImproperlyConfigured.

    Values are written as in an address (%3B is a semicolon). `authn_provider` is not sent: it is what the answer must name.
    """
    found = tuple(_read_one(part) for part in text.split(";") if part.strip())
    keys = [one.key for one in found]
    if not found or len(set(keys)) < len(keys):
        raise ImproperlyConfigured(f"OPENID_BROKERS={text!r} saknar namn, eller har två med samma nyckel.")
    return found


def is_available() -> bool:
    """Whether this installation has an issuer to ask."""
    return bool(settings.OPENID_URL)


def brokers() -> tuple[Broker, ...]:
    """Return the e-IDs to choose between; none where there is no issuer."""
    return tuple(settings.OPENID_BROKERS) if is_available() else ()


def broker(key: str) -> Broker:
    """Return the e-ID with that key; raises `UnknownBroker`."""
    for one in brokers():
        if one.key == key:
            return one
    raise UnknownBroker


def form_action_source() -> str:
    """Return the issuer's origin, as `form-action` of a page that leads there must name it; empty where there is no issuer.

    Chromium holds the directive against the redirect that answers a form, too.
    """
    parts = urlsplit(settings.OPENID_URL)
    return f"{parts.scheme}://{parts.netloc}" if is_available() else ""
