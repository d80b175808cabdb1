"""What a form is made of: pages of questions, each with its words, its options and the answer that it takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from django.utils.functional import Promise

from common.site_settings import site_settings

Text = str | Promise
# Page slug -> question key -> values, as they were posted and cleaned. A question that nobody answered has no entry.
Values = dict[str, list[str]]


def spoken(text: Text) -> str:
    """Return a text of a spec as a person reads it, with the name of the place filled in."""
    return str(text).replace("{kommun}", site_settings().home_area)


class Take(StrEnum):
    """What a question takes for an answer."""

    ONE = "one"
    SOME = "some"
    NAME = "name"
    TEXT = "text"
    PHONE = "phone"
    EMAIL = "email"
    LISTED = "listed"


@dataclass(frozen=True)
class Option:
    """One thing to choose; with `stop`, choosing it ends the form at the stop page of that name and keeps nothing."""

    key: str
    label: Text
    stop: str = ""


def always(answers: "Answers") -> bool:
    """The condition of what is asked of everybody."""
    return True


def no_hint(answers: "Answers") -> Text:
    """The hint of what needs none."""
    return ""


@dataclass(frozen=True)
class Question:
    """One question. `change` ends the review page's link "Ändra …"; `missing` says how to answer when nothing was chosen.

    `needed` says whether an answer is required, given the answers on the same page; `asked` whether the question is put at all, given the
    earlier ones; `counts` whether its answer is used, given those of the same page (the number of somebody who chose e-mail is not kept).
    `joins` names the question in whose row the answer is shown.
    """

    key: str
    text: Text
    take: Take
    change: Text
    options: tuple[Option, ...] = ()
    missing: Text = ""
    hint: Callable[["Answers"], Text] = no_hint
    limit: int = 0
    is_private: bool = True
    is_optional: bool = False
    autocomplete: str = "off"
    needed: Callable[["Answers"], bool] | None = None
    asked: Callable[["Answers"], bool] = always
    counts: Callable[["Answers"], bool] = always
    joins: str = ""

    def label_of(self, value: str) -> str:
        """Return the words of an option, or the value itself where the answer is free."""
        return next((str(option.label) for option in self.options if option.key == value), value)

    def stop_of(self, value: str) -> str:
        """Return the name of the stop page that a value leads to; empty for most."""
        return next((option.stop for option in self.options if option.key == value), "")


@dataclass(frozen=True)
class Page:
    """One address of the form; pages with the same number are one step to the person who fills it in."""

    slug: str
    number: int
    section: Text
    questions: tuple[Question, ...]
    heading: Text = ""
    hint: Text = ""
    aside: tuple[Text, ...] = ()

    def asked(self, answers: "Answers") -> list[Question]:
        """Return the questions that this person is asked, in order."""
        return [question for question in self.questions if question.asked(answers)]


@dataclass(frozen=True)
class Spec:
    """A whole form; `version` moves when a question's meaning does, and is kept with each application.

    From step `routed_from` on, the answers say which service it goes to.
    """

    kind: str
    version: int
    title: Text
    routed_from: int
    pages: tuple[Page, ...]

    @cached_property
    def by_slug(self) -> dict[str, Page]:
        """Return the pages by their part of the address."""
        return {page.slug: page for page in self.pages}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Return every question by its key."""
        return {question.key: question for page in self.pages for question in page.questions}

    def paged(self, answers: "Answers") -> dict[str, Values]:
        """Return answers parted by the page that asks for them."""
        return {
            page.slug: {question.key: answers.some(question.key) for question in page.questions if answers.some(question.key)}
            for page in self.pages
        }

    @property
    def steps(self) -> int:
        """Return how many steps a person sees, with the review page as the last."""
        return self.pages[-1].number + 1


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
