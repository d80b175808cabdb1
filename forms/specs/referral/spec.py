"""Form C in its order: first whether the young person wants it, last how to reach her; what is said around it."""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.model import Page, Proof, Spec, Words, to_youth
from forms.specs.reaching import LANGUAGE
from forms.specs.referral import questions as ask
from forms.specs.referral import rules

FIRST, GROUND, SENDER, YOUTH, SCHOOL, MEETING = (
    _("Innan du skriver"),
    _("Så får du dela"),
    _("Avsändare"),
    _("Ungdomen"),
    _("Skolan"),
    _("Bästa första kontakt"),
)
TOGETHER = (_("Fyll gärna i ihop med ungdomen."), _("Skriv bara det som hen vet om."))
YOUR_CARE = (_("Du svarar för att du får dela det du skriver."),)

REFERRAL = Spec(
    kind=ApplicationKind.REFERRAL,
    slug="remiss",
    version=1,
    title=_("Remiss"),
    route=rules.programme_of,
    routed_from=3,
    proof=Proof.WORK,
    promised=to_youth,
    is_own=False,
    words=Words(
        lead=_("Är du orolig för att ett barn far illa? Gör orosanmälan genast. Den här remissen ersätter inte orosanmälan."),
        about=_("Du ber oss att höra av oss till en ungdom. Ungdomen ska veta om det först."),
        protected=_("Har ungdomen skyddade person&shy;uppgifter?"),
        facts=(
            _("Du visar först vem du är med din e-post på jobbet."),
            _("Prata med ungdomen innan du börjar."),
            _("Vi läser remissen inom {dagar} arbetsdagar."),
            _("Du kan sluta när du vill."),
        ),
        minutes=8,
        review=_("När du skickar in blir det en allmän handling hos kommunen. Uppgifter om ungdomen kan vara skyddade av sekretess."),
        thanks=_("Vi läser remissen inom {dagar} arbetsdagar."),
        next_steps=(
            (_("Vi läser"), _("Är något oklart ringer vi dig.")),
            (_("Vi hör av oss till ungdomen"), _("På det sätt som du har skrivit.")),
            (_("Du kan följa den"), _("Du ser om remissen är mottagen, om vi har fått kontakt och om den är avslutad. Mer visar vi inte.")),
        ),
    ),
    pages=(
        Page("informerad", 1, FIRST, (ask.WANTS,), aside=TOGETHER),
        Page("alder", 2, FIRST, (ask.AGE, ask.PROTECTED), heading=_("Först om ungdomen"), aside=TOGETHER, stop=rules.takes_nobody),
        Page("insats", 2, FIRST, (ask.SERVICE,), aside=TOGETHER),
        Page("vardnadshavare", 2, FIRST, (ask.GUARDIAN_INFORMED,), aside=TOGETHER),
        Page("grund", 3, GROUND, (ask.GROUND,), aside=YOUR_CARE),
        Page("samtycke", 3, GROUND, (ask.CONSENT_ON, ask.CONSENT_COVERS), heading=_("Det du har fått ja till"), aside=YOUR_CARE),
        Page("lagrum", 3, GROUND, (ask.DUTY, ask.DUTY_OTHER), heading=_("Lagen som säger det"), aside=YOUR_CARE),
        Page("avsandare", 4, SENDER, ask.SENDER, heading=_("Avsändare"), aside=(_("Vi ringer dig om något är oklart."),)),
        Page(
            "ungdomen",
            5,
            YOUTH,
            (ask.NAME, ask.SURNAME, ask.NUMBER, ask.BIRTH_YEAR, ask.PHONE, ask.EMAIL),
            heading=_("Ungdomen"),
            aside=(_("Vi frågar inte var hen bor."),),
        ),
        Page(
            "skola",
            5,
            YOUTH,
            (ask.SCHOOL_NAME, ask.GRADE, ask.INTERPRETER, LANGUAGE),
            heading=_("Skola och språk"),
            hint=_("Allt på den här sidan är frivilligt."),
            aside=(_("Du kan hoppa över allt här."),),
        ),
        Page(
            "franvaro",
            6,
            SCHOOL,
            (ask.ABSENCE, ask.ABSENT_SINCE, ask.TRIED),
            heading=_("Så har det varit"),
            aside=(_("Skriv aldrig varför."),),
        ),
        Page("egna-ord", 6, YOUTH, (ask.OWN_WORDS,), heading=_("Ungdomens egna ord"), aside=TOGETHER),
        Page(
            "kontakt",
            7,
            MEETING,
            (ask.CHANNEL, ask.BEST_TIME, ask.PLACE, ask.WITH),
            heading=_("Bästa första kontakt"),
            aside=(_("Fråga ungdomen."),),
        ),
        Page("bradska", 7, MEETING, (ask.URGENT,), aside=(_("Vi läser på vardagar."),), alarm=True),
    ),
)
