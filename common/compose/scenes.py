"""What stands behind, and in front of, the motifs of a picture of 960 × 600; `templates/drawings/scenes/` draws it.

The scenes are cut from the project's own twelve pictures. What matters keeps between y 15 and 515, since wide screens crop. Their inks are
the lightest and the darkest of the services' colours that the ground leaves free, the site's own, black, white, and `plain`, which is white
but on paper.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Point = tuple[int, int]


@dataclass(frozen=True)
class Scene:
    """A background: where motifs stand to the left, in the middle and to the right, and how it is told with motifs and alone."""

    label: str | Promise
    where: str | Promise
    alone: str | Promise
    places: tuple[Point, Point, Point]
    has_front: bool = False


_FLOOR = ((220, 520), (480, 520), (740, 520))

SCENES: dict[str, Scene] = {
    "tom": Scene(_("Bara botten"), "", _("En enfärgad yta."), _FLOOR),
    "cirkel": Scene(_("Stor cirkel"), _("framför en stor cirkel"), _("En stor cirkel."), _FLOOR),
    "sol": Scene(_("Låg sol vid havet"), _("framför en låg sol"), _("En låg sol över havet."), ((220, 500), (480, 500), (740, 500))),
    "kullar": Scene(_("Kullar och sol"), _("framför två kullar"), _("Två kullar under en sol."), ((230, 510), (480, 510), (730, 510))),
    "trappa": Scene(_("Trappa"), _("i en trappa"), _("En trappa."), ((278, 554), (526, 462), (836, 370))),
    "vag": Scene(_("Väg"), _("vid en väg"), _("En väg förbi en kulle."), ((200, 486), (480, 486), (760, 486))),
    "dorr": Scene(_("Öppen dörr"), _("vid en öppen dörr"), _("En dörr som står öppen."), ((230, 510), (490, 470), (850, 510))),
    "rum": Scene(
        _("Rum med lampa och böcker"),
        _("i ett rum med en lampa och böcker"),
        _("Ett rum med en lampa och böcker."),
        ((230, 510), (480, 510), (730, 510)),
    ),
    "fonster": Scene(
        _("Fönster"), _("i ett fönster"), _("Ett fönster med utsikt mot en kulle."), ((330, 450), (490, 450), (650, 450)), has_front=True
    ),
    "bank": Scene(
        _("Arbetsbänk"),
        _("vid en arbetsbänk"),
        _("En arbetsbänk. På väggen hänger verktyg."),
        ((250, 422), (480, 422), (710, 422)),
        has_front=True,
    ),
    "bord": Scene(
        _("Bord med koppar"),
        _("vid ett bord med koppar"),
        _("Ett bord med två koppar."),
        ((250, 430), (480, 400), (710, 430)),
        has_front=True,
    ),
}
