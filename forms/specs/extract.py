"""Form J: whoever a register is about asks what it holds (dataskyddsförordningen, article 15)."""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.model import Option, Page, Proof, Question, Spec, Take, Words
from forms.specs.reaching import REACH
from forms.specs.shared import says

YOURS = (_("Det kostar inget."), _("Du behöver inte säga varför."))
ABOUT = _("Det du vill ha")

WHAT = Question(
    key="extract",
    text=_("Vad vill du veta?"),
    take=Take.SOME,
    change=_("vad du vill veta"),
    missing=_("Välj vad du vill veta."),
    options=(
        Option("data", _("Vad ni har sparat om mig")),
        Option("readers", _("Vem som har läst om mig")),
    ),
)
DELIVERY = Question(
    key="delivery",
    text=_("Hur vill du få det?"),
    take=Take.ONE,
    change=_("hur du vill få det"),
    missing=_("Välj hur du vill få det."),
    hint=says(_("Ett brev skickar vi dit där du är folkbokförd.")),
    options=(
        Option("visit", _("Jag hämtar det hos er")),
        Option("letter", _("Med brev")),
    ),
)

EXTRACT = Spec(
    kind=ApplicationKind.EXTRACT,
    slug="registerutdrag",
    version=1,
    title=_("Begär registerutdrag"),
    proof=Proof.EID,
    words=Words(
        lead=_("Du har rätt att få veta vad vi har sparat om dig. Har du ingen e-legitimation? Kom till oss."),
        facts=(
            _("Du visar först vem du är med e-legitimation."),
            _("Det kostar inget."),
            _("Du kan sluta när du vill."),
            _("Vi läser det inom {dagar} arbetsdagar."),
        ),
        minutes=2,
        review=_("När du skickar in blir det en allmän handling hos kommunen. Uppgifter om dig kan vara skyddade av sekretess."),
        thanks=_("Vi läser det inom {dagar} arbetsdagar. Lagen säger att du ska få svar inom en månad."),
        next_steps=(
            (_("Vi läser"), _("Vi ser efter vad vi har om dig.")),
            (_("Vi tar fram det"), _("Det tar oftast några veckor.")),
            (_("Du får det"), _("Så som du har valt. Är något fel kan du be oss att rätta det.")),
        ),
    ),
    pages=(
        Page("vad", 1, ABOUT, (WHAT,), aside=YOURS),
        Page("hur", 2, ABOUT, (DELIVERY,), aside=YOURS),
        Page("kontakt", 3, _("Så når vi dig"), REACH, heading=_("Hur når vi dig?"), aside=(_("En enda väg att nå dig räcker."),)),
    ),
)
