"""What the style guide fills the pieces of the forms with; nobody has answered anything."""

from types import SimpleNamespace
from typing import Any

from common.openid.choice import Broker
from common.theme import Theme
from forms.presenters import Destination, Field, Row, Warned, fields
from forms.sensitive import WARNING
from forms.specs.evaluation import SCORED
from forms.specs.model import Answers, Option, Page, Question, Take
from forms.wizard.page_form import PageForm
from portal import specimens
from services.heroes import hero_of

CHANNELS = (Option("call", "Ring mig"), Option("sms", "Skicka sms"))
QUESTIONS = (
    Question("show_one", "Hur vill du att vi hör av oss?", Take.ONE, "", CHANNELS, missing="Välj hur vi ska höra av oss."),
    Question("show_some", "När passar det?", Take.SOME, "", (Option("am", "Förmiddag"), Option("pm", "Eftermiddag")), is_optional=True),
    Question("show_listed", "Vilken skola gick du på?", Take.LISTED, "", (Option("a", "Åskolan"), Option("b", "Bergskolan"))),
    Question("show_phone", "Vilket nummer har du?", Take.PHONE, "", missing="Skriv ditt nummer."),
    Question(
        "show_text", "Vill du säga mer?", Take.TEXT, "", hint=lambda answers: "Skriv inget om hur du mår.", is_optional=True, limit=300
    ),
)
WRONG = (
    Question("wrong_one", "Hur vill du att vi hör av oss?", Take.ONE, "", CHANNELS, missing="Välj hur vi ska höra av oss."),
    Question("wrong_phone", "Vilket nummer har du?", Take.PHONE, "", missing="Skriv ditt nummer."),
)


def _fields(*questions: Question, is_sent: bool = False) -> list[Field]:
    page = Page("visa", 1, "Visa", questions, heading="Visa")
    return fields(PageForm(data={} if is_sent else None, page=page, answers=Answers()), is_shared_device=False)


def _answers() -> list[Row]:
    said = (("Vad ska vi kalla dig?", ["Robin"]), ("När passar det?", ["Förmiddag", "Eftermiddag"]))
    return [Row(question, lines, "det", "#svar", is_private=False, section="Om dig") for question, lines in said]


def context(look: Theme) -> dict[str, Any]:
    """Return what the templates of these pieces read."""
    programme = specimens.programme(look)
    sentence = f"Vi skickar det här till {programme.short_name}"
    return {
        "form_fields": _fields(*QUESTIONS),
        "wrong_fields": _fields(*WRONG, is_sent=True),
        "scored": _fields(SCORED[0]),
        "answers": _answers(),
        "seen_sections": [SimpleNamespace(title="Om dig", items=[SimpleNamespace(question="Vad ska vi kalla dig?", answer=["Robin"])])],
        "reference": "S-4K7M",
        "sent": "Skickat 20 november klockan 14",
        "errors": ["Koden stämmer inte. Försök igen."],
        "destination": (Destination(sentence, programme.shape, programme.shape_class),),
        "warnings": (Warned(str(WARNING), "#formular"),),
        "missing": "Vilken skola gick du på sist?",
        "brokers": (Broker("prov", "E-legitimation på mobilen"),),
        "picture_of_form": hero_of(programme),
        "facts": ["Det tar fem minuter.", "Du kan spara och fortsätta senare."],
    }
