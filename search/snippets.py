"""A piece of a page around the words that were asked for, with the words marked."""

from collections.abc import Set as AbstractSet

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search import text

# About two lines of a hit, in signs.
LONGEST = 170
_BEFORE = 50


def marked(written: str, words: str, wanted: AbstractSet[str], beginnings: tuple[str, ...] = ()) -> SafeString:
    """Return a text as HTML with the wanted words within <mark>; `words` are its words as the index has them, in the same order."""
    return _marked(written, list(zip(text.words(written), words.split(), strict=False)), wanted, beginnings)


def snippet(written: str, words: str, wanted: AbstractSet[str], beginnings: tuple[str, ...] = ()) -> SafeString:
    """Return the piece of a text that says most of what is wanted, as `marked` does; its beginning where it says nothing of it."""
    pairs = list(zip(text.words(written), words.split(), strict=False))
    hits = [word.start for word, known in pairs if _is_wanted(known, wanted, beginnings)]
    start, end = _window(written, hits)
    within = [(word, known) for word, known in pairs if start <= word.start and word.end <= end]
    shifted = [(text.Word(word.form, word.start - start, word.end - start), known) for word, known in within]
    piece = _marked(written[start:end], shifted, wanted, beginnings)
    before, after = "… " if start else "", " …" if end < len(written) else ""
    return mark_safe(f"{before}{piece}{after}")  # noqa: S308 - both are escaped


def _window(written: str, hits: list[int]) -> tuple[int, int]:
    """Return where the densest piece begins and ends, at the edges of words and within one paragraph where it can."""
    best = max(hits, key=lambda at: sum(at <= other < at + LONGEST for other in hits), default=0)
    paragraph = written.rfind("\n", 0, best) + 1
    start = paragraph if best - paragraph < _BEFORE else written.find(" ", best - _BEFORE) + 1
    end = min(start + LONGEST, len(written))
    if end < len(written) and (space := written.rfind(" ", start, end)) > best:
        end = space
    return start, end


def _is_wanted(known: str, wanted: AbstractSet[str], beginnings: tuple[str, ...]) -> bool:
    return known in wanted or known.startswith(beginnings) or any(piece in wanted for piece in text.parts(known))


def _marked(written: str, pairs: list[tuple[text.Word, str]], wanted: AbstractSet[str], beginnings: tuple[str, ...]) -> SafeString:
    printed, place = "", 0
    for word, known in pairs:
        if _is_wanted(known, wanted, beginnings):
            printed += f"{escape(written[place : word.start])}<mark>{escape(written[word.start : word.end])}</mark>"
            place = word.end
    return mark_safe(printed + escape(written[place:]))  # noqa: S308 - every piece is escaped
