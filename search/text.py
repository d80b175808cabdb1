"""The one vocabulary of the search: what a word is, how it is folded, what says nothing, and what a compound is made of.

Every engine uses it, so that they find the same pages. What is Swedish in it comes from three places: `search/lemmas.py` (which word an
inflected form belongs to, kept in a table), the lists beside this module, and the synonyms that communicators edit.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from search.word_lists import BEGINNINGS, ENDINGS, TYPED_STOP_WORDS

LONGEST_WORD = 60
# Shorter words have too many neighbours for one to be taken for another.
SHORTEST_SLIP = 4
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f]+[^\W_]*)*")
# A Swedish number as people write it, with the country before it or without.
_NUMBER = re.compile(r"(?<![\w+])(?:\+46|0046|0)(?:[ \u00a0()/–-]{0,2}\d){6,11}(?!\d)")
# What Swedish puts between the pieces of a compound.
_JOINT = "s"
# Where a compound is cut, no piece is shorter.
_SHORTEST_PIECE = 3


@dataclass(frozen=True)
class Word:
    """A word of a text: as it is looked up, and where it stands."""

    form: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """Return it without dots and rings."""
        return fold(self.form)


def plain(text: str) -> str:
    """Return a text with common signs in the place of those that only look alike, and without those that nobody sees."""
    return "".join(_plain(sign) for sign in unicodedata.normalize("NFC", text))


def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    # Soft hyphens and marks of direction stand within words; other signs of control part them.
    return "" if kind == "Cf" else " " if kind.startswith("C") and sign not in "\n\t" else sign


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return a word in small letters without dots, rings and other marks: what somebody types who lacks å, ä and ö."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))[:LONGEST_WORD]


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in their order."""
    for found in _WORD.finditer(text):
        yield Word(unicodedata.normalize("NFC", found.group().casefold())[:LONGEST_WORD], found.start(), found.end())


def spans(text: str) -> list[tuple[int, int]]:
    """Return where each word of a text begins and ends."""
    return [found.span() for found in _WORD.finditer(text)]


def numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the telephone numbers of a text in one piece, as they are dialled within the country, and where they stand."""
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        national = re.sub(r"^(?:0046|46)0?", "0", digits) if not digits.startswith("0") or digits.startswith("0046") else digits
        yield national, found.start(), found.end()


def says_nothing(form: str) -> bool:
    """Whether a word is so common that it leads to no page before another."""
    return form in TYPED_STOP_WORDS


def cuts(word: str) -> Iterator[tuple[str, str]]:
    """Yield (word of the first piece, the rest) for the ways to cut a known beginning off a folded word, the longest first."""
    for length in range(len(word) - _SHORTEST_PIECE, 1, -1):
        first = BEGINNINGS.get(word[:length])
        if first is None:
            continue
        rest = word[length:]
        yield first, rest
        if rest.startswith(_JOINT) and len(rest) > _SHORTEST_PIECE:
            yield first, rest.removeprefix(_JOINT)


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[str, ...]:
    """Return the words that a compound of the field is made of, folded as `word` is; nothing for one that is no known compound."""
    for first, rest in cuts(word):
        if rest in ENDINGS:
            return (first, ENDINGS[rest])
        if further := parts(rest):
            return (first, *further)
    return ()


def deletions(word: str) -> set[str]:
    """Return what is left of a word when one of its letters is taken away."""
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def is_one_slip(typed: str, meant: str) -> bool:
    """Whether one letter wrong, missing, doubled or swapped with its neighbour makes `typed` of `meant`."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    if len(typed) != len(meant):
        shorter, longer = sorted((typed, meant), key=len)
        return shorter in deletions(longer)
    wrong = [place for place, (one, other) in enumerate(zip(typed, meant, strict=True)) if one != other]
    is_swap = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and typed[wrong[0]] == meant[wrong[1]] and typed[wrong[1]] == meant[wrong[0]]  # noqa: PLR2004
    return len(wrong) == 1 or is_swap
