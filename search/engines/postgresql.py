"""Candidates from PostgreSQL's full text, asked directly.

Ranking reads a whole text, so only the best are ranked: those whose title answers, and those that come first by their kind and day. The two
indexes are on columns that the database generates itself; the condition is on the same columns, or no index would be used. Every value
stands where it is compared: only so does the planner see how common a word is, and whether it had better go by the word or by the order.
"""

from collections.abc import Iterable

from django.db import connection

from search.engines.ranking import Candidate
from search.found import MOST_COUNTED, Filters, Question, Term

# Whom to rank: this many whose title answers, this many of the others, and as many in other languages.
RANKED = 200
# Of what is not shown, the text, the lead, the title: PostgreSQL names them D to A.
WEIGHTS = "ARRAY[0.05, 0.2, 0.5, 1.0]::real[]"
_SELECT = f"""
    WITH chosen AS (
        SELECT page_id, min(place) AS place FROM (
            (
                SELECT page_id, 0 AS place FROM search_entry WHERE title_vector @@ %(q)s::tsquery AND language = %(own)s {{filters}}
                ORDER BY prior DESC LIMIT {RANKED}
            ) UNION ALL (
                SELECT page_id, row_number() OVER () FROM (
                    SELECT page_id FROM search_entry WHERE all_vector @@ %(q)s::tsquery AND language = %(own)s {{filters}}
                    ORDER BY prior DESC LIMIT {MOST_COUNTED + 1}
                ) AS best
            ) UNION ALL (
                SELECT page_id, 0 FROM search_entry WHERE all_vector @@ %(q)s::tsquery AND language <> %(own)s {{filters}}
                ORDER BY prior DESC LIMIT {RANKED}
            )
        ) AS every GROUP BY page_id
    )
    SELECT e.page_id, e.language, e.kind, coalesce(e.programme_id, 0), e.year, e.prior, e.title_words,
           CASE WHEN chosen.place <= {RANKED} THEN {{rank}} ELSE 0 END
    FROM chosen JOIN search_entry e USING (page_id)
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
    given: dict[str, object] = {"q": query(question, need_all=need_all), "own": question.language, **narrowed}
    # PostgreSQL knows nothing of rare words: each term is ranked by itself, and weighs what it says.
    ranks = []
    for number, term in enumerate(question.terms):
        ranks.append(f"%(weight_{number})s * ts_rank({WEIGHTS}, e.all_vector, %(term_{number})s::tsquery)")
        given |= {f"weight_{number}": term.weight, f"term_{number}": _of_term(term)}
    sql = _SELECT.format(filters="".join(f" AND {column} = %({column})s" for column in narrowed), rank=" + ".join(ranks))
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return [Candidate(*row) for row in cursor.fetchall()]
