"""What is known here about the services: each one's name, form and colour. The app that owns the services tells."""

from collections.abc import Callable
from dataclasses import dataclass

from common.colours import Colour, ink_on, night_of
from common.theme.shapes import SHAPES, Shape


@dataclass(frozen=True)
class Pair:
    """A field by day and by night."""

    day: Colour
    night: Colour

    @property
    def inks(self) -> tuple[Colour, Colour]:
        """Return the inks of the text, by day and by night."""
        return ink_on(self.day), ink_on(self.night)


@dataclass(frozen=True)
class Mark:
    """A service as it is recognised: its name, its form and its field."""

    slug: str
    name: str
    shape: Shape
    field: Pair
    is_open: bool = True

    @property
    def css(self) -> str:
        """Return the class that whatever belongs to the service wears."""
        return css_class(self.slug)


Marks = Callable[[], tuple[Mark, ...]]
_sources: list[Marks] = []


def take_marks_from(source: Marks) -> None:
    """Ask `source` for the services' marks from now on."""
    _sources[:] = [source]


def marks() -> tuple[Mark, ...]:
    """Return the marks of all services in their order; none where nobody has told."""
    return tuple(mark for source in _sources for mark in source())


def css_class(slug: str) -> str:
    """Return the class of a service's colour."""
    return f"of-{slug}"


def pair_of(day: str, night: str) -> Pair:
    """Return a field by its colours as they are stored; an empty night is derived."""
    colour = Colour.of(day)
    return Pair(colour, Colour.of(night) if night else night_of(colour))


def mark_of(slug: str, name: str, shape: str, day: str, night: str, *, is_open: bool = True) -> Mark:
    """Return a mark by what is stored about a service."""
    return Mark(slug, name, SHAPES[shape], pair_of(day, night), is_open)
