"""E-ID: the way to the issuer and back, whose e-ID opens what, and what is said when it does not work."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from common.keys import keyring
from forms.models import Method, Role
from forms.visitor import PROOF
from tests.forms.filling import text_of
from tests.forms.mailing import YOUTH_PHONE, joint
from tests.forms.signing.guests import PART, Guest, says_nothing
from tests.openid.issuer import MISSING, NOW, TOKEN, Issuer

BACK = "/e-legitimation/svar/"
NUMBER, PROVIDER = "https://id.oidc.se/claim/personalIdentityNumber", "https://id.oidc.se/claim/authnProvider"
BILLIE = {"name": "Billie Testberg", "given_name": "Billie", NUMBER: "197906189282"}
KIM = {"name": "Kim Testdotter", "given_name": "Kim", NUMBER: "198506119992"}
REFUSED = "Det gick inte med e-legitimation den här gången."


@pytest.fixture(autouse=True)
def _at_the_issuers_time() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def leaves(guest: Guest, broker: str = "bankid") -> str:
    """Press the button of an e-ID; return where the browser goes."""
    answer = guest.post("e-legitimation/", {"broker": broker})
    assert answer.status_code == 303, text_of(answer)
    return str(answer.headers["Location"])


def comes_back(guest: Guest, issuer: Issuer, address: str, **claims: object) -> HttpResponse:
    """Be let through at the issuer, and press the button of the page that one comes back to."""
    issuer.claims = claims
    state, code = issuer.sign_in(address)
    last = guest.client.get(BACK, {"state": state, "code": code})
    assert last.status_code == 200
    assert "Sista steget" in text_of(last)
    says_nothing(last)
    return guest.client.post(BACK, {"state": state, "code": code})


def proves(guest: Guest, issuer: Issuer, **claims: object) -> HttpResponse:
    return comes_back(guest, issuer, leaves(guest), **claims)


def test_a_guardian_opens_and_signs_by_e_id(guardian, issuer):
    answer = proves(guardian, issuer, **BILLIE)
    assert (answer.status_code, answer.headers["Location"]) == (303, guardian.url())
    assert "Du skriver under med e-legitimation som Billie Testberg." in text_of(guardian.get())

    assert guardian.presses_sign().headers["Location"] == guardian.url("kvitto/")

    signature = guardian.signature
    assert (signature.method, signature.level) == (Method.EID, "loa3")
    proof = keyring().open_from_team(bytes(signature.proof)).decode()
    assert BILLIE[NUMBER] in proof
    assert issuer.url in proof
    assert "bankid" in proof


def test_after_the_signature_the_session_knows_her_name_and_number_no_more(guardian, issuer):
    proves(guardian, issuer, **BILLIE)
    guardian.presses_sign()

    kept = str(dict(guardian.client.session.items()))
    assert BILLIE[NUMBER] not in kept
    assert BILLIE["name"] not in kept


def test_an_officer_signs_by_e_id_with_her_part(officer, issuer):
    proves(officer, issuer, **KIM)
    officer.post("din-del/", PART)

    assert officer.presses_sign().status_code == 303
    assert officer.signature.part_digest


def test_the_young_person_signs_by_her_own(youth, issuer):
    assert proves(youth, issuer).headers["Location"] == youth.url()
    assert youth.presses_sign().status_code == 303


def test_the_young_persons_e_id_opens_no_guardians_link(guardian, issuer):
    refused = proves(guardian, issuer)

    assert refused.status_code == 422
    assert "Det är ungdomens e-legitimation." in text_of(refused)
    assert f'href="{guardian.url()}"' in refused.content.decode()
    says_nothing(guardian.get())
    assert guardian.signature is None


def test_another_persons_e_id_opens_no_link_of_the_young_persons(youth, issuer):
    refused = proves(youth, issuer, **BILLIE)

    assert refused.status_code == 422
    says_nothing(youth.get())


def test_an_e_id_without_a_number_opens_nothing(guardian, issuer):
    refused = proves(guardian, issuer, **{**BILLIE, NUMBER: MISSING})

    assert refused.status_code == 422
    assert "inget svenskt personnummer eller samordningsnummer" in text_of(refused)
    says_nothing(guardian.get())


def test_one_person_cannot_sign_as_both_guardians(guardian, second, issuer):
    proves(guardian, issuer, **BILLIE)
    guardian.presses_sign()
    proves(second, issuer, **BILLIE)

    refused = second.presses_sign()

    assert refused.status_code == 422
    assert "Samma person kan inte skriva under för två." in text_of(refused)
    assert second.signature is None


def test_a_shared_telephone_leaves_the_e_id(db, issuer):
    guardian = Guest(joint(guardian_phone=YOUTH_PHONE), Role.GUARDIAN)
    page = text_of(guardian.get())
    assert "Skriv under med e-legitimation, eller på papper när ni ses." in page
    assert "BankID" in page
    assert "Freja+" in page

    proves(guardian, issuer, **BILLIE)
    assert guardian.presses_sign().status_code == 303


@pytest.mark.parametrize(
    "claims",
    [{"acr": "loa2"}, {"aud": "annan"}, {"nonce": "annan"}, {"iss": "https://ond.example"}, {"exp": 1}, {NUMBER: "abc"}, {"sub": MISSING}],
    ids=["level", "audience", "nonce", "issuer", "expiry", "number", "subject"],
)
def test_what_is_wrong_with_an_answer_opens_nothing_and_is_not_told(guardian, issuer, claims):
    refused = proves(guardian, issuer, **{**BILLIE, **claims})

    assert refused.status_code == 422
    assert REFUSED in text_of(refused)
    assert f'href="{guardian.url()}"' in refused.content.decode()
    says_nothing(guardian.get())


def test_another_state_is_refused_and_the_attempt_is_spent(guardian, issuer):
    issuer.claims = BILLIE
    state, code = issuer.sign_in(leaves(guardian))

    assert guardian.client.post(BACK, {"state": "annat", "code": code}).status_code == 422
    assert guardian.client.post(BACK, {"state": state, "code": code}).status_code == 422
    says_nothing(guardian.get())


def test_an_answer_in_another_browser_opens_nothing(guardian, issuer):
    state, code = issuer.sign_in(leaves(guardian))
    stranger = Client()

    for answer in (stranger.get(BACK, {"state": state, "code": code}), stranger.post(BACK, {"state": state, "code": code})):
        assert answer.status_code == 422
        says_nothing(answer)


def test_who_turns_back_at_the_issuer_is_led_to_the_other_ways(guardian, issuer):
    leaves(guardian)

    answer = guardian.client.get(BACK, {"error": "access_denied", "state": "x"})

    assert answer.status_code == 422
    assert "Välj ett annat sätt" in text_of(answer)
    assert f'href="{guardian.url()}"' in answer.content.decode()


def test_coming_back_changes_nothing_before_the_button_is_pressed(guardian, issuer):
    issuer.claims = BILLIE
    state, code = issuer.sign_in(leaves(guardian))

    for _time in range(2):
        guardian.client.get(BACK, {"state": state, "code": code})
    assert issuer.asked[TOKEN] == 0
    assert guardian.client.post(BACK, {"state": state, "code": code}).status_code == 303


def test_the_button_needs_the_token_of_this_browser(application, issuer):
    guardian = Guest(application, Role.GUARDIAN, client=Client(enforce_csrf_checks=True))
    issuer.claims = BILLIE
    state, code = issuer.sign_in(leaves(guardian))

    refused = guardian.client.post(BACK, {"state": state, "code": code})

    assert refused.status_code == 422
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', refused.content.decode())
    assert guardian.client.post(BACK, {"state": state, "code": code, "csrfmiddlewaretoken": token[1]}).status_code == 303


def test_an_issuer_that_is_away_leaves_the_other_ways(guardian, issuer):
    issuer.instead = {"/.well-known/openid-configuration": (500, b"{}")}

    answer = guardian.post("e-legitimation/", {"broker": "bankid"})

    assert answer.status_code == 502
    assert "E-legitimationen svarar inte." in text_of(answer)
    assert f'href="{guardian.url()}"' in answer.content.decode()


def test_an_e_id_that_nobody_has_is_refused(guardian, issuer):
    assert guardian.post("e-legitimation/", {"broker": "finns-inte"}).status_code == 422
    assert guardian.post("e-legitimation/").status_code == 422


def test_a_form_on_another_site_sends_nobody_to_the_issuer(guardian, issuer):
    answer = guardian.post("e-legitimation/", {"broker": "bankid"}, HTTP_ORIGIN="https://ond.example")

    assert answer.status_code == 403
    assert not guardian.client.cookies


def test_the_page_lets_its_forms_lead_to_the_issuer_and_nowhere_else(guardian, issuer):
    policy = guardian.get().headers["Content-Security-Policy"]

    assert f"form-action 'self' {issuer.url};" in f"{policy};"


def test_without_an_issuer_there_is_no_e_id(guardian):
    page = guardian.get()

    assert "e-legitimation" not in text_of(page).split("<main")[1].lower()
    assert "form-action 'self';" in f"{page.headers['Content-Security-Policy']};"
    assert guardian.post("e-legitimation/", {"broker": "bankid"}).status_code in (422, 502)


def test_a_link_that_ended_meanwhile_says_so(guardian, issuer):
    address = leaves(guardian)
    Guest(guardian.application, Role.OFFICER).proves().post("nej/")

    assert comes_back(guardian, issuer, address, **BILLIE).status_code == 410


def test_the_link_waits_in_the_session_no_longer_than_she_is_away(guardian, issuer):
    proves(guardian, issuer, **BILLIE)

    assert guardian.token not in str(dict(guardian.client.session.items()))


def test_who_reads_english_comes_back_in_english_by_the_one_address_that_the_issuer_knows(guardian, issuer):
    address = guardian.client.post(f"/en{guardian.url('e-legitimation/')}", {"broker": "freja"}).headers["Location"]
    assert parse_qs(urlsplit(address).query)["redirect_uri"] == [f"http://testserver{BACK}"]
    issuer.claims = {**BILLIE, PROVIDER: "freja"}
    state, code = issuer.sign_in(address)

    there = guardian.client.get(BACK, {"state": state, "code": code})

    assert (there.status_code, there.headers["Location"]) == (303, f"/en{BACK}?state={state}&code={code}")
    assert guardian.client.get(there.headers["Location"]).status_code == 200
    done = guardian.client.post(f"/en{BACK}", {"state": state, "code": code})
    assert done.headers["Location"] == f"/en{guardian.url()}"


def test_the_same_way_proves_who_fills_in_a_form(programmes, issuer):
    client = Client()
    issuer.claims = BILLIE
    state, code = issuer.sign_in(client.post("/ansok/visa/registerutdrag/e-legitimation/", {"broker": "bankid"}).headers["Location"])

    done = client.post(BACK, {"state": state, "code": code})

    assert (done.status_code, done.headers["Location"]) == (303, "/ansok/registerutdrag/")
    assert client.session[PROOF]["proof"] == {"method": "eid", "name": BILLIE["name"], "number": BILLIE[NUMBER], "level": "loa3"}


def test_a_proof_that_fails_leads_back_to_the_form_it_was_for(programmes, issuer):
    client = Client()
    client.post("/ansok/visa/registerutdrag/e-legitimation/", {"broker": "bankid"})

    answer = client.get(BACK, {"error": "access_denied"})

    assert 'href="/ansok/visa/registerutdrag/"' in answer.content.decode()
    assert PROOF not in client.session


def test_nobody_signs_by_e_id_as_a_young_person_whose_number_is_not_known(db, issuer):
    youth = Guest(joint(number="", no_number="yes", birth_on="2010-01-06"), Role.YOUTH)
    page = text_of(youth.get())
    assert "Skicka en kod" in page
    assert "BankID" not in page

    refused = proves(youth, issuer, **BILLIE)

    assert refused.status_code == 422
    assert "Här finns inget personnummer" in text_of(refused)
    says_nothing(youth.get())
    assert youth.signature is None
