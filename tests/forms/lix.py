"""How hard a form is to read: all its labels, hints and options as one text, each ended as a sentence (rulings.md 38)."""

from collections.abc import Iterator

from forms.specs.model import Answers, Question, Spec, spoken
from tests.demo.words import lix

ENDS = (".", "!", "?", ":")
# Answers that bring out the hints and the options which depend on them.
LIVES = (
    {},
    {"age": ["15"], "youth_age": ["15"], "channel": ["sms"], "owner": ["other"], "event": ["left"]},
    {"age": ["17"], "youth_age": ["17"], "owner": ["own"], "ground": ["consent"]},
    {"age": ["20_24"], "youth_age": ["20_24"], "owner": ["other"], "event": ["never_came"], "number": ["20070108T239"]},
)


def _said_of(question: Question) -> Iterator[str]:
    yield spoken(question.text)
    for life in LIVES:
        answers = Answers(life)
        yield spoken(question.hint(answers))
        yield from (spoken(option.label) for option in question.offered(answers))


def words_of(spec: Spec) -> list[str]:
    """Return every label, hint and option of a form, once each, in order."""
    said = []
    for page in spec.pages:
        said += [spoken(page.hint), *(text for question in page.questions for text in _said_of(question))]
    return list(dict.fromkeys(text for text in said if text))


def lix_of(spec: Spec) -> float:
    """Return the readability index of a form."""
    return lix(" ".join(text if text.endswith(ENDS) else f"{text}." for text in words_of(spec)))
