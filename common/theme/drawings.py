"""Our own drawings, whose inks are named and not fixed: a page fills them in by its stylesheet, paper and files by a palette."""

from functools import cache
from pathlib import Path
from re import sub

from django.conf import settings

from common.colours import BLACK, WHITE, Colour
from common.theme.marks import Mark
from common.theme.stylesheet import MATES, mates


def palette(second: Colour, others: tuple[Mark, ...]) -> dict[str, Colour]:
    """Return the inks that a drawing may name, by day; `others` are the services whose colours it borrows."""
    lent = [mark.field.day for mark in mates(others)] or [BLACK] * MATES
    return {"black": BLACK, "white": WHITE, "figure": BLACK, "second": second, **{f"mate-{n}": ink for n, ink in enumerate(lent, start=1)}}


@cache
def _source(template: str) -> str:
    return (Path(settings.BASE_DIR) / "templates" / template).read_text()


def drawn(template: str, inks: dict[str, Colour]) -> str:
    """Return a drawing of the templates ("drawings/stair.svg") with its inks fixed."""
    return sub(r"var\(--([\w-]+)\)", lambda named: str(inks[named[1]]), _source(template))
