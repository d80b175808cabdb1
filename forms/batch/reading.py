"""A file as rows of text: several encodings and separators, because it comes out of a spreadsheet. Nothing is written to disk."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from common.errors import Invalid
from forms.batch.columns import COLUMNS, TO_CORRECT, column_of, plain
from forms.wizard.fields import undirected

MOST_ROWS, MOST_BYTES = 500, 500_000
SEPARATORS = (";", ",", "\t")
# What a spreadsheet may take for a formula, also in a file that somebody else opens (CWE-1236).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"
ENCODINGS = ("utf-8-sig", "cp1252")
# A first line that tells a spreadsheet the separator, and is no row.
_SEPARATOR_LINE = re.compile(r"\Asep=.\r?\n", re.IGNORECASE)


NOT_READ = _(
    "Vi kan inte läsa filen. Spara den som CSV i UTF-8. I Excel väljer du Arkiv, Spara som, och filformatet CSV UTF-8 (kommaavgränsad)."
)


class Unreadable(Invalid):
    """The file as a whole cannot be used; the message says what to do."""


@dataclass(frozen=True)
class Line:
    """One row of the file, with the number that a spreadsheet shows, and its cells by the column's key."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """The rows of a file, and the headings in it that are not read."""

    lines: list[Line]
    ignored: list[str]


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"{GUARD}{cell}" if cell.startswith(FORMULA) else cell


def _unguarded(cell: str) -> str:
    return cell[len(GUARD) :] if cell.startswith(GUARD) and cell[len(GUARD) :].startswith(FORMULA) else cell


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8, with or without its mark, or in Windows-1252; raises `Unreadable`."""
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable(NOT_READ)


def _cells(row: list[str]) -> list[str]:
    return [" ".join(_unguarded(undirected(cell).strip()).split()) for cell in row]


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _known(text: str, separator: str) -> int:
    return sum(column_of(heading) is not None for heading in next(_reader(text, separator), []))


def _parted(text: str) -> list[list[str]]:
    """Return the rows, parted by the separator that gives the most headings that are known."""
    try:
        separator = max(SEPARATORS, key=lambda sign: _known(text, sign))
        return [_cells(row) for row in _reader(text, separator)]
    except csv.Error as error:
        raise Unreadable(NOT_READ) from error


def _check_headings(headings: Sequence[str]) -> None:
    found = [column.key for heading in headings if (column := column_of(heading))]
    twice = next((column for column in COLUMNS if found.count(column.key) > 1), None)
    missing = [str(column.heading) for column in COLUMNS if column.is_needed and column.key not in found]
    if not found:
        raise Unreadable(_("Vi hittar inga rubriker. Den första raden ska ha rubrikerna i mallen."))
    if twice:
        raise Unreadable(_("Rubriken %(heading)s finns två gånger. Ta bort den ena.") % {"heading": twice.heading})
    if missing:
        raise Unreadable(_("Filen saknar: %(headings)s. Rubrikerna ska stå på den första raden.") % {"headings": ", ".join(missing)})


def read(content: bytes) -> Table:
    """Return the rows of a file; raises `Unreadable` for what is no list, or is too long."""
    if len(content) > MOST_BYTES:
        raise Unreadable(_("Filen är för stor. Den får vara högst 500 kB. Dela den i flera."))
    rows = _parted(_SEPARATOR_LINE.sub("", decoded(content)))
    if not rows:
        raise Unreadable(_("Filen är tom."))
    headings = rows[0]
    _check_headings(headings)
    columns = [column_of(heading) for heading in headings]
    lines = [
        Line(number, {column.key: cell for column, cell in zip(columns, row, strict=False) if column})
        for number, row in enumerate(rows[1:], start=2)
        if any(row)
    ]
    if not lines:
        raise Unreadable(_("Filen har inga elever."))
    if len(lines) > MOST_ROWS:
        text = _("Filen har %(number)s rader. Den får ha högst %(most)s. Dela den i flera.")
        raise Unreadable(text % {"number": len(lines), "most": MOST_ROWS})
    unread = [heading for heading, column in zip(headings, columns, strict=True) if heading and column is None]
    return Table(lines, [heading for heading in unread if plain(heading) != plain(TO_CORRECT)])
