"""Whether a question may be about life or health, so that the numbers to call are the first that is seen."""

import re

from search.text import fold, words
from search.word_lists import acute_phrases


def _pattern(phrase: str) -> str:
    ending = r"\w*" if phrase.endswith("*") else ""
    return re.escape(_folded(phrase)) + ending


def _folded(text: str) -> str:
    return " ".join(fold(word.form) for word in words(text))


_ACUTE = re.compile(rf"\b(?:{'|'.join(map(_pattern, acute_phrases()))})\b")


def is_acute(typed: str) -> bool:
    """Whether what somebody typed holds a word or a phrase of `search/words/acute.txt`, with dots or without."""
    return _ACUTE.search(_folded(typed)) is not None
