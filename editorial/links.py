"""Which links a page holds, read from what is stored: a page that is gone leaves its number behind there, and nowhere else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Field, ForeignKey, URLField
from django.urls import Resolver404, resolve
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from common.links import linked_documents, linked_pages
from common.site_settings import default_site
from editorial.models.links import LONGEST_ADDRESS

_HREF = re.compile(r'<a\b[^>]*?\bhref="([^"]+)"')
PAGES = "wagtail_serve"
# How a link to a document is noted, by its number; nothing that is typed is noted so, since the addresses of files are code.
DOCUMENTS = "/documents/"


@dataclass(frozen=True)
class Link:
    """Where a link leads: to the page `target`, or to an address."""

    target: int | None = None
    address: str = ""


def links_of(page: Page) -> set[Link]:
    """Return the links of a page to pages of ours and to addresses; to documents by `DOCUMENTS`. Those to our forms are left out."""
    return {link for field in page._meta.local_fields for link in _in_field(field, page)}


def _in_field(field: "Field[Any, Any]", page: Page) -> Iterator[Link]:
    if isinstance(field, StreamField):
        yield from _in_block(field.stream_block, getattr(page, field.name).get_prep_value())
    elif isinstance(field, RichTextField):
        yield from _in_text(getattr(page, field.name))
    elif isinstance(field, URLField):
        yield from _to(getattr(page, field.name))
    elif isinstance(field, ForeignKey) and not field.remote_field.parent_link and issubclass(field.related_model, Page):
        yield from _to_page(field.value_from_object(page))


def _in_block(block: blocks.Block, stored: Any) -> Iterator[Link]:
    """Walk the stored value of a block; what is not as the block says today is passed over."""
    if isinstance(block, blocks.BaseStreamBlock) and isinstance(stored, list):
        for child in stored:
            if child["type"] in block.child_blocks:
                yield from _in_block(block.child_blocks[child["type"]], child["value"])
    elif isinstance(block, blocks.BaseStructBlock) and isinstance(stored, dict):
        for name, child_block in block.child_blocks.items():
            yield from _in_block(child_block, stored.get(name))
    elif isinstance(block, blocks.ListBlock) and isinstance(stored, list):
        for item in stored:
            yield from _in_block(block.child_block, item["value"] if isinstance(item, dict) and item.keys() >= {"type", "value"} else item)
    elif isinstance(block, blocks.RichTextBlock):
        yield from _in_text(stored or "")
    elif isinstance(block, blocks.PageChooserBlock):
        yield from _to_page(stored)
    elif isinstance(block, blocks.URLBlock):
        yield from _to(stored or "")


def _in_text(text: str) -> Iterator[Link]:
    yield from (Link(target=pk) for pk in linked_pages(text))
    yield from (Link(address=f"{DOCUMENTS}{pk}") for pk in linked_documents(text))
    for href in _HREF.findall(text):
        yield from _to(unescape(href))


def _to_page(pk: int | None) -> Iterator[Link]:
    if pk:
        yield Link(target=pk)


def _to(href: str) -> Iterator[Link]:
    address = own_path(href) if _is_ours(href) else href.strip() if href.startswith(("http://", "https://")) else ""
    if address and len(address) <= LONGEST_ADDRESS:
        yield Link(address=address)


def _is_ours(href: str) -> bool:
    site = default_site()
    is_path = href.startswith("/") and not href.startswith("//")
    return is_path or (site is not None and f"{href}/".startswith(f"{site.root_url}/"))


def own_path(href: str) -> str:
    """Return the path of a page of ours without its last slash; empty for the start page, and for what is no page."""
    path = urlsplit(href).path.rstrip("/")
    try:
        match = resolve(f"{path}/")
    except Resolver404:
        return path
    return path if match.view_name == PAGES else ""
