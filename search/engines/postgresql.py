"""Candidates from PostgreSQL's full text, asked directly.

Ranking reads a whole text, so only the best are ranked: those whose title answers, and those that come first by their kind and day. The two
indexes are on columns that the database generates itself; the condition is on the same columns, or no index would be used.
"""

from collections.abc import Iterable

from django.db import connection

from search.engines.ranking import Candidate
from search.found import MOST_COUNTED, Filters, Question, Term

# Whom to rank: this many whose title answers, and this many of the others.
RANKED = 200
# Of what is not shown, the text, the lead, the title: PostgreSQL names them D to A.
WEIGHTS = "ARRAY[0.05, 0.2, 0.5, 1.0]::real[]"
_SELECT = f"""
    WITH asked AS (SELECT %s::tsquery AS q),
    titled AS (
        SELECT page_id FROM search_entry, asked WHERE title_vector @@ q {{filters}} ORDER BY language <> %s, prior DESC LIMIT {RANKED}
    ),
    own AS (
        SELECT page_id FROM search_entry, asked WHERE all_vector @@ q AND language = %s {{filters}}
        ORDER BY prior DESC LIMIT {MOST_COUNTED + 1}
    ),
    others AS (
        SELECT page_id FROM search_entry, asked WHERE all_vector @@ q AND language <> %s {{filters}} ORDER BY prior DESC LIMIT {RANKED}
    ),
    chosen AS (
        SELECT page_id, min(place) AS place FROM (
            SELECT page_id, 0 AS place FROM titled
            UNION ALL SELECT page_id, row_number() OVER () FROM own
            UNION ALL SELECT page_id, 0 FROM others
        ) AS every GROUP BY page_id
    )
    SELECT e.page_id, e.language, e.kind, coalesce(e.programme_id, 0), e.year, e.prior, e.title_words,
           CASE WHEN chosen.place <= {RANKED} THEN {{rank}} ELSE 0 END
    FROM chosen JOIN search_entry e USING (page_id), asked
"""  # noqa: S608


def _quoted(word: str) -> str:
    return f"'{word}'"


def _together(words: Iterable[str], joint: str) -> str:
    return f"({joint.join(_quoted(word) for word in words)})"


def _of_term(term: Term) -> str:
    if term.is_phrase:
        return _together(term.words, " <-> ")
    own = [f"{_quoted(word)}:*" if term.is_beginning else _quoted(word) for word in term.words]
    return f"({' | '.join([*own, *(_together(other, ' & ') for other in term.others)])})"


def query(question: Question, *, need_all: bool) -> str:
    """Return the question as the text of a tsquery; every word of ours is letters and figures, and stands within quotes."""
    return (" & " if need_all else " | ").join(_of_term(term) for term in question.terms)


def candidates(question: Question, filters: Filters, *, need_all: bool) -> list[Candidate]:
    """Return the pages that have all terms, or any of them; more than are counted where there are more."""
    columns = {"kind": filters.kind, "programme_id": filters.programme, "year": filters.year}
    narrowed = {column: value for column, value in columns.items() if value}
    # PostgreSQL knows nothing of rare words: each term is ranked by itself, and weighs what it says.
    rank = " + ".join([f"%s * ts_rank({WEIGHTS}, e.all_vector, %s::tsquery)"] * len(question.terms))
    ranks = [value for term in question.terms for value in (term.weight, _of_term(term))]
    sql = _SELECT.format(filters="".join(f" AND {column} = %s" for column in narrowed), rank=rank)
    values, language = list(narrowed.values()), question.language
    given = [query(question, need_all=need_all), *values, language, language, *values, language, *values, *ranks]
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return [Candidate(*row) for row in cursor.fetchall()]
