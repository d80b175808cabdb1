"""The lists of words beside this module, as they are used: folded, and known to the process from its start (a few kilobytes)."""

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "words"
_UNFOLDED = str.maketrans("åäöé", "aaoe")


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _listed(name: str) -> list[str]:
    return [word for line in _lines(name) for word in line.split()]


def _pieces(name: str) -> dict[str, str]:
    """Return piece of a compound -> the word that it is."""
    pairs = (piece.translate(_UNFOLDED).partition("/") for piece in _listed(name))
    return {form: word or form for form, _stroke, word in pairs}


# In small letters with dots and rings, as people write them, and also without.
STOP_WORDS = frozenset(_listed("stop_words"))
TYPED_STOP_WORDS = STOP_WORDS | frozenset(word.translate(_UNFOLDED) for word in STOP_WORDS)
BEGINNINGS = _pieces("beginnings")
ENDINGS = {word: word for word in BEGINNINGS.values()} | _pieces("endings")
# Endings of inflected words, the longest first, and what is put back after each; for words that no dictionary knew.
INFLECTIONS = tuple(
    (ending, tuple(letters.split(","))) for line in _listed("inflections") for ending, _stroke, letters in [line.partition("/")]
)


def acute_phrases() -> list[str]:
    """Return the phrases after which the numbers to call are shown; a star stands for any ending."""
    # An empty one, after a comma too many, would be found in everything.
    return [phrase.strip() for line in _lines("acute") for phrase in line.split(",") if phrase.strip()]


def first_synonyms() -> list[tuple[str, str, bool]]:
    """Return (what people type, what the pages say, whether it leads both ways) for a new installation."""
    sides = (line.partition("=>") for line in _lines("synonyms"))
    return [(typed.removesuffix("<").strip(), means.strip(), typed.endswith("<")) for typed, _arrow, means in sides]
