"""Form G, the evaluation: one page, nothing that must be answered, and nothing that says who answers.

It is no kind of application: what is sent becomes only a row without a name (`forms.models.Evaluation`).
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms.specs.model import Answers, Option, Page, Question, Spec, Take, Words
from forms.specs.shared import FREE_TEXT_HINT, YOUTH_LIMIT, says
from services.catalogue import programmes

SCALE = (
    Option("1", _("Nej, inte alls")),
    Option("2", _("Mest nej")),
    Option("3", _("Både ja och nej")),
    Option("4", _("Mest ja")),
    Option("5", _("Ja, absolut")),
)


def _services(answers: Answers) -> tuple[Option, ...]:
    return tuple(Option(programme.slug, programme.short_name) for programme in programmes())


def _asked(key: str, text: Promise) -> Question:
    return Question(key=key, text=text, take=Take.ONE, change=text, is_optional=True, options=SCALE)


# The keys are the columns of `Evaluation`.
SCORED = (
    _asked("listened", _("Blev du lyssnad på?")),
    _asked("influence", _("Kunde du påverka?")),
    _asked("helped", _("Har det hjälpt?")),
    _asked("fast_enough", _("Fick du hjälp snabbt nog?")),
    _asked("recommend", _("Skulle du tipsa en kompis?")),
)
SERVICE = Question(
    key="service",
    text=_("Vilken hjälp gäller det?"),
    take=Take.ONE,
    change=_("vilken hjälp det gäller"),
    is_optional=True,
    offers=_services,
)
WORDS = Question(
    key="words",
    text=_("Vill du berätta något mer?"),
    take=Take.TEXT,
    change=_("det du vill berätta"),
    hint=says(FREE_TEXT_HINT),
    limit=YOUTH_LIMIT,
    is_optional=True,
)
EVALUATION = Page("utvardering", 1, _("Utvärdering"), (*SCORED, SERVICE, WORDS), heading=_("Hur var det hos oss?"))
EVALUATION_FORM = Spec(
    kind="evaluation",
    slug="",
    version=1,
    title=_("Utvärdering"),
    words=Words(
        lead=_("Du är anonym. Vi kan inte se vem du är, så skriv inte ditt namn. Svara på det du vill."),
        thanks=_("Det du tycker hjälper oss att bli bättre."),
    ),
    pages=(EVALUATION,),
    door="forms:evaluate",
)


def is_empty(answers: Answers) -> bool:
    """Whether nothing was said: which service it would have been about is no answer."""
    return not any(answers.one(question.key) for question in (*SCORED, WORDS))
