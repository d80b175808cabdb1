"""CSV files that a spreadsheet opens as they are: semicolons, and UTF-8 with the mark that tells it so; no cell becomes a formula."""

import csv
import io
from collections.abc import Iterable
from datetime import timedelta

from django.utils.translation import override

from common.languages import SWEDISH
from common.site_settings import site_settings
from common.time import today
from forms.batch.columns import COLUMNS, TO_CORRECT
from forms.batch.reading import guarded

MARK = "\ufeff"
# One row as an example, with numbers that nobody has.
EXAMPLE = {
    "event": "Slutat",
    "owner": "Annan huvudman",
    "protected": "Nej",
    "school": "Exempelskolan",
    "sender_name": "Kim Exempel",
    "sender_title": "Rektor",
    "sender_phone": "070-174 06 06",
    "sender_email": "kim@exempelskolan.example",
    "name": "Robin",
    "surname": "Exempel",
    "number": "20080115-2380",
    "phone": "070-174 06 07",
    "email": "robin@exempel.example",
    "guardian_phone": "070-174 06 08",
    "study_code": "SA",
    "grade": "2",
    "next_step": "Vet inte",
    "informed": "Ja",
    "guardian_informed": "Ja",
}


def _written(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([guarded(cell) for cell in row] for row in rows)
    return f"{MARK}{text.getvalue()}".encode()


def _headings() -> list[str]:
    with override(SWEDISH):
        return [str(column.heading) for column in COLUMNS]


def example() -> dict[str, str]:
    """Return a row as an example, by the column's key."""
    return EXAMPLE | {"happened_on": (today() - timedelta(days=7)).isoformat(), "home": site_settings().home_area}


def template() -> bytes:
    """Return the file to fill in: the headings, and one row as an example."""
    row = example()
    return _written([_headings(), [row[column.key] for column in COLUMNS]])


def corrections(rows: Iterable[tuple[dict[str, str], str]]) -> bytes:
    """Return rows that could not be sent, each with its faults in a last column, which is passed over when the file comes back."""
    written = [[*(cells.get(column.key, "") for column in COLUMNS), fault] for cells, fault in rows]
    return _written([[*_headings(), TO_CORRECT], *written])
