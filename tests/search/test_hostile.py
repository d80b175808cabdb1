"""Whatever is typed or put in the address: a sane page, never an error, and nothing that was typed becomes code."""

from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.site import pages

QUESTIONS = {
    "empty": "",
    "spaces": "  \t \n ",
    "long": "a" * 10_000,
    "long words": "praktik " * 1_250,
    "very many words": " ".join(f"ord{number}" for number in range(2_000)),
    "many phrases": '"a" ' * 2_000,
    "nul": "prak\0tik",
    "only nul": "\0\0\0",
    "lone quote": '"',
    "lone quote with a word": 'praktik "',
    "quotes": "\"\"\" ''' ”“„",
    "apostrophe": "d'Artagnan's",
    "wildcards": "*",
    "more wildcards": "pra*k? % _ %% __",
    "lucene": "title:praktik AND (skola OR jobb) NOT kaa~2 ^3 +ja -nej [a TO b] {a TO b} /regex/ \\ && || !",
    "fts5": 'NEAR("a" "b", 5) NOT title_words : praktik ^kaa {a b}: c + d - e',
    "fts5 operators alone": "AND OR NOT NEAR",
    "near open": "NEAR(",
    "colon": "text_words:",
    "hyphens": "-- - ---",
    "tsquery": "a & b | !c <-> d:* 'e",
    "sql": "'; DROP TABLE search_entry; --",
    "sql union": "' UNION SELECT password FROM accounts_user --",
    "percent": "%s %d %(name)s {} {0} {{ 7*7 }} {% now %}",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onfocus="alert(1)" autofocus x="',
    "right to left": "\u202epraktik\u202c \u200f مرحبا \u2066x",
    "invisible": "pra\u200bk\u00adtik\ufeff",
    "emoji": "🙂👩‍👩‍👧‍👦🏳️‍🌈 praktik",
    "combining": "a" + "\u0301" * 5_000,
    "combining alone": "\u0301" * 3_000,
    "arabic marks": "م\u064b" * 2_000,
    "figures of others": "٣٤٥ ²³ ½ Ⅷ",
    "wide": "ｐｒａｋｔｉｋ",
    "astral": "𝓹𝓻𝓪𝓴𝓽𝓲𝓴 𒀀",
    "crlf": "praktik\r\nSet-Cookie: a=b",
    "personal number": "200701082380",
    "telephone": "070-174 06 05",
    "path": "../../../etc/passwd",
}
# As they may stand in an address, beside what is a question.
QUERIES = (
    "q=%ED%A0%80",
    "q=%FF%FE%C3%28",
    "q=%C0%AF",
    "q=%",
    "q=%zz",
    "q",
    "q=&q=&q=praktik",
    "q=praktik&q=skola",
    "q[]=praktik",
    "q=praktik&slag=x",
    "q=praktik&slag=%00",
    "q=praktik&slag=news&slag=page",
    "q=praktik&insats=%00",
    "q=praktik&insats=finns-inte",
    "q=praktik&insats=kaa&insats=x",
    "q=praktik&ar=abc",
    "q=praktik&ar=-1",
    "q=praktik&ar=0",
    "q=praktik&ar=99999999999999999999",
    "q=praktik&ar=%D9%A3",
    "q=praktik&sida=-1",
    "q=praktik&sida=0",
    "q=praktik&sida=99999999999",
    "q=praktik&sida=1.5",
    "q=praktik&sida=%D9%A3",
    "q=praktik&sida=1&sida=2",
    "q=praktik&exakt=2",
    "exakt=1",
    "slag=news&ar=2026&insats=kaa&sida=3",
    "&&&===",
)
ADDRESSES = ("/sok/", "/sok/forslag/", "/ar/sok/", "/sv-x-ll/sok/")


def _is_sane(client: Client, address: str, query: str) -> None:
    response = client.get(f"{address}?{query}")
    assert response.status_code == 200, (address, query)
    if address.endswith("forslag/"):
        assert set(response.json()) == {"pages", "said"}
        return
    page = BeautifulSoup(response.content, "html.parser")
    assert len(page.select("h1")) == 1
    assert page.select_one("main form[role=search] input[name=q]")
    assert not page.select("main script, main [onerror], main [onfocus], main [autofocus], main img")
    assert len(response.content) < 60_000
    assert b"\0" not in response.content


@pytest.mark.parametrize("address", ADDRESSES)
def test_any_question_gives_a_sane_page(found: pages.Built, client: Client, address: str) -> None:
    for typed in QUESTIONS.values():
        _is_sane(client, address, f"q={quote(typed)}")
        _is_sane(client, address, f"q={quote(typed)}&exakt=1&slag=news")


@pytest.mark.parametrize("address", ADDRESSES)
def test_any_address_gives_a_sane_page(found: pages.Built, client: Client, address: str) -> None:
    for query in QUERIES:
        _is_sane(client, address, query)


def test_what_is_no_filter_narrows_nothing(found: pages.Built, client: Client) -> None:
    plain = BeautifulSoup(client.get("/sok/?q=praktik").content, "html.parser")
    for query in ("slag=x", "insats=%00", "ar=abc", "sida=-1", "exakt=2"):
        wrong = BeautifulSoup(client.get(f"/sok/?q=praktik&{query}").content, "html.parser")
        assert str(wrong.select_one("ol.hits")) == str(plain.select_one("ol.hits")), query


def test_what_is_typed_stands_in_the_page_as_text(found: pages.Built, client: Client) -> None:
    typed = "<b>\"praktik\" & 'skola'</b>"
    page = BeautifulSoup(client.get("/sok/", {"q": typed}).content, "html.parser")
    assert page.select_one("main input")["value"] == typed
    assert typed in page.title.get_text()


def test_no_question_costs_more_than_five_queries(found: pages.Built, client: Client, query_budget) -> None:
    client.get("/sok/?q=praktik")
    for typed in QUESTIONS.values():
        with query_budget(5):
            client.get("/sok/", {"q": typed})
        with query_budget(1):
            client.get("/sok/forslag/", {"q": typed})


def test_it_only_answers_questions(found: pages.Built, client: Client) -> None:
    for address in ("/sok/", "/sok/forslag/"):
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(address).status_code == 405
