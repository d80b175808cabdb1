"""The questions of the referral: nothing about causes, health or crime, no number but the young person's own."""

from django.utils.translation import gettext_lazy as _

from forms.specs.model import Option, Question, Take
from forms.specs.reaching import email_question, has_no_email, interpreter_question, name_question, phone_question, time_question
from forms.specs.referral import rules
from forms.specs.senders import is_unnamed, sender_name, sender_phone, sender_title
from forms.specs.shared import FREE_TEXT_HINT, NO_YES, YOUTH_LIMIT, age_question, is_minor, says, within_a_year

LINE_LIMIT = 80

WANTS = Question(
    key="informed",
    text=_("Är ungdomen informerad och vill hen ha kontakt?"),
    take=Take.ONE,
    change=_("om ungdomen vill ha kontakt"),
    missing=_("Välj om ungdomen vill ha kontakt."),
    options=(Option("wants", _("Ja, vill")), Option("hesitates", _("Ja, tveksam")), Option("no", _("Nej"), stop="samtal")),
)
AGE = age_question(
    text=_("Hur gammal är ungdomen?"),
    change=_("hur gammal ungdomen är"),
    missing=_("Välj hur gammal ungdomen är."),
    younger="barn",
    older="vuxen",
)
PROTECTED = Question(
    key="protected",
    text=_("Har ungdomen skyddade personuppgifter?"),
    take=Take.ONE,
    change=_("skyddade personuppgifter"),
    missing=_("Svara Nej eller Ja."),
    hint=says(_("Svara Nej om du inte vet. Svarar du Ja sparar vi inget.")),
    options=(Option("no", _("Nej")), Option("yes", _("Ja"), stop="skydd")),
)
SERVICE = Question(
    key="service",
    text=_("Vem ska få remissen?"),
    take=Take.ONE,
    change=_("vem som ska få remissen"),
    missing=_("Välj vem som ska få remissen."),
    is_private=False,
    asked=rules.has_choice,
    offers=rules.services,
)
GUARDIAN_INFORMED = Question(
    key="guardian_informed",
    text=_("Vårdnadshavare informerad?"),
    take=Take.ONE,
    change=_("om vårdnadshavare vet"),
    missing=_("Välj om en vårdnadshavare vet om remissen."),
    asked=is_minor,
    options=(rules.INFORMED, rules.APPLIES_ALONE, rules.UNSUITABLE),
    offers=rules.guardian_answers,
)
GROUND = Question(
    key="ground",
    text=_("På vilken grund delar du uppgifter?"),
    take=Take.ONE,
    change=_("på vilken grund du delar uppgifter"),
    missing=_("Välj på vilken grund du delar uppgifter."),
    options=(
        Option("consent", _("Samtycke från ungdomen/vårdnadshavare")),
        Option("duty", _("Uppgiftsskyldighet i lag")),
        Option("open", _("Inga sekretessbelagda uppgifter lämnas")),
    ),
)
CONSENT_ON = Question(
    key="consent_on",
    text=_("Vilken dag fick du ett ja?"),
    take=Take.DATE,
    change=_("dagen för samtycket"),
    missing=_("Skriv vilken dag du fick ett ja, till exempel 2026-11-25."),
    asked=rules.by_consent,
    fault=within_a_year("consent_on"),
)
CONSENT_COVERS = Question(
    key="consent_covers",
    text=_("Vad får du dela?"),
    take=Take.SOME,
    change=_("vad du får dela"),
    missing=_("Välj vad du har fått ja till att dela."),
    asked=rules.by_consent,
    options=(
        Option("contact", _("Namn och hur vi når ungdomen")),
        Option("attendance", _("Närvaro och hur det går i skolan")),
        Option("planning", _("Vad ni har provat och planerat")),
    ),
)
DUTY = Question(
    key="duty",
    text=_("Vilket lagrum?"),
    take=Take.ONE,
    change=_("vilket lagrum"),
    missing=_("Välj ett lagrum."),
    asked=rules.by_duty,
    options=(
        Option("15_15", _("Skollagen 15 kap. 15 §")),
        Option("7_22", _("Skollagen 7 kap. 22 §")),
        Option("other", _("Ett annat")),
    ),
)
DUTY_OTHER = Question(
    key="duty_other",
    text=_("Skriv lagrummet"),
    take=Take.LINE,
    change=_("lagrummet"),
    missing=_("Skriv lag, kapitel och paragraf."),
    hint=says(_("Svara om du valde Ett annat. Skriv bara lag, kapitel och paragraf.")),
    limit=LINE_LIMIT,
    asked=rules.by_duty,
    needed=rules.by_other_duty,
    counts=rules.by_other_duty,
    joins="duty",
)
SENDER_KIND = Question(
    key="sender_kind",
    text=_("Var jobbar du?"),
    take=Take.ONE,
    change=_("var du jobbar"),
    missing=_("Välj var du jobbar."),
    options=(
        Option("school", _("Skola")),
        Option("student_health", _("Elevhälsa")),
        Option("social_services", _("Socialtjänst")),
        Option("labour_market", _("Arbetsmarknadsenhet")),
        Option("health", _("Ungdomshälsan/vård")),
        Option("employment_service", _("AF")),
        Option("other", _("Annan")),
    ),
)
SENDER_UNIT = Question(
    key="sender_unit",
    text=_("Enhet"),
    take=Take.LINE,
    change=_("enheten"),
    missing=_("Skriv vad din enhet heter."),
    limit=LINE_LIMIT,
    autocomplete="organization",
)
SENDER = (
    SENDER_KIND,
    SENDER_UNIT,
    sender_name(text=_("Ditt namn"), asked=is_unnamed),
    sender_title(text=_("Din titel")),
    sender_phone(text=_("Ditt telefonnummer")),
)
NAME = name_question(text=_("Ungdomens förnamn"), change=_("ungdomens förnamn"), missing=_("Skriv ungdomens förnamn."))
SURNAME = Question(
    key="surname",
    text=_("Ungdomens efternamn"),
    take=Take.NAME,
    change=_("ungdomens efternamn"),
    missing=_("Skriv ungdomens efternamn."),
    limit=50,
    is_private=False,
)
NUMBER = Question(
    key="number",
    text=_("Personnummer eller samordningsnummer"),
    take=Take.NUMBER,
    change=_("ungdomens personnummer"),
    missing=_("Skriv ungdomens personnummer. Vet du inte det, välj födelseår."),
    hint=says(_("Vi frågar för att inte ta fel på person.")),
    limit=30,
    needed=rules.has_no_birth_year,
)
BIRTH_YEAR = Question(
    key="birth_year",
    text=_("Födelseår om du inte vet numret"),
    take=Take.ONE,
    change=_("ungdomens födelseår"),
    offers=rules.birth_years,
    needed=rules.never,
    counts=rules.has_no_number,
    joins="number",
)
PHONE = phone_question(
    text=_("Ungdomens telefonnummer"),
    change=_("ungdomens telefonnummer"),
    missing=_("Skriv ungdomens telefonnummer eller e-postadress."),
    hint=says(_("Det räcker med telefon eller e-post.")),
    needed=has_no_email,
)
EMAIL = email_question(text=_("Ungdomens e-postadress"), change=_("ungdomens e-postadress"))
SCHOOL_NAME = Question(key="school_name", text=_("Skola"), take=Take.LINE, change=_("ungdomens skola"), limit=LINE_LIMIT, is_optional=True)
GRADE = Question(
    key="grade", text=_("Årskurs eller program"), take=Take.LINE, change=_("årskurs eller program"), limit=LINE_LIMIT, is_optional=True
)
INTERPRETER = interpreter_question(text=_("Vill ungdomen ha tolk?"))
ABSENCE = Question(
    key="absence",
    text=_("Skolfrånvaro"),
    take=Take.ONE,
    change=_("skolfrånvaro"),
    hint=says(_("Skriv inte varför. Det pratar vi med ungdomen om.")),
    is_optional=True,
    options=(
        Option("single", _("Enstaka")),
        Option("repeated", _("Återkommande")),
        Option("most", _("Mer än hälften av tiden")),
        Option("always", _("Går inte alls")),
        Option("not_enrolled", _("Inte inskriven")),
    ),
)
ABSENT_SINCE = Question(
    key="absent_since",
    text=_("Sedan ungefär"),
    take=Take.LISTED,
    change=_("sedan när"),
    is_optional=True,
    counts=rules.is_absent,
    offers=rules.months,
    joins="absence",
)
TRIED = Question(key="tried", text=_("Redan provat"), take=Take.SOME, change=_("vad ni har provat"), is_optional=True, offers=rules.tried)
OWN_WORDS = Question(
    key="own_words",
    text=_("Vad vill ungdomen själv?"),
    take=Take.TEXT,
    change=_("ungdomens egna ord"),
    hint=says(FREE_TEXT_HINT),
    limit=YOUTH_LIMIT,
    is_optional=True,
)
CHANNEL = Question(
    key="channel",
    text=_("Hur ska vi höra av oss första gången?"),
    take=Take.ONE,
    change=_("hur vi ska höra av oss"),
    missing=_("Välj hur vi ska höra av oss till ungdomen."),
    fault=rules.channel_fault,
    options=(
        Option("call", _("Ring")),
        Option("sms", _("Sms")),
        Option("email", _("E-post")),
        Option("visit", _("Vi ses")),
    ),
)
BEST_TIME = time_question(text=_("När passar det bäst?"), change=_("när det passar bäst"))
PLACE = Question(
    key="place",
    text=_("Var ses vi helst?"),
    take=Take.ONE,
    change=_("var vi ses"),
    hint=says(_("Ring oss om det finns något vi behöver veta inför hembesök.")),
    is_optional=True,
    options=(
        Option("ours", _("Hos oss")),
        Option("school", _("I skolan")),
        Option("home", _("Hemma hos ungdomen")),
        Option("elsewhere", _("På en annan plats")),
    ),
)
WITH = Question(
    key="with_whom",
    text=_("Vem bör vara med?"),
    take=Take.SOME,
    change=_("vem som bör vara med"),
    is_optional=True,
    options=(
        Option("nobody", _("Bara ungdomen")),
        Option("guardian", _("En vårdnadshavare")),
        Option("school", _("Någon från skolan")),
        Option("sender", _("Du som skickar")),
    ),
)
URGENT = Question(
    key="urgent",
    text=_("Brådskande?"),
    take=Take.ONE,
    change=_("om det är bråttom"),
    missing=_("Välj om det är bråttom."),
    hint=says(_("Är det akut? Ring 112 eller socialjouren nu.")),
    options=(NO_YES[0], Option("yes", _("Ja, inom en vecka (max)"))),
)
