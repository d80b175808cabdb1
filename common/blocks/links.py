"""Related links, and panels that lead on."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks import samples
from common.blocks.fetched import DocumentBlock, PageBlock
from common.blocks.groups import WAYS
from common.blocks.headings import TitledBlock
from common.related import related_links


class LinkBlock(blocks.StructBlock):
    """A link of a list of links."""

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's variables: the link as it stands in a list."""
        return {**super().get_context(value, parent_context=parent_context), "links": related_links([self.bind(value)])}

    class Meta:
        template = "common/blocks/link.html"


class PageLinkBlock(LinkBlock):
    """A link to a page of the site."""

    page = PageBlock(label=_("Sida"))
    text = blocks.CharBlock(label=_("Länktext"), required=False, max_length=100, help_text=_("Tom: sidans egen rubrik."))

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Sida här")
        label_format = "{text} {page}"
        description = _("En sida på den här webbplatsen. Avpubliceras den försvinner länken.")
        preview_value = staticmethod(samples.page_link)


class AwayLinkBlock(LinkBlock):
    """A link to another site; it is marked as such by itself."""

    url = blocks.URLBlock(label=_("Adress"))
    text = blocks.CharBlock(label=_("Länktext"), max_length=100, help_text=_("Säg vart länken går, inte ”läs mer”."))

    class Meta:
        icon = "link-external"
        label = _("Annan webbplats")
        label_format = "{text}"
        description = _("En sida någon annanstans. Att länken leder bort märks ut av sig själv.")
        preview_value = samples.AWAY_LINK


class DocumentLinkBlock(LinkBlock):
    """A link to a file; its kind and size are shown by themselves."""

    document = DocumentBlock(label=_("Dokument"))
    text = blocks.CharBlock(label=_("Länktext"), required=False, max_length=100, help_text=_("Tom: dokumentets egen titel."))

    class Meta:
        icon = "doc-full"
        label = _("Dokument")
        label_format = "{text} {document}"
        description = _("En fil att ladda ner. Typ och storlek skrivs ut av sig själva.")
        preview_value = staticmethod(samples.document_link)


class LinksBlock(blocks.StreamBlock):
    """Related links."""

    page = PageLinkBlock()
    away = AwayLinkBlock()
    document = DocumentLinkBlock()

    class Meta:
        required = False


class RelatedBlock(TitledBlock):
    """Related links in the text; where none of them leads anywhere any more, nothing is shown."""

    title = blocks.CharBlock(label=_("Rubrik"), required=False, max_length=60, help_text=_("Tom: ”Läs mer”."))
    links = LinksBlock(label=_("Länkar"), required=True)

    class Meta:
        icon = "link"
        label = _("Länkar vidare")
        label_format = "{title}"
        group = WAYS
        description = _("Sidor, andra webbplatser och dokument som hör ihop med texten.")
        template = "common/blocks/related.html"
        preview_value = staticmethod(samples.related)

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's variables."""
        return {**super().get_context(value, parent_context=parent_context), "links": related_links(value["links"])}


class PanelBlock(blocks.StructBlock):
    """A short text for somebody else than the young person, with one link."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    text = blocks.CharBlock(label=_("Text"), max_length=240)
    link_text = blocks.CharBlock(label=_("Länktext"), max_length=80)
    page = PageBlock(label=_("Sida"), required=False, help_text=_("Tom: länken går till ”Vem är du?”."))

    class Meta:
        icon = "group"
        label = _("Ruta")
        label_format = "{title}"
        description = _("En kort text till någon annan än den unga, med en länk.")
        template = "common/blocks/panel.html"
        preview_value = samples.PANEL


class PanelsBlock(blocks.StreamBlock):
    """Panels side by side."""

    panel = PanelBlock()

    class Meta:
        required = False
        max_num = 4
