"""Form H: what does not work, or is wanted in another form (lag 2018:1937 om tillgänglighet till digital offentlig service, 13, 15 §§).

No personal data is needed: how to answer is up to the sender.
"""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.model import Answers, Option, Page, Promised, Question, Spec, Take, Words
from forms.specs.reaching import email_question, name_question, phone_question
from forms.specs.shared import says

ADDRESS_LIMIT, PROBLEM_LIMIT = 200, 500
THANKFUL = (_("Du hjälper oss att bli bättre."), _("Du behöver inte säga vem du är."))

MATTER = Question(
    key="matter",
    text=_("Vad gäller det?"),
    take=Take.ONE,
    change=_("vad det gäller"),
    missing=_("Välj vad det gäller."),
    options=(
        Option("fault", _("Något går inte att använda")),
        Option("other_form", _("Jag vill få något på ett annat sätt")),
    ),
)
ADDRESS = Question(
    key="page_address",
    text=_("Vilken sida gäller det?"),
    take=Take.LINE,
    change=_("vilken sida det gäller"),
    hint=says(_("Skriv adressen, eller vad sidan heter.")),
    limit=ADDRESS_LIMIT,
    is_optional=True,
)
PROBLEM = Question(
    key="problem",
    text=_("Vad är det som inte går?"),
    take=Take.TEXT,
    change=_("vad som inte går"),
    missing=_("Skriv vad som inte går, eller hur du vill ha det."),
    hint=says(_("Skriv kort. Skriv gärna hur du vill ha det i stället. Du behöver inte säga varför.")),
    limit=PROBLEM_LIMIT,
)
NAME = name_question(
    text=_("Vad ska vi kalla dig?"),
    change=_("vad vi ska kalla dig"),
    missing=_("Skriv vad vi ska kalla dig."),
    autocomplete="given-name",
    is_optional=True,
)
PHONE = phone_question(text=_("Ditt telefonnummer"), change=_("ditt telefonnummer"), is_optional=True, autocomplete="tel")
EMAIL = email_question(
    text=_("Din e-postadress"), change=_("din e-postadress"), hint=says(_("Fyll i det om du vill ha svar.")), autocomplete="email"
)


def _promised(answers: Answers) -> Promised:
    return Promised.SENDER if answers.one("phone") or answers.one("email") else Promised.NOBODY


ACCESSIBILITY = Spec(
    kind=ApplicationKind.ACCESSIBILITY,
    slug="tillganglighet",
    version=1,
    title=_("Något går inte att använda"),
    promised=_promised,
    is_own=False,
    words=Words(
        lead=_("Berätta om något på sidan inte går att använda, eller om du vill få det på ett annat sätt."),
        facts=(_("Du behöver inte säga vem du är."), _("Du kan sluta när du vill."), _("Vi läser det inom {dagar} arbetsdagar.")),
        minutes=2,
        review=_("När du skickar in blir det en allmän handling hos kommunen."),
        thanks=_("Vi läser det inom {dagar} arbetsdagar."),
        next_steps=(
            (_("Vi läser"), _("Den som sköter webben får det du skrev.")),
            (_("Vi rättar, eller hittar ett annat sätt"), _("Går det inte säger vi varför.")),
            (_("Du får svar"), _("Om du har skrivit hur vi når dig. Är du inte nöjd kan du anmäla det till Digg.")),
        ),
    ),
    pages=(
        Page("vad", 1, _("Det som inte går"), (MATTER,), aside=THANKFUL),
        Page("sidan", 2, _("Det som inte går"), (ADDRESS, PROBLEM), heading=_("Berätta"), aside=THANKFUL),
        Page(
            "kontakt",
            3,
            _("Så når vi dig"),
            (NAME, EMAIL, PHONE),
            heading=_("Vill du ha svar?"),
            hint=_("Allt på den här sidan är frivilligt."),
            aside=THANKFUL,
        ),
    ),
)
