"""How links in running text are stored and printed."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from common.alerts.editor import AlertViewSet
from common.prose import ExternalLink, PageLink

AFTER_WAGTAIL = 10
register_snippet(AlertViewSet)


@hooks.register("register_rich_text_features", order=AFTER_WAGTAIL)
def register_links(features: FeatureRegistry) -> None:
    """Print our own addresses without a query a link, and mark links that lead away."""
    features.register_link_type(PageLink)
    features.register_link_type(ExternalLink)
