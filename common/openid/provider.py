"""What the issuer says of itself, and its keys: fetched when they are needed, and kept in memory for an hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import jwt
from django.conf import settings

from common.openid import wire
from common.openid.errors import AnotherIssuer, Garbled, UnknownKey, Unprotected, WrongAlgorithm
from common.outgoing import is_safe

KEPT = timedelta(hours=1)
# What the municipality's brokers sign with. Never `none`, and never HS: its secret would be our public key.
ALGORITHMS = ("RS256", "ES256", "PS256")


@dataclass(frozen=True)
class Provider:
    """The issuer's own description (OpenID Connect Discovery 1.0): its name and where to ask what. `revoke_url` may be empty."""

    issuer: str
    authorize_url: str
    token_url: str
    keys_url: str
    revoke_url: str
    takes_claims: bool
    fetched_at: datetime


@dataclass(frozen=True)
class _Keys:
    by_name: dict[str, wire.Json]
    fetched_at: datetime


_providers: dict[str, Provider] = {}
_keys: dict[str, _Keys] = {}


def forget() -> None:
    """Forget what is kept: the next question goes to the issuer."""
    _providers.clear()
    _keys.clear()


def _is_fresh(kept: Provider | _Keys | None, now: datetime) -> bool:
    return kept is not None and timedelta(0) <= now - kept.fetched_at < KEPT


def _address(document: wire.Json, name: str, *, required: bool = True) -> str:
    url = document.get(name, "")
    if not isinstance(url, str) or (required and not url):
        raise Garbled
    if url and not is_safe(url):
        raise Unprotected
    return url


def _described(issuer: str, now: datetime) -> Provider:
    document = wire.fetch(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    if document.get("issuer") != issuer:
        raise AnotherIssuer
    return Provider(
        issuer=issuer,
        authorize_url=_address(document, "authorization_endpoint"),
        token_url=_address(document, "token_endpoint"),
        keys_url=_address(document, "jwks_uri"),
        revoke_url=_address(document, "revocation_endpoint", required=False),
        takes_claims=document.get("claims_parameter_supported") is True,
        fetched_at=now,
    )


def provider(*, now: datetime) -> Provider:
    """Return the issuer's description, at most an hour old; raises `Away`. What is wrong is not kept."""
    issuer: str = settings.OPENID_URL
    kept = _providers.get(issuer)
    if kept is None or not _is_fresh(kept, now):
        kept = _providers[issuer] = _described(issuer, now)
    return kept


def _named(document: wire.Json) -> dict[str, wire.Json]:
    keys: Any = document.get("keys")
    if not isinstance(keys, list):
        raise Garbled
    usable = [key for key in keys if isinstance(key, dict) and key.get("use", "sig") == "sig" and isinstance(key.get("kid"), str)]
    return {key["kid"]: key for key in usable}


def _key_set(url: str, now: datetime, *, anew: bool = False) -> _Keys:
    kept = _keys.get(url)
    if kept is None or anew or not _is_fresh(kept, now):
        kept = _keys[url] = _Keys(_named(wire.fetch(url)), now)
    return kept


def key_for(header: wire.Json, of: Provider, *, now: datetime) -> jwt.PyJWK:
    """Return the key that a token's header names, bound to the header's algorithm.

    A name that is not known makes us ask the issuer once again, since it may have changed its keys. Raises `Refused` or `Away`.
    """
    algorithm, name = header.get("alg"), str(header.get("kid", ""))
    if algorithm not in ALGORITHMS:
        raise WrongAlgorithm
    found = _key_set(of.keys_url, now).by_name.get(name) or _key_set(of.keys_url, now, anew=True).by_name.get(name)
    if found is None:
        raise UnknownKey
    if found.get("alg", algorithm) != algorithm:
        raise WrongAlgorithm
    try:
        return jwt.PyJWK(found, algorithm)
    except jwt.PyJWTError as error:
        raise WrongAlgorithm from error
