"""Form F, the answer to a postcard: two questions on one page, which the code on the card opens.

It has no address of its own below /ansok/ (its `slug` is empty): nobody begins it without a card. The occupation is asked as the register
may hold it, and no cause with it (förordning 2006:39 5 §).
"""

from django.utils.translation import gettext_lazy as _

from forms.models import ApplicationKind
from forms.specs.model import Answers, Option, Page, Question, Spec, Take, Words
from forms.specs.reaching import PHONE_LIMIT, PHONE_MISSING
from forms.specs.shared import says


def wants_call(answers: Answers) -> bool:
    """Whether the person asks to be called."""
    return answers.one("call") == "yes"


OCCUPATION = Question(
    key="occupation",
    text=_("Vad gör du just nu?"),
    take=Take.ONE,
    change=_("vad du gör just nu"),
    missing=_("Välj det som stämmer bäst. Du kan också välja Vill inte säga."),
    options=(
        Option("studies", _("Pluggar")),
        Option("works", _("Jobbar")),
        Option("placement", _("Praktik")),
        Option("abroad", _("Utomlands")),
        Option("seeks_work", _("Söker jobb")),
        Option("nothing_special", _("Inget särskilt")),
        Option("other", _("Annat")),
        Option("no_answer", _("Vill inte säga")),
    ),
)
CALL = Question(
    key="call",
    text=_("Vill du att vi ringer?"),
    take=Take.ONE,
    change=_("om vi ska ringa"),
    missing=_("Välj om du vill att vi ringer."),
    options=(Option("yes", _("Ja")), Option("no", _("Nej tack"))),
)
PHONE = Question(
    key="phone",
    text=_("Ditt telefonnummer"),
    take=Take.PHONE,
    change=_("ditt telefonnummer"),
    missing=PHONE_MISSING,
    hint=says(_("Skriv det om du valde Ja.")),
    limit=PHONE_LIMIT,
    autocomplete="tel",
    needed=wants_call,
    counts=wants_call,
    joins="call",
)
REPLY_PAGE = Page("svar", 1, _("Svar på vykort"), (OCCUPATION, CALL, PHONE), heading=_("Två frågor till dig"))
REPLY = Spec(
    kind=ApplicationKind.REPLY,
    slug="",
    version=1,
    title=_("Svar på vykort"),
    words=Words(
        lead=_("Bara teamet läser ditt svar. Du kan svara Vill inte säga."),
        thanks=_("Ditt svar har kommit fram. Bad du oss ringa, så gör vi det."),
    ),
    pages=(REPLY_PAGE,),
    door="forms:reply",
)
