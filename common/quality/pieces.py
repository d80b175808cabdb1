"""What a page says, piece by piece: one walk over its stored fields and blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.rich_text import RichText

from common.blocks.headings import FIRST_LEVEL, TitledBlock
from common.page_languages import EASY_READ
from common.privacy import own_fields
from common.prose import print_prose
from common.quality.printed import Link, Text, printed

# Texts that no reader meets as running text.
NOT_READ = frozenset({"unit"})
NO_TEXT = (ImageBlock, blocks.ChoiceBlock, blocks.MultipleChoiceBlock)
HEADING, TITLE = "heading", "title"
# A block with one of the first holds a link, whose words are the first that it has of the others.
LEADS, WORDS = ("url", "page", "document"), ("link_text", "text")


@dataclass(frozen=True)
class Piece(Text):
    """A text, and the field that it stands in."""

    where: str = ""
    # Of the page's second text, in easy Swedish.
    is_easy: bool = False


def pieces(page: Page) -> tuple[Piece, ...]:
    """Return the texts of `page`, field by field."""
    fields = [page._meta.get_field("title"), *(field for field in own_fields(type(page)) if field.name not in NOT_READ)]
    return tuple(
        Piece(text.text, text.level, text.links, str(capfirst(field.verbose_name)), field.name == EASY_READ)
        for field in fields
        for text in _of_field(page, field)
    )


def _of_field(page: Page, field: "models.Field[Any, Any]") -> Iterator[Text]:
    value = getattr(page, field.attname)
    if isinstance(field, StreamField):
        yield from _of_stream(value)
    elif isinstance(field, RichTextField):
        yield from printed(print_prose(value))
    elif isinstance(field, (models.CharField, models.TextField)) and not field.choices and value:
        yield Text(str(value))


def _of_stream(value: "blocks.StreamValue | ListValue") -> Iterator[Text]:
    children = value.bound_blocks if isinstance(value, ListValue) else value
    for child in children:
        yield from texts_of_block(child.block, child.value)


def texts_of_block(block: blocks.Block, value: Any) -> Iterator[Text]:
    """Yield the texts of a block; one of a kind that is unknown here is asked what a search may find in it."""
    if isinstance(value, RichText):
        yield from printed(print_prose(value.source))
    elif isinstance(value, (blocks.StreamValue, ListValue)):
        yield from _of_stream(value)
    elif isinstance(value, blocks.StructValue):
        yield from _of_struct(block, value)
    elif block.name == HEADING and isinstance(block, blocks.CharBlock):
        yield Text((value or "").strip(), level=2)
    elif value and not isinstance(block, NO_TEXT):
        yield from (Text(text) for text in block.get_searchable_content(value) if text)


def _of_struct(block: Any, value: blocks.StructValue) -> Iterator[Text]:
    words_of_link = next((name for name in WORDS if name in value), "") if any(name in value for name in LEADS) else ""
    for name, child in block.child_blocks.items():
        if name == words_of_link:
            yield from _of_link(value[name], value.get("url"))
        elif block.name == HEADING and isinstance(child, blocks.CharBlock):
            yield Text((value[name] or "").strip(), level=_level(value))
        elif isinstance(block, TitledBlock) and name == TITLE and value[name]:
            yield Text(value[name].strip(), level=FIRST_LEVEL)
        else:
            yield from texts_of_block(child, value[name])


def _of_link(words: str | None, address: str | None) -> Iterator[Text]:
    if words:
        yield Text(words, links=(Link(" ".join(words.split()), address or ""),))


def _level(value: blocks.StructValue) -> int:
    """Return the level that the editor has chosen for a heading ("h3" or "3"); 2 where there is no choice."""
    chosen = [int(sign) for sign in str(value.get("level") or "") if sign.isdigit()]
    return chosen[0] if chosen else 2
