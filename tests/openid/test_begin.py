"""The way to the issuer: what it is asked, what lies in the session, and which e-IDs there are."""

import base64
import hashlib
import json
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation

from common.openid import Broker, begin, brokers, errors, form_action_source, is_available
from common.openid.choice import read_brokers
from tests.openid.issuer import NOW, Issuer
from tests.openid.visits import BACK


def asked(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


def test_the_issuer_is_asked_for_a_code_a_level_a_name_and_a_number(issuer: Issuer) -> None:
    address, attempt = begin(broker="freja", redirect_uri=BACK, now=NOW)

    assert address.startswith(f"{issuer.url}/authorize?")
    assert asked(address) == {
        "client_id": "sammanhang",
        "response_type": "code",
        "scope": "openid profile https://id.oidc.se/scope/naturalPersonNumber",
        "redirect_uri": BACK,
        "state": attempt["state"],
        "nonce": attempt["nonce"],
        "code_challenge": base64.urlsafe_b64encode(hashlib.sha256(attempt["verifier"].encode()).digest()).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "prompt": "login",
        "max_age": "600",
        "acr_values": "loa3 loa4",
        "ui_locales": "sv",
        "claims": json.dumps({
            "id_token": {
                "name": None,
                "given_name": None,
                "https://id.oidc.se/claim/personalIdentityNumber": None,
                "https://id.oidc.se/claim/coordinationNumber": None,
            }
        }),
        "kc_idp_hint": "freja",
    }  # fmt: skip


def test_an_issuer_that_takes_no_claims_parameter_is_not_sent_one(issuer: Issuer) -> None:
    issuer.described["claims_parameter_supported"] = False

    assert "claims" not in asked(begin(broker="bankid", redirect_uri=BACK, now=NOW)[0])


def test_an_address_that_has_a_question_already_gets_the_rest_added(issuer: Issuer) -> None:
    issuer.described["authorization_endpoint"] = f"{issuer.url}/authorize?tenant=lindhamra"

    address, attempt = begin(broker="bankid", redirect_uri=BACK, now=NOW)

    assert asked(address)["tenant"] == "lindhamra"
    assert asked(address)["state"] == attempt["state"]


def test_the_issuer_speaks_the_language_of_the_page(issuer: Issuer) -> None:
    with translation.override("en"):
        assert asked(begin(broker="bankid", redirect_uri=BACK, now=NOW)[0])["ui_locales"] == "en"


def test_an_attempt_is_json_and_its_secrets_are_new_each_time(issuer: Issuer) -> None:
    _, first = begin(broker="bankid", redirect_uri=BACK, now=NOW)
    _, second = begin(broker="bankid", redirect_uri=BACK, now=NOW)

    assert json.loads(json.dumps(first)) == first
    assert not {first["state"], first["nonce"], first["verifier"]} & {second["state"], second["nonce"], second["verifier"]}
    assert min(len(first["state"]), len(first["nonce"]), len(first["verifier"])) >= 43


def test_the_verifier_does_not_travel_with_the_browser(issuer: Issuer) -> None:
    address, attempt = begin(broker="bankid", redirect_uri=BACK, now=NOW)

    assert attempt["verifier"] not in address


def test_an_unknown_e_id_is_refused(issuer: Issuer) -> None:
    with pytest.raises(errors.UnknownBroker):
        begin(broker="okänd", redirect_uri=BACK, now=NOW)


def test_without_an_issuer_there_is_no_e_id(settings) -> None:
    settings.OPENID_URL = ""

    assert not is_available()
    assert brokers() == ()
    assert form_action_source() == ""
    with pytest.raises(errors.UnknownBroker):
        begin(broker="eid", redirect_uri=BACK, now=NOW)


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://eid.example/realms/lindhamra", "https://eid.example"),
        ("https://eid.example:8443/", "https://eid.example:8443"),
        ("http://127.0.0.1:8481/realms/lindhamra", "http://127.0.0.1:8481"),
    ],
)
def test_a_form_may_lead_to_the_issuers_origin(settings, url: str, origin: str) -> None:
    settings.OPENID_URL = url

    assert form_action_source() == origin


def test_e_ids_are_read_in_their_order_with_what_each_adds() -> None:
    first = "bankid=BankID:acr_values=http://id.elegnamnden.se/loa/1.0/loa3&login_hint=a%3Bb"
    text = f"{first}; freja=Freja+:authn_provider=freja ;eid=e-legitimation"

    assert read_brokers(text) == (
        Broker("bankid", "BankID", {"acr_values": "http://id.elegnamnden.se/loa/1.0/loa3", "login_hint": "a;b"}),
        Broker("freja", "Freja+", {}, "freja"),
        Broker("eid", "e-legitimation"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        ";",
        "bankid",
        "bankid=",
        "=BankID",
        "Bank ID=BankID",
        "bankid=BankID:acr_values",
        "bankid=BankID;bankid=BankID igen",
        "bankid=BankID:state=1",
        "bankid=BankID:redirect_uri=https://annan.example/",
        "bankid=BankID:code_challenge_method=plain",
        "bankid=BankID:prompt=none",
    ],
)
def test_e_ids_that_are_not_understood_stop_the_start(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="OPENID_BROKERS"):
        read_brokers(text)
