"""What passes between the question, the engines and the page of hits."""

from dataclasses import dataclass, field
from functools import cached_property
from math import log1p

# Beyond this many hits nobody counts on; the page says "1 000+".
MOST_COUNTED = 1000
HITS_A_PAGE = 10


@dataclass(frozen=True)
class Term:
    """One thing that is asked for: what was typed, and the words of the index that answer to it (search/text.py).

    `words` are the word itself; each of `others` may stand in its place and is found where all its words are. Where several words were
    typed that mean something together there are no `words`, and what was typed is the first of `others`. A phrase is found where `words`
    stand side by side, a beginning where any word begins with its one word.
    """

    typed: str
    words: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    is_phrase: bool = False
    is_beginning: bool = False
    # On how many pages it stands; a word that is rare says more.
    pages: int = 0

    @cached_property
    def weight(self) -> float:
        """Return how much it says beside the other terms: 1 of a word that no page has, half of it at twenty pages."""
        return 1 / (1 + log1p(self.pages) / 3)

    @cached_property
    def all_words(self) -> frozenset[str]:
        """Return every word that may be marked for it in a hit."""
        return frozenset(self.words).union(*self.others)


@dataclass(frozen=True)
class Question:
    """What somebody asks, understood; without terms there is nothing to ask."""

    typed: str
    language: str
    terms: tuple[Term, ...] = ()
    # The same with its slips mended, for when nothing is found as it was typed.
    mended: "Question | None" = None

    @cached_property
    def is_number(self) -> bool:
        """Whether nothing but telephone numbers is asked for."""
        return all(term.words and all(word.isdigit() for word in term.words) for term in self.terms)

    @cached_property
    def marked(self) -> frozenset[str]:
        """Return the words that are marked in the hits."""
        return frozenset().union(*(term.all_words for term in self.terms))


@dataclass(frozen=True)
class Filters:
    """What the hits are narrowed to; empty or 0: to nothing."""

    kind: str = ""
    programme: int = 0
    year: int = 0

    def __bool__(self) -> bool:
        return bool(self.chosen)

    @property
    def chosen(self) -> dict[str, str | int]:
        """Return name -> value of what is narrowed to."""
        given: dict[str, str | int] = {"kind": self.kind, "programme": self.programme, "year": self.year}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True)
class Row:
    """A hit as an engine gives it: the page, and its title and a piece of its text with the words marked where the engine has done that.

    Marked texts are HTML that is safe to print: everything but <mark> is escaped.
    """

    page_id: int
    title: str = ""
    snippet: str = ""
    # When the page was written down that the marked texts are taken from, in UTC; of an older page than the present one they are not shown.
    written_at: str = ""


@dataclass(frozen=True)
class Counts:
    """How many of all hits there are of each kind, programme (by key) and year; each counts as if its own filter were not set."""

    kinds: dict[str, int] = field(default_factory=dict)
    programmes: dict[int, int] = field(default_factory=dict)
    years: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """One page of hits."""

    # What was answered: the question, or the question with its slips mended.
    asked: Question
    rows: tuple[Row, ...] = ()
    total: int = 0
    # Whether there are more than `total`, which nobody counted.
    is_capped: bool = False
    counts: Counts = field(default_factory=Counts)
    # Another spelling that the engine knows more of; empty where there is none.
    suggestion: str = ""


def page_within(page: int, total: int) -> int:
    """Return the page of the hits to show where `page` is asked for: the last one for a page that is not there."""
    return min(page, max(-(-total // HITS_A_PAGE), 1))
