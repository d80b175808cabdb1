"""Form I: a consent is taken back or changed by whoever gave it (offentlighets- och sekretesslagen 10 kap. 1 § and 12 kap. 2 §)."""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind, Recipient
from forms.specs.model import Answers, Option, Page, Proof, Question, Spec, Take, Words
from forms.specs.reaching import REACH
from forms.specs.shared import says

REFERENCE_LIMIT = 20
YOURS = (_("Du behöver inte säga varför."), _("Du bestämmer själv."))
ABOUT = _("Ditt samtycke")


def _changes(answers: Answers) -> bool:
    return answers.one("wish") == "change"


WISH = Question(
    key="wish",
    text=_("Vad vill du göra?"),
    take=Take.ONE,
    change=_("vad du vill göra"),
    missing=_("Välj vad du vill göra."),
    options=(
        Option("withdraw", _("Ta tillbaka ett ja")),
        Option("change", _("Ändra ett ja")),
    ),
)
RECIPIENT = Question(
    key="consent_recipient",
    text=_("Vem gäller det?"),
    take=Take.SOME,
    change=_("vem det gäller"),
    missing=_("Välj vem det gäller."),
    options=(
        Option(Recipient.SCHOOL.value, _("Skolan")),
        Option(Recipient.SOCIAL.value, _("Socialtjänsten")),
        Option(Recipient.EMPLOYMENT.value, _("Arbetsförmedlingen")),
    ),
)
SCOPE = Question(
    key="consent_scope",
    text=_("Vad får vi prata om?"),
    take=Take.SOME,
    change=_("vad vi får prata om"),
    missing=_("Välj vad vi får prata om."),
    asked=_changes,
    options=(
        Option("attendance", _("Närvaro och studieläge")),
        Option("planning", _("Planering och aktiviteter")),
    ),
)
MONTHS = Question(
    key="consent_time",
    text=_("Hur länge?"),
    take=Take.ONE,
    change=_("hur länge"),
    missing=_("Välj hur länge det gäller."),
    asked=_changes,
    options=(Option("3", _("3 månader")), Option("6", _("6 månader")), Option("12", _("12 månader"))),
)
REFERENCE = Question(
    key="about_reference",
    text=_("Din referens"),
    take=Take.LINE,
    change=_("din referens"),
    hint=says(_("Den står på kvittot. Har du inte kvar den går det bra ändå.")),
    limit=REFERENCE_LIMIT,
    is_optional=True,
)

CONSENT = Spec(
    kind=ApplicationKind.CONSENT,
    slug="samtycke",
    version=1,
    title=_("Ändra eller ta tillbaka samtycke"),
    proof=Proof.EID,
    words=Words(
        lead=_(
            "Du har sagt ja till att vi pratar med andra om dig. Det får du ändra när du vill. Har du ingen e-legitimation? Kom till oss."
        ),
        facts=(
            _("Du visar först vem du är med e-legitimation."),
            _("Har du kvar din kod? Då går det direkt på Min ansökan."),
            _("Du kan sluta när du vill."),
            _("Vi läser det inom {dagar} arbetsdagar."),
        ),
        minutes=2,
        review=_("När du skickar in blir det en allmän handling hos kommunen. Uppgifter om dig kan vara skyddade av sekretess."),
        thanks=_("Vi läser det inom {dagar} arbetsdagar. Är det bråttom, ring oss."),
        next_steps=(
            (_("Vi läser"), _("Vi ser vilket ja du menar.")),
            (_("Vi ändrar det"), _("Tar du tillbaka det pratar vi inte mer med dem om dig, om inte en lag säger att vi ska.")),
            (_("Du får veta"), _("Vi hör av oss när det är gjort. Det vi redan har pratat om går inte att göra ogjort.")),
        ),
    ),
    pages=(
        Page("vad", 1, ABOUT, (WISH,), aside=YOURS),
        Page("vem", 2, ABOUT, (RECIPIENT, REFERENCE), heading=_("Vilket ja?"), aside=YOURS),
        Page("nytt", 3, ABOUT, (SCOPE, MONTHS), heading=_("Så vill du ha det"), aside=YOURS),
        Page("kontakt", 4, _("Så når vi dig"), REACH, heading=_("Hur når vi dig?"), aside=(_("En enda väg att nå dig räcker."),)),
    ),
)
