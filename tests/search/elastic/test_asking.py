"""How the engine is asked, and what it answers."""

from collections import Counter
from datetime import date

import pytest
from wagtail.rich_text import RichText

from search.engines import away, embedded
from search.engines import elastic as engine
from search.found import Filters, Question
from search.models import Entry, Kind, Synonym
from search.question import understand
from search.service import search
from tests.search.elastic.knowing import know
from tests.site import pages

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
EVERYTHING = Filters()
WORDS = {
    "hantverk": ("hantverk", "hantverket"),
    "bageri": ("bageri", "bageriet", "bagerierna"),
    "oppen": ("öppet", "öppen"),
    "anmalan": ("anmälan",),
    "studierum": ("studierummet",),
}


@pytest.fixture
def many(elastic, site):
    """News of three years and two programmes that say the same, and pages that say it too."""
    for year, programme in ((2024, None), (2025, site.service.programme), (2026, site.service.programme)):
        pages.make_news(site.news_index, f"Hantverk på bageriet {year}", date=date(year, 5, 4), programme=programme)
    know(WORDS)
    elastic.rebuild()
    return site


def _find(typed: str, filters: Filters = EVERYTHING, *, offset: int = 0, limit: int = 10, language: str = "sv"):
    return engine.find(understand(typed, language=language), filters, offset=offset, limit=limit)


def _titles(typed: str, **more) -> list[str]:
    found = _find(typed, **more)
    titles = dict(Entry.objects.values_list("pk", "title"))
    return [titles[row.page_id] for row in found.rows]


def test_a_search_is_one_request(many, elastic, monkeypatch):
    asked: Counter[str] = Counter()
    client = type(elastic.client)
    perform = client.perform_request

    def counted(self, method, path, **more):
        asked[path.split("?")[0]] += 1
        return perform(self, method, path, **more)

    monkeypatch.setattr(client, "perform_request", counted)
    found = search("hantverk bageri", Filters(kind="news"))
    assert found.total == 3
    assert asked == {f"/{elastic.alias}/_search": 1}
    assert not away.is_noted()


def test_a_search_asks_the_database_no_more_than_five_questions(many, query_budget):
    search("hantverk")
    with query_budget(5):
        assert search("hantverk bageri").total == 3


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("hantverk", 3),
        ("hantverket", 3),
        ("HANTVERKET", 3),
        ("bagerierna", 3),
        ("hantverk 2025", 3),
        ('"på bageriet"', 3),
        ('"bageriet hantverk"', 0),
        ("hantverkbageri", 3),
        ("bager", 3),
        ("oppet", 1),
    ],
)
def test_inflections_words_phrases_and_beginnings_find(many, typed, number):
    assert _find(typed).total == number


def test_all_terms_are_asked_for_and_any_of_them_where_no_page_has_all(many):
    assert _find("hantverk öppet").total == 4
    assert _titles("hantverk 2024")[0] == "Hantverk på bageriet 2024"


def test_those_that_have_some_follow_where_few_have_all(many, monkeypatch):
    found = _find("hantverk 2024")
    assert (found.total, len(found.rows), sum(found.counts.kinds.values())) == (3, 3, 3)
    monkeypatch.setattr(engine, "ENOUGH", 1)
    found = _find("hantverk 2024")
    assert (found.total, len(found.rows), sum(found.counts.kinds.values())) == (1, 1, 1)
    assert _titles("hantverk 2024") == ["Hantverk på bageriet 2024"]


def test_slips_are_mended_where_nothing_is_found_as_typed(many):
    found = _find("hantvrk")
    assert (found.asked.typed, found.total) == ("hantverk", 3)
    exact = engine.find(understand("hantvrk", language="sv", is_exact=True), EVERYTHING, offset=0, limit=10)
    assert exact.asked.typed == "hantvrk"


def test_another_spelling_is_suggested_where_two_letters_are_wrong(many):
    found = _find("bagereit på månen")
    assert found.suggestion in ("bageriet på månen", "")
    assert _find("hxntvxrk").suggestion == "hantverk"
    assert _find("hantverk").suggestion == ""


def test_a_synonym_finds_without_standing_in_the_index(many, elastic):
    assert _find("brödjobb").total == 0
    Synonym.objects.create(typed="brödjobb", means="bageri")
    from common import kept

    kept.forget()
    assert _find("brödjobb").total == 3


def test_what_is_counted_leaves_each_filter_out_of_its_own_count(many):
    found = _find("hantverk", Filters(kind="news", year=2025))
    assert found.total == 1
    assert found.counts.years == {2024: 1, 2025: 1, 2026: 1}
    assert found.counts.kinds == {Kind.NEWS: 1}
    assert found.counts.programmes == {many.service.programme_id: 1}


@pytest.mark.parametrize(
    "filters", [EVERYTHING, Filters(kind="news"), Filters(kind="page"), Filters(year=2025), Filters(kind="news", year=2024)]
)
def test_both_engines_count_the_same(many, filters):
    question = understand("hantverk", language="sv")
    one, other = (each.find(question, filters, offset=0, limit=10) for each in (engine, embedded))
    assert (one.total, one.counts) == (other.total, other.counts)


def test_a_filter_of_a_service_narrows(many):
    programme = many.service.programme_id
    assert set(_titles("hantverk", filters=Filters(programme=programme))) == {"Hantverk på bageriet 2025", "Hantverk på bageriet 2026"}


def test_titles_come_first_then_services_then_pages_then_the_newest(many, elastic):
    assert _titles("hantverk") == [f"Hantverk på bageriet {year}" for year in (2026, 2025, 2024)]
    pages.publish(many.home, type(many.about)(title="Hantverk på bageriet", lead="Så går det till.", body=[]))
    know(WORDS)
    elastic.rebuild()
    assert _titles("hantverk")[0] == "Hantverk på bageriet"


def test_the_readers_language_comes_first_whatever_scores(many, elastic):
    Entry.objects.filter(title="Hantverk på bageriet 2024").update(language="en")
    elastic.rebuild()
    assert _titles("hantverk")[-1] == "Hantverk på bageriet 2024"
    assert _titles("hantverk", language="en")[0] == "Hantverk på bageriet 2024"


def test_the_words_are_marked_and_everything_else_is_escaped(many, elastic):
    news = pages.make_news(
        many.news_index,
        "<b>Hantverk</b> & <script>alert(1)</script>",
        lead="Kort.",
        body=[("text", RichText("<p>Vi har &lt;i&gt;hantverket&lt;/i&gt; &amp; lite till.</p>"))],
    )
    know(WORDS)
    elastic.rebuild()
    row = next(row for row in _find("hantverk").rows if row.page_id == news.pk)
    assert row.title == "&lt;b&gt;<mark>Hantverk</mark>&lt;&#x2F;b&gt; &amp; &lt;script&gt;alert(1)&lt;&#x2F;script&gt;"
    assert "&lt;i&gt;<mark>hantverket</mark>&lt;&#x2F;i&gt; &amp; lite till." in row.snippet
    hit = next(hit for hit in search("hantverk").hits if "script" in hit.title)
    assert "<script" not in hit.title


@pytest.mark.parametrize(("offset", "limit", "number"), [(0, 2, 2), (2, 2, 1), (3, 2, 0), (999, 10, 0), (1000, 10, 0), (10**9, 10, 0)])
def test_pages_of_hits_follow_each_other_and_end(many, offset, limit, number):
    found = _find("hantverk", offset=offset, limit=limit)
    assert (len(found.rows), found.total) == (number, 3)


def test_what_answers_in_a_poorer_way_is_no_hit(many, monkeypatch):
    monkeypatch.setattr(engine, "ENOUGH", 1)
    found = _find("hantverk 2025")
    assert (found.total, len(found.rows)) == (1, 1)
    assert not any("öppet" in title for title in _titles("hantverk 2025"))


HOSTILE = (
    *("", "   ", "a" * 10_000, "ord " * 3000, "\0", '"', "'", '""', "*", "?", "hantverk*", "hantve~2", "title:hantverk"),
    *("hantverk AND", "NOT hantverk", "(", "hantverk)", "[1 TO 2]", "{", "\\", "/hantverk/", "hantverk^4", "-hantverk", "+hantverk"),
    *("_exists_:title", "<mark>", "&lt;", "😀 hantverk", "\u202ehantverk", "تدريب", "практика", "e\u0301", "; DROP TABLE", "%", "_"),
    *("{{ 7*7 }}", "-" * 500, "070-174 06 05", "\ud800"),
)


def test_whatever_is_typed_the_engine_answers(many):
    for typed in HOSTILE:
        search(typed)
        assert not away.is_noted(), typed


def test_a_question_without_terms_is_not_asked(many, monkeypatch):
    monkeypatch.setattr(engine, "find", lambda *words, **more: pytest.fail("asked"))
    assert search("   ").total == 0


def _tokens(elastic, analyzer: str, text: str) -> list[str]:
    answer = elastic.client.indices.analyze(index=elastic.alias, analyzer=analyzer, text=text)
    return [token["token"] for token in answer["tokens"]]


@pytest.mark.parametrize(
    ("analyzer", "text", "tokens"),
    [
        ("said", "Hantverket, på bageriet!", ["hantverk", "pa", "bageri"]),
        ("said", "å_ä e-post kl. 10.30 don't", ["a", "a", "e", "post", "kl", "10", "30", "don", "t"]),
        ("said", "okändorden", ["okandord"]),
        ("said", "praktikplats", ["praktikplat", "praktik", "plats"]),
        ("said", "моїй أحمد", ["моіи", "احمد"]),
        ("asked", "hantverk anmalan okandord", ["hantverk", "anmalan", "okandord"]),
        ("spelt", "Praktiken på ÖN", ["praktiken", "på", "ön"]),
    ],
)
def test_texts_become_the_words_of_the_vocabulary(many, elastic, analyzer, text, tokens):
    assert _tokens(elastic, analyzer, text) == tokens


def test_the_vocabulary_is_read_when_an_index_is_made_and_not_for_a_question(many, elastic, query_budget):
    question: Question = understand("hantverk", language="sv")
    with query_budget(0):
        engine.find(question, EVERYTHING, offset=0, limit=10)
