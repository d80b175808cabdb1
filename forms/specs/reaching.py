"""Questions about how somebody wants to be reached: the person's own words, and the same ones about somebody else."""

from django.utils.translation import gettext_lazy as _

from common.phones import takes_sms
from common.site_settings import site_settings
from forms.specs.languages import LANGUAGES
from forms.specs.model import Answers, Ask, Option, Question, Say, Take, Text, nothing
from forms.specs.shared import NO_YES, UNDER_16, YES_NO, is_minor, says

NAME_LIMIT, PHONE_LIMIT, EMAIL_LIMIT = 50, 30, 254
BY_PHONE = frozenset({"call", "sms"})
PHONE_MISSING = _("Skriv ditt telefonnummer, till exempel 070-174 06 05.")
EMAIL_MISSING = _("Skriv din e-postadress, till exempel namn@exempel.se.")
MOBILE_MISSING = _("Vi kan inte skicka sms till det numret. Skriv ett mobilnummer, till exempel 070-174 06 05.")


def by_phone(answers: Answers) -> bool:
    """Whether the chosen channel needs a telephone number."""
    return answers.one("channel") in BY_PHONE


def by_email(answers: Answers) -> bool:
    """Whether the chosen channel needs an e-mail address."""
    return answers.one("channel") == "email"


def has_no_email(answers: Answers) -> bool:
    """Whether a telephone number is the way left."""
    return not answers.one("email")


def wants_interpreter(answers: Answers) -> bool:
    """Whether an interpreter is wanted."""
    return answers.one("interpreter") == "yes"


def phone_fault(answers: Answers) -> Text:
    """Refuse a number that no text message reaches, where one is wanted."""
    return MOBILE_MISSING if answers.one("channel") == "sms" and not takes_sms(answers.one("phone")) else ""


def _visit_hint(answers: Answers) -> Text:
    site = site_settings()
    return _("Vill du komma till oss? %(address)s %(hours)s.") % {"address": site.visit_address, "hours": site.opening_hours}


def _guardian_hint(answers: Answers) -> Text:
    if answers.one("age") in UNDER_16:
        return _("Oftast behöver en vårdnadshavare vara med längre fram. Vi pratar alltid med dig först.")
    return _("Du får söka stöd själv.")


def _avoid_fault(answers: Answers) -> Text:
    if answers.one("channel") in [value.removeprefix("no_") for value in answers.some("avoid")]:
        return _("Du har valt att vi hör av oss just så. Ta bort krysset, eller gå tillbaka och välj ett annat sätt.")
    return ""


def name_question(
    *, text: Text, change: Text, missing: Text, hint: Say = nothing, autocomplete: str = "off", is_optional: bool = False
) -> Question:
    """Return the question about what the person whom the team gets in touch with is called."""
    return Question(
        key="name",
        text=text,
        take=Take.NAME,
        change=change,
        missing=missing,
        hint=hint,
        limit=NAME_LIMIT,
        is_private=False,
        is_optional=is_optional,
        autocomplete=autocomplete,
    )


def phone_question(
    *,
    text: Text,
    change: Text,
    missing: Text = PHONE_MISSING,
    hint: Say = nothing,
    key: str = "phone",
    needed: Ask | None = None,
    is_optional: bool = False,
    autocomplete: str = "off",
) -> Question:
    """Return a question about a telephone number that stands by itself, without a chosen channel."""
    return Question(
        key=key,
        text=text,
        take=Take.PHONE,
        change=change,
        missing=missing,
        hint=hint,
        limit=PHONE_LIMIT,
        is_optional=is_optional,
        autocomplete=autocomplete,
        needed=needed,
    )


def email_question(*, text: Text, change: Text, key: str = "email", hint: Say = nothing, autocomplete: str = "off") -> Question:
    """Return a question about an e-mail address that nobody must give."""
    return Question(
        key=key,
        text=text,
        take=Take.EMAIL,
        change=change,
        hint=hint,
        limit=EMAIL_LIMIT,
        is_optional=True,
        autocomplete=autocomplete,
    )


def time_question(*, text: Text, change: Text) -> Question:
    """Return the question about when a call suits."""
    return Question(
        key="best_time",
        text=text,
        take=Take.ONE,
        change=change,
        is_optional=True,
        options=(
            Option("morning", _("Förmiddag")),
            Option("afternoon", _("Eftermiddag")),
            Option("evening", _("Kväll")),
            Option("any", _("Spelar ingen roll")),
        ),
    )


def interpreter_question(*, text: Text) -> Question:
    """Return the question about an interpreter; `LANGUAGE` follows it on the same page."""
    return Question(
        key="interpreter",
        text=text,
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
    hint=says(_("Välj språk om du svarade Ja.")),
    options=tuple(Option(key, label) for key, label in LANGUAGES),
    needed=wants_interpreter,
    counts=wants_interpreter,
    joins="interpreter",
)
INTERPRETER = interpreter_question(text=_("Vill du ha tolk?"))
NAME = name_question(
    text=_("Vad ska vi kalla dig?"), change=_("vad vi ska kalla dig"), missing=_("Skriv vad vi ska kalla dig."), autocomplete="given-name"
)
SURNAME = Question(
    key="surname",
    text=_("Efternamn"),
    take=Take.NAME,
    change=_("efternamn"),
    limit=NAME_LIMIT,
    is_private=False,
    is_optional=True,
    autocomplete="family-name",
)


def _channel(text: Text, change: Text, missing: Text, last: Option, hint: Say, fault: Say) -> Question:
    return Question(
        key="channel",
        text=text,
        take=Take.ONE,
        change=change,
        missing=missing,
        hint=hint,
        fault=fault,
        options=(Option("call", _("Ring")), Option("sms", _("Sms")), Option("email", _("E-post")), last),
    )


CHANNEL = _channel(
    _("Hur vill du att vi hör av oss?"),
    _("hur vi hör av oss"),
    _("Välj hur du vill att vi hör av oss."),
    Option("visit", _("Jag kommer till er")),
    _visit_hint,
    nothing,
)
PHONE = Question(
    key="phone",
    text=_("Ditt telefonnummer"),
    take=Take.PHONE,
    change=_("ditt telefonnummer"),
    missing=PHONE_MISSING,
    hint=says(_("Skriv det om du valde Ring eller Sms.")),
    fault=phone_fault,
    limit=PHONE_LIMIT,
    autocomplete="tel",
    needed=by_phone,
    counts=by_phone,
    joins="channel",
)
EMAIL = Question(
    key="email",
    text=_("Din e-postadress"),
    take=Take.EMAIL,
    change=_("din e-postadress"),
    missing=EMAIL_MISSING,
    hint=says(_("Skriv den om du valde E-post.")),
    limit=EMAIL_LIMIT,
    autocomplete="email",
    needed=by_email,
    counts=by_email,
    joins="channel",
)
REACH = (NAME, SURNAME, CHANNEL, PHONE, EMAIL)
BEST_TIME = time_question(text=_("När passar det bäst?"), change=_("när det passar bäst"))
MESSAGE = Question(
    key="message",
    text=_("Är det okej att vi lämnar meddelande om du inte svarar?"),
    take=Take.ONE,
    change=_("om vi får lämna meddelande"),
    is_optional=True,
    options=YES_NO,
)
COMPANY = Question(
    key="company",
    text=_("Vill du ha någon med dig?"),
    take=Take.ONE,
    change=_("om någon ska vara med"),
    is_optional=True,
    options=NO_YES,
)
GUARDIAN = Question(
    key="guardian",
    text=_("Får vi prata med din vårdnadshavare?"),
    take=Take.ONE,
    change=_("om vi får prata med din vårdnadshavare"),
    hint=_guardian_hint,
    is_optional=True,
    asked=is_minor,
    options=(Option("yes", _("Ja")), Option("ask_first", _("Nej, prata med mig först")), Option("unsure", _("Vet inte"))),
)
AVOID = Question(
    key="avoid",
    text=_("Är det något vi ska låta bli när vi hör av oss?"),
    take=Take.SOME,
    change=_("vad vi ska låta bli"),
    fault=_avoid_fault,
    is_optional=True,
    options=(
        Option("no_subject", _("Skriv inte vad det gäller")),
        Option("no_name", _("Säg inte vilka vi är om någon annan svarar")),
        Option("no_sms", _("Skriv inte sms")),
        Option("no_email", _("Skriv inte e-post")),
    ),
)
