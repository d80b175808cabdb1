"""A picture put together of a ground, a scene and up to three motifs: its drawing and its words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.colours import BLACK, PAPER, WHITE, Colour, ink_on
from common.compose.motifs import MOTIFS
from common.compose.scenes import SCENES
from common.theme import Theme
from common.theme.drawings import drawn, palette

WIDTH, HEIGHT = 960, 600
PLACES = ("left", "middle", "right")
COUNTS = {2: gettext_lazy("två"), 3: gettext_lazy("tre")}
PAPER_INK, BLACK_INK, WHITE_INK, SITE_INK = "papper", "svart", "vit", "webb"


@dataclass(frozen=True)
class Ink:
    """A colour that an editor can choose; `slug` is that of the service that owns it."""

    label: str | Promise
    colour: Colour
    slug: str = ""


@dataclass(frozen=True)
class Placed:
    """A motif at its place (0, 1 or 2 from the left), and its ink."""

    motif: str
    place: int
    ink: str


@dataclass(frozen=True)
class Picture:
    """What an editor has chosen, by the keys of inks, scenes and motifs."""

    ground: str
    scene: str
    motifs: tuple[Placed, ...] = ()


def inks_of(theme: Theme) -> dict[str, Ink]:
    """Return the inks that a picture can be printed with."""
    plain = {
        PAPER_INK: Ink(gettext_lazy("papper"), PAPER),
        BLACK_INK: Ink(gettext_lazy("svart"), BLACK),
        WHITE_INK: Ink(gettext_lazy("vit"), WHITE),
        SITE_INK: Ink(gettext_lazy("webbplatsens färg"), theme.site.day),
    }
    return plain | {f"insats-{mark.slug}": Ink(mark.name, mark.field.day, mark.slug) for mark in theme.marks}


def draw(picture: Picture, theme: Theme) -> str:
    """Return the picture as SVG with fixed colours, the same by day and by night."""
    inks = inks_of(theme)
    ground, scene = inks[picture.ground], SCENES[picture.scene]
    others = tuple(mark for mark in theme.marks if mark.slug != ground.slug)
    # The site's own colour is the second ink of every picture but the one that stands on it.
    shades = palette(WHITE if picture.ground == SITE_INK else theme.site.day, others)
    shades["plain"] = BLACK if picture.ground == PAPER_INK else WHITE
    motifs = "".join(_motif(placed, scene.places[placed.place], inks, shades) for placed in picture.motifs)
    back = drawn(f"drawings/scenes/{picture.scene}.svg", shades)
    front = drawn(f"drawings/scenes/{picture.scene}-front.svg", shades) if scene.has_front else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<path fill="{ground.colour}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>{back}{motifs}{front}</svg>'
    )


def _motif(placed: Placed, point: tuple[int, int], inks: dict[str, Ink], shades: dict[str, Colour]) -> str:
    main = inks[placed.ink].colour
    lent = next((shade for shade in (shades["second"], shades["mate-1"], WHITE) if shade != main), BLACK)
    drawing = drawn(f"drawings/motifs/{placed.motif}.svg", shades | {"main": main, "counter": _counter(main, lent), "lent": lent})
    return f'<g transform="translate({point[0]} {point[1]})">{drawing}</g>'


def _counter(main: Colour, lent: Colour) -> Colour:
    """Return what a detail is printed with on the motif's own ink."""
    ink = ink_on(main)
    return lent if ink == lent else ink


def words_of(picture: Picture) -> str:
    """Return the picture in words, for those who do not see it."""
    scene = SCENES[picture.scene]
    if not picture.motifs:
        return str(scene.alone)
    told = _joined([_counted(motif, count) for motif, count in Counter(placed.motif for placed in picture.motifs).items()])
    sentence = f"{told} {scene.where}".strip()
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _counted(motif: str, count: int) -> str:
    named = MOTIFS[motif]
    return str(named.one) if count == 1 else f"{COUNTS[count]} {named.several}"


def _joined(parts: Sequence[str]) -> str:
    *first, last = parts
    return _("%(first)s och %(last)s") % {"first": ", ".join(first), "last": last} if first else last
