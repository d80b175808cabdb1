"""What this app adds to the editor: alerts, drawing of pictures, and how links in running text are stored and printed."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from common.alerts.editor import AlertViewSet
from common.compose.saving import may_draw
from common.compose.views import DrawPicture
from common.prose import ExternalLink, PageLink
from common.site_settings import reminder

AFTER_WAGTAIL = 10
register_snippet(AlertViewSet)


@hooks.register("register_rich_text_features", order=AFTER_WAGTAIL)
def register_links(features: FeatureRegistry) -> None:
    """Print our own addresses without a query a link, and mark links that lead away."""
    features.register_link_type(PageLink)
    features.register_link_type(ExternalLink)


class DrawMenuItem(MenuItem):
    """Stands right below the pictures, for those who may add them."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may draw."""
        return may_draw(request.user)  # type: ignore[arg-type]


@hooks.register("register_admin_urls")
def register_drawing() -> list[URLPattern]:
    """Give drawing its address."""
    return [path("bilder/rita/", DrawPicture.as_view(), name="draw_picture")]


@hooks.register("register_admin_menu_item")
def register_drawing_in_menu() -> MenuItem:
    """Show the way to drawing."""
    return DrawMenuItem(_("Rita en bild"), reverse("draw_picture"), name="draw-picture", icon_name="edit", order=301)


@hooks.register("construct_homepage_panels")
def remind_of_settings(request: HttpRequest, panels: list[Any]) -> None:
    """Ask for the municipality's own facts until somebody has given them."""
    if reminder.is_needed(request):
        panels.append(reminder.FillInReminder())
