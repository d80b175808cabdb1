"""How links in running text are stored and printed, and how contact cards are chosen."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.rich_text.feature_registry import FeatureRegistry

from common.blocks.cards import card_chooser
from common.prose import ExternalLink, PageLink

AFTER_WAGTAIL = 10


@hooks.register("register_rich_text_features", order=AFTER_WAGTAIL)
def register_links(features: FeatureRegistry) -> None:
    """Print our own addresses without a query a link, and mark links that lead away."""
    features.register_link_type(PageLink)
    features.register_link_type(ExternalLink)


@hooks.register("register_admin_viewset")
def register_card_chooser() -> ViewSet:
    """Choose contact cards in a window of their own, wherever one is chosen."""
    return card_chooser
