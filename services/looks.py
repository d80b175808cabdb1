"""What is asked of a service's look before it is saved: text can be read on its colour, and nobody takes it for another service."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from common.colour_fields import colour_faults, is_colour
from common.colours import HUE_DISTANCE, Colour, hue_distance
from common.theme.marks import Mark, mark_of, pair_of

if TYPE_CHECKING:
    from services.models import Programme

Faults = Iterator[tuple[str, str]]
# Classes that are taken: `of-site` and `of-ink` are the site's own.
RESERVED = frozenset({"site", "ink"})


def check_slug(slug: str) -> None:
    """Refuse a name whose class is taken; raises ValidationError."""
    if slug in RESERVED:
        raise ValidationError(_("Det kortnamnet används av webbplatsen själv. Välj ett annat."))


def mark(programme: "Programme") -> Mark:
    """Return the mark of a service."""
    stored = (programme.slug, programme.short_name, programme.shape, programme.colour_day, programme.colour_night)
    return mark_of(*stored, is_open=programme.is_open)


def faults(programme: "Programme", others: "Iterable[Programme]") -> dict[str, str]:
    """Return field -> what is wrong with the look of a service, beside the others'."""
    found, beside = colour_faults(programme.colour_day, programme.colour_night), list(others)
    for field, message in [*_colours(programme, beside), *_shapes(programme, beside)]:
        found.setdefault(field, message)
    return found


def _colours(programme: "Programme", others: "list[Programme]") -> Faults:
    if not is_colour(programme.colour_day) or not (is_colour(programme.colour_night) or not programme.colour_night):
        return
    own = pair_of(programme.colour_day, programme.colour_night)
    for other in others:
        field = mark(other).field
        if hue_distance(own.day, field.day) < HUE_DISTANCE:
            yield "colour_day", _too_like(other, own.day, field.day)
        elif (programme.colour_night or other.colour_night) and hue_distance(own.night, field.night) < HUE_DISTANCE:
            yield "colour_night", _too_like(other, own.night, field.night)


def _shapes(programme: "Programme", others: "list[Programme]") -> Faults:
    taken = {other.shape: other for other in others}
    free = [str(label) for name, label in type(programme).shape.field.flatchoices if name not in taken]
    if programme.shape in taken and free:
        facts = {"name": taken[programme.shape].short_name, "free": ", ".join(free)}
        yield "shape", _("%(name)s har redan den formen. Lediga är: %(free)s.") % facts


def _too_like(other: "Programme", own: Colour, its: Colour) -> str:
    facts = {"name": other.short_name, "degrees": round(hue_distance(own, its)), "least": HUE_DISTANCE}
    return _("Färgen är för lik den som %(name)s har. Nyansen skiljer %(degrees)s grader, och det behövs %(least)s.") % facts
