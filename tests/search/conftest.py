"""The small site as the search knows it, with a dictionary of a few words: the real one takes seconds."""

from collections.abc import Iterable, Mapping

import pytest

from common import stamp
from search.actions import rebuild
from tests.site import pages
from tests.site.kinds import make_event

# Inflected form -> word; whatever else is a word of its own.
KNOWN = {"praktiken": "praktik", "praktikplatser": "praktikplats", "pluggar": "plugga", "ansöker": "ansöka", "söker": "söka"}


def lemmas(forms: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Answer as `search.lemmas.lemmas` does."""
    own = {form: KNOWN.get(form, form) for listed in forms.values() for form in listed}
    return {form: word for form, word in KNOWN.items() if word in own.values()} | own


@pytest.fixture
def small_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learn words from the small dictionary."""
    monkeypatch.setattr("search.actions.learning.lemmas", lemmas)


@pytest.fixture
def site(db: None, small_dictionary: None) -> pages.Built:
    """A site with something to find: three services, news of two years, an event, and a page in English."""
    built = pages.build()
    make_event(built.services, built.card, "Prova på praktik", slug="prova")
    pages.make_news(built.news_index, "Tre platser för praktik", slug="tre-platser", programme=built.service.programme)
    pages.make_news(built.news_index, "Praktiken på sågverket", slug="sagverket", date=pages.date(2025, 9, 2))
    stamp.bump()
    rebuild()
    return built
