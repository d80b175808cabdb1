"""The page of the search as it is read: hits, counts, filters, pages of hits, and what is said where there is nothing."""

from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from common import stamp
from search.actions import rebuild
from search.models import Entry, Pick, SearchWord, Spelling, Synonym
from tests.markup import words
from tests.site import pages

WATCHED = (Entry, Spelling, Synonym, Pick, SearchWord)


def _read(client: Client, query: str = "", language: str = "") -> BeautifulSoup:
    response = client.get(f"{language}/sok/{query}")
    assert response.status_code == 200, query
    return BeautifulSoup(response.content, "html.parser")


def _titles(page: BeautifulSoup) -> list[str]:
    return [words(heading) for heading in page.select("ol.hits h3")]


def _chips(page: BeautifulSoup, label: str) -> dict[str, str]:
    return {words(link): str(link["href"]) for link in page.select(f'ul[aria-label="{label}"] a')}


def _chosen(page: BeautifulSoup) -> list[str]:
    return [words(link) for link in page.select(".chips [aria-current=true]")]


def test_without_a_question_the_page_is_a_field(found: pages.Built, client: Client) -> None:
    page = _read(client)
    assert words(page.title) == "Sök – Sammanhang"
    assert [words(heading) for heading in page.select("main :is(h1, h2, h3)")] == ["Sök"]
    form = page.select_one("main form[role=search]")
    assert form is not None
    assert (form["method"], form["action"]) == ("get", "/sok/")
    assert words(page.select_one(f'label[for="{form.select_one("input")["id"]}"]')) == "Vad letar du efter?"


def test_the_hits_say_what_they_are_and_the_words_are_marked(found: pages.Built, client: Client) -> None:
    page = _read(client, "?q=praktik")
    assert words(page.title) == "Sök: praktik (5 träffar) – Sammanhang"
    assert words(page.select_one("h2#traffar")) == "5 träffar"
    assert [words(heading) for heading in page.select("h1")] == ["Sök"]
    assert _titles(page) == ["Prova på praktik", "Tre platser för praktik", "KAA", "Möjligheten", "Praktiken på sågverket"]
    first, second, service, _other, old = page.select("ol.hits > li")
    assert [words(mark) for mark in page.select("ol.hits h3 mark")] == ["praktik", "praktik", "Praktiken"]
    assert words(first.select_one(".meta")).startswith("Aktivitet, ")
    assert words(second.select_one(".meta")) == "KAA · Nyhet, 18 november 2026"
    assert old.select_one("time")["datetime"] == "2025-09-02"
    assert words(service.select_one(".meta")) == "KAA · Insats"
    assert service.select_one("svg.sign.of-kaa[aria-hidden=true] use")["href"] == "#horizon"
    assert not service.select_one("time")
    assert page.select_one("main form input")["value"] == "praktik"


def test_one_hit_is_said_as_one(found: pages.Built, client: Client) -> None:
    assert words(_read(client, "?q=sågverket").select_one("h2#traffar")) == "1 träff"


def test_nothing_is_written_kept_or_remembered(found: pages.Built, client: Client) -> None:
    before = {model: list(model.objects.order_by("pk").values()) for model in WATCHED}
    for query in ("", "?q=praktik", "?q=finnsinte", "?q=praktik&slag=news"):
        response = client.get(f"/sok/{query}")
        assert not response.cookies
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["X-Robots-Tag"] == "noindex"
        assert '<meta name="robots"\n          content="noindex">' in response.content.decode()
    assert {model: list(model.objects.order_by("pk").values()) for model in WATCHED} == before


def test_filters_are_plain_links_that_count_and_keep_each_other(found: pages.Built, client: Client) -> None:
    page = _read(client, "?q=praktik&insats=kaa")
    assert _titles(page) == ["Tre platser för praktik", "KAA"]
    assert list(_chips(page, "Slag")) == ["Allt", "Insatser 1", "Nyheter 1"]
    assert list(_chips(page, "Insats")) == ["Alla insatser", "KAA 2", "Möjligheten 1"]
    assert _chosen(page) == ["Allt", "KAA 2"]
    both = _chips(page, "Slag")["Nyheter 1"]
    assert parse_qs(urlsplit(both).query) == {"q": ["praktik"], "insats": ["kaa"], "slag": ["news"]}
    page = _read(client, both.removeprefix("/sok/"))
    assert _titles(page) == ["Tre platser för praktik"]
    assert parse_qs(urlsplit(_chips(page, "Insats")["Alla insatser"]).query) == {"q": ["praktik"], "slag": ["news"]}
    assert parse_qs(urlsplit(_chips(page, "Slag")["Allt"]).query) == {"q": ["praktik"], "insats": ["kaa"]}


def test_years_are_counted_and_chosen(found: pages.Built, client: Client) -> None:
    page = _read(client, "?q=praktik&slag=news")
    assert list(_chips(page, "År")) == ["Alla år", "2026 1", "2025 1"]
    page = _read(client, "?q=praktik&slag=news&ar=2025")
    assert _titles(page) == ["Praktiken på sågverket"]
    assert "2025 1" in _chosen(page)


def test_what_the_filters_leave_out_is_found_by_taking_them_away(found: pages.Built, client: Client) -> None:
    page = _read(client, "?q=praktik&ar=1999")
    assert words(page.select_one("h2#traffar")) == "0 träffar"
    assert _chosen(page)[-1] == "1999"
    link = page.find("a", string="Visa alla träffar")
    assert link["href"] == "/sok/?q=praktik"


def test_the_hits_are_turned_by_links_and_the_last_page_stands_for_those_after_it(found: pages.Built, client: Client) -> None:
    pages.make_many_news(found.news_index, 12, lead="Om snickeri.")
    rebuild()
    first = _read(client, "?q=snickeri")
    assert words(first.select_one("h2#traffar")) == "12 träffar, sida 1 av 2"
    assert len(_titles(first)) == 10
    assert [words(link) for link in first.select("nav.buttons a")] == ["Nästa sida"]
    second = _read(client, str(first.select_one("nav.buttons a")["href"]).removeprefix("/sok/"))
    assert len(_titles(second)) == 2
    assert set(_titles(first)) & set(_titles(second)) == set()
    assert [link["href"] for link in second.select("nav.buttons a")] == ["/sok/?q=snickeri"]
    for beyond in ("3", "100", "101", "99999999999"):
        assert _titles(_read(client, f"?q=snickeri&sida={beyond}")) == _titles(second), beyond
    for before in ("0", "-1", "abc", ""):
        assert _titles(_read(client, f"?q=snickeri&sida={before}")) == _titles(first), before


def test_more_than_a_thousand_are_not_counted(found: pages.Built, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.engines.embedded.MOST_COUNTED", 2)
    monkeypatch.setattr("search.presenters.THOUSAND", 2)
    assert words(_read(client, "?q=praktik").select_one("h2#traffar")) == "1 000+ träffar"


def test_a_slip_is_mended_and_what_was_typed_can_be_asked_for(found: pages.Built, client: Client) -> None:
    page = _read(client, "?q=pratkik")
    assert "Menade du praktik ? Vi visar träffar på det." in words(page.select_one("main .lead"))
    link = page.select_one("main .lead a")
    assert words(link) == "Sök på pratkik ändå"
    assert parse_qs(urlsplit(str(link["href"])).query) == {"q": ["pratkik"], "exakt": ["1"]}
    exact = _read(client, str(link["href"]).removeprefix("/sok/"))
    assert "Inget hittades på ”pratkik”" in words(exact.main)
    kept = _chips(page, "Slag")["Nyheter 2"]
    assert "exakt" not in kept


def test_where_nothing_is_found_somebody_helps(found: pages.Built, client: Client) -> None:
    page = _read(client, "?q=lägenhet")
    assert words(page.title) == "Sök: lägenhet (0 träffar) – Sammanhang"
    assert words(page.select_one("h2#traffar")) == "Inget hittades på ”lägenhet”"
    assert page.select_one(f'.panel a[href="{found.contact.get_url()}"]') or page.select_one('.panel a[href="/kontakt/"]')
    assert page.select_one('.panel a[href="/ansok/"]')
    assert page.select_one("main form input")["value"] == "lägenhet"


def test_an_unpublished_page_is_gone_at_once_and_a_draft_never_comes(found: pages.Built, client: Client) -> None:
    found.service.unpublish()
    assert "KAA" not in _titles(_read(client, "?q=praktik"))
    found.news.title = "Kodordet är hallonbåt"
    found.news.save_revision()
    rebuild()
    assert _titles(_read(client, "?q=hallonbåt")) == []
    found.news.get_latest_revision().publish()
    assert _titles(_read(client, "?q=hallonbåt")) == ["Kodordet är hallonbåt"]


def test_a_row_that_was_left_behind_shows_no_hidden_page(found: pages.Built, client: Client) -> None:
    type(found.service).objects.filter(pk=found.service.pk).update(live=False)
    stamp.bump()
    assert "KAA" not in _titles(_read(client, "?q=praktik"))


@pytest.mark.parametrize(
    "query", ["?q=praktik", "?q=praktik&slag=news&insats=kaa&ar=2026", "?q=pratkik", "?q=lägenhet", "", "?q=snickeri&sida=99"]
)
def test_a_search_costs_at_most_five_queries(found: pages.Built, client: Client, query_budget, query: str) -> None:
    Pick.objects.create(typed="praktik, lägenhet", page=found.contact)
    pages.make_many_news(found.news_index, 12, lead="Om snickeri.")
    rebuild()
    stamp.bump()
    client.get(f"/sok/{query}")
    with query_budget(5):
        client.get(f"/sok/{query}")
