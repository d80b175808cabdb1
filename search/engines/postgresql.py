"""Candidates from PostgreSQL's full text, asked directly.

Ranking reads a whole text, so only the best are ranked: those whose title answers, and those that come first by their kind and day. The two
indexes are on columns that the database generates itself; the condition is on the same columns, or no index would be used. Every value
stands where it is compared: only so does the planner see how common a word is, and whether it had better go by the word or by the order.
"""

from collections.abc import Iterable

from django.db import connection

from search.engines.ranking import COLUMNS, Candidate
from search.found import MOST_COUNTED, Filters, Question, Term

# Whom to rank: this many whose title answers, and this many of the others.
RANKED = 100
# Of what is not shown, the text, the lead, the title: PostgreSQL names them D to A.
WEIGHTS = "ARRAY[0.05, 0.2, 0.5, 1.0]::real[]"
_COLUMNS = "language, kind, coalesce(programme_id, 0), year, prior"
_ANSWERS = "SELECT page_id, language, kind, programme_id, year, prior, title_vector @@ %(q)s::tsquery AS is_titled FROM search_entry WHERE"
_FIRST = "ORDER BY prior DESC LIMIT"
_ALL = f"SELECT page_id, {_COLUMNS}, '', 0 FROM"
# Other languages are shown last, so they are looked at where one's own does not fill the list; and titles where it does not hold them all.
_SELECT = f"""
    WITH own AS MATERIALIZED (
        {_ANSWERS} all_vector @@ %(q)s::tsquery AND language = %(own)s {{filters}} {_FIRST} {MOST_COUNTED + 1}
    ), others AS MATERIALIZED (
        {_ANSWERS} (SELECT count(*) FROM own) <= {MOST_COUNTED} AND all_vector @@ %(q)s::tsquery AND language <> %(own)s {{filters}}
        {_FIRST} {MOST_COUNTED + 1}
    ), titled AS (
        {_ANSWERS} (SELECT count(*) FROM own) > {MOST_COUNTED} AND title_vector @@ %(q)s::tsquery AND language = %(own)s {{filters}}
        {_FIRST} {RANKED}
    ), best AS (
        (SELECT page_id FROM own LIMIT {RANKED}) UNION (SELECT page_id FROM own WHERE is_titled LIMIT {RANKED})
        UNION SELECT page_id FROM titled UNION (SELECT page_id FROM others LIMIT {RANKED})
    )
    {_ALL} own UNION ALL {_ALL} others
    UNION ALL SELECT page_id, {_COLUMNS}, title_words, {{rank}} FROM best JOIN search_entry USING (page_id)
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
    """Return the pages that have all terms, or any of them; more than are counted where there are more. Only those ranked have a score."""
    narrowed = {COLUMNS[name]: value for name, value in filters.chosen.items()}
    given: dict[str, str | int | float] = {"q": query(question, need_all=need_all), "own": question.language, **narrowed}
    # PostgreSQL knows nothing of rare words: each term is ranked by itself, and weighs what it says.
    ranks = []
    for number, term in enumerate(question.terms):
        ranks.append(f"%(weight_{number})s * ts_rank({WEIGHTS}, all_vector, %(term_{number})s::tsquery)")
        given |= {f"weight_{number}": term.weight, f"term_{number}": _of_term(term)}
    sql = _SELECT.format(filters="".join(f" AND {column} = %({column})s" for column in narrowed), rank=" + ".join(ranks))
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        # The best are there twice, with their score the second time.
        return [*{row[0]: Candidate(*row) for row in cursor.fetchall()}.values()]
