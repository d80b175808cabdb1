"""One page of a spec as a Django form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from forms.specs.model import Answers, Page, Question, Spec, Values, spoken
from forms.wizard.fields import field_for, written

EXPIRED = _("Sidan hade legat öppen för länge, så vi sparade inte svaret. Det du skrev finns kvar här. Tryck på knappen en gång till.")


def as_data(values: Values) -> "MultiValueDict[str, str]":
    """Return kept values as if they were posted."""
    return MultiValueDict({key: list(chosen) for key, chosen in values.items()})


class PageForm(forms.Form):
    """The questions of one page that this person is asked, given what she has answered on the others."""

    def __init__(self, *args: Any, page: Page, answers: Answers, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page, self.answers = page, answers
        self.questions = page.asked(answers)
        for question in self.questions:
            self.fields[question.key] = field_for(question, answers)

    def clean(self) -> dict[str, Any]:
        """Ask for what other answers of the page make necessary, and let go of what they make needless."""
        here = self._here()
        for question in self.questions:
            if question.counts(here):
                self._check(question, here)
            else:
                self.cleaned_data[question.key] = ""
                self.errors.pop(question.key, None)
        return self.cleaned_data

    def _here(self) -> Answers:
        return Answers(self.answers.values | self.kept())

    def _check(self, question: Question, here: Answers) -> None:
        if question.key in self.errors:
            return
        if question.needed and question.needed(here) and not here.one(question.key):
            self.add_error(question.key, ValidationError(spoken(question.missing)))
        elif here.one(question.key) and (fault := question.fault(here)):
            self.add_error(question.key, ValidationError(spoken(fault)))

    def kept(self) -> Values:
        """Return the answers that can be used, as they are kept: declared questions only, cleaned, empty ones left out."""
        kept = {}
        for question in self.questions:
            value = self.cleaned_data.get(question.key)
            if value:
                kept[question.key] = value if isinstance(value, list) else [value]
        return kept

    def stop(self) -> str:
        """Return the name of the stop page that an answer leads to; empty where the form goes on."""
        stops = (question.stop_of(value) for question in self.questions for value in self.kept().get(question.key, []))
        return next(filter(None, stops), "") or self.page.stop(self._here())

    def shown(self, question: Question) -> list[str]:
        """Return what stands in the question's field now: as it was typed, or as it is kept."""
        if self.is_bound:
            data = self.data
            typed = data.getlist(question.key) if hasattr(data, "getlist") else [data.get(question.key, "")]
            return [str(value) for value in typed]
        kept: list[str] = self.initial.get(question.key, [])
        return [written(question, value) for value in kept]


def validated(spec: Spec, pages: dict[str, Values], facts: Values) -> tuple[str, Answers]:
    """Validate every page from the top; return the first that is not in order (empty if all are) and the answers that are."""
    answers = Answers(facts)
    for page in spec.pages:
        if not page.asked(answers):
            continue
        form = PageForm(data=as_data(pages.get(page.slug, {})), page=page, answers=answers)
        if page.slug not in pages or not form.is_valid() or form.stop():
            return page.slug, answers
        answers = Answers(answers.values | form.kept())
    return "", answers
