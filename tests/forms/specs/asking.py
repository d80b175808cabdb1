"""What a spec asks, in a shape that a table written by hand can be held against."""

from typing import Any

from forms.specs.model import Answers, Spec, spoken
from forms.wizard.page_form import PageForm, as_data


def told(**answers: str | list[str]) -> Answers:
    """Answers by question, one or several."""
    return Answers({key: value if isinstance(value, list) else [value] for key, value in answers.items()})


def words(spec: Spec, answers: Answers | None = None) -> dict[str, list[str]]:
    """Every question with its options in words, but for the long list of languages."""
    given = answers or Answers()
    return {
        spoken(question.text): [spoken(option.label) for option in question.offered(given)]
        for question in spec.questions.values()
        if question.key != "language"
    }


def pages(spec: Spec) -> list[tuple[str, int, list[str]]]:
    """Each page with its step and the keys of its questions."""
    return [(page.slug, page.number, [question.key for question in page.questions]) for page in spec.pages]


def required(spec: Spec) -> set[str]:
    """The questions that everybody must answer who is asked them."""
    return {key for key, question in spec.questions.items() if not question.is_optional and question.needed is None}


def optional(spec: Spec) -> set[str]:
    """The questions that are marked as frivilligt."""
    return {key for key, question in spec.questions.items() if question.is_optional}


def shared(spec: Spec) -> set[str]:
    """The questions whose answers are not for staff alone."""
    return {key for key, question in spec.questions.items() if not question.is_private}


def conditional(spec: Spec, answers: Answers) -> set[str]:
    """The questions that are not put, given the answers."""
    asked = {question.key for page in spec.pages for question in page.asked(answers)}
    return set(spec.questions) - asked


def posted(spec: Spec, slug: str, earlier: Answers | None = None, **data: Any) -> PageForm:
    """A page as somebody posts it."""
    values = {key: value if isinstance(value, list) else [value] for key, value in data.items()}
    return PageForm(data=as_data(values), page=spec.by_slug[slug], answers=earlier or Answers())


def faults(spec: Spec, slug: str, earlier: Answers | None = None, **data: Any) -> dict[str, list[str]]:
    """What is wrong with a page as it is posted, by question."""
    return {key: [str(error) for error in errors] for key, errors in posted(spec, slug, earlier, **data).errors.items()}


def stop(spec: Spec, slug: str, earlier: Answers | None = None, **data: Any) -> str:
    """Where a page as it is posted stops the form; empty where it goes on."""
    form = posted(spec, slug, earlier, **data)
    form.full_clean()
    return form.stop()
