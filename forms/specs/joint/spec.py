"""Form B, the joint application: the young person's own, signed by her, by whoever she works with, and by a guardian where law or she asks.

Who starts it is asked before the first page.
"""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.joint import questions as ask
from forms.specs.joint import rules
from forms.specs.model import Page, Spec, Words
from forms.specs.shared import AGE, HELP, HOME, SCHOOL, help_now

YOURS = (_("Det är din ansökan."), _("Du kan ta tillbaka den när du vill."))
ABOUT, WISHES, PERSON, WITH, CONSENT = (
    _("Om dig"),
    _("Det du vill"),
    _("Dina uppgifter"),
    _("Tillsammans med"),
    _("Samtycke"),
)
JOINT = Spec(
    kind=ApplicationKind.JOINT,
    slug="tillsammans",
    version=1,
    title=_("Vi ansöker tillsammans"),
    route=rules.programme_of,
    routed_from=2,
    words=Words(
        lead=_("Du söker tillsammans med någon som känner dig. Alla skriver under var för sig."),
        facts=(
            _("Du kan sluta när du vill."),
            _("Vi ställer inga krav."),
            _("Du ser vad de andra får läsa."),
            _("Vi läser ditt svar inom {dagar} arbetsdagar."),
        ),
        minutes=8,
        review=_("När alla har skrivit under blir det en allmän handling hos kommunen. Uppgifter om dig kan vara skyddade av sekretess."),
        next_steps=(
            (_("Alla skriver under"), _("De andra får en länk. Du ser vem som har skrivit under.")),
            (_("Teamet läser"), _("Vi läser inom {dagar} arbetsdagar efter den sista underskriften.")),
            (_("Vi ses"), _("Du får ta med någon.")),
        ),
        send=_("Gå vidare till underskrift"),
    ),
    pages=(
        Page("alder", 1, ABOUT, (AGE,), aside=YOURS, stop=rules.takes_nobody),
        Page("insats", 1, ABOUT, (ask.SERVICE,), aside=YOURS),
        Page("boende", 1, ABOUT, (HOME,), aside=YOURS),
        Page("skola", 1, ABOUT, (SCHOOL,), aside=YOURS),
        Page("hjalp", 2, WISHES, (HELP,), aside=YOURS),
        Page(
            "egna-ord",
            2,
            WISHES,
            (ask.OWN_WORDS, ask.SHOW_WORDS),
            heading=_("Med dina ord"),
            hint=_("Det här är din ansökan. Skriv med dina ord."),
            aside=(_("Bara teamet läser det, om du inte väljer annat."),),
        ),
        help_now(number=2, section=WISHES, hint=_("Det du skrev låter tungt. Vänta inte på oss om du mår dåligt. Ring nu.")),
        Page("tider", 2, WISHES, (ask.TIMES, ask.ENERGY), heading=_("Dagar och tider"), aside=(_("Du kan ändra det senare."),)),
        Page(
            "uppgifter",
            3,
            PERSON,
            (ask.NAME, ask.SURNAME, ask.NUMBER, ask.NO_NUMBER, ask.BIRTH_ON, ask.PHONE, ask.EMAIL),
            heading=_("Dina uppgifter"),
            hint=_("Har du skyddade personuppgifter? Skriv inget här. Ring {telefon}."),
            aside=(_("Vi frågar inte var du bor."),),
        ),
        Page("med-vem", 4, WITH, (ask.OFFICER_KIND,), aside=YOURS),
        Page("person", 4, WITH, (ask.OFFICER_ORGANISATION, ask.OFFICER_NAME, ask.OFFICER_EMAIL), heading=_("Vem är det?"), aside=YOURS),
        Page("vardnadshavare", 4, WITH, (ask.GUARDIAN_SIGNS, ask.GUARDIAN_COUNT), heading=_("Vårdnadshavare"), aside=YOURS),
        Page(
            "forsta-vardnadshavaren",
            4,
            _("Din vårdnadshavare"),
            ask.guardian("guardian_", rules.has_guardian),
            heading=_("Din vårdnadshavare"),
            aside=(_("Hen ser inte det som bara är till teamet."),),
        ),
        Page(
            "andra-vardnadshavaren",
            4,
            _("Din andra vårdnadshavare"),
            ask.guardian("second_", rules.has_two),
            heading=_("Din andra vårdnadshavare"),
            aside=(_("Två vårdnadshavare kan ha samma e-post."),),
        ),
        Page(
            "samtycke",
            5,
            CONSENT,
            (ask.CONSENT_TO, ask.CONSENT_ABOUT, ask.CONSENT_MONTHS),
            heading=_("Samtycke"),
            hint=_("Det är frivilligt. Ansökan fungerar utan. Du kan ta tillbaka det när du vill på Min ansökan."),
            aside=(_("Inget är valt åt dig."),),
        ),
    ),
)
