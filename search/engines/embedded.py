"""The engine that is always there: the database finds candidates by its full-text index, and the best of them are ordered here.

The database is asked for the pages that have all terms, then, where there are none, for the same with slips mended, then for pages that
have any term; and once more where so many have them all that a filter must be laid on in the database.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from django.db import connection

from search.engines import postgresql, sqlite
from search.engines.ranking import Candidate, ranked
from search.found import MOST_COUNTED, Counts, Filters, Found, Question, Row, page_within

_ENGINES = {"sqlite": sqlite.candidates, "postgresql": postgresql.candidates}
_NO_FILTERS = Filters()
# Where fewer pages have all terms, those that have some are shown as well.
ENOUGH = 20
MOST_OF_ONE = 2


def find(question: Question, filters: Filters, *, offset: int, limit: int) -> Found:
    """Return one page of hits; the last one for an `offset` beyond it."""
    asked, found, has_all = _answers(question)
    chosen = [row for row in found if _passes(row, filters)] if filters else found
    if filters and has_all and len(found) > MOST_COUNTED:
        chosen = _ENGINES[connection.vendor](asked, filters, need_all=True)
        # What the filter asks for may lie beyond what was found without it.
        found = [*{row.page_id: row for row in (*found, *chosen)}.values()]
    best = ranked(chosen, asked)[:MOST_COUNTED]
    first = (page_within(offset // limit + 1, len(best)) - 1) * limit
    return Found(
        asked=asked,
        rows=tuple(Row(row.page_id) for row in best[first : first + limit]),
        total=len(best),
        is_capped=len(chosen) > MOST_COUNTED,
        counts=_counts(found, filters),
    )


def _answers(question: Question) -> tuple[Question, list[Candidate], bool]:
    """Return the question that was answered, its candidates, and whether all of them have all of its terms."""
    candidates = _ENGINES[connection.vendor]
    asked, found = question, candidates(question, _NO_FILTERS, need_all=True)
    if not found and question.mended is not None:
        asked, found = question.mended, candidates(question.mended, _NO_FILTERS, need_all=True)
    if len(found) >= ENOUGH or len(asked.terms) < MOST_OF_ONE:
        return (asked, found, True) if found else (question, [], True)
    have_all = {row.page_id for row in found}
    some = candidates(asked, _NO_FILTERS, need_all=False)
    return asked, [row._replace(has_all=row.page_id in have_all) for row in some], not some


def _passes(row: Candidate, filters: Filters) -> bool:
    wanted = (filters.kind, row.kind), (filters.programme, row.programme), (filters.year, row.year)
    return all(not value or value == own for value, own in wanted)


def _counts(found: Sequence[Candidate], filters: Filters) -> Counts:
    def count(name: str, others: Filters) -> dict:
        rows = [row for row in found if _passes(row, others)] if others else found
        counted = Counter(map(attrgetter(name), rows))
        return {value: number for value, number in counted.items() if value}

    return Counts(
        kinds=count("kind", replace(filters, kind="")),
        programmes=count("programme", replace(filters, programme=0)),
        years=count("year", replace(filters, year=0)),
    )
