"""The words of the demo, gathered for the tests, and how hard they are to read."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import time
from typing import Any

from portal.demo.content import contact, english, events, guides, home, information, languages, news, results, statutory
from portal.demo.content.easy import EASY
from portal.demo.content.english import contact as english_contact
from portal.demo.content.pictures import DESCRIPTIONS
from portal.demo.content.services import SERVICES

NOT_PROSE = {
    *("programme", "part", "ladder", "slug", "shape", "board", "secrecy", "legal_basis", "hero", "to", "key", "phone", "email"),
    *("card", "audience", "compliance", "method", "measure", "service", "source", "year", "earlier_year", "unit"),
}
LONG = 6
HOME = [value for name, value in vars(home).items() if name.isupper()]
RESULTS = [results.TITLE, results.LEAD, *results.GROUPS, *results.BODY]
CONTACT = [contact.TITLE, contact.LEAD, contact.VISIT, *contact.CARDS, *contact.SECTIONS]


def texts(part: Any, *, skip: frozenset[str] | set[str] = frozenset()) -> Iterator[str]:
    """Yield every text in a part of the content."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        yield from texts(tuple(part.values()), skip=skip)
    elif callable(part) or part is None or isinstance(part, int | time):
        return
    elif isinstance(part, (tuple, list)):
        for one in part:
            yield from texts(one, skip=skip)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in skip:
                yield from texts(getattr(part, field.name), skip=skip)


def prose(part: Any) -> str:
    """Return what a reader reads, each text ended as a sentence."""
    return " ".join(text if text[-1] in ".!?:" else f"{text}." for text in texts(part, skip=NOT_PROSE) if text)


def lix(text: str) -> float:
    """Return the readability index of Björnsson (1968): words a sentence, plus the share of words of more than six letters."""
    words = re.findall(r"[\w-]+", text)
    sentences = re.findall(r"[.!?:](?=\s|$)", text)
    return len(words) / len(sentences) + 100 * sum(len(word) > LONG for word in words) / len(words)


def everything() -> list[str]:
    """Return every text of the demo, addresses and numbers included."""
    law = [statutory.ACCESSIBILITY, statutory.COOKIES, statutory.PERSONAL_DATA]
    young = [events.TITLE, events.LEAD, *events.EVENTS, information.RESPONSIBILITY]
    adults = [guides.TITLE, guides.LEAD, *guides.GUIDES, *RESULTS]
    translated = [english.SERVICES, english_contact.SECTIONS, languages.OPENINGS, languages.SHORTS, languages.SHORT_IN_SWEDISH]
    return list(texts([SERVICES, news.ARTICLES, law, young, adults, HOME, CONTACT, DESCRIPTIONS, EASY, *translated]))
