"""The rows of a list as its sender sees them before they are sent: who, what and when, or what is to be corrected."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms.batch.checking import Checked
from forms.batch.columns import COLUMNS, Column, words_for
from forms.batch.kept import KeptList
from forms.batch.writing import example
from forms.frozen import spoken_answer
from forms.specs.model import Answers
from forms.specs.notification import NOTIFICATION
from forms.specs.notification.rules import is_interim


@dataclass(frozen=True)
class ShownColumn:
    """One column of the file: its heading, whether it may be empty, and what may stand in it."""

    heading: str
    note: str
    holds: str


def _note(column: Column) -> str:
    return str(column.needed_when or ("" if column.is_needed else _("(får vara tomt)")))


def shown_columns() -> list[ShownColumn]:
    """Return the columns in the order of the template."""
    examples = example()
    return [
        ShownColumn(
            heading=str(column.heading),
            note=_note(column),
            holds=", ".join(words_for(column)) or _("Till exempel %(example)s") % {"example": examples[column.key]},
        )
        for column in COLUMNS
    ]


@dataclass(frozen=True)
class ShownRow:
    """One row: its number in the file, whom it is about, what has happened, and the faults."""

    anchor: str
    title: str
    who: str
    what: str
    faults: list[str]


def _words(answers: Answers, *keys: str) -> str:
    return ", ".join(line for key in keys for line in spoken_answer(NOTIFICATION.questions[key], answers))


def _faults(row: Checked) -> list[str]:
    return [_("%(heading)s: %(text)s") % {"heading": fault.heading, "text": fault.text} for fault in row.faults]


def faults_of(row: Checked) -> str:
    """Return all that is wrong in a row, in one text."""
    return " ".join(_faults(row))


def left_out(kept: KeptList) -> list[str]:
    """Return the rows that a file of corrections cannot hold, since nothing of them was kept, and why."""
    rows = [_shown(row) for row in kept.wrong if not row.cells]
    return [_("%(heading)s: %(text)s") % {"heading": row.title, "text": " ".join(row.faults)} for row in rows]


def _shown(row: Checked) -> ShownRow:
    answers = Answers.of(row.pages.values())
    told = answers if row.is_right else Answers({key: [cell] for key, cell in row.cells.items()})
    what = [_words(answers, "event", "happened_on")] + ([_("T-nummer")] if is_interim(answers) else [])
    return ShownRow(
        anchor=f"rad-{row.number}",
        title=_("Rad %(number)s") % {"number": row.number},
        who=" ".join(filter(None, (told.one("name"), told.one("surname")))),
        what=". ".join(filter(None, what)),
        faults=_faults(row),
    )


def shown_rows(kept: KeptList) -> list[ShownRow]:
    """Return the rows in the order of the file."""
    return [_shown(row) for row in kept.rows]
