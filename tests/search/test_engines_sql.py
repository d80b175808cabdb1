"""What the embedded engine asks the database: little, by its indexes, and right where there are more hits than anybody counts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from common import stamp
from home.models import HomePage, StandardPage
from search.engines import embedded, postgresql, sqlite
from search.found import MOST_COUNTED, Filters, Found, Question, Term
from search.models import Entry, Kind, Spelling
from search.service import search
from search.text import deletions
from tests import factories
from tests.search.copies import multiply

pytestmark = pytest.mark.django_db
CANDIDATES = {"sqlite": sqlite.candidates, "postgresql": postgresql.candidates}
# Everybody has one word, one in five another, and the copies have their numbers.
PAGES = (
    ("Fika vid torget", "kom som du ar", Kind.NEWS, date(2024, 3, 1)),
    ("Fika i biblioteket", "kom som du ar", Kind.NEWS, date(2025, 3, 1)),
    ("Fika pa natten", "kom som du ar", Kind.EVENT, date(2026, 3, 1)),
    ("Fika hos oss", "kom som du ar", Kind.PAGE, None),
    ("Fika kostar inget", "kom som du vill", Kind.SERVICE, None),
)
PRIORS = {Kind.PAGE: 1_000_000, Kind.SERVICE: 2_000_000}


def _term(*words: str, **traits: bool) -> Term:
    return Term(" ".join(words), words, **traits)


def _asked(*terms: Term) -> Question:
    return Question(" ".join(term.typed for term in terms), "sv", terms)


def _fill(*times: int) -> int:
    """Make the few pages, their copies and the copies' copies; return how many pages the search knows then."""
    home = HomePage(title="Start", slug="start", lead="Hej.")
    factories.root_page().add_child(instance=home)
    factories.site(home)
    for place, (title, words, kind, day) in enumerate(PAGES):
        page = home.add_child(instance=StandardPage(title=title, slug=f"sida-{place}", lead="Hej."))
        dated = {"shown_on": day, "year": day.year if day else 0, "prior": day.toordinal() if day else PRIORS[kind]}
        Entry.objects.create(page=page, language="sv", kind=kind, title=title, title_words=title.lower(), text_words=words, **dated)
    stamp.bump()
    return multiply(*times)


def _plans(captured: CaptureQueriesContext) -> Iterator[str]:
    """Yield how the database does what it was asked, line by line."""
    explain = {"sqlite": "EXPLAIN QUERY PLAN", "postgresql": "EXPLAIN ANALYZE"}[connection.vendor]
    with connection.cursor() as cursor:
        for query in list(captured.captured_queries):
            cursor.execute(f"{explain} {query['sql']}")
            lines = (str(line[-1]).strip() for line in cursor.fetchall())
            yield from (line for line in lines if "never executed" not in line)


QUESTIONS = {
    "a word of all": _asked(_term("fika")),
    "a word of one in five": _asked(_term("biblioteket")),
    "a word of few": _asked(_term("kaffe")),
    "a word of none": _asked(_term("kvantfysik")),
    "two words": _asked(_term("fika"), _term("natten")),
    "a beginning": _asked(_term("bibl", is_beginning=True)),
    "a beginning of none": _asked(_term("kvant", is_beginning=True)),
    "a phrase": _asked(_term("som", "du", is_phrase=True)),
    "in its place": _asked(Term("frukost", ("frukost",), (("fika", "natten"), ("kaffe",)))),
    "a word of all, to a reader of another language": replace(_asked(_term("fika")), language="en"),
}
FILTERS = (Filters(), Filters(kind="page"), Filters(year=2025), Filters(kind="news", year=2025))
# How a plan says that a table is read from one end to the other; what a plan holds and was not done does not count.
SCANS = {"sqlite": ("SCAN e", "SCAN search_entry"), "postgresql": ("Seq Scan on search_entry",)}
GOES_BY = {
    "sqlite": ("SCAN search_words VIRTUAL TABLE INDEX", "SEARCH e USING INTEGER PRIMARY KEY"),
    "postgresql": ("search_entry_all", "search_entry_titles", "search_entry_best_first", "search_entry_pkey"),
}


def test_among_fifty_thousand_pages_no_question_reads_them_all():
    assert _fill(9, 999) == 50_000
    for entry in Entry.objects.filter(kind=Kind.PAGE)[:3]:
        entry.text_words = "kaffe till alla"
        entry.save(update_fields=["text_words"])
    seen, vendor = {}, connection.vendor
    for name, question in QUESTIONS.items():
        for filters in FILTERS:
            with CaptureQueriesContext(connection) as captured:
                for need_all in (True, False):
                    CANDIDATES[vendor](question, filters, need_all=need_all)
            seen[name, filters] = list(_plans(captured))
    reads_all = {key: plan for key, plan in seen.items() if any(scan in line for line in plan for scan in SCANS[vendor])}
    assert reads_all == {}
    assert [each for each in GOES_BY[vendor] if not any(each in line for plan in seen.values() for line in plan)] == []


def _found(question: Question, filters: Filters = Filters(), *, offset: int = 0) -> Found:  # noqa: B008 - it cannot change
    stamp.bump()
    return embedded.find(question, filters, offset=offset, limit=10)


def test_more_hits_than_anybody_counts_are_counted_up_to_a_thousand_with_filters_and_without():
    assert _fill(299) == 1500
    seen = {
        filters: (found.total, found.is_capped)
        for filters in (Filters(), Filters(kind="news"), Filters(kind="page"), Filters(year=2025), Filters(kind="event", year=2025))
        if (found := _found(_asked(_term("fika")), filters))
    }
    assert seen == {
        Filters(): (1000, True),
        Filters(kind="news"): (600, False),
        Filters(kind="page"): (300, False),
        Filters(year=2025): (300, False),
        Filters(kind="event", year=2025): (0, False),
    }
    found = _found(_asked(_term("biblioteket")))
    assert (found.total, found.is_capped, found.counts.kinds, found.counts.years) == (300, False, {"news": 300}, {2025: 300})


def test_a_filter_counts_right_beyond_what_is_found_without_it():
    _fill(299)
    found = _found(_asked(_term("fika")), Filters(year=2024))
    assert (found.total, found.counts.years[2024], found.counts.kinds) == (300, 300, {"news": 300})


def test_the_candidates_are_no_more_than_are_counted_and_those_whose_title_answers():
    _fill(299)
    rows = CANDIDATES[connection.vendor](_asked(_term("fika")), Filters(), need_all=True)
    assert MOST_COUNTED < len(rows) <= MOST_COUNTED + 1 + postgresql.RANKED
    assert len({row.page_id for row in rows}) == len(rows)
    assert {row.kind for row in rows if row.score} >= {"service"}


def test_the_hundredth_page_of_hits_has_ten_of_its_own():
    _fill(299)
    pages = [_found(_asked(_term("fika")), offset=offset).rows for offset in (0, 500, 990)]
    assert [len(rows) for rows in pages] == [10, 10, 10]
    assert len({row.page_id for rows in pages for row in rows}) == 30


def test_a_hit_in_another_language_comes_after_all_of_the_readers_own():
    _fill(299)
    Entry.objects.filter(kind=Kind.SERVICE).update(language="en")
    first = [Entry.objects.get(pk=row.page_id).language for row in _found(replace(_asked(_term("fika")), language="en")).rows]
    assert first == ["en"] * 10
    found = _found(replace(_asked(_term("fika")), language="en"), offset=290)
    assert (found.total, found.is_capped) == (1000, True)
    assert [Entry.objects.get(pk=row.page_id).language for row in found.rows] == ["en"] * 10


@pytest.mark.parametrize(
    ("typed", "filters", "most"),
    [
        ("fika", Filters(), 3),
        ("fika natten", Filters(), 3),
        ("fika", Filters(kind="news", year=2025), 4),
        ("fikka", Filters(), 4),
        ("fikka natten", Filters(year=2025), 5),
        ("kvantfysik", Filters(), 2),
        ("kvantfysik nattem", Filters(kind="page"), 5),
        ('"som du" fika', Filters(), 3),
    ],
)
def test_no_search_asks_the_database_more_than_five_times(query_budget, typed: str, filters: Filters, most: int):
    _fill(299)
    for word in ("fika", "natten", "torget", "som", "du"):
        Spelling.objects.create(form=word, folded=word, word=word, pages=300)
        Spelling.objects.bulk_create(Spelling(form=word, folded=left, word=word, pages=300, is_slip=True) for left in deletions(word))
    search("fika")
    with query_budget(most):
        search(typed, filters)
