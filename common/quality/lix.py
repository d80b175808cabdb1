"""How hard a text is to read: Björnsson's readability index (LIX, 1968), the words a sentence plus the share of long words."""

import re
from collections.abc import Iterable

# The highest index of a page: for anybody, and for young people.
FOR_ALL, FOR_THE_YOUNG = 40, 30
# What is shorter has no index worth the name.
FEWEST_WORDS = 20
LONG = 6
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# A full stop inside a sentence ("t.ex. praktik", "kl. 9") is followed by a small letter or a figure.
END = re.compile(r"[!?:…]+(?=\s|$)|\.+(?=[”\"')]*(?:\s+[^\sa-zåäö0-9]|\s*$))")


def sentences(text: str) -> int:
    """Return how many sentences a text has; its end ends one, whatever sign stands there."""
    return sum(1 for part in END.split(text) if WORD.search(part))


def _is_long(word: str) -> bool:
    return sum(map(str.isalpha, word)) > LONG


def lix(texts: Iterable[str]) -> float:
    """Return the index of `texts`, each of which ends a sentence whatever sign stands there; 0 for fewer than twenty words."""
    pieces = [text for text in texts if WORD.search(text)]
    words = [word for text in pieces for word in WORD.findall(text)]
    if len(words) < FEWEST_WORDS:
        return 0
    return len(words) / sum(map(sentences, pieces)) + 100 * sum(map(_is_long, words)) / len(words)
