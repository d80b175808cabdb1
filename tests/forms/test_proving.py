"""Proving where one works, before a form that asks for it."""

import pytest
from django.test import Client

from common.boxes import PRIVATE, open_box
from forms.answers import proof_of
from forms.models import Application, Draft, OneTimeCode, TypedBy
from outbox.models import Message
from tests import factories
from tests.forms.filling import text_of
from tests.forms.joint import Karin
from tests.forms.proving import EMAIL, latest_code, prove

pytestmark = pytest.mark.django_db
WHO = {"name": "Karin Ek", "email": EMAIL}
PAGE = "/ansok/visa/remiss/"


@pytest.fixture(autouse=True)
def _place():
    factories.all_programmes()
    factories.organisation("Strandskolan", kind="student_health", domains="strandskolan.example")


def test_a_form_for_professionals_leads_to_the_proof_first(client):
    response = client.get("/ansok/remiss/")
    assert (response.status_code, response.headers["Location"]) == (303, PAGE)
    assert client.post("/ansok/remiss/").headers["Location"] == PAGE
    assert not Draft.objects.exists()


def test_asking_sets_no_cookie_and_sending_says_nothing_of_whom(client):
    assert client.get(PAGE).cookies == {}
    assert client.post(PAGE, WHO).status_code == 303
    assert "Vi har skickat en kod till din adress." in text_of(client.get(PAGE))
    assert EMAIL not in client.get(PAGE).content.decode()


def test_the_right_code_opens_the_form(client):
    prove(client, "remiss")
    page = client.get("/ansok/remiss/")
    assert page.status_code == 200
    assert client.post("/ansok/remiss/").status_code == 303


@pytest.mark.parametrize("email", ["karin@gmail.example", "robin@elev.strandskolan.example", "karin@strandskolan.example.evil.example"])
def test_an_address_that_is_no_workplace_gets_no_code(client, email):
    response = client.post(PAGE, {"name": "Karin Ek", "email": email})
    assert response.status_code == 422
    assert "Vi känner inte igen adressen." in text_of(response)
    assert not Message.objects.exists()


@pytest.mark.parametrize("answers", [{}, {"name": "Karin"}, {"name": "<b>", "email": EMAIL}, {"name": "Karin", "email": "x\x00"}])
def test_what_cannot_be_used_is_said(client, answers):
    response = client.post(PAGE, answers)
    assert response.status_code == 422
    assert "Fel:" in text_of(response)


def test_what_an_arabic_keyboard_puts_in_stops_nobody(client):
    assert client.post(PAGE, {"name": "\u200fKarin Ek", "email": f"{EMAIL}\u200e"}).status_code == 303


def test_five_wrong_codes_are_the_last(client):
    client.post(PAGE, WHO)
    right = latest_code()
    wrong = "000000" if right != "000000" else "111111"
    for _ in range(5):
        assert client.post(PAGE, {"code": wrong}).status_code == 422
    assert client.post(PAGE, {"code": right}).status_code == 422
    assert client.get("/ansok/remiss/").headers["Location"] == PAGE


def test_a_code_works_once_and_the_one_before_not_at_all(client):
    client.post(PAGE, WHO)
    first = latest_code()
    client.post(PAGE, {"again": "1"})
    client.post(PAGE, WHO)
    if first != latest_code():
        assert client.post(PAGE, {"code": first}).status_code == 422
    assert client.post(PAGE, {"code": latest_code()}).status_code == 303
    assert not OneTimeCode.objects.exists()


def test_the_sixth_code_in_an_hour_is_too_many(client):
    for _ in range(5):
        assert client.post(PAGE, WHO).status_code == 303
    response = client.post(PAGE, WHO)
    assert response.status_code == 429
    assert int(response.headers["Retry-After"]) > 0


def test_one_who_has_proved_nothing_gets_nowhere_with_anothers_code(client):
    client.post(PAGE, WHO)
    stranger = Client()
    assert stranger.post(PAGE, {"code": latest_code()}).status_code == 422
    assert stranger.get("/ansok/remiss/").headers["Location"] == PAGE


@pytest.mark.parametrize("slug", ["finns-inte", "x"])
def test_a_form_that_does_not_exist_leads_to_the_question(client, slug):
    for response in (client.get(f"/ansok/visa/{slug}/"), client.post(f"/ansok/visa/{slug}/", WHO)):
        assert (response.status_code, response.headers["Location"]) == (303, "/ansok/")


def test_a_form_that_asks_for_an_e_id_takes_no_code_and_says_what_to_do_without_one(client):
    page = text_of(client.get("/ansok/visa/registerutdrag/"))
    assert "Kom till oss med en legitimation" in page
    prove(client, "remiss")
    assert client.get("/ansok/registerutdrag/").headers["Location"] == "/ansok/visa/registerutdrag/"


def test_an_officer_starts_a_joint_application_and_the_record_says_who_typed(client):
    response = client.post("/ansok/tillsammans/", {"starter": "jobbar"})
    assert response.headers["Location"] == "/ansok/visa/tillsammans/"
    prove(client, "tillsammans")
    response = client.post("/ansok/tillsammans/", {"starter": "jobbar"})
    reference = response.headers["Location"].split("/")[2]
    assert Draft.objects.get(reference=reference).typed_by == TypedBy.OFFICER
    page = client.get(f"/ansok/{reference}/alder/")
    assert page.status_code == 200


def test_the_proof_is_kept_for_staff_beside_what_was_sent():
    application = Karin().send_in()
    assert application.typed_by == TypedBy.OFFICER
    assert application.code_finder is None
    assert open_box(application, PRIVATE)["proof"]["email"] == EMAIL
    assert ["Karin Ek"] in [item.answer for item in proof_of(application)]
    assert Application.objects.count() == 1
