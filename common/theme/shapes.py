"""The forms that a service can own, each cut from circle, square and half circle in a box of 24 × 24."""

from dataclasses import dataclass

BOX = 24


@dataclass(frozen=True)
class Shape:
    """A form: its name in addresses of symbols and files, its outline, and whether its picture stands on a strip of ground."""

    name: str
    path: str
    has_ground: bool = False


_ALL = (
    Shape("horizon", "M1 14a11 11 0 0 1 22 0zM0 17h24v7H0z", has_ground=True),
    Shape("stair", "M0 24v-6h6v-6h6V6h6V0h6v24z"),
    Shape("gate", "M1 24V12a11 11 0 0 1 22 0v12h-7V12a4 4 0 0 0-8 0v12z"),
    Shape("circle", "M0 12a12 12 0 0 1 24 0 12 12 0 0 1-24 0z"),
    Shape("hills", "M0 24V14a6 6 0 0 1 12 0 6 6 0 0 1 12 0v10z"),
    Shape("bridge", "M0 4h24v20h-3a9 9 0 0 0-18 0H0z"),
    Shape("bubble", "M0 24V12a12 12 0 1 1 12 12z"),
    Shape("leaf", "M0 24V12A12 12 0 0 1 12 0h12v12a12 12 0 0 1-12 12z"),
)
SHAPES: dict[str, Shape] = {shape.name: shape for shape in _ALL}
