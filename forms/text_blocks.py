"""What the texts around a form are built of in the editor, and what stands in braces in them."""

import re
from typing import cast

from django.core.exceptions import ValidationError
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms.specs.model import Spec, spoken

PLACEHOLDERS = ("dagar", "kommun", "insats", "telefon")
_FILLED_IN = re.compile("|".join(rf"\{{{name}\}}" for name in PLACEHOLDERS))
_BRACE = re.compile(r"\{[^{}]{0,30}\}?|\}")


def all_specs() -> tuple[Spec, ...]:
    """Return the forms that may have texts; found late, since the specs are made of the tables that the pages are among."""
    return cast(tuple[Spec, ...], import_string("forms.specs.registry.WITH_TEXTS"))


def spec_of(kind: str) -> Spec:
    """Return the form of a kind; raises LookupError where the code has it no longer."""
    return {str(spec.kind): spec for spec in all_specs()}[kind]


def check_placeholders(text: str) -> None:
    """Refuse a word in braces that nothing is put in the place of; raises ValidationError."""
    wrong = _BRACE.search(_FILLED_IN.sub("", text))
    if wrong:
        message = _("%(wrong)s går inte att fylla i. Du kan skriva {dagar}, {kommun}, {insats} och {telefon}.")
        raise ValidationError(message, params={"wrong": wrong[0]})


def questions() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return every question of every form, form by form, as an editor chooses among them."""
    return [
        (
            str(spec.title),
            [
                (f"{spec.kind}.{question.key}", f"{spoken(page.heading or page.section)} – {spoken(question.text)}")
                for page in spec.pages
                for question in page.questions
            ],
        )
        for spec in all_specs()
    ]


class FactsBlock(blocks.StreamBlock):
    """Short lines, one below the other."""

    fact = blocks.CharBlock(label=_("Rad"), icon="tag", max_length=100, validators=[check_placeholders])

    class Meta:
        required = False
        max_num = 5


class HintBlock(blocks.StructBlock):
    """What helps somebody to answer one question."""

    question = blocks.ChoiceBlock(label=_("Fråga"), choices=questions)
    text = blocks.CharBlock(
        label=_("Hjälptext"), max_length=200, validators=[check_placeholders], help_text=_("En eller två korta meningar.")
    )

    class Meta:
        icon = "help"
        label = _("Hjälptext")


class HintsBlock(blocks.StreamBlock):
    """Help with questions."""

    hint = HintBlock()

    class Meta:
        required = False


class NextStepBlock(blocks.StructBlock):
    """One thing that happens after the form has been sent."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60, validators=[check_placeholders])
    text = blocks.CharBlock(label=_("Text"), max_length=200, validators=[check_placeholders])

    class Meta:
        icon = "order-down"
        label = _("Steg")


class NextStepsBlock(blocks.StreamBlock):
    """What happens after the form has been sent, in order."""

    step = NextStepBlock()

    class Meta:
        required = False
        max_num = 4
