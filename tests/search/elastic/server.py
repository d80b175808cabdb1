"""An index of a test's own in a running Elasticsearch, and what it was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from pytest_django import Settings

from portal.settings.search import EMBEDDED_SEARCH, elasticsearch
from search.elastic import connection
from search.elastic.indexing import bring_in_step, rebuild_index

# Whatever a run that was killed has left behind can be told by it.
PREFIX = "sammanhang-test"


@dataclass
class Server:
    """The engine that this test has chosen."""

    prefix: str
    url: str

    @property
    def client(self) -> Any:
        """Return the portal's own client."""
        return connection.backend().es

    @property
    def alias(self) -> str:
        """Return the name that the portal asks by."""
        return f"{self.prefix}_wagtailcore_page"

    def rebuild(self) -> None:
        """Make the index of what is published now, and let it be seen."""
        rebuild_index()
        self.refresh()

    def catch_up(self) -> None:
        """Bring the index in step, and let it be seen."""
        bring_in_step()
        self.refresh()

    def refresh(self) -> None:
        """Let all that was written be found."""
        self.client.indices.refresh(index=f"{self.prefix}_*")

    def documents(self) -> dict[int, dict[str, Any]]:
        """Return page -> its document."""
        self.refresh()
        answer = self.client.search(index=self.alias, size=1000, query={"match_all": {}})
        return {int(hit["_id"]): hit["_source"] for hit in answer["hits"]["hits"]}

    def indices(self) -> set[str]:
        """Return the names of this test's indices."""
        return set(self.client.indices.get(index=f"{self.prefix}_*"))


def choose(settings: Settings, url: str, prefix: str = PREFIX) -> None:
    """Let the portal search in the Elasticsearch at `url`."""
    settings.WAGTAILSEARCH_BACKENDS = EMBEDDED_SEARCH | {"elasticsearch": elasticsearch(url) | {"INDEX_PREFIX": f"{prefix}_"}}


@contextmanager
def chosen(settings: Settings, url: str) -> Iterator[Server]:
    """Search there, in an index that is empty at first and gone afterwards."""
    server = Server(f"{PREFIX}-{uuid4().hex[:8]}", url)
    choose(settings, url, server.prefix)
    try:
        yield server
    finally:
        choose(settings, url, server.prefix)
        for name in server.indices():
            server.client.indices.delete(index=name)
