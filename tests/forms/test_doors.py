"""The ways in: what each start page says before anything is asked, whom it warns, and where else it leads."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from common.openid import Broker
from common.time import today
from forms.specs.model import Proof
from forms.specs.registry import FORMS
from tests import factories
from tests.forms.filling import text_of
from tests.forms.lists import LIST
from tests.forms.proving import proved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]
LINK_TO_LIST = f'href="{LIST}">Anmäl flera elever med en lista</a>'
WHO_IS_PROTECTED = {
    "stod": "Har du skyddade",
    "tillsammans": "Har du skyddade",
    "remiss": "Har ungdomen skyddade",
    "orolig": "Har du eller ungdomen skyddade",
    "anmalan": "Har eleven skyddade",
    "tillganglighet": "Har du skyddade",
    "samtycke": "Har du skyddade",
    "registerutdrag": "Har du skyddade",
}
NO_E_ID = "Kom till oss med en"


def start_page(slug: str) -> str:
    proof = next(spec.proof for spec in FORMS if spec.slug == slug)
    client = Client() if proof is Proof.NONE else proved(proof.value)
    response = client.get(f"/ansok/{slug}/")
    assert response.status_code == 200
    return text_of(response).split("<main")[1]


def test_a_school_that_has_proved_who_it_is_finds_the_list():
    school = proved()
    assert LINK_TO_LIST in text_of(school.get("/ansok/anmalan/"))
    page = school.get(LIST)
    assert page.status_code == 200
    assert "Hämta mallen (CSV)" in text_of(page)


@pytest.mark.parametrize("slug", sorted(set(WHO_IS_PROTECTED) - {"anmalan"}))
def test_no_other_form_takes_a_list(slug):
    assert LIST not in start_page(slug)


@pytest.mark.parametrize("slug", WHO_IS_PROTECTED)
def test_a_start_page_asks_once_after_the_one_who_may_have_a_protected_identity(slug):
    page = start_page(slug)
    assert re.findall(r"Har (?:\w+ )+skyddade(?= person)", page) == [WHO_IS_PROTECTED[slug]]
    assert page.count("skyddade") == 1
    assert "Fyll inte i här. Ring" in page


def test_every_form_has_its_line_in_the_table_above():
    assert set(WHO_IS_PROTECTED) == {spec.slug for spec in FORMS}


def test_who_chooses_among_the_forms_for_work_reads_what_each_is(client):
    page = text_of(client.get("/ansok/jobbar/")).split("<main")[1]
    assert "Du ber oss att höra av oss till en ungdom. Ungdomen ska veta om det först." in page
    assert "När en elev har slutat, har börjat eller är borta mycket." in page
    assert page.count("Gör orosanmälan genast") == 1


@pytest.mark.parametrize(("slug", "title"), [("remiss", "Remiss"), ("anmalan", "Skolans anmälan"), ("samtycke", "Ändra eller ta tillbaka")])
def test_the_proof_says_for_which_form_it_is(client, slug, title):
    page = text_of(client.get(f"/ansok/visa/{slug}/"))
    assert f"Det gäller formuläret ”{title}" in page.split("</h1>")[1]
    assert title not in page.split("</title>")[0]


@pytest.mark.parametrize("brokers", [(), (Broker("bankid", "BankID"),)])
def test_whoever_cannot_use_an_e_id_is_told_once_what_to_do(client, monkeypatch, brokers):
    monkeypatch.setattr("common.openid.brokers", lambda: brokers)
    assert text_of(client.get("/ansok/visa/samtycke/")).count(NO_E_ID) == 1


def test_an_unknown_workplace_is_given_the_number_to_ring(client):
    response = client.post("/ansok/visa/remiss/", {"name": "Karin Ek", "email": "karin@okand.example"})
    assert response.status_code == 422
    assert "Saknas din arbetsplats? Ring 070-174 06 10." in text_of(response)


@pytest.mark.parametrize(("method", "mark"), [("work", ' <span class="hint">(frivilligt)</span>'), ("eid", "")])
def test_the_schools_address_is_marked_as_frivillig_for_whoever_has_proved_one(method, mark):
    factories.organisation()
    school = proved(method)
    reference = school.post("/ansok/anmalan/").headers["Location"].split("/")[2]
    for slug, answers in (
        ("handelse", {"event": "left", "happened_on": (today() - timedelta(days=7)).isoformat(), "owner": "other"}),
        ("fore-eleven", {"home": "yes", "protected": "no"}),
    ):
        school.post(f"/ansok/{reference}/{slug}/", {f"{reference}-current_step": slug, **answers})
    page = text_of(school.get(f"/ansok/{reference}/skola/"))
    assert f'<label for="id_sender_email">E-post{mark}</label>' in page
