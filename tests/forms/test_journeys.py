"""Form A from the router to the receipt, as a person without JavaScript meets it."""

import datetime
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from common import codes
from forms.models import Application, Draft
from outbox.models import Message
from tests.forms.filling import EMAIL, Applicant, code_of, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]


def test_a_person_goes_from_the_router_to_the_receipt(client):
    assert "Vem är du?" in text_of(client.get("/ansok/"))
    assert client.post("/ansok/", {"who": "stod"}).headers["Location"] == "/ansok/stod/"
    applicant = Applicant()
    assert "Hur gammal är du?" in text_of(applicant.open("alder"))
    assert "Stämmer det här?" in text_of(applicant.fill().open("granska"))
    response = applicant.submit()
    assert response.status_code == 303
    assert response.headers["Location"] == applicant.url("kvitto")
    receipt = text_of(applicant.open("kvitto"))
    assert "Tack Robin!" in receipt
    assert f'data-reference="{applicant.reference}"' in receipt
    assert Application.objects.get().programme.slug == "kaa"


@pytest.mark.parametrize(
    ("who", "location"),
    [
        ("stod", "/ansok/stod/"),
        ("orolig", "/ansok/orolig/"),
        ("jobbar", "/ansok/jobbar/"),
        ("tillsammans", "/ansok/tillsammans/"),
    ],
)
def test_each_answer_to_who_are_you_leads_somewhere_useful(client, who, location):
    response = client.post("/ansok/", {"who": who})
    assert (response.status_code, response.headers["Location"]) == (303, location)
    assert client.get(location).status_code == 200


def test_who_works_with_young_people_is_told_of_the_duty_to_report_before_anything_else(client):
    page = text_of(client.get("/ansok/jobbar/"))
    assert page.index("Gör orosanmälan genast") < page.index("/ansok/remiss/") < page.index("/ansok/anmalan/")


def test_the_router_asks_again_when_nothing_is_chosen(client):
    response = client.post("/ansok/", {})
    assert response.status_code == 422
    assert "Välj det som stämmer på dig." in text_of(response)


@pytest.mark.parametrize(
    "path", ["/ansok/", "/ansok/stod/", "/ansok/fortsatt/", "/min-ansokan/", "/ansok/jobbar/", "/ansok/tillsammans/", "/ansok/stopp/ring/"]
)
def test_no_cookie_is_set_before_a_form_starts(client, path):
    assert client.get(path).cookies == {}


@pytest.mark.parametrize("path", ["/ansok/", "/ansok/stod/", "/ansok/fortsatt/", "/min-ansokan/", "/lamna/"])
def test_a_post_from_another_site_is_refused(client, path):
    response = client.post(path, {"who": "stod"}, headers={"Origin": "https://annan.example"})
    assert response.status_code == 403
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("slug", "answers", "stop", "words"),
    [
        ("alder", {"age": "under_14"}, "yngre", "Prata med skolan, elevhälsan eller BRIS"),
        ("alder", {"age": "25_up"}, "aldre", "Arbetsförmedlingen"),
        ("boende", {"home": "elsewhere"}, "kommun", "kommun"),
        ("boende", {"home": "protected"}, "ring", "Fyll inte i mer här."),
    ],
)
def test_an_answer_that_stops_the_form_keeps_nothing(slug, answers, stop, words):
    applicant = Applicant().fill(upto=slug)
    response = applicant.send(slug, answers)
    assert (response.status_code, response.headers["Location"]) == (303, f"/ansok/stopp/{stop}/")
    assert words in text_of(applicant.client.get(f"/ansok/stopp/{stop}/"))
    assert not Draft.objects.exists()
    assert not applicant.client.session["drafts"]


def test_a_stop_is_a_stop_also_when_one_wants_to_go_on_later():
    applicant = Applicant().fill(upto="boende")
    assert applicant.send("boende", {"home": "protected"}, save="1").headers["Location"] == "/ansok/stopp/ring/"
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("age", "hint"),
    [
        ("14", "Oftast behöver en vårdnadshavare vara med längre fram. Vi pratar alltid med dig först."),
        ("15", "Oftast behöver en vårdnadshavare vara med längre fram. Vi pratar alltid med dig först."),
        ("16", "Du får söka stöd själv."),
        ("17", "Du får söka stöd själv."),
    ],
)
def test_minors_are_asked_about_their_guardian(age, hint):
    page = text_of(Applicant().fill(upto="bra-att-veta", alder={"age": age}).open("bra-att-veta"))
    assert "Får vi prata med din vårdnadshavare?" in page
    assert hint in page


@pytest.mark.parametrize("age", ["18", "19", "20_24"])
def test_adults_are_not_asked_about_a_guardian(age):
    page = text_of(Applicant().fill(upto="bra-att-veta", alder={"age": age}).open("bra-att-veta"))
    assert "vårdnadshavare" not in page


def test_nothing_is_chosen_beforehand():
    applicant = Applicant().fill(upto="alder")
    for slug in ("alder", "boende", "skola", "hjalp", "kontakt", "bra-att-veta"):
        assert not re.search(r"<input[^>]* checked", applicant.open(slug).content.decode())
        applicant.send(slug)


def test_the_service_is_named_once_school_is_told():
    applicant = Applicant().fill(upto="skola")
    assert "Vi skickar det här till" not in text_of(applicant.open("skola"))
    applicant.send("skola", {"school": "leaving"})
    assert "Vi skickar det här till Ung Resurs" in text_of(applicant.open("hjalp"))


def test_good_to_know_may_be_skipped_whole():
    applicant = Applicant().fill(bra_att_veta={})
    assert applicant.submit().status_code == 303


def test_only_the_contact_that_the_channel_needs_is_kept():
    applicant = Applicant().fill(kontakt={"name": "Robin", "channel": "email", "phone": "inte ett nummer", "email": EMAIL})
    review = text_of(applicant.open("granska"))
    assert EMAIL in review
    assert "inte ett nummer" not in review


def test_a_change_from_the_review_leads_back_to_it():
    applicant = Applicant().fill()
    response = applicant.client.post(
        applicant.url("alder") + "?fran=granska", {f"{applicant.reference}-current_step": "alder", "age": "16"}
    )
    assert response.headers["Location"] == applicant.url("granska")
    assert ">16<" in text_of(applicant.open("granska"))


def test_a_sensitive_word_gives_a_soft_warning_and_stops_nothing():
    applicant = Applicant().fill(upto="hjalp")
    assert applicant.send("hjalp", {"more": "Jag har fått en diagnos."}).headers["Location"] == applicant.url("kontakt")
    assert "Det ser ut som att du skriver något känsligt." in text_of(applicant.open("kontakt"))
    assert "Det ser ut som" not in text_of(Applicant().fill(upto="kontakt").open("kontakt"))


def test_posting_twice_gives_the_same_receipt_and_one_application():
    applicant = Applicant().fill()
    first, second = applicant.submit(), applicant.submit()
    assert (first.status_code, second.status_code) == (303, 303)
    assert first.headers["Location"] == second.headers["Location"]
    assert Application.objects.count() == 1
    assert Message.objects.filter(topic="forms.receipt").count() == 1


def test_the_same_receipt_answers_for_most_of_an_hour_and_then_no_more():
    with time_machine.travel(datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.UTC), tick=False) as clock:
        applicant = Applicant().fill()
        applicant.submit()
        clock.shift(datetime.timedelta(minutes=30))
        applicant.open("kvitto")
        clock.shift(datetime.timedelta(minutes=29))
        assert applicant.submit().headers["Location"] == applicant.url("kvitto")
        clock.shift(datetime.timedelta(minutes=2))
        assert applicant.submit().headers["Location"] == "/ansok/"


def test_the_receipt_promises_the_day_of_the_service():
    with time_machine.travel(datetime.datetime(2026, 11, 23, 15, 42, tzinfo=datetime.UTC), tick=False):
        applicant = Applicant().fill(skola={"school": "leaving"})
        applicant.submit()
        receipt = text_of(applicant.open("kvitto"))
    assert "Vi hör av oss senast torsdag 26 november 2026." in receipt
    assert "Skickat 23 november 2026, kl. 16.42" in receipt
    assert "Vi läser det inom 3 arbetsdagar." in receipt


def test_only_sms_and_email_get_a_receipt_by_message():
    for channel, extra in (("sms", {}), ("email", {"email": EMAIL}), ("call", {}), ("visit", {})):
        applicant = Applicant().fill(kontakt={"name": "Robin", "channel": channel, "phone": "070-174 06 06", **extra})
        applicant.submit()
        is_noticed = Message.objects.filter(topic="forms.receipt", key=applicant.reference).exists()
        assert is_noticed is (channel in ("sms", "email"))


def test_the_code_on_the_receipt_opens_the_status_page_elsewhere():
    applicant = Applicant().fill()
    applicant.submit()
    code = code_of(applicant.open("kvitto"))
    assert codes.is_code(code)
    elsewhere = Client()
    response = elsewhere.post("/min-ansokan/", {"reference": applicant.reference.lower(), "code": f" {codes.grouped(code).lower()} "})
    assert (response.status_code, response.headers["Location"]) == (303, "/min-ansokan/")
    assert "Vi har fått det du skickade. Vi hör av oss senast" in text_of(elsewhere.get("/min-ansokan/"))


def test_a_shared_device_shows_neither_name_nor_code_unless_asked():
    applicant = Applicant(is_shared_device=True).fill()
    applicant.submit()
    receipt = applicant.open("kvitto")
    assert "Robin" not in text_of(receipt)
    assert code_of(receipt) == ""
    assert applicant.client.post(applicant.url("kvitto")).status_code == 303
    assert codes.is_code(code_of(applicant.open("kvitto")))


def test_a_shared_device_has_no_autocomplete_and_twenty_minutes():
    page = Applicant(is_shared_device=True).fill(upto="kontakt").open("kontakt").content.decode()
    assert "given-name" not in page
    assert 'data-idle="1200"' in page
    own = Applicant().fill(upto="kontakt").open("kontakt").content.decode()
    assert all(f'autocomplete="{token}"' in own for token in ("given-name", "family-name", "tel", "email"))
    assert 'data-idle="3600"' in own


@pytest.mark.parametrize(("is_shared_device", "minutes"), [(True, 20), (False, 60)])
def test_a_draft_dies_when_nobody_has_touched_it_for_its_time(is_shared_device, minutes):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        applicant = Applicant(is_shared_device=is_shared_device).fill(upto="skola")
        clock.shift(datetime.timedelta(minutes=minutes - 1))
        assert applicant.open("skola").status_code == 200
        clock.shift(datetime.timedelta(minutes=2))
        assert applicant.open("skola").headers["Location"] == "/ansok/"


def test_asking_for_more_time_starts_the_clock_again():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        applicant = Applicant(is_shared_device=True).fill(upto="skola")
        clock.shift(datetime.timedelta(minutes=19))
        assert applicant.client.post(applicant.url("kvar")).headers["Location"] == applicant.url("skola")
        clock.shift(datetime.timedelta(minutes=19))
        assert applicant.open("skola").status_code == 200


def test_form_pages_have_neutral_titles():
    applicant = Applicant().fill()
    for slug in ("alder", "skola", "granska"):
        title = re.search("<title>(.*?)</title>", applicant.open(slug).content.decode(), re.S)
        assert title[1].startswith("Formulär")
        assert "stöd" not in title[1]


def test_a_receipt_on_a_shared_device_can_be_closed():
    applicant = Applicant(is_shared_device=True).fill()
    applicant.submit()
    page = text_of(applicant.open("kvitto"))
    assert "Stäng kvittot" in page
    assert "Du kan spara den här sidan" not in page
    assert applicant.client.post(applicant.url("ta-bort")).headers["Location"] == "/ansok/"
    assert applicant.open("kvitto").headers["Location"] == "/ansok/"
    assert applicant.application.state == "submitted"


def test_words_of_danger_show_the_numbers_where_one_saves_for_later():
    applicant = Applicant().fill(upto="hjalp")
    applicant.send("hjalp", {"help": ["placement"], "more": "Jag vill inte leva.", "save": "1"})
    assert "Ring 112" in text_of(applicant.open("kod"))
