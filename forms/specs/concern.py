"""Form D, "Jag är orolig för en ungdom": a request for advice, from a guardian, a relative, another adult or a friend.

Who the young person is, is asked only of a guardian or a relative who wants us to get in touch, and only where she is under age or knows.
A request for advice is service (förvaltningslagen 6 §); it never takes the place of an orosanmälan (socialtjänstlagen 2025:400, 19 kap.).
"""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.model import Answers, Option, Page, Question, Spec, Take, Text, Words
from forms.specs.reaching import (
    INTERPRETER,
    LANGUAGE,
    email_question,
    has_no_email,
    name_question,
    phone_question,
    time_question,
)
from forms.specs.shared import MINORS, age_question, help_now, home_question, more_question, says
from services.models import Programme
from services.routing import programme_for

FAMILY = frozenset({"guardian", "family"})
ADVICE = (_("Du får råd av någon som lyssnar."), _("Vi har tystnadsplikt."))
YOU, YOUTH, REACH, MORE = _("Om dig"), _("Om ungdomen"), _("Dina uppgifter"), _("Mer")


def _route(answers: Answers) -> Programme:
    """Nothing is asked about school: the ruled service for that age when school is left unsaid."""
    return programme_for(age=answers.one("youth_age"), school="no_answer")


def _is_adult(answers: Answers) -> bool:
    return bool(answers.one("youth_age")) and answers.one("youth_age") not in MINORS


def _wants_contact(answers: Answers) -> bool:
    return answers.one("wish") == "contact"


def may_name_the_youth(answers: Answers) -> bool:
    """Whether the sender may tell who the young person is."""
    is_guardian_of_minor = answers.one("relation") == "guardian" and not _is_adult(answers)
    return _wants_contact(answers) and answers.one("relation") in FAMILY and (is_guardian_of_minor or answers.one("knows") == "yes")


def _tips(answers: Answers) -> str:
    return "tips" if _wants_contact(answers) and answers.one("relation") not in FAMILY else ""


def _adult_hint(answers: Answers) -> Text:
    return _("Vi kan ge dig råd. Vi kan inte berätta något om ungdomen utan hens okej.") if _is_adult(answers) else ""


def _name_hint(answers: Answers) -> Text:
    if _wants_contact(answers) and not may_name_the_youth(answers):
        return _("Vi ringer dig först. Sen ser vi ihop hur vi når ungdomen.")
    return ""


RELATION = Question(
    key="relation",
    text=_("Vem är du?"),
    take=Take.ONE,
    change=_("vem du är"),
    missing=_("Välj vem du är."),
    options=(
        Option("guardian", _("Vårdnadshavare")),
        Option("family", _("Annan familj")),
        Option("adult", _("Annan vuxen")),
        Option("friend", _("Kompis")),
    ),
)
WISH = Question(
    key="wish",
    text=_("Vad vill du?"),
    take=Take.ONE,
    change=_("vad du vill"),
    missing=_("Välj vad du vill."),
    options=(
        Option("advice", _("Få råd")),
        Option("offer", _("Veta vad ni kan erbjuda")),
        Option("contact", _("Att ni hör av er till ungdomen")),
    ),
)
YOUTH_AGE = age_question(
    key="youth_age",
    text=_("Hur gammal är ungdomen?"),
    change=_("hur gammal ungdomen är"),
    missing=_("Välj hur gammal ungdomen är."),
    younger="barn",
    older="vuxen",
)
HOME = home_question(
    text=_("Bor ungdomen i {kommun}?"),
    change=_("var ungdomen bor"),
    missing=_("Välj om ungdomen bor i {kommun}."),
    protected=Option("protected", _("Ungdomen har skyddade personuppgifter"), stop="skydd"),
    elsewhere="hemkommun",
    hint=_adult_hint,
)
KNOWS = Question(
    key="knows",
    text=_("Vet ungdomen att du hör av dig?"),
    take=Take.ONE,
    change=_("om ungdomen vet"),
    missing=_("Välj om ungdomen vet att du hör av dig."),
    options=(Option("yes", _("Ja")), Option("no", _("Nej")), Option("talk", _("Det vill jag prata om"))),
)
YOUTH_NAME = Question(
    key="youth_name",
    text=_("Ungdomens förnamn"),
    take=Take.NAME,
    change=_("ungdomens förnamn"),
    missing=_("Skriv vad ungdomen heter i förnamn."),
    limit=50,
    asked=may_name_the_youth,
)
YOUTH_PHONE = Question(
    key="youth_phone",
    text=_("Ungdomens telefon"),
    take=Take.PHONE,
    change=_("ungdomens telefon"),
    missing=_("Skriv ungdomens telefonnummer, till exempel 070-174 06 05."),
    limit=30,
    asked=may_name_the_youth,
)
NAME = name_question(
    text=_("Ditt förnamn"),
    change=_("ditt förnamn"),
    missing=_("Skriv ditt förnamn."),
    hint=_name_hint,
    autocomplete="given-name",
)
OWN_PHONE = phone_question(
    text=_("Ditt telefonnummer"),
    change=_("ditt telefonnummer"),
    missing=_("Skriv ditt telefonnummer eller din e-postadress."),
    hint=says(_("Det räcker med telefon eller e-post.")),
    needed=has_no_email,
    autocomplete="tel",
)
OWN_EMAIL = email_question(text=_("Din e-postadress"), change=_("din e-postadress"), autocomplete="email")
BEST_TIME = time_question(text=_("När får vi ringa?"), change=_("när vi får ringa"))

CONCERN = Spec(
    kind=ApplicationKind.CONCERN,
    slug="orolig",
    version=1,
    title=_("Jag är orolig för en ungdom"),
    route=_route,
    routed_from=3,
    is_own=False,
    words=Words(
        lead=_("Här får du råd. Är du orolig för att ett barn far illa? Ring socialjouren, eller 112 om det är akut."),
        protected=_("Har du eller ungdomen skyddade person&shy;uppgifter?"),
        facts=(
            _("Du kan sluta när du vill."),
            _("Vi har tystnadsplikt."),
            _("Vi läser ditt svar inom {dagar} arbetsdagar."),
        ),
        minutes=4,
        review=_(
            "När du skickar in blir det en allmän handling hos kommunen. Uppgifter om dig och ungdomen kan vara skyddade av sekretess."
        ),
        thanks=_("Vi ringer inom {dagar} arbetsdagar. Vi har tystnadsplikt."),
        next_steps=(
            (_("Vi ringer dig"), _("Eller mejlar, om du bara har skrivit din e-post.")),
            (_("Vi lyssnar"), _("Du berättar så mycket du vill.")),
            (_("Du får råd"), _("Vi ser ihop vad du kan göra.")),
        ),
    ),
    pages=(
        Page("vem", 1, YOU, (RELATION,), aside=ADVICE),
        Page("onskan", 1, YOU, (WISH,), aside=ADVICE, stop=_tips),
        Page("alder", 2, YOUTH, (YOUTH_AGE,), aside=ADVICE),
        Page("boende", 2, YOUTH, (HOME,), aside=ADVICE),
        Page("vet", 3, YOUTH, (KNOWS,), aside=ADVICE),
        Page(
            "ungdomen",
            3,
            YOUTH,
            (YOUTH_NAME, YOUTH_PHONE),
            heading=_("Så når vi ungdomen"),
            aside=(_("Vi frågar inte mer om hen än så."),),
        ),
        Page(
            "kontakt",
            4,
            REACH,
            (NAME, OWN_PHONE, OWN_EMAIL, BEST_TIME, INTERPRETER, LANGUAGE),
            heading=_("Dina uppgifter"),
            aside=(_("En enda väg att nå dig räcker."),),
        ),
        Page("mer", 5, MORE, (more_question(text=_("Vill du berätta mer?")),), heading=_("Mer om det"), aside=ADVICE),
        help_now(number=5, section=MORE, hint=_("Det du skrev låter farligt. Vänta inte på oss om någon är i fara. Ring nu.")),
    ),
)
