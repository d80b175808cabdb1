"""Questions that several forms ask alike; where the words differ (one's own, or about another), a function takes them."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from common.time import today
from forms.sensitive import is_dangerous
from forms.specs.model import Answers, Option, Page, Question, Say, Take, Text, nothing

FREE_TEXT_HINT = _("Skriv kort. Skriv inte om sjukdomar, mediciner, brott eller andra personer. Det pratar vi hellre om.")
MINORS = frozenset({"14", "15", "16", "17"})
UNDER_16 = frozenset({"14", "15"})
YOUTH_LIMIT = 300
YES_NO = (Option("yes", _("Ja")), Option("no", _("Nej")))
NO_YES = (Option("no", _("Nej")), Option("yes", _("Ja")))


def says(text: Text) -> Say:
    """Return the hint that is the same for everybody."""

    def hint(answers: Answers) -> Text:
        return text

    return hint


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return date(day.year - 1, 2, 28)


def within_a_year(key: str) -> Say:
    """Return the fault of a day that has not been yet, or that lies more than a year back."""

    def fault(answers: Answers) -> Text:
        day = date.fromisoformat(answers.one(key))
        if day > today():
            return _("Den dagen har inte varit än. Skriv en dag som har varit.")
        return _("Det är mer än ett år sedan. Skriv en dag det senaste året.") if day < _year_before(today()) else ""

    return fault


def is_minor(answers: Answers) -> bool:
    """Whether the age that was answered is under eighteen."""
    return answers.one("age") in MINORS


def age_question(*, text: Text, change: Text, missing: Text, younger: str, older: str, key: str = "age") -> Question:
    """Return the question about an age in bands; `younger` and `older` are the stops of those whom no service takes."""
    return Question(
        key=key,
        text=text,
        take=Take.ONE,
        change=change,
        missing=missing,
        is_private=False,
        options=(
            Option("under_14", _("Under 14"), stop=younger),
            *(Option(str(years), str(years)) for years in range(14, 20)),
            Option("20_24", _("20–24")),
            Option("25_up", _("25 eller äldre"), stop=older),
        ),
    )


def home_question(*, text: Text, change: Text, missing: Text, protected: Option, elsewhere: str, hint: Say = nothing) -> Question:
    """Return the question about where somebody lives; `elsewhere` is the stop of who lives in another municipality."""
    return Question(
        key="home",
        text=text,
        take=Take.ONE,
        change=change,
        missing=missing,
        hint=hint,
        is_private=False,
        options=(
            Option("yes", _("Ja")),
            Option("elsewhere", _("Nej, i en annan kommun"), stop=elsewhere),
            Option("unsure", _("Jag vet inte")),
            protected,
        ),
    )


AGE = age_question(
    text=_("Hur gammal är du?"), change=_("hur gammal du är"), missing=_("Välj hur gammal du är."), younger="yngre", older="aldre"
)
HOME = home_question(
    text=_("Bor du i {kommun}?"),
    change=_("var du bor"),
    missing=_("Välj om du bor i {kommun}."),
    protected=Option("protected", _("Jag har skyddade personuppgifter"), stop="ring"),
    elsewhere="kommun",
)
SCHOOL = Question(
    key="school",
    text=_("Hur är det med skolan just nu?"),
    take=Take.ONE,
    change=_("hur det är med skolan"),
    missing=_("Välj det som ligger närmast. Du kan också välja Jag vill inte svara."),
    is_private=False,
    options=(
        Option("leaving", _("Jag går i skolan men funderar på att sluta")),
        Option("absent", _("Jag går i skolan men är borta mycket")),
        Option("left", _("Jag har slutat")),
        Option("never_started", _("Jag började aldrig gymnasiet")),
        Option("no_diploma", _("Jag gick klart men fick inte examen")),
        Option("other", _("Något annat")),
        Option("no_answer", _("Jag vill inte svara")),
    ),
)
HELP = Question(
    key="help",
    text=_("Vad vill du ha hjälp med?"),
    take=Take.SOME,
    change=_("vad du vill ha hjälp med"),
    is_private=False,
    is_optional=True,
    options=(
        Option("study", _("Plugga igen")),
        Option("right_education", _("Hitta rätt utbildning")),
        Option("placement", _("Praktik")),
        Option("job", _("Jobb")),
        Option("everyday", _("Få vardagen att funka")),
        Option("people", _("Träffa folk")),
        Option("authorities", _("Kontakt med myndigheter")),
        Option("unsure", _("Jag vet inte än")),
    ),
)


def more_question(*, text: Text) -> Question:
    """Return the free text of a form."""
    return Question(
        key="more",
        text=text,
        take=Take.TEXT,
        change=_("det du vill berätta"),
        hint=says(FREE_TEXT_HINT),
        limit=YOUTH_LIMIT,
        is_optional=True,
    )


def _tells_of_danger(answers: Answers) -> bool:
    return is_dangerous(answers.one("more"))


URGENT = Question(
    key="urgent",
    text=_("Vill du att vi hör av oss så snart vi kan?"),
    take=Take.ONE,
    change=_("om det är bråttom"),
    is_optional=True,
    asked=_tells_of_danger,
    options=YES_NO,
)


def help_now(*, number: int, section: Text, hint: Text) -> Page:
    """Return the page with the help numbers, for whoever has written of danger in the free text just before; only she says it is urgent."""
    return Page(
        "hjalp-nu",
        number,
        section,
        (URGENT,),
        heading=_("Du kan få hjälp nu"),
        hint=hint,
        aside=(_("Du kan ringa mitt i natten."), _("Du behöver inte säga vad du heter.")),
        alarm=True,
    )
