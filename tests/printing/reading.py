"""A PDF read back: its words, where they stand, and what it tells about itself."""

import io
from dataclasses import dataclass

from pypdf import PageObject, PdfReader

POINTS_A_MM = 72 / 25.4


@dataclass(frozen=True)
class Line:
    """A line of text with its distance from the page's left and upper edge, in millimetres."""

    text: str
    left: float
    top: float


def opened(pdf: bytes) -> PdfReader:
    """Return the file as its readers see it."""
    return PdfReader(io.BytesIO(pdf))


def squeezed(text: str) -> str:
    """Return the text without spaces and line breaks, which paper puts where it likes."""
    return "".join(text.replace("\u200b", "").split())


def words(pdf: bytes) -> str:
    """Return all that the pages say, squeezed."""
    return squeezed("".join(page.extract_text() for page in opened(pdf).pages))


def size_in_mm(page: PageObject) -> tuple[int, int]:
    """Return a page's width and height."""
    return round(float(page.mediabox.width) / POINTS_A_MM), round(float(page.mediabox.height) / POINTS_A_MM)


def lines(page: PageObject) -> list[Line]:
    """Return the page's lines of text and where their baselines start."""
    found: list[Line] = []

    def note(text: str, outer: list[float], inner: list[float], _font: object, _size: float) -> None:
        if text.strip():
            x, y = inner[4] * outer[0] + outer[4], inner[5] * outer[3] + outer[5]
            found.append(Line(text.strip(), x / POINTS_A_MM, (float(page.mediabox.height) - y) / POINTS_A_MM))

    page.extract_text(visitor_text=note)
    return found
