"""What is measured of the search: ours, Wagtail's own over the same texts, and the bare index of SQLite; each asks for the first ten hits.

Wagtail's own knows titles alone in this project, since the editor asks it for nothing else: here, and only here, it is given the texts.
"""

from collections.abc import Callable
from functools import cache

from django.db import connection
from wagtail.models import Page
from wagtail.search import index
from wagtail.search.backends import get_search_backend

from bench.caller import Failed
from bench.meter import Subject
from bench.searches import WORDS
from common.pages import BasePage
from search.engines import sqlite
from search.found import HITS_A_PAGE
from search.models import Entry
from search.question import understand
from search.service import search

Call = Callable[[], int]
BATCH = 500
_RAW = f"SELECT rowid, bm25(search_words, {sqlite.WEIGHTS}) FROM search_words WHERE search_words MATCH %s ORDER BY rank LIMIT {HITS_A_PAGE}"


def ours(word: str) -> Subject:
    """The search as a visitor has it: understood, found, ranked, and the hits read."""

    def call() -> int:
        found = search(word)
        if bool(found.hits) != bool(found.total):
            raise Failed(f"{word}: {found.total} träffar, men {len(found.hits)} visas")
        return 1

    return lambda: call


def elastic(word: str) -> Subject:
    """Ours where Elasticsearch answers; raises where the database had to."""

    def prepare() -> Call:
        # Of an engine that is chosen by the environment alone.
        from search.engines.choice import ELASTIC, state  # noqa: PLC0415

        def call() -> int:
            search(word)
            return 1

        call()
        if state() != ELASTIC:
            raise Failed(f"{word}: {state()}")
        return call

    return prepare


@cache
def _give_texts() -> None:
    """Put the texts of all pages into Wagtail's own index."""
    BasePage.search_fields = [*BasePage.search_fields, index.SearchField("lead"), index.SearchField("bench_text")]
    backend = get_search_backend()
    keys = list(Entry.objects.values_list("pk", flat=True))
    for first in range(0, len(keys), BATCH):
        texts = {entry.pk: f"{entry.text}\n{entry.easy_text}" for entry in Entry.objects.filter(pk__in=keys[first : first + BATCH])}
        of_type: dict[type[Page], list[Page]] = {}
        for page in Page.objects.filter(pk__in=texts).specific():
            page.bench_text = texts[page.pk]
            of_type.setdefault(type(page), []).append(page)
        for model, pages in of_type.items():
            backend.get_index_for_model(model).add_items(model, pages)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def stock(word: str) -> Subject:
    """Wagtail's own backend for the same database: counted, and the hits read."""

    def prepare() -> Call:
        _give_texts()
        call()
        return call

    def call() -> int:
        found = Page.objects.live().search(word)
        if len(found[:HITS_A_PAGE]) > found.count():
            raise Failed(f"{word}: fler träffar än de räknas till")
        return 1

    return prepare


def raw(word: str) -> Subject:
    """The bare index, asked for the same words as ours asks it for."""

    def prepare() -> Call:
        asked = sqlite.match(understand(word, language="sv"), need_all=True)

        def call() -> int:
            with connection.cursor() as cursor:
                cursor.execute(_RAW, [asked])
                cursor.fetchall()
            return 1

        return call

    return prepare


SUBJECTS = {f"{way.__name__}_{kind}": way(word) for way in (ours, elastic, stock, raw) for kind, word in WORDS.items()}
