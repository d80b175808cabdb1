"""Form A, "Jag vill ha stöd": a young person asks for support herself. The words are those of the form's law, word for word.

A contact request is service (förvaltningslagen 6–7 §§), so nothing that proves identity is asked, and no cause (förordning 2006:39 5 §).
"""

from django.utils.translation import gettext_lazy as _

from common.site_settings import site_settings
from forms.models import ApplicationKind
from forms.specs.languages import LANGUAGES
from forms.specs.model import Answers, Option, Page, Question, Spec, Take, Text

FREE_TEXT_HINT = _("Skriv kort. Skriv inte om sjukdomar, mediciner, brott eller andra personer. Det pratar vi hellre om.")
MINORS = frozenset({"14", "15", "16", "17"})
UNDER_16 = frozenset({"14", "15"})
BY_PHONE = frozenset({"call", "sms"})


def _free_text_hint(answers: Answers) -> Text:
    return FREE_TEXT_HINT


def _is_minor(answers: Answers) -> bool:
    return answers.one("age") in MINORS


def _guardian_hint(answers: Answers) -> Text:
    if answers.one("age") in UNDER_16:
        return _("Oftast behöver en vårdnadshavare vara med längre fram. Vi pratar alltid med dig först.")
    return _("Du får söka stöd själv.")


def _by_phone(answers: Answers) -> bool:
    return answers.one("channel") in BY_PHONE


def _by_email(answers: Answers) -> bool:
    return answers.one("channel") == "email"


def _wants_interpreter(answers: Answers) -> bool:
    return answers.one("interpreter") == "yes"


def _phone_hint(answers: Answers) -> Text:
    return _("Skriv det om du valde Ring eller Sms.")


def _email_hint(answers: Answers) -> Text:
    return _("Skriv den om du valde E-post.")


def _visit_hint(answers: Answers) -> Text:
    site = site_settings()
    return _("Vill du komma till oss? %(address)s %(hours)s.") % {"address": site.visit_address, "hours": site.opening_hours}


def _language_hint(answers: Answers) -> Text:
    return _("Välj språk om du svarade Ja.")


AGE = Question(
    key="age",
    text=_("Hur gammal är du?"),
    take=Take.ONE,
    change=_("hur gammal du är"),
    missing=_("Välj hur gammal du är."),
    is_private=False,
    options=(
        Option("under_14", _("Under 14"), stop="yngre"),
        *(Option(str(years), str(years)) for years in range(14, 20)),
        Option("20_24", _("20–24")),
        Option("25_up", _("25 eller äldre"), stop="aldre"),
    ),
)
HOME = Question(
    key="home",
    text=_("Bor du i {kommun}?"),
    take=Take.ONE,
    change=_("var du bor"),
    missing=_("Välj om du bor i {kommun}."),
    is_private=False,
    options=(
        Option("yes", _("Ja")),
        Option("elsewhere", _("Nej, i en annan kommun"), stop="kommun"),
        Option("unsure", _("Jag vet inte")),
        Option("protected", _("Jag har skyddade personuppgifter"), stop="ring"),
    ),
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
MORE = Question(
    key="more",
    text=_("Vill du berätta något mer?"),
    take=Take.TEXT,
    change=_("det du vill berätta"),
    hint=_free_text_hint,
    limit=300,
    is_optional=True,
)
NAME = Question(
    key="name",
    text=_("Vad ska vi kalla dig?"),
    take=Take.NAME,
    change=_("vad vi ska kalla dig"),
    missing=_("Skriv vad vi ska kalla dig."),
    limit=50,
    is_private=False,
    autocomplete="given-name",
)
SURNAME = Question(
    key="surname",
    text=_("Efternamn"),
    take=Take.NAME,
    change=_("efternamn"),
    limit=50,
    is_private=False,
    is_optional=True,
    autocomplete="family-name",
)
CHANNEL = Question(
    key="channel",
    text=_("Hur vill du att vi hör av oss?"),
    take=Take.ONE,
    change=_("hur vi hör av oss"),
    missing=_("Välj hur du vill att vi hör av oss."),
    hint=_visit_hint,
    options=(
        Option("call", _("Ring")),
        Option("sms", _("Sms")),
        Option("email", _("E-post")),
        Option("visit", _("Jag kommer till er")),
    ),
)
PHONE = Question(
    key="phone",
    text=_("Ditt telefonnummer"),
    take=Take.PHONE,
    change=_("ditt telefonnummer"),
    missing=_("Skriv ditt telefonnummer, till exempel 070-174 06 05."),
    hint=_phone_hint,
    limit=30,
    autocomplete="tel",
    needed=_by_phone,
    counts=_by_phone,
    joins="channel",
)
EMAIL = Question(
    key="email",
    text=_("Din e-postadress"),
    take=Take.EMAIL,
    change=_("din e-postadress"),
    missing=_("Skriv din e-postadress, till exempel namn@exempel.se."),
    hint=_email_hint,
    limit=254,
    autocomplete="email",
    needed=_by_email,
    counts=_by_email,
    joins="channel",
)
BEST_TIME = Question(
    key="best_time",
    text=_("När passar det bäst?"),
    take=Take.ONE,
    change=_("när det passar bäst"),
    is_optional=True,
    options=(
        Option("morning", _("Förmiddag")),
        Option("afternoon", _("Eftermiddag")),
        Option("evening", _("Kväll")),
        Option("any", _("Spelar ingen roll")),
    ),
)
YES_NO = (Option("yes", _("Ja")), Option("no", _("Nej")))
MESSAGE = Question(
    key="message",
    text=_("Är det okej att vi lämnar meddelande om du inte svarar?"),
    take=Take.ONE,
    change=_("om vi får lämna meddelande"),
    is_optional=True,
    options=YES_NO,
)
INTERPRETER = Question(
    key="interpreter",
    text=_("Vill du ha tolk?"),
    take=Take.ONE,
    change=_("tolk"),
    is_optional=True,
    options=(Option("no", _("Nej")), Option("yes", _("Ja, språk:"))),
)
LANGUAGE = Question(
    key="language",
    text=_("Språk"),
    take=Take.LISTED,
    change=_("språk"),
    missing=_("Välj vilket språk tolken ska tala."),
    hint=_language_hint,
    options=tuple(Option(key, label) for key, label in LANGUAGES),
    needed=_wants_interpreter,
    counts=_wants_interpreter,
    joins="interpreter",
)
COMPANY = Question(
    key="company",
    text=_("Vill du ha någon med dig?"),
    take=Take.ONE,
    change=_("om någon ska vara med"),
    is_optional=True,
    options=tuple(reversed(YES_NO)),
)
GUARDIAN = Question(
    key="guardian",
    text=_("Får vi prata med din vårdnadshavare?"),
    take=Take.ONE,
    change=_("om vi får prata med din vårdnadshavare"),
    hint=_guardian_hint,
    is_optional=True,
    asked=_is_minor,
    options=(Option("yes", _("Ja")), Option("ask_first", _("Nej, prata med mig först")), Option("unsure", _("Vet inte"))),
)

CALM = (_("Du kan sluta när du vill."), _("Vi ställer inga krav."))

SUPPORT = Spec(
    kind=ApplicationKind.SUPPORT,
    version=1,
    title=_("Jag vill ha stöd"),
    routed_from=4,
    pages=(
        Page("alder", 1, _("Om dig"), (AGE,), aside=CALM),
        Page("boende", 2, _("Om dig"), (HOME,), aside=CALM),
        Page("skola", 3, _("Om dig"), (SCHOOL,), hint=_("Välj det som ligger närmast. Det finns inget fel svar."), aside=CALM),
        Page("hjalp", 4, _("Det du vill"), (HELP, MORE), heading=_("Det du vill"), aside=(_("Det räcker att välja Jag vet inte än."),)),
        Page(
            "kontakt",
            5,
            _("Så når vi dig"),
            (NAME, SURNAME, CHANNEL, PHONE, EMAIL),
            heading=_("Hur når vi dig?"),
            aside=(_("En enda väg att nå dig räcker."),),
        ),
        Page(
            "bra-att-veta",
            5,
            _("Bra att veta"),
            (BEST_TIME, MESSAGE, INTERPRETER, LANGUAGE, COMPANY, GUARDIAN),
            heading=_("Bra att veta"),
            hint=_("Allt på den här sidan är frivilligt."),
            aside=(_("Du kan hoppa över allt här."),),
        ),
    ),
)
