"""A search from the words to the hits: understood once, asked of one engine, read from the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date
from typing import Any

from django.db.models import F
from django.utils.safestring import SafeString, mark_safe

from common.languages import EASY_SWEDISH, path_in, spoken, written
from common.links import address_at
from search.engines import choice
from search.found import HITS_A_PAGE, Counts, Filters, Found, Question, Row, page_within
from search.models import Entry, Kind
from search.question import understand
from search.snippets import marked, snippet
from services.catalogue import programmes
from services.models import Programme

NO_FILTERS = Filters()


@dataclass(frozen=True)
class Hit:
    """A page in the list."""

    url: str
    title: SafeString
    snippet: SafeString
    kind: Kind
    programme: Programme | None
    # News and events have a day that is shown; of other pages it says nothing.
    shown_on: date | None
    language: str


@dataclass(frozen=True)
class Searched:
    """One page of hits, and what was understood."""

    question: Question
    # The question with its slips mended, where that is what the hits answer.
    mended: str = ""
    hits: tuple[Hit, ...] = ()
    total: int = 0
    is_capped: bool = False
    counts: Counts = field(default_factory=Counts)
    suggestion: str = ""
    # The page that is shown: the last one, where one beyond it was asked for.
    page: int = 1


def search(typed: str, filters: Filters = NO_FILTERS, *, page: int = 1, is_exact: bool = False) -> Searched:
    """Return page `page` (1 is the first) of the hits for what somebody typed, in the language that is spoken."""
    question = understand(typed, language=written(), is_exact=is_exact)
    if not question.terms:
        return Searched(question)
    found = _find(question, filters, page)
    shown = page_within(page, found.total)
    if not found.rows and shown < page:
        found = _find(question, filters, shown)
    return Searched(
        question=question,
        mended=found.asked.typed if found.asked is not question else "",
        hits=_hits(found.rows, found.asked),
        total=found.total,
        is_capped=found.is_capped,
        counts=found.counts,
        suggestion=found.suggestion,
        page=shown,
    )


def _find(question: Question, filters: Filters, page: int) -> Found:
    return choice.find(question, filters, offset=(page - 1) * HITS_A_PAGE, limit=HITS_A_PAGE)


def _hits(rows: tuple[Row, ...], question: Question) -> tuple[Hit, ...]:
    """Return the hits as they are published at this moment: what has been hidden since an engine knew it is left out."""
    keys = [row.page_id for row in rows]
    # Of the pages themselves nothing but the address is needed, and the services are known to the process.
    entries = Entry.objects.filter(pk__in=keys, page__live=True).annotate(url_path=F("page__url_path")).defer("more_words")
    known = {entry.pk: entry for entry in entries}
    services = {programme.pk: programme for programme in programmes()}
    return tuple(_hit(known[row.page_id], row, question, services) for row in rows if row.page_id in known)


def _hit(entry: Any, row: Row, question: Question, services: Mapping[int, Programme]) -> Hit:
    is_easy = spoken() == EASY_SWEDISH and entry.has_easy
    wanted = question.marked
    beginnings = tuple(term.words[0] for term in question.terms if term.is_beginning)
    url = address_at(entry.url_path)
    is_current = row.written_at == entry.written_at.astimezone(UTC).isoformat()
    title = mark_safe(row.title) if row.title and is_current else marked(entry.title, entry.title_words, wanted, beginnings)  # noqa: S308
    if is_easy:
        piece = snippet(entry.easy_text, entry.easy_words, wanted, beginnings)
    elif row.snippet and is_current:
        piece = mark_safe(row.snippet)  # noqa: S308 - an engine's marked texts are escaped (search/found.py)
    else:
        piece = _own_snippet(entry, wanted, beginnings)
    return Hit(
        url=path_in(EASY_SWEDISH, url) if is_easy else url,
        title=title,
        snippet=piece,
        kind=Kind(entry.kind),
        programme=services.get(entry.programme_id),
        shown_on=entry.shown_on if entry.kind in (Kind.NEWS, Kind.EVENT) else None,
        language=EASY_SWEDISH if is_easy else entry.language,
    )


def _own_snippet(entry: Entry, wanted: frozenset[str], beginnings: tuple[str, ...]) -> SafeString:
    """Return the lead where it says something of what was asked for, else the piece of the text that does, else the lead."""
    lead = marked(entry.lead, entry.lead_words, wanted, beginnings)
    if "<mark>" in lead or not entry.text:
        return lead
    piece = snippet(entry.text, entry.text_words, wanted, beginnings)
    return piece if "<mark>" in piece or not entry.lead else lead
