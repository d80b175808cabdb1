"""The address alone says which language a page is in, and every page leads to itself in the others."""

import re

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import clear_url_caches, reverse
from django.utils.translation import get_language, override

from tests import personae
from tests.forms.filling import Applicant, text_of
from tests.languages.filling import Reader, first_tag

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]
ARABIC = [("sv", "svenska"), ("en", "engelska"), ("ar", "arabiska")]


@pytest.mark.parametrize(
    ("path", "tag", "words"),
    [
        ("/ansok/", '<html lang="sv" dir="ltr">', "Vem är du?"),
        ("/en/ansok/", '<html lang="en" dir="ltr">', "Who are you?"),
        ("/sv-x-ll/ansok/", '<html lang="sv-x-ll" dir="ltr">', "Vem är du?"),
        ("/en/ansok/stod/", '<html lang="en" dir="ltr">', "I want support"),
        ("/en/ansok/stopp/ring/", '<html lang="en" dir="ltr">', "Do not fill in any more here."),
        ("/en/min-ansokan/", '<html lang="en" dir="ltr">', "My application"),
        ("/en/svara/", '<html lang="en" dir="ltr">', "Have you got a card?"),
        ("/en/utvardering/", '<html lang="en" dir="ltr">', "You are anonymous."),
        ("/en/kontrollera/", '<html lang="en" dir="ltr">', "Check a receipt"),
    ],
)
@pytest.mark.parametrize("preferred", ["sv", "en", "ar"])
def test_the_address_decides_the_language_whatever_the_browser_prefers(path, tag, words, preferred):
    client = Client(headers={"Accept-Language": preferred})
    client.cookies["django_language"] = preferred
    response = client.get(path)

    assert first_tag(response) == tag
    assert words in text_of(response)


@pytest.mark.parametrize("path", ["/ansok/", "/en/ansok/", "/en/ansok/stod/", "/sv-x-ll/ansok/tillsammans/"])
def test_a_language_sets_no_cookie_and_varies_by_none(path):
    response = Client().get(path)

    assert response.cookies == {}
    assert "Accept-Language" not in response.headers.get("Vary", "")


@pytest.mark.parametrize(
    "path",
    [
        "/sv/ansok/",
        "/en-gb/ansok/",
        "/EN/ansok/",
        "/fi/ansok/",
        "/en/",
        "/en/nyheter/",
        "/en/handlaggning/",
        "/en/redaktion/",
        "/en/halsa/",
    ],
)
def test_where_no_page_is_translated_nothing_but_the_forms_has_an_address_in_another_language(path):
    assert Client().get(path).status_code == 404


def test_what_is_not_found_below_a_language_is_told_in_that_language():
    page = Client().get("/en/finns/inte/")

    assert first_tag(page) == '<html lang="en" dir="ltr">'
    assert "This page does not exist" in text_of(page)
    assert "I want support" in text_of(page)
    assert 'href="/en/ansok/"' in page.content.decode()
    assert first_tag(Client().get("/finns/inte/")) == '<html lang="sv" dir="ltr">'


def test_a_request_leaves_no_language_behind():
    Client().get("/en/ansok/")

    assert get_language() == "sv"
    assert "Vem är du?" in text_of(Client().get("/ansok/"))


@pytest.mark.parametrize(("language", "path"), [("sv", "/ansok/"), ("en", "/en/ansok/"), ("sv-x-ll", "/sv-x-ll/ansok/")])
def test_an_address_is_made_in_the_language_that_is_spoken(language, path):
    with override(language):
        assert reverse("forms:router") == path


@pytest.mark.parametrize("language", ["ar", "so", "uk", "fi"])
def test_a_language_that_the_forms_are_not_in_leads_to_the_english_ones_and_has_no_addresses_of_forms(language):
    with override(language):
        assert reverse("forms:router") == "/en/ansok/"
        assert reverse("forms:stop", args=["ring"]) == "/en/ansok/stopp/ring/"
    for path in ("ansok/", "ansok/stod/", "min-ansokan/", "lamna/"):
        assert Client().get(f"/{language}/{path}").status_code == 404


def test_whoever_reads_english_goes_on_in_english(client):
    assert client.post("/en/ansok/", {"who": "stod"}).headers["Location"] == "/en/ansok/stod/"
    assert re.fullmatch(r"/en/ansok/\w+/alder/", Reader().place)
    assert client.get("/en/ansok/finns-inte/").headers["Location"] == "/en/ansok/"


def _links(response) -> list[tuple[str, str, str]]:
    return re.findall(r'<a href="([^"]+)" hreflang="([^"]+)" lang="\2">([^<]+)</a>', " ".join(response.content.decode().split()))


def test_every_page_of_the_forms_leads_to_itself_in_the_other_languages(client):
    assert _links(client.get("/ansok/stod/")) == [("/en/ansok/stod/", "en", "English"), ("/sv-x-ll/ansok/stod/", "sv-x-ll", "Lätt svenska")]
    assert _links(client.get("/en/ansok/")) == [("/ansok/", "sv", "Svenska"), ("/sv-x-ll/ansok/", "sv-x-ll", "Lätt svenska")]
    assert _links(client.get("/sv-x-ll/ansok/?a=b")) == [("/ansok/?a=b", "sv", "Svenska"), ("/en/ansok/?a=b", "en", "English")]


def test_one_may_change_language_in_the_middle_and_keep_what_is_answered():
    applicant = Applicant().fill(upto="kontakt")
    to_english = {code: path for path, code, _name in _links(applicant.open("hjalp"))}["en"]
    page = applicant.client.get(to_english)

    assert to_english == f"/en/ansok/{applicant.reference}/hjalp/"
    assert "What do you want help with?" in text_of(page)
    assert "Jag vill bygga båtar." in text_of(page)


@pytest.fixture
def addresses_anew():
    """Django remembers the addresses that it has made in a language, whatever its settings are by then."""
    clear_url_caches()
    yield
    clear_url_caches()


@pytest.mark.usefixtures("addresses_anew")
def test_a_form_in_a_language_that_runs_from_right_to_left_turns_the_page_and_falls_back_to_swedish(settings):
    settings.LANGUAGES = settings.FORM_LANGUAGES = ARABIC
    response = Client().get("/ar/ansok/")

    assert first_tag(response) == '<html lang="ar" dir="rtl">'
    assert "Vem är du?" in text_of(response)
    assert ("/en/ansok/", "en", "English") in _links(response)
    assert first_tag(Client().get("/en/ansok/")) == '<html lang="en" dir="ltr">'


def test_when_the_database_is_away_what_was_posted_in_english_is_handed_back_in_english(monkeypatch):
    applicant = Reader().fill(upto="kontakt")

    def away(**_kwargs):
        raise OperationalError("away")

    monkeypatch.setattr("forms.wizard.storage.save_step", away)
    applicant.client.raise_request_exception = False
    response = applicant.send("kontakt")

    assert response.status_code == 503
    assert first_tag(response) == '<html lang="en" dir="ltr">'
    assert f'action="{applicant.url("kontakt")}"' in response.content.decode()
    assert "What you wrote is not lost." in text_of(response)


def test_one_can_leave_from_an_english_page():
    response = Reader().client.post("/en/lamna/")

    assert "Go on" in text_of(response)
    assert response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'


def test_the_desk_and_the_editor_are_swedish_also_for_a_browser_that_prefers_english():
    desk, editor = personae.caseworker().client, personae.superuser().client

    for page in (
        desk.get("/handlaggning/", headers={"Accept-Language": "en"}),
        editor.get("/redaktion/", headers={"Accept-Language": "en"}),
    ):
        assert page.status_code == 200
        assert 'lang="sv"' in first_tag(page)
