"""The pieces that communicators build a page of. No raw HTML, nothing embedded from elsewhere."""

from common.blocks.facts import FactBoxBlock, FigureBlock, ShortFactsBlock
from common.blocks.links import AwayLinkBlock, DocumentLinkBlock, LinksBlock, PageLinkBlock, PanelBlock, PanelsBlock
from common.blocks.media import PictureBlock
from common.blocks.steps import QuestionBlock, QuestionsBlock, StepBlock, StepsBlock
from common.blocks.text import FEATURES, ProseBlock, PullQuoteBlock

__all__ = [
    "FEATURES",
    "AwayLinkBlock",
    "DocumentLinkBlock",
    "FactBoxBlock",
    "FigureBlock",
    "LinksBlock",
    "PageLinkBlock",
    "PanelBlock",
    "PanelsBlock",
    "PictureBlock",
    "ProseBlock",
    "PullQuoteBlock",
    "QuestionBlock",
    "QuestionsBlock",
    "ShortFactsBlock",
    "StepBlock",
    "StepsBlock",
]
