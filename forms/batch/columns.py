"""The columns of a list: their Swedish headings, the questions that they answer, and the short words that may stand in them."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from common.languages import SWEDISH
from common.site_settings import site_settings
from forms.specs.model import CHOSEN, Answers, Option, Question, Take, Text, Values, spoken
from forms.specs.notification import NOTIFICATION
from forms.specs.notification.rules import OTHER_SCHOOL, schools

SCHOOL, HOME, PROTECTED = "school", "home", "protected"
NO = "nej"
# The heading of the column in which a file of corrections says what is wrong.
TO_CORRECT = "Att rätta"
PHONES = frozenset({Take.PHONE})
LOST_ZERO = frozenset({8, 9})


@dataclass(frozen=True)
class Column:
    """One column. `others` are headings that mean the same, `short` are words that mean an option (word -> key).

    A file may lack a column that is not needed, and `needed_when` says for which pupils its cell must be filled in all the same.
    """

    key: str
    heading: str
    is_needed: bool = True
    needed_when: Text = ""
    others: tuple[str, ...] = ()
    short: dict[str, str] = field(default_factory=dict)

    @property
    def question(self) -> Question:
        """Return the question of the form that the column answers."""
        return NOTIFICATION.questions["school_unit" if self.key == SCHOOL else self.key]


COLUMNS = (
    Column(
        "event",
        "Händelse",
        short={"slutat": "left", "börjat": "started", "frånvarande": "absent", "kom inte": "never_came"},
    ),
    Column("happened_on", "Datum"),
    Column("owner", "Huvudman", short={"annan": "other", "annan huvudman": "other", "kommunen": "own", "kommunens egen skola": "own"}),
    Column(HOME, "Folkbokföringskommun", others=("hemkommun", "kommun")),
    Column(PROTECTED, "Skyddade personuppgifter", others=("skyddad", "skyddade")),
    Column(SCHOOL, "Skola", others=("skolans namn",)),
    Column("sender_name", "Kontaktperson"),
    Column("sender_title", "Titel"),
    Column("sender_phone", "Telefon", others=("kontaktpersonens telefon",)),
    Column(
        "sender_email",
        "E-post",
        is_needed=False,
        needed_when=_("(måste fyllas i om du visade vem du är med e-legitimation)"),
        others=("epost", "kontaktpersonens e-post"),
    ),
    Column("name", "Förnamn", others=("elevens förnamn",)),
    Column("surname", "Efternamn", others=("elevens efternamn",)),
    Column("number", "Personnummer", others=("personnummer, samordningsnummer eller t-nummer", "samordningsnummer")),
    Column("phone", "Elevens telefon", is_needed=False),
    Column("email", "Elevens e-post", is_needed=False, others=("elevens epost",)),
    Column("guardian_phone", "Vårdnadshavares telefon", is_needed=False, others=("vårdnadshavarens telefon",)),
    Column("study_code", "Program", is_needed=False, others=("program/inriktning", "program/inriktning (kod)", "programkod")),
    Column("grade", "Årskurs", is_needed=False),
    Column("next_step", "Nästa steg", is_needed=False, others=("nästa steg känt",)),
    Column("informed", "Eleven informerad", others=("är eleven informerad om anmälan",)),
    Column(
        "guardian_informed",
        "Vårdnadshavare informerad",
        is_needed=False,
        needed_when=_("(måste fyllas i om eleven är under 18)"),
        others=("är vårdnadshavare informerad om anmälan",),
    ),
)
BY_KEY = {column.key: column for column in COLUMNS}


def plain(text: str) -> str:
    """Return a heading or a cell as it is compared: small letters, single spaces, no sign at the end that only adorns it."""
    return " ".join(text.casefold().split()).rstrip(":?*. ")


def column_of(heading: str) -> Column | None:
    """Return the column with a heading, whatever its case; None for one that is not read."""
    wanted = plain(heading)
    with override(SWEDISH):
        return next((column for column in COLUMNS if wanted in (plain(str(column.heading)), *column.others)), None)


def _swedish(options: tuple[Option, ...]) -> dict[str, str]:
    with override(SWEDISH):
        return {plain(spoken(option.label)): option.key for option in options}


def _chosen(column: Column, cell: str) -> str:
    """Return the option that a cell means; a cell that means none is left as it is, for the form to refuse."""
    word = plain(cell)
    return column.short.get(word) or _swedish(column.question.offered(Answers())).get(word, cell)


def _home(cell: str) -> str:
    site = site_settings()
    own = {plain(name) for name in (site.home_area, site.municipality_name, f"{site.home_area} kommun", "ja")}
    return "yes" if plain(cell) in own else "elsewhere"


def _school(cell: str) -> Values:
    known = {plain(spoken(school.label)): school.key for school in schools(Answers()) if school.key != OTHER_SCHOOL}
    found = known.get(plain(cell))
    return {"school_unit": [found]} if found else {"school_unit": [OTHER_SCHOOL], "school_name": [cell]}


def _phone(cell: str) -> str:
    """Return a number with the zero that a spreadsheet takes away from what looks like a sum."""
    return f"0{cell}" if cell.isdigit() and cell[0] != "0" and len(cell) in LOST_ZERO else cell


def values_of(column: Column, cell: str) -> Values:
    """Return what a cell answers, question by question; nothing where it is empty."""
    if not cell:
        return {}
    if column.key == SCHOOL:
        return _school(cell)
    if column.key == HOME:
        return {HOME: [_home(cell)]}
    if column.question.take in CHOSEN:
        return {column.key: [_chosen(column, cell)]}
    return {column.key: [_phone(cell) if column.question.take in PHONES else cell]}


def words_for(column: Column) -> list[str]:
    """Return what may stand in a column that takes one of a few words; empty for the others."""
    if column.question.take not in CHOSEN or column.key in (SCHOOL, HOME):
        return []
    if column.short:
        first = {key: word for word, key in reversed(column.short.items())}
        return [first[option.key].capitalize() for option in column.question.options]
    with override(SWEDISH):
        return [spoken(option.label) for option in column.question.offered(Answers())]
