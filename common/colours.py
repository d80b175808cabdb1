"""Colours as sRGB: how far apart two are to the eye, which ink stands on one, and what one becomes by night. WCAG 2.2, 1.4.3 and 1.4.11."""

import colorsys
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

TEXT_CONTRAST = 4.5
HUE_DISTANCE = 25
# By night a dark field would sink into the paper: it is lifted until it stands out from it.
NIGHT_CONTRAST = 3.0
READING_CONTRAST = 7
# A thin line needs a little more than the 3:1 of the law.
LINE_CONTRAST = 3.8
# Below this, what is left of a hue is no longer seen.
_GREY = 0.12
_STEP = 0.01
# Where the curve of sRGB begins.
_LINEAR_BELOW = 0.04045
_HEX = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True)
class Colour:
    """A colour by its three parts, each 0–255."""

    red: int
    green: int
    blue: int

    @classmethod
    def of(cls, text: str) -> "Colour":
        """Return the colour that `text` names ("#0d6b50"); raises ValueError for anything else."""
        if not _HEX.fullmatch(text.lower()):
            raise ValueError(text)
        return cls(*bytes.fromhex(text[1:]))

    @classmethod
    def shaded(cls, hue: float, lightness: float, saturation: float) -> "Colour":
        """Return the colour of a hue, a lightness and a saturation, each 0–1."""
        parts = colorsys.hls_to_rgb(hue, min(max(lightness, 0), 1), min(max(saturation, 0), 1))
        return cls(*(round(part * 255) for part in parts))

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @cached_property
    def hls(self) -> tuple[float, float, float]:
        """Return hue, lightness and saturation, each 0–1."""
        return colorsys.rgb_to_hls(self.red / 255, self.green / 255, self.blue / 255)

    @cached_property
    def luminance(self) -> float:
        """Return the relative luminance, 0–1, as WCAG defines it."""
        parts = (self.red / 255, self.green / 255, self.blue / 255)
        linear = [part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    @property
    def is_grey(self) -> bool:
        """Whether the eye finds no hue in it."""
        return max(self.red, self.green, self.blue) - min(self.red, self.green, self.blue) < _GREY * 255

    def lighter(self, by: float) -> "Colour":
        """Return the same hue, lighter by a part of 1; negative: darker."""
        hue, lightness, saturation = self.hls
        return Colour.shaded(hue, lightness + by, saturation)


BLACK, WHITE = Colour.of("#1b1918"), Colour.of("#fffdf8")
PAPER, NIGHT_PAPER, NIGHT_INK = Colour.of("#f5f5f0"), Colour.of("#17191b"), Colour.of("#f3f0e8")


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1–21."""
    dark, light = sorted((one.luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)


def ink_on(field: Colour) -> Colour:
    """Return the ink that text is printed with on a field: black or white, whichever is read better."""
    return max(BLACK, WHITE, key=lambda ink: contrast(ink, field))


def is_readable(field: Colour) -> bool:
    """Whether text can be read on a field."""
    return contrast(ink_on(field), field) >= TEXT_CONTRAST


def hue_distance(one: Colour, other: Colour) -> float:
    """Return how far apart two hues are, in degrees; two greys are alike, and a grey is far from everything else."""
    if one.is_grey or other.is_grey:
        return 0 if one.is_grey and other.is_grey else 180
    apart = abs(one.hls[0] - other.hls[0]) * 360
    return min(apart, 360 - apart)


def readable_near(field: Colour) -> tuple[Colour, Colour]:
    """Return the nearest lighter and darker colour of the same hue that text can be read on."""
    return _until(field, _STEP, is_readable), _until(field, -_STEP, is_readable)


def _until(colour: Colour, step: float, holds: Callable[[Colour], bool]) -> Colour:
    """Return the first colour that is good enough, on the way to white or to black."""
    found, moved = colour, 0.0
    while not holds(found) and abs(moved) < 1:
        moved += step
        found = colour.lighter(moved)
    return found


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """Return two colours mixed, with `part` (0–1) of the first."""
    pairs = zip((one.red, one.green, one.blue), (other.red, other.green, other.blue), strict=True)
    return Colour(*(round(first * part + second * (1 - part)) for first, second in pairs))


def night_of(day: Colour) -> Colour:
    """Return what a field becomes by night: a light one is quieter, a dark one is lifted from the dark paper."""
    if ink_on(day) == BLACK:
        hue, lightness, saturation = day.hls
        quieter = Colour.shaded(hue, lightness - 0.045, saturation * 0.88)
        return _until(quieter, _STEP, is_readable)
    lifted = _until(day, _STEP, lambda colour: contrast(colour, NIGHT_PAPER) >= NIGHT_CONTRAST)
    return lifted if is_readable(lifted) else day


def dusk_of(day: Colour) -> Colour:
    """Return what the site's own large fields become by night: deep and quiet, so that no light field dazzles."""
    if ink_on(day) == WHITE:
        return night_of(day)
    hue, _lightness, saturation = day.hls
    return Colour.shaded(hue, 0.23, min(saturation, 0.28))


def tint_of(colour: Colour, paper: Colour, ink: Colour) -> Colour:
    """Return a breath of a colour on the paper, faint enough for running text (7:1)."""
    part = 0.35
    while contrast(mixed(colour, paper, part), ink) < READING_CONTRAST and part > 0:
        part -= 0.05
    return mixed(colour, paper, part)


def line_of(colour: Colour, paper: Colour) -> Colour:
    """Return a colour deep or light enough to be seen as a line on the paper ."""
    step = -_STEP if ink_on(paper) == BLACK else _STEP
    return _until(colour, step, lambda found: contrast(found, paper) >= LINE_CONTRAST)
