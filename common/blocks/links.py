"""Related links, and panels that lead on."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class PageLinkBlock(blocks.StructBlock):
    """A link to a page of the site."""

    page = blocks.PageChooserBlock(label=_("Sida"))
    text = blocks.CharBlock(label=_("Länktext"), required=False, max_length=100, help_text=_("Tom: sidans egen rubrik."))

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Sida här")


class AwayLinkBlock(blocks.StructBlock):
    """A link to another site; it is marked as such by itself."""

    url = blocks.URLBlock(label=_("Adress"))
    text = blocks.CharBlock(label=_("Länktext"), max_length=100, help_text=_("Säg vart länken går, inte ”läs mer”."))

    class Meta:
        icon = "link-external"
        label = _("Annan webbplats")


class DocumentLinkBlock(blocks.StructBlock):
    """A link to a file; its kind and size are shown by themselves."""

    document = DocumentChooserBlock(label=_("Dokument"))
    text = blocks.CharBlock(label=_("Länktext"), required=False, max_length=100)

    class Meta:
        icon = "doc-full"
        label = _("Dokument")


class LinksBlock(blocks.StreamBlock):
    """Related links."""

    page = PageLinkBlock()
    away = AwayLinkBlock()
    document = DocumentLinkBlock()

    class Meta:
        required = False


class PanelBlock(blocks.StructBlock):
    """A short text for somebody else than the young person, with one link."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    text = blocks.CharBlock(label=_("Text"), max_length=240)
    link_text = blocks.CharBlock(label=_("Länktext"), max_length=80)
    page = blocks.PageChooserBlock(label=_("Sida"), required=False, help_text=_("Tom: länken går till ”Vem är du?”."))

    class Meta:
        icon = "group"
        label = _("Ruta")


class PanelsBlock(blocks.StreamBlock):
    """Panels side by side."""

    panel = PanelBlock()

    class Meta:
        required = False
        max_num = 4
