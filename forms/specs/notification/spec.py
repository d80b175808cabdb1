"""Form E in its order: what stops it comes before the pupil's name, so that nothing about her is kept in vain."""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.model import Page, Proof, Spec, Words, to_youth
from forms.specs.notification import questions as ask
from forms.specs.notification import rules

EVENT, SCHOOL, PUPIL = _("Det som har hänt"), _("Skolan"), _("Eleven")
NEVER_WHY = (_("Skriv aldrig varför."), _("Skicka inga papper."))

NOTIFICATION = Spec(
    kind=ApplicationKind.NOTIFICATION,
    slug="anmalan",
    version=1,
    title=_("Skolans anmälan"),
    route=rules.programme_of,
    routed_from=5,
    proof=Proof.WORK,
    promised=to_youth,
    is_own=False,
    words=Words(
        lead=_("När en elev har slutat, har börjat eller är borta mycket. Då kan kommunen höra av sig till ungdomen."),
        protected=_("Har eleven skyddade person&shy;uppgifter?"),
        facts=(
            _("Du visar först vem du är med din e-post på jobbet."),
            _("Har du många elever? Skicka en lista."),
            _("Vi läser anmälan inom {dagar} arbetsdagar."),
            _("Du kan sluta när du vill."),
        ),
        minutes=4,
        review=_("När du skickar in blir det en allmän handling hos kommunen. Uppgifter om eleven kan vara skyddade av sekretess."),
        thanks=_("Vi läser anmälan inom {dagar} arbetsdagar."),
        next_steps=(
            (_("Vi läser"), _("Är något oklart ringer vi skolan.")),
            (_("Vi hör av oss till ungdomen"), _("Vi frågar vad hen vill. Vi ställer inga krav.")),
            (_("Du kan följa den"), _("Du ser om anmälan är mottagen, om vi har fått kontakt och om den är avslutad. Mer visar vi inte.")),
        ),
    ),
    pages=(
        Page("handelse", 1, EVENT, (ask.EVENT, ask.HAPPENED_ON, ask.OWNER), heading=_("Det som har hänt"), aside=NEVER_WHY),
        Page(
            "fore-eleven",
            2,
            PUPIL,
            (ask.HOME, ask.PROTECTED),
            heading=_("Innan du skriver om eleven"),
            aside=(_("Vi sparar inget om svaret stoppar anmälan."),),
        ),
        Page("skola", 3, SCHOOL, ask.SCHOOL, heading=_("Skola och kontaktperson"), aside=(_("Vi ringer om något är oklart."),)),
        Page("eleven", 4, PUPIL, (ask.NAME, ask.SURNAME, ask.NUMBER), heading=_("Eleven"), aside=NEVER_WHY),
        Page(
            "na-eleven",
            5,
            PUPIL,
            (ask.PHONE, ask.EMAIL, ask.GUARDIAN_PHONE),
            heading=_("Så når vi eleven"),
            hint=_("Allt på den här sidan är frivilligt."),
            aside=(_("Vi frågar inte var eleven bor."),),
        ),
        Page(
            "studier",
            6,
            PUPIL,
            (ask.STUDY_CODE, ask.GRADE, ask.NEXT_STEP),
            heading=_("Studier och nästa steg"),
            hint=_("Allt på den här sidan är frivilligt."),
            aside=NEVER_WHY,
        ),
        Page("informerad", 7, PUPIL, (ask.INFORMED, ask.GUARDIAN_INFORMED), heading=_("Vet de om anmälan?"), aside=NEVER_WHY),
    ),
)
