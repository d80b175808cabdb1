"""The pieces that communicators build a page of. No raw HTML, nothing embedded from elsewhere."""

from common.blocks.alerts import AlertBlock, AlertLevel
from common.blocks.contacts import ContactBlock
from common.blocks.facts import FactBlock, FactBoxBlock, FigureBlock, ShortFactsBlock
from common.blocks.film import FilmBlock
from common.blocks.headings import Headed, HeadingBlock, TitledBlock
from common.blocks.kept_chooser import KeptChooserBlock
from common.blocks.links import AwayLinkBlock, DocumentLinkBlock, LinksBlock, PageLinkBlock, PanelBlock, PanelsBlock, RelatedBlock
from common.blocks.media import PictureBlock
from common.blocks.steps import AnswersBlock, PathBlock, QuestionBlock, QuestionsBlock, StepBlock, StepsBlock
from common.blocks.text import FEATURES, LeadBlock, ProseBlock, PullQuoteBlock

__all__ = [
    "FEATURES",
    "AlertBlock",
    "AlertLevel",
    "AnswersBlock",
    "AwayLinkBlock",
    "ContactBlock",
    "DocumentLinkBlock",
    "FactBlock",
    "FactBoxBlock",
    "FigureBlock",
    "FilmBlock",
    "Headed",
    "HeadingBlock",
    "KeptChooserBlock",
    "LeadBlock",
    "LinksBlock",
    "PageLinkBlock",
    "PanelBlock",
    "PanelsBlock",
    "PathBlock",
    "PictureBlock",
    "ProseBlock",
    "PullQuoteBlock",
    "QuestionBlock",
    "QuestionsBlock",
    "RelatedBlock",
    "ShortFactsBlock",
    "StepBlock",
    "StepsBlock",
    "TitledBlock",
]
