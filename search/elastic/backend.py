"""Wagtail's own backend for Elasticsearch, which keeps the index, with the portal's documents and its Swedish.

Only pages that the embedded engine knows have a document: published ones that everybody may read. The class that is built on is the one of
the client's major version.
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from importlib import import_module
from typing import Any

from django.db.models import Model
from elasticsearch import __version__ as client_version
from elasticsearch.helpers import scan
from modelsearch.backends.base import BaseIndex
from wagtail.models import Page

from search.elastic.analysis import analysis
from search.elastic.documents import MAPPING, document, version
from search.models import Entry

AT_A_TIME = 500
_VERSION_CONFLICT = 409
_NOT_FOUND = 404
_base: Any = import_module(f"wagtail.search.backends.elasticsearch{client_version[0]}").SearchBackend


class Refused(Exception):
    """The engine does not take some documents; it carries their statuses."""


class IndexMissing(Refused):
    """There is no index to write to: the engine is new, or has lost it."""


class PageIndex(_base.index_class):
    """The index of all pages."""

    # Whether it is one that does not answer yet.
    is_new = False

    def put(self) -> None:
        """Make it, with the words that are known at this moment."""
        self.es.indices.create(index=self.name, settings={"analysis": analysis()}, mappings=MAPPING)

    def add_model(self, model: type[Model]) -> None:
        """Do nothing: all kinds of pages have the same documents, laid down when the index is made."""

    def add_item(self, item: Page) -> None:
        """Write down one page."""
        self.write([item.pk])

    def add_items(self, model: type[Page], items: Iterable[Page]) -> None:
        """Write down pages."""
        self.write([item.pk for item in items])

    def delete_item(self, item: Page) -> None:
        """Take away one page."""
        self._send([self._gone(item.pk)])

    def write(self, page_ids: Iterable[int]) -> None:
        """Write down what is published of these pages, and take away the rest; raises `Refused` where it may not."""
        wanted = sorted(set(page_ids))
        for first in range(0, len(wanted), AT_A_TIME):
            some = wanted[first : first + AT_A_TIME]
            there = {entry.pk: entry for entry in Entry.objects.filter(pk__in=some, page__live=True)}
            self._send(self._put(there[key]) if key in there else self._gone(key) for key in some)

    def known(self) -> dict[int, str]:
        """Return page -> when its document was written."""
        return dict(self._known())

    def _known(self) -> Iterator[tuple[int, str]]:
        for hit in scan(self.es, index=self.name, query={"_source": ["written_at"]}, size=1000):
            yield int(hit["_id"]), hit["_source"]["written_at"]

    def _put(self, entry: Entry) -> dict[str, Any]:
        return {"_op_type": "index", "_id": str(entry.pk), "_version": version(entry), "_version_type": "external_gte", **document(entry)}

    def _gone(self, page_id: int) -> dict[str, Any]:
        return {"_op_type": "delete", "_id": str(page_id)}

    def _send(self, actions: Iterable[dict[str, Any]]) -> None:
        # Without its alias the engine would make an index of its own, with no Swedish in it.
        asked = {"index": self.name, "require_alias": not self.is_new, "raise_on_error": False}
        _number, answers = self.backend.bulk(self.es, actions, **asked)
        statuses = {answer["status"] for each in answers for answer in each.values() if "error" in answer}
        if refused := statuses - {_VERSION_CONFLICT}:
            raise (IndexMissing if refused == {_NOT_FOUND} else Refused)(sorted(refused))


class NothingIndexed(BaseIndex):
    """What stands for pictures and documents, which are not searched here."""

    name = "ingenting"

    def get_key(self) -> str:
        """Return what tells it from the index of the pages."""
        return self.name

    def __str__(self) -> str:
        return self.name


class Rebuilder(_base.atomic_rebuilder_class):
    """Wagtail's rebuilder under an alias, which lets the alias change its index in one step: nobody sees both, or none."""

    index: Any

    def __init__(self, index: Any) -> None:
        self.is_searched = isinstance(index, PageIndex)
        if self.is_searched:
            super().__init__(index)
            self.index.is_new = True
        else:
            self.index = index

    def start(self) -> Any:
        """Make the new index, beside the one that answers."""
        return super().start() if self.is_searched else self.index

    def finish(self) -> None:
        """Let the new index answer, and take away the others, those of rebuildings that were killed among them."""
        if not self.is_searched:
            return
        self.index.refresh()
        others = [name for name in self.index.es.indices.get(index=f"{self.alias.name}_*") if name != self.index.name]
        # An index of the alias' own name is what was there before there was an alias.
        if not self.alias.is_alias() and self.index.es.indices.exists(index=self.alias.name):
            others.append(self.alias.name)
        moves = [{"add": {"index": self.index.name, "alias": self.alias.name}}, *({"remove_index": {"index": name}} for name in others)]
        self.index.es.indices.update_aliases(actions=moves)


class SearchBackend(_base):
    """Elasticsearch with Swedish; `get_search_backend("elasticsearch")` gives it."""

    index_class = PageIndex
    atomic_rebuilder_class = Rebuilder

    def __init__(self, params: dict[str, Any]) -> None:
        # What stands in the settings is not to be changed by whoever reads it.
        super().__init__(deepcopy(params))

    def get_index_for_model(self, model: type[Model]) -> Any:
        """Return the index of the pages; pictures and documents have none."""
        return super().get_index_for_model(model) if issubclass(model, Page) else NothingIndexed(self)
