"""A row of a list, checked page by page as the form checks what is typed into it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from common import numbers
from common.site_settings import site_settings
from forms.batch.columns import BY_KEY, COLUMNS, HOME, NO, PROTECTED, SCHOOL, Column, plain, values_of, words_for
from forms.batch.reading import Line
from forms.batch.writing import EXAMPLE
from forms.specs.model import CHOSEN, Answers, Page, Values
from forms.specs.notification import NOTIFICATION
from forms.wizard.page_form import PageForm, as_data


@dataclass(frozen=True)
class Fault:
    """What is wrong in a row, and in which column."""

    heading: str
    text: str


@dataclass(frozen=True)
class Checked:
    """A row that can be sent (`pages`), or what is wrong with it. One that must not be sent at all keeps nothing but its number."""

    number: int
    pages: dict[str, Values] = field(default_factory=dict, repr=False)
    cells: dict[str, str] = field(default_factory=dict, repr=False)
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        """Whether the row can be sent."""
        return not self.faults


def _column_of(key: str) -> Column:
    return BY_KEY[SCHOOL if key in ("school_unit", "school_name") else key]


def _refusal(line: Line) -> list[Fault]:
    """Return why a row must not be kept at all: it is the template's, somebody is or may be protected, or lives elsewhere."""
    if _number_in(line) == numbers.parse(EXAMPLE["number"]).digits:
        return [Fault(str(BY_KEY["number"].heading), _("Det här är exemplet i mallen. Ta bort raden."))]
    heading = str(BY_KEY[PROTECTED].heading)
    protected = plain(line.cells.get(PROTECTED, ""))
    if protected == "ja":
        return [Fault(heading, _("Skicka inte in. Ring %(phone)s.") % {"phone": site_settings().phone})]
    if protected != NO:
        return [Fault(heading, _("Skriv Ja eller Nej. Vi har inte sparat raden."))]
    home = line.cells.get(HOME, "")
    if home and values_of(BY_KEY[HOME], home)[HOME] == ["elsewhere"]:
        return [Fault(str(BY_KEY[HOME].heading), _("Vänd dig till elevens egen kommun. Vi har inte sparat raden."))]
    return []


def _message(column: Column, error: Any) -> str:
    if column.question.take in CHOSEN and error.code in ("invalid_choice", "invalid_list"):
        return _("Skriv något av det här: %(words)s.") % {"words": ", ".join(words_for(column))}
    if error.code == "personal_number":
        return _("Skriv numret med 12 siffror, till exempel 200701082380.")
    return next(iter(error.messages))


def _faults(form: PageForm) -> list[Fault]:
    found = [(_column_of(key), errors[0]) for key, errors in form.errors.as_data().items()]
    return [Fault(str(column.heading), _message(column, error)) for column, error in found]


def _on(page: Page, values: Values) -> Values:
    return {question.key: values[question.key] for question in page.questions if question.key in values}


def _check(line: Line, facts: Values) -> Checked:
    if refusal := _refusal(line):
        return Checked(line.number, faults=refusal)
    values: Values = {}
    for column in COLUMNS:
        values |= values_of(column, line.cells.get(column.key, ""))
    answers, pages, faults = Answers(facts), {}, []
    for page in NOTIFICATION.pages:
        form = PageForm(data=as_data(_on(page, values)), page=page, answers=answers)
        faults += _faults(form)
        pages[page.slug] = form.kept()
        answers = Answers(answers.values | pages[page.slug])
    return Checked(line.number, cells=line.cells, faults=faults) if faults else Checked(line.number, pages=pages)


def _number_in(line: Line) -> str:
    try:
        return numbers.parse(line.cells.get("number", ""), takes_interim=True).digits
    except ValidationError:
        return ""


def check_all(lines: Iterable[Line], facts: Values) -> list[Checked]:
    """Return every row, checked; a pupil who stands in the file twice is wrong the second time."""
    found: list[Checked] = []
    first: dict[str, int] = {}
    for line in lines:
        number = _number_in(line)
        checked = _check(line, facts)
        if number in first:
            text = _("Eleven finns redan på rad %(number)s.") % {"number": first[number]}
            faults = [*checked.faults, Fault(str(BY_KEY["number"].heading), text)]
            checked = Checked(line.number, cells=checked.cells or (line.cells if checked.is_right else {}), faults=faults)
        elif number:
            first[number] = line.number
        found.append(checked)
    return found
