"""The landscape of the wordmark, in four pieces at most, and the same as the picture of the browser's tab."""

from dataclasses import dataclass

from common.theme.marks import Mark, Pair
from common.theme.shapes import BOX

GAP = 4
SIDE = 2 * BOX + GAP
_FAR = BOX + GAP
# Where the first, second … service has its place in a box of 52; one alone fills it.
_PLACES = ((_FAR, _FAR), (_FAR, 0), (0, _FAR), (0, 0))


@dataclass(frozen=True)
class Piece:
    """A service's form, at its place."""

    mark: Mark
    x: int
    y: int
    size: int = BOX


def pieces_of(marks: tuple[Mark, ...]) -> tuple[Piece, ...]:
    """Return the pieces of the first four services."""
    if len(marks) == 1:
        return (Piece(marks[0], 0, 0, SIDE),)
    return tuple(Piece(mark, *place) for mark, place in zip(marks, _PLACES, strict=False))


def icon(pieces: tuple[Piece, ...], site: Pair) -> str:
    """Return the pieces as a drawing; a square of the site's colour where there are none."""
    drawn = [_path(piece) for piece in pieces] or [f'<path fill="{site.day}" d="M0 0h{SIDE}v{SIDE}H0z"/>']
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{"".join(drawn)}</svg>'


def _path(piece: Piece) -> str:
    place = f"translate({piece.x} {piece.y}) scale({piece.size / BOX:g})"
    return f'<path fill="{piece.mark.field.day}" transform="{place}" d="{piece.mark.shape.path}"/>'
