"""The large picture of a service: drawn for its form, in whatever colours the theme gives."""

from dataclasses import dataclass

from common.theme.shapes import SHAPES
from services.models import Programme


@dataclass(frozen=True)
class Hero:
    """A drawing, and the classes of the field that it stands in."""

    template: str
    css: str


SITE_HERO = Hero("drawings/scene.svg", "of-site")


def hero_of(programme: Programme | None) -> Hero:
    """Return the picture of a service; the site's own for what belongs to none."""
    if programme is None:
        return SITE_HERO
    ground = " horizon" if SHAPES[programme.shape].has_ground else ""
    return Hero(f"drawings/{programme.shape}.svg", f"{programme.shape_class}{ground}")
