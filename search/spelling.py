"""What the site knows of the words of a question: one query over the table of spellings, then everything from memory."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from search import text
from search.models import Spelling
from search.swedish_endings import stems

# Of a compound that is cut where both pieces are words of the site, no piece is shorter: short words stand in many others by chance.
_SHORTEST_PIECE = 4
_JOINT = "s"
Rows = Sequence[Spelling]


@dataclass(frozen=True)
class Seen:
    """The rows that concern a question, by how they are written without dots."""

    known: dict[str, list[Spelling]] = field(default_factory=lambda: defaultdict(list))
    slips: dict[str, list[Spelling]] = field(default_factory=lambda: defaultdict(list))

    def rows(self, folded: str) -> Rows:
        """Return what is written so."""
        return self.known.get(folded, ())

    def inflected(self, folded: str) -> Rows:
        """Return what a word may be an inflection of that no dictionary knew."""
        return next((rows for stem in stems(folded) if (rows := self.rows(stem))), ())

    def pieces(self, folded: str) -> tuple[str, ...]:
        """Return the words that a compound is made of; nothing where it is none, or some piece of it is unknown."""
        listed = ((first, rest, self.rows(rest) or self.inflected(rest)) for first, rest in text.cuts(folded))
        # Where both pieces are any words of the site, the last one stands as it is known: an ending too many is a slip.
        others = ((first, rest, self.rows(rest)) for first, rest in self._splits(folded))
        for first, rest, end in (*listed, *others):
            if end:
                word = words_of(end, rest)[0]
                return (first, *(text.parts(word) or (word,)))
        return next((cut for form in (folded, *stems(folded)) if (cut := text.parts(form))), ())

    def _splits(self, folded: str) -> Iterator[tuple[str, str]]:
        """Yield (word of the first piece, the rest) where the first piece is a word that some page uses."""
        for first, rest in splits(folded):
            rows = [row for row in self.rows(first) if row.pages]
            if rows:
                yield words_of(rows, first)[0], rest

    def joined(self, one: text.Word, other: text.Word) -> str:
        """Return the compound of the site that two words make together; empty where they make none."""
        both = (rows for form in joins(one.folded, other.folded) if (rows := self.rows(form) or self.inflected(form)))
        rows = next(both, ())
        return words_of(rows, "")[0] if rows else ""

    def meant(self, folded: str) -> Spelling | None:
        """Return the word of the site that is one slip away: the one with the same beginning that most pages use."""
        if len(folded) < text.SHORTEST_SLIP or self.rows(folded) or self.inflected(folded) or self.pieces(folded):
            return None
        near = [*self.slips.get(folded, ())]
        for shorter in text.deletions(folded):
            near += [*self.slips.get(shorter, ()), *(row for row in self.rows(shorter) if row.pages)]
        right = [row for row in near if text.is_one_slip(folded, text.fold(row.form))]
        return max(right, key=lambda row: (row.form[:1] == folded[:1], row.pages, row.form), default=None)


def words_of(rows: Rows, form: str) -> tuple[str, ...]:
    """Return the words that rows stand for, the most used first; those that are spelt like `form` alone where there are any."""
    same = [row for row in rows if row.form == form] or rows
    return tuple(dict.fromkeys(row.word for row in sorted(same, key=lambda row: -row.pages)))


def pages_of(rows: Rows) -> int:
    """Return on how many pages a word stands, at most."""
    return max((row.pages for row in rows), default=0)


def splits(folded: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to cut a word in two, with an s between the pieces or without."""
    for place in range(_SHORTEST_PIECE, len(folded) - _SHORTEST_PIECE + 1):
        first, rest = folded[:place], folded[place:]
        yield first, rest
        if first.endswith(_JOINT):
            yield first.removesuffix(_JOINT), rest


def joins(one: str, other: str) -> tuple[str, str]:
    """Return the ways to write two words as one."""
    return one + other, f"{one}{_JOINT}{other}"


def look_up(asked: Sequence[text.Word]) -> Seen:
    """Return what the site knows of words that stand in this order; one query, or none where there is no word."""
    keys = {key for word in asked for key in _keys(word.folded)}
    for one, other in pairwise(asked):
        keys |= {key for form in joins(one.folded, other.folded) for key in (form, *stems(form))}
    seen = Seen()
    for row in Spelling.objects.filter(folded__in=keys - {""}).only("form", "folded", "word", "is_slip", "pages"):
        (seen.slips if row.is_slip else seen.known)[row.folded].append(row)
    return seen


def _keys(folded: str) -> set[str]:
    keys = {folded, *stems(folded), *(piece for split in splits(folded) for piece in split)}
    keys |= _inflections(rest for _first, rest in (*text.cuts(folded), *splits(folded)))
    return keys | text.deletions(folded) if len(folded) >= text.SHORTEST_SLIP else keys


def _inflections(forms: Iterable[str]) -> set[str]:
    return {stem for form in forms for stem in (form, *stems(form))}
