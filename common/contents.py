"""The headings of a page: each with an id of its own, so that a list of them can lead there."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from common.blocks import Headed
from common.blocks.headings import FIRST_LEVEL

# A page with fewer headings is seen whole, or nearly.
LONG = 4


@dataclass(frozen=True)
class Entry:
    """A line of the contents; level 2 is a heading and 3 one below it, as the editor chose."""

    anchor: str
    title: str
    level: int


def _free(anchor: str, taken: set[str]) -> str:
    further = (f"{anchor}-{number}" for number in count(2))
    return next(name for name in chain([anchor], further) if name not in taken)


def contents(streams: Iterable[Iterable[Any]]) -> tuple[Entry, ...]:
    """Return the headings of these streams of blocks in their order; one that has no name on the page yet is given its own."""
    headed = [block.value for block in chain.from_iterable(streams) if isinstance(block.value, Headed)]
    taken = {value.own_anchor for value in headed}
    for value in headed:
        if not value.own_anchor:
            value.own_anchor = _free(value.anchor, taken)
            taken.add(value.own_anchor)
    return tuple(Entry(value.anchor, value["title"], value.get("level", FIRST_LEVEL)) for value in headed)


def long_enough(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the headings to print above a long page, without those below them; none where the page is short."""
    chosen = tuple(entry for entry in entries if entry.level == FIRST_LEVEL)
    return chosen if len(chosen) >= LONG else ()
