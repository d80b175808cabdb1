"""The way back: who came, and the issuer's keys, old and new."""

import base64
import json
import logging
from datetime import timedelta

import pytest

from common.openid import Identity, begin, errors, finish
from tests.openid.issuer import DESCRIPTION, KEYS, MISSING, NOW, REVOKE, TOKEN, Issuer, ec_key, public, rsa_key
from tests.openid.visits import BACK, visit

NUMBER, COORDINATION = "https://id.oidc.se/claim/personalIdentityNumber", "https://id.oidc.se/claim/coordinationNumber"


def test_who_comes_back_is_known_by_name_number_and_level(issuer: Issuer) -> None:
    assert visit(issuer) == Identity("Alva Testberg", "Alva", "201001062387", "loa3", issuer.url, "f3a1", "bankid")


@pytest.mark.parametrize(
    ("claims", "number"),
    [
        ({NUMBER: "20100106-2387"}, "201001062387"),
        ({NUMBER: 201001062387}, "201001062387"),
        ({NUMBER: MISSING, COORDINATION: "200402622393"}, "200402622393"),
        ({NUMBER: MISSING}, ""),
    ],
)
def test_a_number_has_twelve_digits_or_is_not_there(issuer: Issuer, claims: dict, number: str) -> None:
    issuer.claims = claims

    assert visit(issuer).number == number


def test_a_broker_with_claims_of_its_own_is_a_matter_of_settings(issuer: Issuer, settings) -> None:
    settings.OPENID_NUMBER_CLAIMS = ("ssn",)
    issuer.claims = {NUMBER: MISSING, "ssn": "201001062387"}

    assert visit(issuer).number == "201001062387"


def test_a_name_in_two_parts_is_put_together(issuer: Issuer) -> None:
    issuer.claims = {"name": MISSING, "family_name": "Testberg"}

    assert visit(issuer).name == "Alva Testberg"


def test_what_an_identity_shows_of_itself_is_nobodys_name_or_number(issuer: Issuer) -> None:
    assert repr(visit(issuer)) == f"Identity(level='loa3', issuer='{issuer.url}', broker='bankid')"


def test_a_client_without_a_secret_says_its_name_and_shows_the_verifier(issuer: Issuer) -> None:
    address, attempt = begin(broker="bankid", redirect_uri=BACK, now=NOW)
    state, code = issuer.sign_in(address)
    finish(attempt, state=state, code=code, redirect_uri=BACK, now=NOW)

    path, fields, authorization = issuer.posted[0]
    expected = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK, "code_verifier": attempt["verifier"]}
    assert (path, fields, authorization) == (TOKEN, {"client_id": "sammanhang", **expected}, "")


def test_a_client_with_a_secret_shows_it_in_a_header_alone(issuer: Issuer, settings) -> None:
    settings.OPENID_CLIENT_SECRET = "hemligt: å"

    visit(issuer)

    _, fields, authorization = issuer.posted[0]
    assert base64.b64decode(authorization.removeprefix("Basic ")) == b"sammanhang:hemligt%3A%20%C3%A5"
    assert "client_id" not in fields
    assert "hemligt" not in json.dumps(fields)


def test_the_issuer_gets_its_tokens_back_when_the_person_is_known(issuer: Issuer) -> None:
    visit(issuer)

    assert issuer.posted[1] == (REVOKE, {"client_id": "sammanhang", "token": "refresh", "token_type_hint": "refresh_token"}, "")


def test_the_issuer_gets_its_tokens_back_when_the_person_is_refused_too(issuer: Issuer) -> None:
    issuer.claims = {"acr": "loa2"}

    with pytest.raises(errors.WrongLevel):
        visit(issuer)

    assert issuer.asked[REVOKE] == 1


@pytest.mark.parametrize("broken", [{"instead": {REVOKE: (500, b"")}}, {"described": {"revocation_endpoint": MISSING}}])
def test_tokens_that_cannot_be_given_back_change_nothing_for_the_person(issuer: Issuer, broken: dict) -> None:
    for name, value in broken.items():
        setattr(issuer, name, value)

    assert visit(issuer).name == "Alva Testberg"


def test_description_and_keys_are_fetched_once_an_hour(issuer: Issuer) -> None:
    visit(issuer)
    visit(issuer)
    assert (issuer.asked[DESCRIPTION], issuer.asked[KEYS]) == (1, 1)

    later = NOW + timedelta(hours=1)
    issuer.claims = {"iat": later.timestamp(), "exp": later.timestamp() + 300, "auth_time": later.timestamp()}
    visit(issuer, now=later)
    assert (issuer.asked[DESCRIPTION], issuer.asked[KEYS]) == (2, 2)


def test_a_key_that_was_changed_within_the_hour_is_found(issuer: Issuer) -> None:
    visit(issuer)
    issuer.shown = [public(rsa_key("own"), "own"), public(rsa_key("next"), "next")]
    issuer.signs_with, issuer.header = rsa_key("next"), {"alg": "RS256", "kid": "next"}

    assert visit(issuer).name == "Alva Testberg"
    assert issuer.asked[KEYS] == 2


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "ES256"])
def test_the_three_algorithms_of_the_brokers_are_read(issuer: Issuer, algorithm: str) -> None:
    key = ec_key("curve") if algorithm == "ES256" else rsa_key("own")
    issuer.shown = [{"kty": "okänd", "kid": "annan"}, public(key, "signs")]
    issuer.signs_with, issuer.header = key, {"alg": algorithm, "kid": "signs"}

    assert visit(issuer).level == "loa3"


def test_the_log_says_which_check_failed_and_nothing_about_the_person(issuer: Issuer, caplog) -> None:
    issuer.claims = {"acr": "loa2"}

    with caplog.at_level(logging.INFO), pytest.raises(errors.WrongLevel):
        visit(issuer)

    assert [(record.name, record.getMessage()) for record in caplog.records] == [("openid", "e-ID: WrongLevel")]
