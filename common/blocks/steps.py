"""How it goes, step by step, and what people ask."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks import samples
from common.blocks.groups import FACTS
from common.blocks.headings import Headed, TitledBlock
from common.blocks.text import ProseBlock

MOST_STEPS = 6


class StepBlock(blocks.StructBlock):
    """One step of how it goes."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    text = blocks.CharBlock(label=_("Text"), max_length=240)

    class Meta:
        icon = "order-down"
        label = _("Steg")
        label_format = "{title}"
        description = _("Ett steg. Stegen får sina nummer av sig själva.")
        template = "common/blocks/step.html"
        preview_value = samples.STEP


class StepsBlock(blocks.StreamBlock):
    """How it goes, step by step: a field of a page."""

    step = StepBlock()

    class Meta:
        required = False
        max_num = MOST_STEPS


class PathBlock(TitledBlock):
    """How it goes, step by step, in the text."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60, help_text=_("Till exempel: Så här går det till."))
    steps = blocks.ListBlock(StepBlock(), label=_("Steg"), min_num=1, max_num=MOST_STEPS)

    class Meta:
        icon = "list-ol"
        label = _("Steg för steg")
        label_format = "{title}"
        group = FACTS
        description = _("Hur något går till, i upp till sex steg med stora siffror.")
        template = "common/blocks/path.html"
        value_class = Headed
        collapsed = True
        preview_value = samples.PATH


class QuestionBlock(blocks.StructBlock):
    """A question that people ask, and the answer."""

    question = blocks.CharBlock(label=_("Fråga"), max_length=120)
    answer = ProseBlock(label=_("Svar"))

    class Meta:
        icon = "help"
        label = _("Fråga och svar")
        label_format = "{question}"
        description = _("En fråga som många har, och svaret.")
        template = "common/blocks/question.html"
        preview_value = samples.QUESTION


class QuestionsBlock(blocks.StreamBlock):
    """Questions and answers: a field of a page."""

    question = QuestionBlock()

    class Meta:
        required = False


class AnswersBlock(TitledBlock):
    """Questions and answers in the text."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60, help_text=_("Till exempel: Frågor vi ofta får."))
    questions = blocks.ListBlock(QuestionBlock(), label=_("Frågor"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Frågor och svar")
        label_format = "{title}"
        group = FACTS
        description = _("Frågor som fälls ut och visar svaret.")
        template = "common/blocks/answers.html"
        value_class = Headed
        collapsed = True
        preview_value = samples.ANSWERS
