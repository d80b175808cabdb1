"""What the editor gets from the editors' everyday: reports, a button, a panel on the first page, and words for the log."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from accounts.models import User
from editorial.actions.reviewing import REVIEWED
from editorial.policies import can_confirm_review
from editorial.reports import REPORTS
from editorial.reports.registering import register_reports
from editorial.reports.review import review_url
from editorial.todo import TodoPanel
from editorial.views.reviewing import ReviewView

FIRST_IN_MENU = 100
register_reports(REPORTS, first=FIRST_IN_MENU)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Put the review below the editor's door."""
    return [path("granska/<int:page_id>/", ReviewView.as_view(), name="editorial_review")]


@hooks.register("register_page_header_buttons")
def review_button(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Offer whoever may to say that she has read through the page, in the menu beside its title."""
    if page.pk and can_confirm_review(user, page):
        onwards = f"?{urlencode({'next': next_url})}" if next_url else ""
        yield Button(_("Jag har läst igenom sidan"), url=f"{review_url(page)}{onwards}", icon_name="calendar-check", priority=62)


@hooks.register("construct_homepage_panels")
def todo(request: HttpRequest, panels: list[Component]) -> None:
    """Put what waits for the person first."""
    panels.append(TodoPanel())


@hooks.register("register_log_actions")
def words_of_the_log(actions: LogActionRegistry) -> None:
    """Say in a page's history that somebody read through it."""
    actions.register_action(REVIEWED, _("Läs igenom"), _("Läste igenom sidan, och den stämmer"))
