"""Form A, "Jag vill ha stöd": a young person asks for support herself. The words are those of the form's law, word for word.

A contact request is service (förvaltningslagen 6–7 §§), so nothing that proves identity is asked, and no cause (förordning 2006:39 5 §).
"""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.model import Answers, Page, Spec, Words
from forms.specs.reaching import AVOID, BEST_TIME, COMPANY, GUARDIAN, INTERPRETER, LANGUAGE, MESSAGE, REACH
from forms.specs.shared import AGE, HELP, HOME, SCHOOL, help_now, more_question
from services.models import Programme
from services.routing import programme_for

CALM = (_("Du kan sluta när du vill."), _("Vi ställer inga krav."))


def _route(answers: Answers) -> Programme:
    return programme_for(age=answers.one("age"), school=answers.one("school"))


SUPPORT = Spec(
    kind=ApplicationKind.SUPPORT,
    slug="stod",
    version=1,
    title=_("Jag vill ha stöd"),
    route=_route,
    routed_from=4,
    words=Words(
        facts=(*CALM, _("Vi läser ditt svar inom {dagar} arbetsdagar.")),
        lead=_("Svara på några få frågor. Sen hör vi av oss till dig."),
        minutes=3,
        review=_("När du skickar in blir det en allmän handling hos kommunen. Uppgifter om dig kan vara skyddade av sekretess."),
        thanks=_("Vi läser det inom {dagar} arbetsdagar."),
        next_steps=(
            (_("Vi ringer"), _("Eller sms:ar, mejlar eller tar emot dig, som du har valt.")),
            (_("Vi ses"), _("Du får ta med någon.")),
            (_("Vi gör en plan"), _("Den är din. Du kan ändra dig när du vill.")),
        ),
    ),
    pages=(
        Page("alder", 1, _("Om dig"), (AGE,), aside=CALM),
        Page("boende", 2, _("Om dig"), (HOME,), aside=CALM),
        Page("skola", 3, _("Om dig"), (SCHOOL,), hint=_("Välj det som ligger närmast. Det finns inget fel svar."), aside=CALM),
        Page(
            "hjalp",
            4,
            _("Det du vill"),
            (HELP, more_question(text=_("Vill du berätta något mer?"))),
            heading=_("Det du vill"),
            aside=(_("Det räcker att välja Jag vet inte än."),),
        ),
        help_now(number=4, section=_("Det du vill"), hint=_("Det du skrev låter tungt. Vänta inte på oss om du mår dåligt. Ring nu.")),
        Page("kontakt", 5, _("Så når vi dig"), REACH, heading=_("Hur når vi dig?"), aside=(_("En enda väg att nå dig räcker."),)),
        Page(
            "bra-att-veta",
            5,
            _("Bra att veta"),
            (BEST_TIME, MESSAGE, AVOID, INTERPRETER, LANGUAGE, COMPANY, GUARDIAN),
            heading=_("Bra att veta"),
            hint=_("Allt på den här sidan är frivilligt."),
            aside=(_("Du kan hoppa över allt här."),),
        ),
    ),
)
