"""How a printed paper looks: the field of a service, its form, and the wordmark, as plain data for the templates."""

from dataclasses import dataclass

from common.colours import BLACK, WHITE
from common.theme import Theme, theme
from common.theme.drawings import drawn, palette
from common.theme.shapes import BOX


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A form in its colour, at its place in the wordmark."""

    path: str
    colour: str
    at: str
    scale: str


@dataclass(frozen=True, kw_only=True)
class Look:
    """The field, the ink on it, the second ink, the service's form (empty: it belongs to none), the wordmark, and the picture of a card."""

    field: str
    ink: str
    second: str
    form: str = ""
    wordmark: tuple[Piece, ...] = ()
    picture: str = ""


# A paper without a mark.
PLAIN = Look(field=str(WHITE), ink=str(BLACK), second=str(BLACK))


def look_of(slug: str = "", *, current: Theme | None = None) -> Look:
    """Return the look of the service with this slug, by day; the site's own where there is none."""
    shown = current or theme()
    mark = next((mark for mark in shown.marks if mark.slug == slug), None)
    field = mark.field if mark else shown.site
    others = tuple(other for other in shown.marks if other != mark)
    return Look(
        field=str(field.day),
        ink=str(field.inks[0]),
        second=str(shown.site.day),
        form=mark.shape.path if mark else "",
        wordmark=_wordmark(shown),
        picture=drawn(f"drawings/{mark.shape.name if mark else 'scene'}.svg", palette(shown.site.day, others)),
    )


def _wordmark(shown: Theme) -> tuple[Piece, ...]:
    return tuple(
        Piece(path=piece.mark.shape.path, colour=str(piece.mark.field.day), at=f"{piece.x} {piece.y}", scale=f"{piece.size / BOX:g}")
        for piece in shown.pieces
    )
