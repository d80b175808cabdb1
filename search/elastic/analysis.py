"""How Elasticsearch reads Swedish: by the portal's one vocabulary, written into the settings of an index when it is made.

A text becomes the same words here as in the other engines (search/text.py): known forms by the table of spellings, everything else by
Snowball's Swedish stemmer. Compounds also give the words of the vocabulary that they hold. A question comes as words of the index already
(search/question.py), so it is read without spellings and without compounds. Synonyms stand in neither: they come with the question.
"""

from collections.abc import Iterable
from typing import Any

from search import text
from search.models import Spelling
from search.word_lists import BEGINNINGS, ENDINGS

SAID, ASKED, SPELT = "said", "asked", "spelt"
_SHORTEST_PIECE = 4
# Signs of other alphabets that search/text.py folds and Lucene's asciifolding does not.
_FOLDED = {"й": "и", "ї": "і", "ё": "е", "[أإآٱ]": "ا", "ؤ": "و", "ئ": "ي", r"\p{M}": ""}


def analysis() -> dict[str, Any]:
    """Return the analysis of an index, with the words that are known now."""
    known = dict(Spelling.objects.filter(is_slip=False).order_by("pages").values_list("form", "word").iterator())
    words = {*known.values(), *ENDINGS.values(), *BEGINNINGS.values()}
    folding = [f"fold_{number}" for number in range(len(_FOLDED))]
    unknown = ["asciifolding", *folding]
    return {
        "char_filter": {"letters": {"type": "pattern_replace", "pattern": r"[^\p{L}\p{N}\p{M}]", "replacement": " "}},
        "filter": {
            "longest": {"type": "truncate", "length": text.LONGEST_WORD},
            "spellings": {"type": "stemmer_override", "rules": _rules({word: word for word in words} | known)},
            "words": {"type": "stemmer_override", "rules": _rules({word: word for word in words})},
            "compounds": {"type": "dictionary_decompounder", "word_list": _pieces(), "only_longest_match": True},
            "swedish": {"type": "stemmer", "language": "swedish"},
            **{
                name: {"type": "pattern_replace", "pattern": sign, "replacement": other}
                for name, (sign, other) in zip(folding, _FOLDED.items(), strict=True)
            },
        },
        "analyzer": {
            # A piece of a compound is a word of the index, and no form of one.
            SAID: _analyzer("spellings", *unknown, "compounds", "words", "swedish", "remove_duplicates"),
            ASKED: _analyzer("words", *unknown, "swedish"),
            SPELT: _analyzer(),
        },
    }


def _analyzer(*filters: str) -> dict[str, Any]:
    kept = ["lowercase", "longest", *filters]
    return {"type": "custom", "char_filter": ["letters"], "tokenizer": "whitespace", "filter": kept}


def _rules(words: dict[str, str]) -> list[str]:
    return [f"{form} => {word}" for form, word in words.items()]


def _pieces() -> list[str]:
    """Return the words that are looked for within others: those that are long enough to be no chance, and mean themselves."""
    listed: Iterable[tuple[str, str]] = (*BEGINNINGS.items(), *ENDINGS.items())
    return sorted({piece for piece, word in listed if piece == word and len(piece) >= _SHORTEST_PIECE})
