"""A piece of a page around the words that were asked for, with the words marked."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search import text

# About two lines of a hit, in signs.
LONGEST = 170
_BEFORE = 50
_UNENDED = re.compile(r"(?<![.,:;!?…\n])\n+")
Span = tuple[int, int]


def marked(written: str, words: str, wanted: AbstractSet[str], beginnings: tuple[str, ...] = ()) -> SafeString:
    """Return a text as HTML with the wanted words within <mark>; `words` are its words as the index has them, in the same order."""
    return _printed(written, _hits(written, words, wanted, beginnings), 0, len(written))


def snippet(written: str, words: str, wanted: AbstractSet[str], beginnings: tuple[str, ...] = ()) -> SafeString:
    """Return the piece of a text that says most of what is wanted, as `marked` does; its beginning where it says nothing of it."""
    hits = _hits(written, words, wanted, beginnings)
    start, end = _window(written, [place for place, _end in hits])
    piece = _printed(written, (hit for hit in hits if start <= hit[0] and hit[1] <= end), start, end)
    before, after = "… " if start else "", " …" if end < len(written) else ""
    return mark_safe(f"{before}{piece}{after}")  # noqa: S308 - escaped in _printed


def _hits(written: str, words: str, wanted: AbstractSet[str], beginnings: tuple[str, ...]) -> list[Span]:
    """Return where the wanted words stand. A text has far more words than different ones: each is looked at once."""
    listed = words.split()
    right = {word for word in set(listed) if _is_wanted(word, wanted, beginnings)}
    return [span for span, word in zip(text.spans(written), listed, strict=False) if word in right] if right else []


def _is_wanted(word: str, wanted: AbstractSet[str], beginnings: tuple[str, ...]) -> bool:
    return word in wanted or word.startswith(beginnings) or any(piece in wanted for piece in text.parts(word))


def _window(written: str, hits: list[int]) -> Span:
    """Return where the densest piece begins and ends, at the edges of words and within one paragraph where it can."""
    best = max(hits, key=lambda at: sum(at <= other < at + LONGEST for other in hits), default=0)
    paragraph = written.rfind("\n", 0, best) + 1
    start = paragraph if best - paragraph < _BEFORE else written.find(" ", best - _BEFORE) + 1
    end = min(start + LONGEST, len(written))
    if end < len(written) and (space := written.rfind(" ", start, end)) > best:
        end = space
    return start, end


def _printed(written: str, hits: Iterable[Span], start: int, end: int) -> SafeString:
    """Return a piece of a text as HTML, with these words marked and everything else escaped."""
    printed, place = "", start
    for first, last in hits:
        printed += f"{escape(written[place:first])}<mark>{escape(written[first:last])}</mark>"
        place = last
    return mark_safe(flowing(printed + escape(written[place:end])))  # noqa: S308 - every piece is escaped


def flowing(html: str) -> str:
    """Return a piece of several paragraphs as one: what ends without a sign, as headings and points do, gets its full stop."""
    return _UNENDED.sub(". ", html).replace("\n", " ")
