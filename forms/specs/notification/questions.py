"""The questions of the school's notification: never why, no grades, no diagnosis, no papers."""

from django.utils.translation import gettext_lazy as _

from forms.specs.model import Option, Question, Take, always
from forms.specs.notification import rules
from forms.specs.reaching import EMAIL_LIMIT, NAME_LIMIT, PHONE_LIMIT, email_question, name_question, phone_question
from forms.specs.senders import sender_name, sender_phone, sender_title
from forms.specs.shared import NO_YES, YES_NO, says, within_a_year

SCHOOL_LIMIT, CODE_LIMIT = 120, 20

EVENT = Question(
    key="event",
    text=_("Händelse"),
    take=Take.ONE,
    change=_("vad som har hänt"),
    missing=_("Välj vad som har hänt."),
    options=(
        Option("left", _("Eleven har slutat")),
        Option("started", _("Eleven har börjat")),
        Option("absent", _("Eleven är frånvarande i betydande utsträckning utan giltigt skäl")),
        Option("never_came", _("Antagen men kom inte")),
    ),
)
HAPPENED_ON = Question(
    key="happened_on",
    text=_("Datum"),
    take=Take.DATE,
    change=_("datum"),
    missing=_("Skriv vilken dag det hände, till exempel 2026-11-25."),
    hint=says(_("Den dag det hände. Är eleven borta mycket: den dag ni såg det.")),
    limit=30,
    fault=within_a_year("happened_on"),
)
OWNER = Question(
    key="owner",
    text=_("Huvudman"),
    take=Take.ONE,
    change=_("huvudman"),
    missing=_("Välj vem som är huvudman för skolan."),
    options=(
        Option("other", _("Annan huvudman (15:15)")),
        Option("own", _("Kommunens egen skola (intern rutin)")),
    ),
)
HOME = Question(
    key="home",
    text=_("Folkbokföringskommun"),
    take=Take.ONE,
    change=_("var eleven är folkbokförd"),
    missing=_("Välj var eleven är folkbokförd."),
    is_private=False,
    options=(Option("yes", _("{kommun}")), Option("elsewhere", _("En annan kommun"), stop="hemkommun")),
)
PROTECTED = Question(
    key="protected",
    text=_("Skyddade personuppgifter"),
    take=Take.ONE,
    change=_("skyddade personuppgifter"),
    missing=_("Svara Nej eller Ja."),
    hint=says(_("Svarar du Ja sparar vi inget. Då ringer du oss i stället.")),
    options=(NO_YES[0], Option("yes", _("Ja"), stop="skydd")),
)
SCHOOL_UNIT = Question(
    key="school_unit",
    text=_("Skola"),
    take=Take.LISTED,
    change=_("skola"),
    missing=_("Välj skolan i listan. Finns den inte där, välj En annan skola."),
    hint=rules.legal_text,
    offers=rules.schools,
)
SCHOOL_NAME = Question(
    key="school_name",
    text=_("Skolans namn"),
    take=Take.LINE,
    change=_("skolans namn"),
    missing=_("Skriv vad skolan heter."),
    hint=says(_("Skriv det om du valde En annan skola.")),
    limit=SCHOOL_LIMIT,
    needed=rules.is_other_school,
    counts=rules.is_other_school,
    joins="school_unit",
)
SENDER_EMAIL = Question(
    key="sender_email",
    text=_("E-post"),
    take=Take.EMAIL,
    change=_("e-post"),
    missing=_("Skriv en adress till jobbet, till exempel namn@exempel.se."),
    hint=says(_("Är det din egen på jobbet har vi den redan.")),
    limit=EMAIL_LIMIT,
    autocomplete="email",
    is_optional=True,
    needed=rules.has_no_proven_email,
)
SCHOOL = (
    SCHOOL_UNIT,
    SCHOOL_NAME,
    sender_name(text=_("Kontaktperson"), asked=always),
    sender_title(text=_("Titel")),
    sender_phone(text=_("Telefon")),
    SENDER_EMAIL,
)
NAME = name_question(text=_("Elevens förnamn"), change=_("elevens förnamn"), missing=_("Skriv elevens förnamn."))
SURNAME = Question(
    key="surname",
    text=_("Elevens efternamn"),
    take=Take.NAME,
    change=_("elevens efternamn"),
    missing=_("Skriv elevens efternamn."),
    limit=NAME_LIMIT,
    is_private=False,
)
NUMBER = Question(
    key="number",
    text=_("Personnummer, samordningsnummer eller T-nummer"),
    take=Take.INTERIM_NUMBER,
    change=_("elevens nummer"),
    missing=_("Skriv elevens nummer med 12 siffror, till exempel 200701082380."),
    hint=says(_("Vi frågar för att inte ta fel på person.")),
    limit=30,
)
PHONE = phone_question(text=_("Elevens telefon"), change=_("elevens telefon"), is_optional=True, hint=rules.interim_hint)
EMAIL = email_question(text=_("Elevens e-post"), change=_("elevens e-post"))
GUARDIAN_PHONE = Question(
    key="guardian_phone",
    text=_("Vårdnadshavares telefon"),
    take=Take.PHONE,
    change=_("vårdnadshavares telefon"),
    hint=says(_("Lämnas ut för att vi ska kunna nå ungdomen.")),
    limit=PHONE_LIMIT,
    is_optional=True,
    asked=rules.is_minor,
)
STUDY_CODE = Question(
    key="study_code",
    text=_("Program/inriktning (kod)"),
    take=Take.LINE,
    change=_("program eller inriktning"),
    hint=says(_("Till exempel SA eller EKJUR.")),
    limit=CODE_LIMIT,
    is_optional=True,
    fault=rules.study_code_fault,
)
GRADE = Question(
    key="grade",
    text=_("Årskurs"),
    take=Take.ONE,
    change=_("årskurs"),
    is_optional=True,
    options=tuple(Option(str(year), str(year)) for year in range(1, 5)),
)
NEXT_STEP = Question(
    key="next_step",
    text=_("Nästa steg känt?"),
    take=Take.ONE,
    change=_("nästa steg"),
    is_optional=True,
    options=(
        Option("school", _("Ny skola")),
        Option("abroad", _("Utomlands")),
        Option("work", _("Arbete")),
        Option("other", _("Annat")),
        Option("unknown", _("Vet inte")),
    ),
)
INFORMED = Question(
    key="informed",
    text=_("Är eleven informerad om anmälan?"),
    take=Take.ONE,
    change=_("om eleven vet om anmälan"),
    missing=_("Välj om eleven vet om anmälan."),
    hint=says(_("Berätta gärna för eleven innan du skickar.")),
    options=YES_NO,
)
GUARDIAN_INFORMED = Question(
    key="guardian_informed",
    text=_("Är vårdnadshavare informerad om anmälan?"),
    take=Take.ONE,
    change=_("om vårdnadshavare vet om anmälan"),
    missing=_("Välj om vårdnadshavare vet om anmälan."),
    asked=rules.is_minor,
    options=YES_NO,
)
