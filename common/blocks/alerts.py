"""What the reader must not miss."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks import samples
from common.blocks.groups import TEXT
from common.blocks.headings import TitledBlock
from common.blocks.text import ProseBlock


class AlertLevel(models.TextChoices):
    """How much it matters."""

    INFORMATION = "information", _("Information")
    IMPORTANT = "important", _("Viktigt")


class AlertBlock(TitledBlock):
    """A short notice in the text."""

    level = blocks.ChoiceBlock(label=_("Hur viktigt"), choices=AlertLevel.choices, default=AlertLevel.INFORMATION.value, search_index=False)
    title = blocks.CharBlock(label=_("Rubrik"), max_length=80)
    text = ProseBlock(label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Meddelande")
        label_format = "{title}"
        group = TEXT
        description = _("Något som den som läser inte får missa. Spara ”viktigt” till det som har bråttom.")
        template = "common/blocks/alert.html"
        preview_value = samples.ALERT
