"""Which hit comes first: those in the reader's language, then what is called what was asked for, then what says it most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from search.found import Question, Term
from search.models import Kind

# What a title that says all of the question weighs against the best text, and a word against one that stands in its place.
TITLE, WHOLE_TITLE, IN_PLACE = 2.0, 1.0, 0.6
KINDS = {Kind.SERVICE: 0.8, Kind.PAGE: 0.5, Kind.EVENT: 0.2, Kind.NEWS: 0.0}
# News of the day weigh so much more than what is two years old.
NEW, NEW_FOR_DAYS = 0.3, 730


@dataclass(frozen=True)
class Candidate:
    """A page that answers, as the database gives it; `score` is the database's own, more is better."""

    page_id: int
    language: str
    kind: str
    programme: int
    year: int
    prior: int
    title_words: str
    score: float


def ranked(candidates: Sequence[Candidate], question: Question) -> list[Candidate]:
    """Return the candidates, the best first."""
    most = max((row.score for row in candidates), default=0) or 1
    today = date.today().toordinal()  # noqa: DTZ011 - a day more or less does not matter here
    weighed = {row.page_id: row.score / most + _of_title(row, question) + _of_kind(row, today) for row in candidates}
    return sorted(candidates, key=lambda row: (row.language != question.language, -weighed[row.page_id], -row.prior, row.page_id))


def _of_title(row: Candidate, question: Question) -> float:
    title = row.title_words.split()
    told = [_told(term, title) for term in question.terms]
    covered = sum(told) / (len(told) or 1)
    named = {word for term in question.terms for word in term.all_words}
    share = len([word for word in title if word in named]) / (len(title) or 1)
    return TITLE * covered + WHOLE_TITLE * covered * share


def _told(term: Term, title: Sequence[str]) -> float:
    """Return how well a title says a term: 1 in its own words, less in others, 0 not at all."""
    if term.is_phrase:
        length = len(term.words)
        return float(any(tuple(title[place : place + length]) == term.words for place in range(len(title))))
    if any(word in title for word in term.words):
        return 1.0
    if term.is_beginning and any(word.startswith(term.words[0]) for word in title):
        return IN_PLACE
    return IN_PLACE if any(all(word in title for word in other) for other in term.others) else 0.0


def _of_kind(row: Candidate, today: int) -> float:
    kind = KINDS.get(Kind(row.kind), 0.0)
    is_dated = row.kind in (Kind.NEWS, Kind.EVENT)
    age = max(today - row.prior, 0) if is_dated else 0
    return kind + (NEW * max(1 - age / NEW_FOR_DAYS, 0) if is_dated else 0)
