"""What a form is made of: pages of questions, each with its words, its options and the answer that it takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.site_settings import site_settings
from services.catalogue import default_programme

if TYPE_CHECKING:
    from services.models import Programme

Text = str | Promise
# Page slug -> question key -> values, as they were posted and cleaned. A question that nobody answered has no entry.
Values = dict[str, list[str]]


def spoken(text: Text, **facts: object) -> str:
    """Return a text of a spec as a person reads it: the place and its telephone filled in, and the given facts ({insats}, {dagar})."""
    words = str(text)
    if "{" not in words:
        return words
    site = site_settings()
    told = {"kommun": site.home_area, "telefon": site.phone, "insats": _("vi"), **facts}
    for name, value in told.items():
        words = words.replace(f"{{{name}}}", str(value))
    return words


class Take(StrEnum):
    """What a question takes for an answer."""

    ONE = "one"
    SOME = "some"
    NAME = "name"
    LINE = "line"
    TEXT = "text"
    PHONE = "phone"
    EMAIL = "email"
    LISTED = "listed"
    DATE = "date"
    NUMBER = "number"
    INTERIM_NUMBER = "interim_number"


SEND = _("Skicka")
PROTECTED = _("Har du skyddade person&shy;uppgifter?")
CHOSEN = frozenset({Take.ONE, Take.SOME, Take.LISTED})


@dataclass(frozen=True)
class Option:
    """One thing to choose; with `stop`, choosing it ends the form at the stop page of that name and keeps nothing."""

    key: str
    label: Text
    stop: str = ""


@dataclass(frozen=True)
class Answers:
    """What somebody has answered so far, by question, whatever page it stands on."""

    values: Values = field(default_factory=dict)

    def one(self, key: str) -> str:
        """Return the answer to a question that takes one; empty where there is none."""
        return next(iter(self.values.get(key, [])), "")

    def some(self, key: str) -> list[str]:
        """Return the answers to a question that takes several."""
        return self.values.get(key, [])

    @classmethod
    def of(cls, pages: Iterable[Values]) -> "Answers":
        """Gather the answers of several pages."""
        return cls({key: values for page in pages for key, values in page.items()})


Ask = Callable[[Answers], bool]
Say = Callable[[Answers], Text]


def always(answers: Answers) -> bool:
    """The condition of what is asked of everybody."""
    return True


def nothing(answers: Answers) -> Text:
    """The hint or the fault of what has none."""
    return ""


def nowhere(answers: Answers) -> str:
    """The stop of a page that leads on."""
    return ""


def by_default(answers: Answers) -> "Programme":
    """The route of a form that concerns no service more than another."""
    return default_programme()


@dataclass(frozen=True)
class Question:
    """One question. `change` ends the review page's link "Ändra …"; `missing` says how to answer when nothing was chosen.

    `needed` says whether an answer is required, given the answers on the same page; `asked` whether the question is put at all, given the
    earlier ones; `counts` whether its answer is used, given those of the same page (the number of somebody who chose e-mail is not kept).
    `fault` says what is wrong with an answer that can be read, given the others. `offers` gives options that depend on the place.
    `silence` is what it means that nothing was answered, where that says something.
    `joins` names the question in whose row the answer is shown; `opened_by` the one whose answer lets those who sign read a private answer.
    """

    key: str
    text: Text
    take: Take
    change: Text
    options: tuple[Option, ...] = ()
    missing: Text = ""
    hint: Say = nothing
    limit: int = 0
    is_private: bool = True
    is_optional: bool = False
    autocomplete: str = "off"
    needed: Ask | None = None
    asked: Ask = always
    counts: Ask = always
    fault: Say = nothing
    offers: Callable[[Answers], tuple[Option, ...]] | None = None
    joins: str = ""
    silence: Text = ""
    opened_by: str = ""

    def offered(self, answers: Answers) -> tuple[Option, ...]:
        """Return the options, given the earlier answers."""
        return self.offers(answers) if self.offers else self.options

    def label_of(self, value: str, answers: Answers) -> str:
        """Return the words of an option, or the value itself where the answer is free."""
        return next((str(option.label) for option in self.offered(answers) if option.key == value), value)

    def stop_of(self, value: str) -> str:
        """Return the name of the stop page that a value leads to; empty for most."""
        return next((option.stop for option in self.options if option.key == value), "")

    def is_private_for(self, answers: Answers) -> bool:
        """Whether the answer is kept from those who sign."""
        return self.is_private and not (self.opened_by and answers.some(self.opened_by))


@dataclass(frozen=True)
class Page:
    """One address of the form; pages with the same number are one step to the person who fills it in.

    `stop` names the stop page that the answers of the page lead to together; a page where nothing is asked of somebody is passed over.
    """

    slug: str
    number: int
    section: Text
    questions: tuple[Question, ...]
    heading: Text = ""
    hint: Text = ""
    aside: tuple[Text, ...] = ()
    alarm: bool = False
    stop: Callable[[Answers], str] = nowhere

    def asked(self, answers: Answers) -> list[Question]:
        """Return the questions that this person is asked, in order."""
        return [question for question in self.questions if question.asked(answers)]


class Proof(StrEnum):
    """How whoever fills in a form proves who she is before it begins."""

    NONE = "none"
    WORK = "work"
    EID = "eid"


class Promised(StrEnum):
    """Whom the team gets in touch with when a form has come in."""

    SENDER = "sender"
    YOUTH = "youth"
    NOBODY = "nobody"


def to_sender(answers: Answers) -> Promised:
    """The promise of most forms: whoever sends it hears from us."""
    return Promised.SENDER


def to_youth(answers: Answers) -> Promised:
    """The promise of a form that somebody at work writes about a young person."""
    return Promised.YOUTH


@dataclass(frozen=True)
class Words:
    """What is said around a form, until a communicator says it otherwise on the form's own page in the editor.

    `about` says what the form is where several are to choose among (the lead does where it is empty); `protected` asks after whoever may
    have a protected identity, and is HTML for its soft hyphen.
    """

    facts: tuple[Text, ...] = ()
    lead: Text = ""
    about: Text = ""
    protected: Text = PROTECTED
    minutes: int = 3
    review: Text = ""
    thanks: Text = ""
    next_steps: tuple[tuple[Text, Text], ...] = ()
    send: Text = SEND


@dataclass(frozen=True)
class Spec:
    """A whole form; `version` moves when a question's meaning does, and is kept with each application.

    Keys mean the same in every form: name, surname, age, school, channel, phone, email, best_time, message, interpreter, language, company,
    guardian and avoid are about the person that the team gets in touch with, and `home` is where she lives. `route` finds the service
    that receives it, and from step `routed_from` on (0: never) the person is told which.
    """

    kind: str
    slug: str
    version: int
    title: Text
    pages: tuple[Page, ...]
    route: Callable[[Answers], "Programme"] = by_default
    routed_from: int = 0
    proof: Proof = Proof.NONE
    promised: Callable[[Answers], Promised] = to_sender
    words: Words = field(default_factory=Words)
    # The name of its first address, where it is not one of those below /ansok/.
    door: str = ""
    # Whoever sends it is the young person herself, and may see, complete and take back what she sent.
    is_own: bool = True

    @cached_property
    def by_slug(self) -> dict[str, Page]:
        """Return the pages by their part of the address."""
        return {page.slug: page for page in self.pages}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Return every question by its key."""
        return {question.key: question for page in self.pages for question in page.questions}

    def shown(self, answers: Answers) -> list[Page]:
        """Return the pages on which this person is asked something, in order."""
        return [page for page in self.pages if page.asked(answers)]

    def paged(self, answers: Answers) -> dict[str, Values]:
        """Return answers parted by the page that asks for them."""
        return {
            page.slug: {question.key: answers.some(question.key) for question in page.questions if answers.some(question.key)}
            for page in self.pages
        }

    @property
    def steps(self) -> int:
        """Return how many steps a person sees, with the review page as the last."""
        return self.pages[-1].number + 1
