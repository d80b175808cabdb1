"""Running text, its headings, and somebody's own words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class ProseBlock(blocks.RichTextBlock):
    """Running text with lists and links."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("features", FEATURES)
        super().__init__(**options)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "common/blocks/prose.html"


class PullQuoteBlock(blocks.StructBlock):
    """Somebody's own words, large."""

    quote = blocks.TextBlock(label=_("Citat"), max_length=240, help_text=_("Personens egna ord, utan citattecken."))
    person = blocks.CharBlock(label=_("Vem säger det"), max_length=60)
    about = blocks.CharBlock(label=_("Om personen"), required=False, max_length=80, help_text=_("Till exempel: är med i Möjligheten."))

    class Meta:
        icon = "openquote"
        label = _("Citat")
        template = "common/blocks/quote.html"
