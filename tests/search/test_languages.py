"""The search in every language of the pages, and the box at the top of them."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from wagtail.rich_text import RichText

from common.languages import direction, path_in
from search.actions import rebuild
from tests.markup import words
from tests.site import pages
from tests.site.translated import translate

CODES = [code for code, _name in settings.LANGUAGES]


@pytest.mark.parametrize("code", CODES)
def test_it_stands_in_every_language(found: pages.Built, client: Client, code: str) -> None:
    address = path_in(code, "/sok/")
    for query in ("", "?q=praktik", "?q=finnsinte"):
        page = BeautifulSoup(client.get(f"{address}{query}").content, "html.parser")
        assert (page.html["lang"], page.html["dir"]) == (code, direction(code))
        form = page.select_one("main form[role=search]")
        assert (form["action"], form["data-suggestions"]) == (address, f"{address}forslag/")
        assert len(page.select("[role=search]")) == 1


def test_a_hit_in_another_language_says_so_and_its_words_are_marked_as_such(found: pages.Built, client: Client) -> None:
    translate(found.home, "en", title="Start")
    translate(found.contact, "en", title="Internship and praktik", slug="contact")
    rebuild()
    page = BeautifulSoup(client.get("/en/sok/?q=praktik").content, "html.parser")
    first, second = page.select("ol.hits > li")[:2]
    assert words(first.h3) == "Internship and praktik"
    assert not first.select("[lang]")
    assert words(second.h3).endswith("(in Swedish)")
    assert second.h3.a["hreflang"] == "sv"
    assert second.select_one("h3 [lang=sv][dir=ltr]")
    assert second.select_one("h3 + p > [lang=sv][dir=ltr]")


def test_whoever_reads_easy_swedish_is_led_to_the_easy_text(found: pages.Built, client: Client) -> None:
    found.service.easy_read = [("text", RichText("<p>Vi hjälper dig att pröva praktik.</p>"))]
    found.service.save_revision().publish()
    rebuild()
    page = BeautifulSoup(client.get("/sv-x-ll/sok/?q=praktik&insats=kaa&slag=service").content, "html.parser")
    hit = page.select_one("ol.hits > li")
    assert hit.h3.a["href"] == "/sv-x-ll/stod/kaa/"
    assert words(hit.select_one("h3 + p")) == "Vi hjälper dig att pröva praktik ."
    suggested = client.get("/sv-x-ll/sok/forslag/?q=kaa").json()["pages"]
    assert [each["url"] for each in suggested] == ["/sv-x-ll/stod/kaa/"]


def test_the_switch_of_languages_keeps_the_question(found: pages.Built, client: Client) -> None:
    translate(found.home, "en", title="Start")
    page = BeautifulSoup(client.get("/sok/?q=praktik&slag=news&sida=1").content, "html.parser")
    assert [link["href"] for link in page.select(".languages a")] == ["/en/sok/?q=praktik&slag=news"]


@pytest.mark.parametrize("address", ["/", "/stod/kaa/", "/nyheter/", "/kontakt/", "/finns-inte/", "/tyck-till/tack/"])
def test_the_box_stands_at_the_top_of_every_page(found: pages.Built, client: Client, address: str) -> None:
    page = BeautifulSoup(client.get(address).content, "html.parser")
    box = page.select_one("header.masthead form[role=search]")
    assert (box["method"], box["action"]) == ("get", "/sok/")
    field = box.select_one("input[type=search][name=q]")
    assert words(box.select_one(f'label[for="{field["id"]}"]')) == "Sök på webbplatsen"
    assert words(box.select_one("button[type=submit]")) == "Sök"
    assert len(page.select("script[src*=search][defer]")) == 1


def test_pages_of_the_forms_and_of_the_search_have_no_box_at_their_top(found: pages.Built, client: Client) -> None:
    for address in ("/ansok/", "/sok/"):
        page = BeautifulSoup(client.get(address).content, "html.parser")
        assert not page.select("header [role=search]"), address
