"""The streams that page bodies are built of: the pieces that all sites have, and those that a service feeds."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, TextBlock

from common.blocks import FactBoxBlock, FigureBlock, PictureBlock, ProseBlock, PullQuoteBlock


class SectionBlock(StreamBlock):
    """What a section of a service page may hold; its heading is the question itself."""

    lead = TextBlock(label=_("Inledning i stor text"), icon="title", max_length=300, template="common/blocks/lead.html")
    text = ProseBlock()
    figure = FigureBlock()
    facts = FactBoxBlock()

    class Meta:
        required = False


class StoryBlock(StreamBlock):
    """What an article or an information page may hold."""

    heading = CharBlock(label=_("Rubrik"), icon="title", max_length=120, template="common/blocks/heading.html")
    text = ProseBlock()
    picture = PictureBlock()
    quote = PullQuoteBlock()
    figure = FigureBlock()
    facts = FactBoxBlock()

    class Meta:
        required = False
