"""Links that do not say where they lead."""

import re
from collections.abc import Iterator

from common.quality.printed import Link

VAGUE = frozenset(
    {
        *("här", "klicka", "klicka här", "tryck här", "se här", "läs här", "länk", "länken", "denna länk", "den här länken", "denna sida"),
        *("läs mer", "läs mer här", "läs vidare", "läs vidare här", "mer", "mer här", "mer info", "mer info här", "mer information"),
        *("mer information här", "mer information finns här", "mer info finns här", "hit", "gå hit", "till sidan", "här kan du läsa mer"),
    }
)
# How to do it is said, and then perhaps what for: "Klicka här för att …".
VAGUE_BEGINNING = r"^(?:klicka|tryck)\s+(?:här|på\s+länken)(?:\s|$)"
# What may stand around the words.
SIGNS = " .:!…»›→"
BARE_ADDRESS = r"^(?:https?://|www\.)\S+$|^[^\s@]+\.(?:se|nu|com|org|net|eu)(?:/\S*)?$"
# Files are recognised by their address, or by Wagtail's own folder of documents.
FILE = r"\.(?:pdf|docx?|odt|xlsx?|pptx?)(?:[?#]|$)|^/documents/"
KIND_AND_SIZE = r"\b(?:pdf|docx?|odt|word|xlsx?|excel|pptx?|powerpoint)\b.*\d\s?(?:kB|MB|byte)"


def _plain(words: str) -> str:
    return words.lower().strip(SIGNS)


def _is_vague(words: str) -> bool:
    plain = _plain(words)
    return plain in VAGUE or bool(re.search(VAGUE_BEGINNING, plain) or re.search(BARE_ADDRESS, words))


def vague(links: tuple[Link, ...]) -> Iterator[Link]:
    """Yield the links whose words are the same wherever they lead, or an address."""
    yield from (link for link in links if _is_vague(link.text))


def unsized(links: tuple[Link, ...]) -> Iterator[Link]:
    """Yield the links to files that do not say kind and size."""
    for link in links:
        if re.search(FILE, link.address, re.IGNORECASE) and not re.search(KIND_AND_SIZE, link.text, re.IGNORECASE):
            yield link
