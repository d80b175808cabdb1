"""The questions of the joint application. Those who sign read what is not private, and her own words only if she lets them."""

from django.utils.translation import gettext_lazy as _

from forms.models import Recipient
from forms.specs.joint import rules
from forms.specs.model import Answers, Ask, Option, Question, Take

OFFICERS = (
    Option("student_health", _("Elevhälsoteam")),
    Option("principal", _("Rektor")),
    Option("employment_service", _("Arbetsförmedlingen")),
    Option("social_services", _("Socialförvaltningen")),
)
YES_NO = (Option("yes", _("Ja")), Option("no", _("Nej")))

SERVICE = Question(
    key="service",
    text=_("Vilken insats söker du till?"),
    take=Take.ONE,
    change=_("vilken insats du söker till"),
    missing=_("Välj en insats."),
    is_private=False,
    asked=rules.has_choice,
    offers=rules.services,
)
OWN_WORDS = Question(
    key="more",
    text=_("Vad vill du själv?"),
    take=Take.TEXT,
    change=_("vad du vill själv"),
    hint=rules.free_text,
    limit=300,
    is_optional=True,
    opened_by="show_words",
)
SHOW_WORDS = Question(
    key="show_words",
    text=_("Vem får läsa det?"),
    take=Take.SOME,
    change=_("vem som får läsa det"),
    is_private=False,
    is_optional=True,
    options=(Option("yes", _("Visa det för dem som skriver under")),),
    silence=_("Bara teamet"),
)
TIMES = Question(
    key="times",
    text=_("Vilka dagar och tider passar?"),
    take=Take.SOME,
    change=_("dagar och tider"),
    is_private=False,
    is_optional=True,
    asked=rules.has_week,
    offers=rules.week_of,
)
ENERGY = Question(
    key="energy",
    text=_("Hur mycket orkar du?"),
    take=Take.ONE,
    change=_("hur mycket du orkar"),
    is_private=False,
    is_optional=True,
    options=(
        Option("hours", _("Några timmar")),
        Option("half_days", _("Halva dagar")),
        Option("whole_days", _("Hela dagar")),
        Option("unsure", _("Vet inte")),
    ),
)
NAME = Question(
    key="name",
    text=_("Förnamn"),
    take=Take.NAME,
    change=_("ditt förnamn"),
    missing=_("Skriv ditt förnamn."),
    limit=50,
    is_private=False,
    autocomplete="given-name",
)
SURNAME = Question(
    key="surname",
    text=_("Efternamn"),
    take=Take.NAME,
    change=_("ditt efternamn"),
    missing=_("Skriv ditt efternamn."),
    limit=50,
    is_private=False,
    autocomplete="family-name",
)
NUMBER = Question(
    key="number",
    text=_("Personnummer eller samordningsnummer"),
    take=Take.NUMBER,
    change=_("ditt personnummer"),
    missing=_("Skriv ditt personnummer, eller välj att du inte har något."),
    hint=rules.number_hint,
    limit=30,
    needed=rules.has_number,
    counts=rules.has_number,
)
NO_NUMBER = Question(
    key="no_number",
    text=_("Har du inget svenskt personnummer?"),
    take=Take.SOME,
    change=_("om du har ett personnummer"),
    is_optional=True,
    options=(Option("yes", _("Jag har inget")),),
    joins="number",
)
BIRTH_ON = Question(
    key="birth_on",
    text=_("När är du född?"),
    take=Take.DATE,
    change=_("när du är född"),
    missing=_("Skriv vilken dag du är född, till exempel 2009-03-14."),
    hint=rules.birthday_hint,
    limit=30,
    asked=rules.may_have_guardian,
    needed=rules.no_number,
    counts=rules.no_number,
    fault=rules.birthday_fault,
    joins="number",
)
PHONE = Question(
    key="phone",
    text=_("Mobilnummer"),
    take=Take.PHONE,
    change=_("ditt mobilnummer"),
    missing=_("Skriv ditt mobilnummer eller din e-postadress."),
    hint=rules.reach_hint,
    limit=30,
    autocomplete="tel",
    needed=rules.needs_phone,
    fault=rules.mobile("phone"),
)
EMAIL = Question(
    key="email",
    text=_("E-post"),
    take=Take.EMAIL,
    change=_("din e-postadress"),
    limit=254,
    is_optional=True,
    autocomplete="email",
    fault=rules.others_address("email"),
)
OFFICER_KIND = Question(
    key="officer_kind",
    text=_("Vem har du ansökt tillsammans med?"),
    take=Take.ONE,
    change=_("vem du söker tillsammans med"),
    missing=_("Välj vem du söker tillsammans med."),
    is_private=False,
    options=OFFICERS,
)
OFFICER_ORGANISATION = Question(
    key="officer_organisation",
    text=_("Vilken arbetsplats?"),
    take=Take.LISTED,
    change=_("arbetsplatsen"),
    missing=_("Välj arbetsplatsen i listan."),
    is_private=False,
    offers=rules.officer_choices,
)
OFFICER_NAME = Question(
    key="officer_name",
    text=_("Vad heter personen?"),
    take=Take.NAME,
    change=_("vad personen heter"),
    missing=_("Skriv vad personen heter."),
    limit=100,
    is_private=False,
)
OFFICER_EMAIL = Question(
    key="officer_email",
    text=_("Personens e-post på jobbet"),
    take=Take.EMAIL,
    change=_("personens e-post"),
    missing=_("Skriv adressen till jobbet, till exempel namn@exempel.se."),
    hint=rules.officer_hint,
    limit=254,
    fault=rules.officer_fault,
)
GUARDIAN_SIGNS = Question(
    key="guardian_signs",
    text=_("Ska en vårdnadshavare skriva under?"),
    take=Take.ONE,
    change=_("om en vårdnadshavare ska skriva under"),
    hint=rules.guardian_hint,
    is_private=False,
    is_optional=True,
    asked=rules.may_choose_guardian,
    options=YES_NO,
)
GUARDIAN_COUNT = Question(
    key="guardian_count",
    text=_("Har du en eller två?"),
    take=Take.ONE,
    change=_("hur många vårdnadshavare du har"),
    missing=_("Välj om du har en eller två."),
    hint=rules.count_hint,
    is_private=False,
    asked=rules.may_have_guardian,
    needed=rules.counts_guardians,
    counts=rules.counts_guardians,
    options=(Option("one", _("En")), Option("two", _("Två"))),
)
CONSENT_TO = Question(
    key="consent_to",
    text=_("Vilka får vi prata med?"),
    take=Take.SOME,
    change=_("vilka vi får prata med"),
    is_private=False,
    is_optional=True,
    options=(
        Option(Recipient.SCHOOL.value, _("Skolan")),
        Option(Recipient.SOCIAL.value, _("Socialtjänsten")),
        Option(Recipient.EMPLOYMENT.value, _("Arbetsförmedlingen")),
    ),
)
CONSENT_ABOUT = Question(
    key="consent_about",
    text=_("Om vad?"),
    take=Take.SOME,
    change=_("vad vi får prata om"),
    missing=_("Välj vad vi får prata om."),
    is_private=False,
    needed=rules.consents,
    counts=rules.consents,
    options=(Option("attendance", _("Närvaro och studieläge")), Option("planning", _("Planering och aktiviteter"))),
)
CONSENT_MONTHS = Question(
    key="consent_months",
    text=_("Hur länge?"),
    take=Take.ONE,
    change=_("hur länge"),
    missing=_("Välj hur länge det gäller."),
    is_private=False,
    needed=rules.consents,
    counts=rules.consents,
    options=(Option("3", _("3 månader")), Option("6", _("6 månader")), Option("12", _("12 månader"))),
)


def guardian(prefix: str, asked: Ask) -> tuple[Question, ...]:
    """Return the questions about one guardian; no number is asked of her (dataskyddslagen 3 kap. 10 §)."""

    def needs_phone(answers: Answers) -> bool:
        return not answers.one(f"{prefix}email")

    return (
        Question(
            key=f"{prefix}name",
            text=_("Förnamn"),
            take=Take.NAME,
            change=_("vårdnadshavarens förnamn"),
            missing=_("Skriv förnamnet."),
            limit=50,
            asked=asked,
        ),
        Question(
            key=f"{prefix}surname",
            text=_("Efternamn"),
            take=Take.NAME,
            change=_("vårdnadshavarens efternamn"),
            missing=_("Skriv efternamnet."),
            limit=50,
            asked=asked,
        ),
        Question(
            key=f"{prefix}phone",
            text=_("Mobilnummer"),
            take=Take.PHONE,
            change=_("vårdnadshavarens mobilnummer"),
            missing=_("Skriv ett mobilnummer eller en e-postadress."),
            hint=rules.invited_hint,
            limit=30,
            needed=needs_phone,
            fault=rules.mobile(f"{prefix}phone"),
            asked=asked,
        ),
        Question(
            key=f"{prefix}email",
            text=_("E-post"),
            take=Take.EMAIL,
            change=_("vårdnadshavarens e-post"),
            limit=254,
            is_optional=True,
            fault=rules.others_address(f"{prefix}email"),
            asked=asked,
        ),
    )
