"""How it goes, step by step, and what people ask."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks.text import ProseBlock


class StepBlock(blocks.StructBlock):
    """One step of how it goes."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    text = blocks.CharBlock(label=_("Text"), max_length=240)

    class Meta:
        icon = "order-down"
        label = _("Steg")


class StepsBlock(blocks.StreamBlock):
    """How it goes, step by step."""

    step = StepBlock()

    class Meta:
        required = False
        max_num = 6


class QuestionBlock(blocks.StructBlock):
    """A question that people ask, and the answer."""

    question = blocks.CharBlock(label=_("Fråga"), max_length=120)
    answer = ProseBlock(label=_("Svar"))

    class Meta:
        icon = "help"
        label = _("Fråga och svar")


class QuestionsBlock(blocks.StreamBlock):
    """Questions and answers."""

    question = QuestionBlock()

    class Meta:
        required = False
