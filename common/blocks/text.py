"""Running text, and somebody's own words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks import samples
from common.blocks.groups import TEXT

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
QUOTATION_MARKS = "\"'”“„»«’‘ \n"


class ProseBlock(blocks.RichTextBlock):
    """Running text with lists and links."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("features", FEATURES)
        super().__init__(**options)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = TEXT
        description = _("Löpande text, med listor och länkar.")
        template = "common/blocks/prose.html"
        preview_value = samples.PROSE


class LeadBlock(blocks.TextBlock):
    """The first words of a section, large."""

    class Meta:
        icon = "title"
        label = _("Inledning i stor text")
        group = TEXT
        description = _("En eller två meningar som säger det viktigaste.")
        template = "common/blocks/lead.html"
        preview_value = samples.LEAD


class PullQuoteBlock(blocks.StructBlock):
    """Somebody's own words, large."""

    quote = blocks.TextBlock(label=_("Citat"), max_length=240, help_text=_("Personens egna ord. Citattecknen ritas av sig själva."))
    person = blocks.CharBlock(label=_("Vem säger det"), max_length=60, help_text=_("Den som är ung behöver inte ha sitt riktiga namn."))
    about = blocks.CharBlock(
        label=_("Titel, eller vem personen är"), max_length=80, help_text=_("Till exempel: kurator. Eller: är med i Möjligheten.")
    )

    class Meta:
        icon = "openquote"
        label = _("Citat")
        label_format = "{person}: {quote}"
        group = TEXT
        description = _("Någons egna ord i stor text. Ett på varje sida räcker.")
        template = "common/blocks/quote.html"
        preview_value = samples.QUOTE

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Take away quotation marks that came along: the look has its own."""
        cleaned = super().clean(value)
        cleaned["quote"] = cleaned["quote"].strip(QUOTATION_MARKS)
        return cleaned
