"""What editors put above the hits: for words as they are inflected, misspelt and typed without dots, and only while it is published."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from common import stamp
from common.tree import roots
from search.models import Pick
from search.picks import picked
from search.question import understand
from tests.markup import words
from tests.site import pages
from tests.site.translated import translate

pytestmark = pytest.mark.django_db


def _picks(client: Client, typed: str, language: str = "") -> list[tuple[str, str]]:
    page = BeautifulSoup(client.get(f"{language}/sok/", {"q": typed}).content, "html.parser")
    return [(words(link), str(link["href"])) for link in page.select("section[aria-labelledby=utvalt] h3 a")]


def test_a_pick_answers_its_words_however_they_are_written(found: pages.Built, client: Client) -> None:
    Pick.objects.create(typed="ansöka, anmäla mig,  söka pengar", address="/ansok/", title="Sök stöd här", text="Det går fort.")
    stamp.bump()
    for typed in ("ansöka", "Hur ansöker jag?", "ansoka", "anmäla mig", "anmäla", "söka pengar"):
        assert _picks(client, typed) == [("Sök stöd här", "/ansok/")], typed
    for typed in ("pengar", "söka", "praktik", "ans"):
        assert _picks(client, typed) == [], typed


def test_a_slip_in_the_question_is_mended_for_the_pick_too(found: pages.Built, client: Client) -> None:
    Pick.objects.create(typed="praktik", page=found.contact)
    stamp.bump()
    assert _picks(client, "pratkik") == [("Kontakt", "/kontakt/")]


def test_picks_stand_in_their_order_with_a_sentence_and_above_the_hits(found: pages.Built, client: Client) -> None:
    Pick.objects.create(typed="praktik", page=found.contact, sort_order=2, title="Ring oss", text="Vi svarar <b>snabbt</b>.")
    Pick.objects.create(typed="praktik", page=found.news, sort_order=1)
    stamp.bump()
    assert _picks(client, "praktik") == [("Studierummet är öppet", "/nyheter/studierummet-ar-oppet/"), ("Ring oss", "/kontakt/")]
    html = client.get("/sok/?q=praktik").content.decode()
    assert html.index('id="utvalt"') < html.index('id="traffar"')
    assert "Vi svarar &lt;b&gt;snabbt&lt;/b&gt;." in html
    assert 'id="utvalt"' not in client.get("/sok/?q=praktik&slag=news").content.decode()


def test_a_page_that_is_hidden_is_gone_from_the_picks_at_once(found: pages.Built, client: Client) -> None:
    Pick.objects.create(typed="praktik", page=found.contact)
    stamp.bump()
    assert _picks(client, "praktik")
    found.contact.unpublish()
    stamp.bump()
    assert _picks(client, "praktik") == []


def test_a_translation_takes_the_place_of_the_page_and_says_its_own_words(found: pages.Built, client: Client) -> None:
    translate(found.home, "en", title="Start")
    translate(found.contact, "en", title="Contact us", slug="contact")
    Pick.objects.create(typed="praktik", page=found.contact, title="Ring oss", text="Vi svarar.")
    Pick.objects.create(typed="praktik", page=found.news, title="Läs om rummet", text="Det är öppet.")
    stamp.bump()
    assert _picks(client, "praktik", "/en") == [
        ("Contact us", "/en/contact/"),
        ("Läs om rummet (in Swedish)", "/nyheter/studierummet-ar-oppet/"),
    ]
    page = BeautifulSoup(client.get("/en/sok/?q=praktik").content, "html.parser")
    texts = page.select("section[aria-labelledby=utvalt] li > p")
    assert [words(text) for text in texts] == ["Det är öppet."]
    assert texts[0].select_one("[lang=sv]")


def test_picks_cost_three_queries_once(found: pages.Built, query_budget) -> None:
    Pick.objects.create(typed="praktik, jobb", page=found.contact)
    Pick.objects.create(typed="pengar", address="/ansok/", title="Sök")
    stamp.bump()
    question = understand("praktik", language="sv")
    roots()
    with query_budget(3):
        picked(question)
    with query_budget(0):
        picked(question)
