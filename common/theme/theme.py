"""The whole look, put together once and kept until something is published."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from urllib.parse import quote

from django.urls import reverse

from common.colours import Colour, dusk_of
from common.kept import kept
from common.site_settings import SiteSettings, site_settings
from common.site_settings.model import SITE_DAY
from common.theme.icon import Piece, icon, pieces_of
from common.theme.marks import Mark, Pair, marks
from common.theme.shapes import Shape
from common.theme.stylesheet import stylesheet


@dataclass(frozen=True)
class Theme:
    """The marks of the services, the field of the site, and what they become; a theme that is tried is carried by its own address."""

    marks: tuple[Mark, ...]
    site: Pair
    is_tried: bool = False

    @cached_property
    def css(self) -> str:
        """Return the stylesheet."""
        return stylesheet(self.marks, self.site)

    @cached_property
    def icon(self) -> str:
        """Return the picture of the browser's tab."""
        return icon(self.pieces, self.site)

    @cached_property
    def version(self) -> str:
        """Return a code of all that the theme says: other words, other address."""
        return blake2b(f"{self.css}{self.icon}".encode(), digest_size=5).hexdigest()

    @cached_property
    def url(self) -> str:
        """Return the address of the stylesheet."""
        return f"data:text/css,{quote(self.css)}" if self.is_tried else f"{reverse('theme_css')}?v={self.version}"

    @cached_property
    def icon_url(self) -> str:
        """Return the address of the picture of the browser's tab."""
        return f"{reverse('theme_icon')}?v={self.version}"

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """Return the forms that are in use, each once."""
        return tuple({mark.shape.name: mark.shape for mark in self.marks}.values())

    @cached_property
    def open_marks(self) -> tuple[Mark, ...]:
        """Return the marks of the services that take anybody in."""
        return tuple(mark for mark in self.marks if mark.is_open)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Return the landscape of the wordmark: the first services' forms, each in its place."""
        return pieces_of(self.open_marks)


def theme_of(settings: SiteSettings, services: tuple[Mark, ...], *, is_tried: bool = False) -> Theme:
    """Return the look that some settings give, beside the services' marks."""
    # While somebody is still filling in the form, a field may be empty.
    day = Colour.of(settings.colour_day or SITE_DAY)
    night = Colour.of(settings.colour_night) if settings.colour_night else dusk_of(day)
    return Theme(services, Pair(day, night), is_tried)


@kept
def theme() -> Theme:
    """Return the look of the installation."""
    return theme_of(site_settings(), marks())
