"""The streams that page bodies are built of: the pieces that all sites have, and those that a service feeds."""

from wagtail.blocks import StreamBlock

from common.blocks import (
    AlertBlock,
    AnswersBlock,
    ContactBlock,
    FactBoxBlock,
    FigureBlock,
    FilmBlock,
    HeadingBlock,
    LeadBlock,
    PathBlock,
    PictureBlock,
    ProseBlock,
    PullQuoteBlock,
    RelatedBlock,
)
from services.block_programmes import ActionBlock, WeekBlock


class SectionBlock(StreamBlock):
    """What may stand under a question; its heading is the question itself."""

    lead = LeadBlock(max_length=300)
    text = ProseBlock()
    heading = HeadingBlock()
    quote = PullQuoteBlock()
    alert = AlertBlock()
    figure = FigureBlock()
    facts = FactBoxBlock()
    picture = PictureBlock()
    film = FilmBlock()
    week = WeekBlock()
    contact = ContactBlock()
    related = RelatedBlock()
    action = ActionBlock()

    class Meta:
        required = False
        block_counts = {"action": {"max_num": 1}}


class StoryBlock(StreamBlock):
    """What an article or an information page may hold."""

    text = ProseBlock()
    heading = HeadingBlock()
    quote = PullQuoteBlock()
    alert = AlertBlock()
    figure = FigureBlock()
    facts = FactBoxBlock()
    steps = PathBlock()
    questions = AnswersBlock()
    week = WeekBlock()
    picture = PictureBlock()
    film = FilmBlock()
    contact = ContactBlock()
    related = RelatedBlock()
    action = ActionBlock()

    class Meta:
        required = False
        # One signpost a page: the way on.
        block_counts = {"action": {"max_num": 1}}
