"""The pieces that communicators build a page of. No raw HTML, nothing embedded from elsewhere."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

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


class PictureBlock(blocks.StructBlock):
    """A picture in the text, with the words for those who do not see it."""

    image = ImageBlock(
        label=_("Bild"), help_text=_("Skriv vad bilden visar, för den som inte ser den. Säger den inget nytt: kryssa för dekorativ.")
    )
    caption = blocks.CharBlock(label=_("Bildtext"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Bild")
        template = "common/blocks/picture.html"


class PullQuoteBlock(blocks.StructBlock):
    """Somebody's own words, large."""

    quote = blocks.TextBlock(label=_("Citat"), max_length=240, help_text=_("Personens egna ord, utan citattecken."))
    person = blocks.CharBlock(label=_("Vem säger det"), max_length=60)
    about = blocks.CharBlock(label=_("Om personen"), required=False, max_length=80, help_text=_("Till exempel: är med i Möjligheten."))

    class Meta:
        icon = "openquote"
        label = _("Citat")
        template = "common/blocks/quote.html"


class FigureBlock(blocks.StructBlock):
    """A figure, which never stands without its source and its year."""

    figure = blocks.CharBlock(label=_("Siffran"), max_length=20, help_text=_("Till exempel: 6 av 10."))
    text = blocks.CharBlock(label=_("Vad siffran säger"), max_length=240)
    source = blocks.CharBlock(label=_("Källa"), max_length=120)
    year = blocks.CharBlock(label=_("År eller dag"), max_length=30)

    class Meta:
        icon = "order"
        label = _("Siffra i ruta")
        template = "common/blocks/figure.html"


class FactBoxBlock(blocks.StructBlock):
    """A few short facts in a box of colour."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    items = blocks.ListBlock(blocks.CharBlock(max_length=120, label=_("Faktum")), label=_("Fakta"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Faktaruta")
        template = "common/blocks/factbox.html"


class SectionBlock(blocks.StreamBlock):
    """What a section of a service page may hold; its heading is the question itself."""

    lead = blocks.TextBlock(label=_("Inledning i stor text"), icon="title", max_length=300, template="common/blocks/lead.html")
    text = ProseBlock()
    figure = FigureBlock()
    facts = FactBoxBlock()

    class Meta:
        required = False


class StoryBlock(blocks.StreamBlock):
    """What an article or an information page may hold."""

    heading = blocks.CharBlock(label=_("Rubrik"), icon="title", max_length=120, template="common/blocks/heading.html")
    text = ProseBlock()
    picture = PictureBlock()
    quote = PullQuoteBlock()
    figure = FigureBlock()
    facts = FactBoxBlock()

    class Meta:
        required = False


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


class ShortFactsBlock(blocks.StreamBlock):
    """Two or three words each, in a row."""

    fact = blocks.CharBlock(label=_("Faktum"), icon="tag", max_length=40)

    class Meta:
        required = False
        max_num = 4


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
