"""Everything that can be wrong with an answer is refused, each by its own name and all with the same words."""

import hashlib
import hmac
from datetime import timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from common.openid import begin, errors, finish
from tests.openid.issuer import KEYS, MISSING, NOW, SECOND, Issuer, ec_key, joined, public, rsa_key
from tests.openid.visits import BACK, visit

ALIKE = "Det gick inte med e-legitimation den här gången. Prova igen, eller välj ett annat sätt."
PROVIDER, NUMBER = "https://id.oidc.se/claim/authnProvider", "https://id.oidc.se/claim/personalIdentityNumber"

WRONG_CLAIMS: list[tuple[dict[str, Any], type[errors.Refused]]] = [
    ({"iss": "https://annan.example"}, errors.WrongIssuer),
    ({"iss": MISSING}, errors.WrongIssuer),
    ({"aud": "annan"}, errors.WrongAudience),
    ({"aud": ["annan"]}, errors.WrongAudience),
    ({"aud": MISSING}, errors.WrongAudience),
    ({"aud": "sammanhanget"}, errors.WrongAudience),
    ({"azp": "annan"}, errors.WrongParty),
    ({"aud": ["sammanhang", "annan"]}, errors.WrongParty),
    ({"aud": ["sammanhang", "annan"], "azp": "annan"}, errors.WrongParty),
    ({"nonce": "annan"}, errors.WrongNonce),
    ({"nonce": MISSING}, errors.WrongNonce),
    ({"exp": SECOND - 60}, errors.Expired),
    ({"exp": float("nan")}, errors.Expired),
    ({"exp": MISSING}, errors.NotAToken),
    ({"exp": "snart"}, errors.NotAToken),
    ({"exp": True}, errors.NotAToken),
    ({"iat": SECOND + 61}, errors.NotYet),
    ({"iat": float("nan")}, errors.NotYet),
    ({"iat": MISSING}, errors.NotAToken),
    ({"nbf": SECOND + 61}, errors.NotYet),
    ({"auth_time": SECOND - 61}, errors.EarlierSignIn),
    ({"auth_time": MISSING}, errors.NotAToken),
    ({"acr": "loa2"}, errors.WrongLevel),
    ({"acr": ["loa3"]}, errors.WrongLevel),
    ({"acr": MISSING}, errors.WrongLevel),
    ({PROVIDER: "freja"}, errors.WrongProvider),
    ({PROVIDER: MISSING}, errors.WrongProvider),
    ({"name": MISSING, "given_name": MISSING}, errors.Nameless),
    ({"name": " ", "given_name": ["Alva"]}, errors.Nameless),
    ({"sub": MISSING}, errors.Nameless),
    ({NUMBER: "1001062387"}, errors.OddNumber),
    ({NUMBER: "٢٠١٠٠١٠٦٢٣٨٧"}, errors.OddNumber),
]


@pytest.mark.parametrize(("claims", "error"), WRONG_CLAIMS)
def test_a_wrong_claim_is_refused_by_its_own_name(issuer: Issuer, claims: dict[str, Any], error: type[errors.Refused]) -> None:
    issuer.claims = claims

    with pytest.raises(errors.Refused) as refused:
        visit(issuer)

    assert type(refused.value) is error


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": SECOND - 59},
        {"iat": SECOND + 60},
        {"nbf": SECOND + 60},
        {"auth_time": SECOND - 60},
        {"aud": ["annan", "sammanhang"], "azp": "sammanhang"},
        {"acr": "loa4"},
    ],
)
def test_what_is_just_right_is_let_through(issuer: Issuer, claims: dict[str, Any]) -> None:
    issuer.claims = claims

    assert visit(issuer).given_name == "Alva"


def _pem() -> bytes:
    return rsa_key("own").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _hmac_with_the_public_key(claims: dict[str, Any]) -> str:
    unsigned = joined({"alg": "HS256", "kid": "own"}, claims).rpartition(".")[0]
    signature = hmac.new(_pem(), unsigned.encode(), hashlib.sha256).digest()
    return f"{unsigned}.{joined({}, {}, signature).rpartition('.')[2]}"


def _changed_after_signing(claims: dict[str, Any]) -> str:
    head, _, signature = jwt.encode(claims, rsa_key("own"), algorithm="RS256", headers={"kid": "own"}).split(".")
    return f"{head}.{joined({}, {**claims, 'name': 'Någon Annan'}).split('.')[1]}.{signature}"


MADE_BY_HAND: list[tuple[Any, type[errors.Refused]]] = [
    (lambda claims: joined({"alg": "none"}, claims), errors.WrongAlgorithm),
    (lambda claims: joined({"alg": "none", "kid": "own"}, claims), errors.WrongAlgorithm),
    (lambda claims: joined({"alg": "NONE", "kid": "own"}, claims), errors.WrongAlgorithm),
    (lambda claims: joined({"kid": "own"}, claims), errors.WrongAlgorithm),
    (lambda claims: joined({"alg": "RS256", "kid": "own"}, claims), errors.ForeignSignature),
    (lambda claims: joined({"alg": ["RS256"], "kid": "own"}, claims), errors.WrongAlgorithm),
    (lambda claims: joined({"alg": "RS256", "kid": 7}, claims), errors.NotAToken),
    (_hmac_with_the_public_key, errors.WrongAlgorithm),
    (_changed_after_signing, errors.ForeignSignature),
    ("inget", errors.NotAToken),
    ("a.b.c", errors.NotAToken),
    (["lista"], errors.NotAToken),
    (7, errors.NotAToken),
]


@pytest.mark.parametrize(("token", "error"), MADE_BY_HAND)
def test_a_token_that_the_issuer_did_not_sign_is_refused(issuer: Issuer, token: Any, error: type[errors.Refused]) -> None:
    issuer.token = token

    with pytest.raises(errors.Refused) as refused:
        visit(issuer)

    assert type(refused.value) is error


def test_a_foreign_key_under_the_issuers_name_is_refused(issuer: Issuer) -> None:
    issuer.signs_with = rsa_key("foreign")

    with pytest.raises(errors.ForeignSignature):
        visit(issuer)


@pytest.mark.filterwarnings("ignore:The RSA key is 1024 bits")
def test_a_key_that_is_too_short_to_trust_is_refused(issuer: Issuer) -> None:
    issuer.shown, issuer.signs_with = [public(rsa_key("short", 1024), "own")], rsa_key("short", 1024)

    with pytest.raises(errors.ForeignSignature):
        visit(issuer)


@pytest.mark.parametrize("header", [{"alg": "RS256", "kid": "okänd"}, {"alg": "RS256"}])
def test_a_key_that_the_issuer_does_not_show_is_refused_after_one_more_look(issuer: Issuer, header: dict[str, str]) -> None:
    issuer.header = header

    with pytest.raises(errors.UnknownKey):
        visit(issuer)

    assert issuer.asked[KEYS] == 2


def test_a_key_for_encryption_signs_nothing(issuer: Issuer) -> None:
    issuer.shown = [public(rsa_key("own"), "own", use="enc")]

    with pytest.raises(errors.UnknownKey):
        visit(issuer)


@pytest.mark.parametrize("shown", [public(rsa_key("own"), "own", alg="PS256"), public(ec_key("curve"), "own")])
def test_a_key_of_another_kind_than_the_token_says_is_refused(issuer: Issuer, shown: dict[str, Any]) -> None:
    issuer.shown = [shown]

    with pytest.raises(errors.WrongAlgorithm):
        visit(issuer)


def test_another_state_is_refused_before_the_issuer_is_asked(issuer: Issuer) -> None:
    address, attempt = begin(broker="bankid", redirect_uri=BACK, now=NOW)
    _, code = issuer.sign_in(address)

    for state in ("annan", "", f"{attempt['state']}å"):
        with pytest.raises(errors.WrongState):
            finish(attempt, state=state, code=code, redirect_uri=BACK, now=NOW)
    assert issuer.posted == []


def test_an_attempt_is_good_for_ten_minutes(issuer: Issuer) -> None:
    issuer.claims = {"exp": SECOND + 900}

    assert visit(issuer, after=timedelta(minutes=9, seconds=59)).name == "Alva Testberg"
    with pytest.raises(errors.OldAttempt):
        visit(issuer, after=timedelta(minutes=10))


def test_a_code_is_good_for_one_use(issuer: Issuer) -> None:
    address, attempt = begin(broker="bankid", redirect_uri=BACK, now=NOW)
    state, code = issuer.sign_in(address)
    finish(attempt, state=state, code=code, redirect_uri=BACK, now=NOW)

    with pytest.raises(errors.CodeRefused):
        finish(attempt, state=state, code=code, redirect_uri=BACK, now=NOW)


def test_a_code_of_another_attempt_is_refused(issuer: Issuer) -> None:
    _, attempt = begin(broker="bankid", redirect_uri=BACK, now=NOW)
    foreign, _ = begin(broker="bankid", redirect_uri=BACK, now=NOW)
    _, code = issuer.sign_in(foreign)

    with pytest.raises(errors.CodeRefused):
        finish(attempt, state=attempt["state"], code=code, redirect_uri=BACK, now=NOW)


def test_without_an_attempt_or_without_a_code_nobody_is_known(issuer: Issuer) -> None:
    _, attempt = begin(broker="bankid", redirect_uri=BACK, now=NOW)

    with pytest.raises(errors.NoAttempt):
        finish(None, state=attempt["state"], code="kod", redirect_uri=BACK, now=NOW)
    with pytest.raises(errors.NoCode):
        finish(attempt, state=attempt["state"], code="", redirect_uri=BACK, now=NOW)


def test_an_e_id_that_was_taken_away_meanwhile_is_refused(issuer: Issuer, settings) -> None:
    address, attempt = begin(broker="freja", redirect_uri=BACK, now=NOW)
    state, code = issuer.sign_in(address)
    settings.OPENID_BROKERS = settings.OPENID_BROKERS[:1]

    with pytest.raises(errors.UnknownBroker):
        finish(attempt, state=state, code=code, redirect_uri=BACK, now=NOW)


def test_every_refusal_says_the_same(issuer: Issuer) -> None:
    kinds = errors.Refused.__subclasses__()

    assert len(kinds) >= 20
    assert {(kind().status, str(kind().message)) for kind in kinds} == {(422, ALIKE)}
