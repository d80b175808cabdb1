"""What this app adds to the editor: alerts, drawing, contact cards to choose, how links are stored, and how a text is looked over."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from common.alerts import Alert, editor
from common.blocks.cards import card_chooser
from common.compose.saving import may_draw
from common.compose.views import DrawPicture
from common.pages import BasePage
from common.prose import ExternalLink, PageLink
from common.publishing import ActOnWorkflow, PublishPages, tell_what_could_be_better
from common.quality.checker import QualityChecker
from common.site_settings import reminder

AFTER_WAGTAIL = 10
register_snippet(editor.AlertViewSet)
# In the place of Wagtail's own.
hooks.register("register_bulk_action", PublishPages, order=AFTER_WAGTAIL)
PageViewSet.workflow_action_view_class = ActOnWorkflow


@hooks.register("register_rich_text_features", order=AFTER_WAGTAIL)
def register_links(features: FeatureRegistry) -> None:
    """Print our own addresses without a query a link, and mark links that lead away."""
    features.register_link_type(PageLink)
    features.register_link_type(ExternalLink)


@hooks.register("register_admin_viewset")
def register_card_chooser() -> ViewSet:
    """Choose contact cards in a window of their own, wherever one is chosen."""
    return card_chooser


@hooks.register("construct_wagtail_userbar")
def look_over(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    """Put our content check in the place of Wagtail's."""
    own = page if isinstance(page, BasePage) else None
    items[:] = [QualityChecker(own, in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item for item in items]


@hooks.register("insert_editor_js")
def show_what_was_found() -> SafeString:
    """Let the panel of content checks show our part of it."""
    return format_html('<script src="{}"></script>', static("editor/panel.js"))


@hooks.register("insert_global_admin_css")
def lists_on_a_phone() -> SafeString:
    """Let the lists of the editor be read on a phone."""
    return format_html('<link rel="stylesheet" href="{}">', static("editor/editor.css"))


@hooks.register("after_publish_page")
def tell_who_published(request: HttpRequest, page: Page) -> None:
    """Say what could be better in the page that has just been published; it stands all the same."""
    tell_what_could_be_better(request, page)


@hooks.register("after_edit_page")
def tell_who_approved(request: HttpRequest, page: Page) -> None:
    """Say the same to whoever has approved what a writer sent in, and published it by that."""
    if request.POST.get("workflow-action-name") == "approve":
        there = page.specific_class.objects.get(pk=page.pk)
        if there.live and not there.has_unpublished_changes:
            tell_who_published(request, there)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def tell_who_saved(request: HttpRequest, instance: Model) -> None:
    """Say what could be better in the words of an alert."""
    if isinstance(instance, Alert):
        editor.tell_what_could_be_better(request, instance)


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
