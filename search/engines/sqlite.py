"""Candidates from SQLite's FTS5, asked directly: its rank and its limit within one statement (sqlite.org/fts5.html)."""

from collections.abc import Iterable

from django.db import connection

from search.engines.ranking import COLUMNS, Candidate
from search.found import MOST_COUNTED, Filters, Question, Term

# How much a word weighs in the title, the lead, the text, the easy text, and among what is not shown.
WEIGHTS = "10.0, 4.0, 1.0, 1.0, 0.5"
_SELECT = f"""
    SELECT e.page_id, e.language, e.kind, coalesce(e.programme_id, 0), e.year, e.prior, e.title_words,
           -bm25(search_words, {WEIGHTS}) AS score
    FROM search_words JOIN search_entry e ON e.page_id = search_words.rowid
    WHERE search_words MATCH %s {{filters}}
    ORDER BY e.language <> %s, score DESC LIMIT {MOST_COUNTED + 1}
"""  # noqa: S608


def _quoted(word: str) -> str:
    return f'"{word}"'


def _together(words: Iterable[str], joint: str) -> str:
    return f"({joint.join(_quoted(word) for word in words)})"


def _of_term(term: Term) -> str:
    if term.is_phrase:
        return _quoted(" ".join(term.words))
    own = [f"{_quoted(word)} *" if term.is_beginning else _quoted(word) for word in term.words]
    return f"({' OR '.join([*own, *(_together(other, ' AND ') for other in term.others)])})"


def match(question: Question, *, need_all: bool) -> str:
    """Return the question in FTS5's own words; every word of ours is letters and figures, and stands within quotes."""
    return (" AND " if need_all else " OR ").join(_of_term(term) for term in question.terms)


def candidates(question: Question, filters: Filters, *, need_all: bool) -> list[Candidate]:
    """Return the pages that have all terms, or any of them; one more than is counted where there are more."""
    narrowed = {COLUMNS[name]: value for name, value in filters.chosen.items()}
    sql = _SELECT.format(filters="".join(f" AND e.{column} = %s" for column in narrowed))
    with connection.cursor() as cursor:
        cursor.execute(sql, [match(question, need_all=need_all), *narrowed.values(), question.language])
        return [Candidate(*row) for row in cursor.fetchall()]
