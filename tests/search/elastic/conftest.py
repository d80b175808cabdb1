"""Elasticsearch as a test chooses it; nothing else in the suite is answered by it."""

from collections.abc import Iterator

import pytest

from common import stamp
from search import delivering
from search.actions import write_entry
from search.engines import away
from search.reading import published
from tests import equipment
from tests.search.elastic.server import Server, chosen
from tests.site import pages


@pytest.fixture(autouse=True)
def _never_away(settings, tmp_path) -> None:
    """Let no test know that the engine of another one was away."""
    settings.PORTAL_DATA = tmp_path
    away.forget()
    delivering._watch.was_away, delivering._watch.looked_at = True, 0.0


@pytest.fixture
def elastic(settings, db) -> Iterator[Server]:
    """The running Elasticsearch, chosen for this test, with an index of its own that is not made yet."""
    with chosen(settings, equipment.elasticsearch_url()) as server:
        yield server


@pytest.fixture
def site(db) -> pages.Built:
    """The small site, known to the embedded engine."""
    built = pages.build()
    stamp.bump()
    for page in published():
        write_entry(page=page)
    return built
