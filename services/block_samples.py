"""A sample of every block that the site has, as the style guide shows them."""

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.blocks import Block, StreamBlock

from common.blocks import LinksBlock, PanelsBlock, QuestionsBlock, ShortFactsBlock, StepsBlock
from services.blocks import SectionBlock, StoryBlock
from services.models import PartOfDay, Programme, Shape, Weekday, WeekSlot

STREAMS = (SectionBlock, StoryBlock, ShortFactsBlock, StepsBlock, QuestionsBlock, LinksBlock, PanelsBlock)
WEEK = (
    (Weekday.MONDAY, PartOfDay.MORNING, "Arbetsliv", "", False),
    (Weekday.MONDAY, PartOfDay.AFTERNOON, "Lugnt studierum", "", False),
    (Weekday.TUESDAY, PartOfDay.DAY, "Skola", "Om du vill", True),
    (Weekday.WEDNESDAY, PartOfDay.MORNING, "Friskvård", "Promenad eller gym", False),
    (Weekday.THURSDAY, PartOfDay.AFTERNOON, "Laga mat", "", False),
)


def programme() -> Programme:
    """Return a service with a week; nothing of it is saved."""
    slots = [
        WeekSlot(weekday=day, part_of_day=part, title=title, note=note, is_elsewhere=elsewhere)
        for day, part, title, note, elsewhere in WEEK
    ]
    return Programme(slug="prov", name="Gruppen", shape=Shape.CIRCLE, contact_days=14, phone="070-174 06 10", is_open=True, week=slots)


def _blocks(streams: Iterable[type[StreamBlock]]) -> Iterator[Block]:
    kinds: set[type[Block]] = set()
    for stream in streams:
        for block in stream().child_blocks.values():
            if type(block) not in kinds:
                kinds.add(type(block))
                yield block


def samples(streams: Iterable[type[StreamBlock]] = STREAMS) -> list[tuple[str, Block, Any]]:
    """Return (title, block, value) for every kind of block, in the order in which a page is written."""
    return [(str(block.label), block, block.get_preview_value()) for block in _blocks(streams)]
