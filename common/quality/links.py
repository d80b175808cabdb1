"""Links that do not say where they lead."""

import re
from collections.abc import Iterator

from common.quality.printed import Link

VAGUE = frozenset(
    {
        *("här", "klicka", "klicka här", "tryck här", "se här", "läs här", "länk", "länken", "denna länk", "den här länken", "denna sida"),
        *("läs mer", "läs mer här", "läs vidare", "mer", "mer info", "mer information", "till sidan", "här kan du läsa mer"),
    }
)
BARE_ADDRESS = r"^(?:https?://|www\.)\S+$|^[^\s@]+\.(?:se|nu|com|org|net|eu)(?:/\S*)?$"
# Files are recognised by their address, or by Wagtail's own folder of documents.
FILE = r"\.(?:pdf|docx?|odt|xlsx?|pptx?)(?:[?#]|$)|^/documents/"
KIND_AND_SIZE = r"\b(?:pdf|docx?|odt|word|xlsx?|excel|pptx?|powerpoint)\b.*\d\s?(?:kB|MB|byte)"


def _plain(words: str) -> str:
    return words.lower().strip(" .:!»›→")


def vague(links: tuple[Link, ...]) -> Iterator[Link]:
    """Yield the links whose words are the same wherever they lead, or an address."""
    yield from (link for link in links if _plain(link.text) in VAGUE or re.search(BARE_ADDRESS, link.text))


def unsized(links: tuple[Link, ...]) -> Iterator[Link]:
    """Yield the links to files that do not say kind and size."""
    for link in links:
        if re.search(FILE, link.address, re.IGNORECASE) and not re.search(KIND_AND_SIZE, link.text, re.IGNORECASE):
            yield link
