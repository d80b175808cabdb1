"""Titles while somebody types: published pages alone, the reader's language first, by one query that uses the full-text index."""

from django.db import connection
from django.test import Client

from search.actions import rebuild
from search.models import Spelling
from search.suggesting import matching, suggest
from tests.search.copies import multiply
from tests.site import pages
from tests.site.translated import translate


def _titles(client: Client, typed: str, language: str = "") -> list[str]:
    response = client.get(f"{language}/sok/forslag/", {"q": typed})
    assert response.status_code == 200
    return [each["title"] for each in response.json()["pages"]]


def test_what_is_suggested_for_what_is_typed(found: pages.Built, client: Client) -> None:
    praktik = ["Prova på praktik", "Tre platser för praktik", "Praktiken på sågverket"]
    expected = {
        "prak": praktik,
        "praktiken": praktik,
        "Praktiken sag": ["Praktiken på sågverket"],
        "sågv": ["Praktiken på sågverket"],
        "KONT": ["Kontakt"],
        **{typed: [] for typed in ("p", "", "finnsinte", "sågverket ring", "praktik p")},
    }
    assert {typed: _titles(client, typed) for typed in expected} == expected


def test_an_answer_says_where_each_page_is_and_how_many_they_are(found: pages.Built, client: Client) -> None:
    response = client.get("/sok/forslag/", {"q": "kaa"})
    assert response.json() == {"pages": [{"title": "KAA", "url": "/stod/kaa/", "lang": "sv"}], "said": "1 förslag"}
    assert client.get("/sok/forslag/", {"q": "finnsinte"}).json() == {"pages": [], "said": "Inga förslag"}
    assert not response.cookies
    assert response.headers["Cache-Control"] == "no-store"
    assert client.post("/sok/forslag/", {"q": "kaa"}).status_code == 405


def test_at_most_six_are_suggested_in_one_query(found: pages.Built, query_budget) -> None:
    pages.make_many_news(found.news_index, 9)
    rebuild()
    with query_budget(1):
        assert len(suggest("nyhet")) == 6


def test_hidden_pages_and_drafts_are_never_suggested(found: pages.Built, client: Client) -> None:
    found.service.unpublish()
    assert _titles(client, "kaa") == []
    type(found.news).objects.filter(pk=found.news.pk).update(live=False)
    assert _titles(client, "studierum") == []


def test_the_readers_language_comes_first_and_says_where_it_is(found: pages.Built, client: Client) -> None:
    translate(found.home, "en", title="Start")
    translate(found.contact, "en", title="Kontakt in English", slug="contact")
    rebuild()
    assert _titles(client, "kontakt") == ["Kontakt", "Kontakt in English"]
    answer = client.get("/en/sok/forslag/", {"q": "kontakt"}).json()
    assert [(each["title"], each["url"], each["lang"]) for each in answer["pages"]] == [
        ("Kontakt in English", "/en/contact/", "en"),
        ("Kontakt", "/kontakt/", "sv"),
    ]


def test_the_full_text_index_is_used(found: pages.Built) -> None:
    # Among a few rows any way is as good, and which one is taken hangs on what the database believes of the tables.
    multiply(99)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        sql, given = matching("praktiken såg").query.sql_with_params()
        cursor.execute(f"{'EXPLAIN' if connection.vendor == 'postgresql' else 'EXPLAIN QUERY PLAN'} {sql}", given)
        plan = "\n".join(str(row) for row in cursor.fetchall())
    wanted = {
        "sqlite": ("search_words VIRTUAL TABLE INDEX", "search_spelling USING INDEX search_spelling_folded"),
        "postgresql": ("search_entry_titles", "search_spelling_folded"),
    }
    for name in wanted[connection.vendor]:
        assert name in plan, plan
    assert "SCAN search_entry" not in plan
    assert Spelling.objects.exists()
