"""The checks of an ID token (OpenID Connect Core 1.0, 3.1.3.7), each with an error of its own."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import jwt
from django.conf import settings
from django.utils.crypto import constant_time_compare

from common.openid import errors
from common.openid.provider import ALGORITHMS, Provider, key_for

LEEWAY_SECONDS = 60
PROVIDER_CLAIM = "https://id.oidc.se/claim/authnProvider"
Claims = dict[str, Any]
# The signature is PyJWT's to check. The claims are ours: each needs its own name in the log, and the caller's clock.
_SIGNATURE_ALONE: Any = {
    **dict.fromkeys(("verify_exp", "verify_nbf", "verify_iat", "verify_aud", "verify_iss", "verify_sub", "verify_jti"), False),
    "enforce_minimum_key_length": True,
}


@dataclass(frozen=True)
class Expected:
    """What an attempt must be answered with. `begun_at` is the attempt's time; `provider` is empty where any e-ID will do."""

    nonce: str
    begun_at: datetime
    provider: str


def _signed(token: str, by: Provider, now: datetime) -> Claims:
    try:
        header = jwt.get_unverified_header(token)
    except jwt.PyJWTError as error:
        raise errors.NotAToken from error
    key = key_for(header, by, now=now)
    try:
        return jwt.decode(token, key, algorithms=ALGORITHMS, options=_SIGNATURE_ALONE)
    except jwt.InvalidAlgorithmError as error:
        raise errors.WrongAlgorithm from error
    except (jwt.InvalidSignatureError, jwt.InvalidKeyError) as error:
        raise errors.ForeignSignature from error
    except jwt.PyJWTError as error:
        raise errors.NotAToken from error


def _check_parties(claims: Claims, by: Provider) -> None:
    own: str = settings.OPENID_CLIENT_ID
    if claims.get("iss") != by.issuer:
        raise errors.WrongIssuer
    audience = claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    if own not in audiences:
        raise errors.WrongAudience
    if (len(audiences) > 1 or "azp" in claims) and claims.get("azp") != own:
        raise errors.WrongParty


def _seconds(claims: Claims, name: str) -> float:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise errors.NotAToken
    return value


def _check_times(claims: Claims, begun_at: datetime, now: datetime) -> None:
    # Written so that what is no number at all (NaN is one to JSON) passes none of them.
    latest = now.timestamp() + LEEWAY_SECONDS
    if not _seconds(claims, "exp") > now.timestamp() - LEEWAY_SECONDS:
        raise errors.Expired
    if not _seconds(claims, "iat") <= latest or not ("nbf" not in claims or _seconds(claims, "nbf") <= latest):
        raise errors.NotYet
    if not _seconds(claims, "auth_time") >= begun_at.timestamp() - LEEWAY_SECONDS:
        raise errors.EarlierSignIn


def check(token: Any, *, by: Provider, expected: Expected, now: datetime) -> Claims:
    """Return what an ID token says, once it has been found to be from the issuer, for us, of this attempt and of our time.

    Its level must be one of OPENID_LEVELS. Raises a `Refused` of its own for each thing that is wrong, and `Away` where the keys cannot be
    fetched.
    """
    if not isinstance(token, str):
        raise errors.NotAToken
    claims = _signed(token, by, now)
    _check_parties(claims, by)
    if not constant_time_compare(str(claims.get("nonce", "")), expected.nonce):
        raise errors.WrongNonce
    _check_times(claims, expected.begun_at, now)
    if claims.get("acr") not in settings.OPENID_LEVELS:
        raise errors.WrongLevel
    if expected.provider and claims.get(PROVIDER_CLAIM) != expected.provider:
        raise errors.WrongProvider
    return claims
