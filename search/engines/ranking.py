"""Which hit comes first: those in the reader's language, then what is called what was asked for, then what says it most."""

from collections.abc import Sequence
from datetime import date
from math import sqrt
from typing import NamedTuple

from search.found import Question, Term
from search.models import Kind

# What a title that says all of the question weighs against the text that says most, and one that says nothing else besides.
TITLE, NOTHING_ELSE = 1.6, 0.8
# A word against another that stands in its place, and against several that do together.
IN_PLACE, IN_PLACES = 0.85, 0.6
# A page with all terms against one with some of them.
HAS_ALL = 0.8
KINDS = {Kind.SERVICE: 1.0, Kind.PAGE: 0.9, Kind.EVENT: 0.1, Kind.NEWS: 0.0}
DATED = (Kind.EVENT, Kind.NEWS)
# News of the day and events to come weigh so much more than those of a year ago; and what those say counts only for a part.
NEW, NEW_FOR_DAYS, STALE = 0.4, 365, 0.4


# Where the table of entries keeps what hits are narrowed to.
COLUMNS = {"kind": "kind", "programme": "programme_id", "year": "year"}


class Candidate(NamedTuple):
    """A page that answers, as the database gives it; `score` is the database's own, more is better."""

    page_id: int
    language: str
    kind: str
    programme: int
    year: int
    prior: int
    title_words: str
    score: float
    has_all: bool = True


def ranked(candidates: Sequence[Candidate], question: Question) -> list[Candidate]:
    """Return the candidates, the best first; those that the database has not scored come last, by their kind and day alone."""
    most = max((row.score for row in candidates), default=0) or 1
    today = date.today().toordinal()  # noqa: DTZ011 - a day more or less does not matter here
    weighed = {row.page_id: _weight(row, question, most, today) for row in candidates if row.score}
    # No weight is negative.
    return sorted(candidates, key=lambda row: (row.language != question.language, -weighed.get(row.page_id, -1), -row.prior, row.page_id))


def _weight(row: Candidate, question: Question, most: float, today: int) -> float:
    """Return how well a page answers; for a telephone number only where it stands counts, since every page says it as well."""
    if question.is_number:
        return 0.0
    fresh = _freshness(row, today)
    said = sqrt(row.score / most) + _of_title(row, question)
    return said * (STALE + (1 - STALE) * fresh) + HAS_ALL * row.has_all + KINDS[Kind(row.kind)] + (NEW * fresh if row.kind in DATED else 0)


def _of_title(row: Candidate, question: Question) -> float:
    title = row.title_words.split()
    told = sum(_told(term, title) * term.weight for term in question.terms) / (sum(term.weight for term in question.terms) or 1)
    named = question.marked
    share = len({word for word in title if word in named}) / (len(set(title)) or 1)
    return told * (TITLE + NOTHING_ELSE * share)


def _told(term: Term, title: Sequence[str]) -> float:
    """Return how well a title says a term: 1 in its own words, less in others, 0 not at all."""
    if term.is_phrase:
        length = len(term.words)
        return float(any(tuple(title[place : place + length]) == term.words for place in range(len(title))))
    begun = IN_PLACES if term.is_beginning and any(word.startswith(term.words[0]) for word in title) else 0.0
    return max((weight for words, weight in in_title(term) if all(word in title for word in words)), default=begun)


def in_title(term: Term) -> list[tuple[tuple[str, ...], float]]:
    """Return the words that say a term where a title has them all, and how well: 1 for what was typed, be it one word or several."""
    own: list[tuple[str, ...]] = [(word,) for word in term.words] or list(term.others[:1])
    in_place = [(other, IN_PLACE if len(other) == 1 else IN_PLACES) for other in term.others if other not in own]
    return [*((words, 1.0) for words in own), *in_place]


def _freshness(row: Candidate, today: int) -> float:
    """Return 1 for what has no day, for what is to come and for news of the day; less for older news, and 0 for what is over."""
    age = max(today - row.prior, 0) if row.kind in DATED else 0
    return 0.0 if age and row.kind == Kind.EVENT else max(1 - age / NEW_FOR_DAYS, 0)
