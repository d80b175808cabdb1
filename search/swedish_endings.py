"""Swedish inflection by its endings, for words that no dictionary knew while the pages were indexed: names, and new compounds."""

from collections.abc import Iterator

from search.word_lists import INFLECTIONS

_SHORTEST = 3


def stems(word: str) -> Iterator[str]:
    """Yield what a folded word may be an inflection of, the longest ending taken away first."""
    for ending, put_back in INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield from (word[: -len(ending)] + letters for letters in put_back)
