"""What the tests of the search stand on."""

from collections.abc import Iterable, Iterator, Mapping

import pytest
import time_machine

from common import stamp
from outbox.models import Message
from search.actions import rebuild, write_entry
from search.reading import published
from tests.site import pages
from tests.site.kinds import make_event

# Inflected form -> word; whatever else is a word of its own.
KNOWN = {"praktiken": "praktik", "praktikplatser": "praktikplats", "pluggar": "plugga", "ansöker": "ansöka", "söker": "söka"}


@pytest.fixture
def site(db: None) -> pages.Built:
    """The small site, and what the search knows of it before any word has been learnt."""
    built = pages.build()
    stamp.bump()
    for page in published():
        write_entry(page=page)
    Message.objects.all().delete()
    return built


def lemmas(forms: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Answer as `search.lemmas.lemmas` does."""
    own = {form: KNOWN.get(form, form) for listed in forms.values() for form in listed}
    return {form: word for form, word in KNOWN.items() if word in own.values()} | own


@pytest.fixture
def small_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learn words from the small dictionary."""
    monkeypatch.setattr("search.actions.learning.lemmas", lemmas)


@pytest.fixture
def found(db: None, small_dictionary: None) -> Iterator[pages.Built]:
    """A site with something to find: three services, news of two years, an event, and a page in English; the day decides what is new."""
    with time_machine.travel("2026-11-25T12:00:00Z"):
        yield _found()


def _found() -> pages.Built:
    built = pages.build()
    make_event(built.services, built.card, "Prova på praktik", slug="prova")
    pages.make_news(built.news_index, "Tre platser för praktik", slug="tre-platser", programme=built.service.programme)
    pages.make_news(built.news_index, "Praktiken på sågverket", slug="sagverket", date=pages.date(2025, 9, 2))
    stamp.bump()
    rebuild()
    return built
