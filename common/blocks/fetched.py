"""The rows that blocks point at, fetched together: one question for each table, whatever blocks a page has and however many."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from copy import copy
from typing import Any

from django.db.models import Model
from wagtail.blocks import Block, ChooserBlock, ListBlock, PageChooserBlock, StreamBlock, StreamValue, StructBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Page

from common.links import know, linked_pages, unknown

Rows = dict[type[Model], dict[int, Model]]

_fetched: ContextVar[Rows | None] = ContextVar("fetched", default=None)


class FetchedBlock(ChooserBlock):
    """A row chosen in a block; outside `fetch` it is looked up as Wagtail does."""

    def bulk_to_python(self, values: Iterable[Any]) -> list[Model | None]:
        """Return the rows; each is one of its own, since a picture carries the words of its place."""
        fetched = _fetched.get()
        if fetched is None:
            return super().bulk_to_python(values)
        rows = fetched.get(self.model_class, {})
        return [copy(rows.get(value)) for value in values]


class PageBlock(FetchedBlock, PageChooserBlock):
    """A page of the site."""


class DocumentBlock(FetchedBlock, DocumentChooserBlock):
    """A file."""


class PictureChooserBlock(FetchedBlock, ImageChooserBlock):
    """A picture without words of its own."""


class DescribedPictureBlock(ImageBlock):
    """A picture with the words for those who do not see it."""

    def __init__(self, required: bool = True, **options: Any) -> None:
        super().__init__(required=required, **options)
        chooser = PictureChooserBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser


def _pointed_at(block: Block, stored: Any) -> Iterator[tuple[type[Model], int]]:
    """Yield (model, key) of every row that a stored value points at, however deep."""
    if isinstance(block, FetchedBlock):
        if stored:
            yield block.model_class, stored
    elif isinstance(block, StructBlock) and isinstance(stored, dict):
        for name, child in block.child_blocks.items():
            yield from _pointed_at(child, stored.get(name))
    elif isinstance(block, StreamBlock):
        for item in stored or ():
            if item["type"] in block.child_blocks:
                yield from _pointed_at(block.child_blocks[item["type"]], item["value"])
    elif isinstance(block, ListBlock):
        for item in stored or ():
            yield from _pointed_at(block.child_block, item["value"] if isinstance(item, dict) and "value" in item else item)


def fetch(streams: Iterable[StreamValue]) -> None:
    """Make values of all that these streams store, and learn the addresses of the pages that their texts link to."""
    kept, wanted = list(streams), defaultdict[type[Model], set[int]](set)
    for stream in kept:
        stored = list(stream.raw_data)
        wanted[Page] |= unknown(linked_pages(json.dumps(stored, default=str)))
        for model, key in _pointed_at(stream.stream_block, stored):
            wanted[model].add(key)
    found: Rows = {model: model._default_manager.in_bulk(keys) for model, keys in wanted.items() if keys}
    know(wanted[Page], found.get(Page, {}).values())
    token = _fetched.set(found)
    try:
        for stream in kept:
            list(stream)
    finally:
        _fetched.reset(token)
