"""Publishing several pages at once, and approving one without opening it: what lacks something is told by name, and the rest is done."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.models import Page

from common.errors import Invalid
from common.pages import BasePage
from common.quality.telling import told_after_publishing


def _change(page: Page) -> Any:
    return messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Ändra"))


def tell_what_is_missing(request: HttpRequest, page: Page, missing: str | Promise) -> None:
    """Say why a page was not published, with the way to where it is mended."""
    messages.error(request, missing, buttons=[_change(page)])


def tell_what_could_be_better(request: HttpRequest, page: Page) -> None:
    """Say what to look over in a page that has been published; it stands all the same."""
    if isinstance(page, BasePage) and (told := told_after_publishing(page)):
        messages.warning(request, told, buttons=[_change(page)])


class PublishPages(PublishBulkAction):
    """Publishes those that can be, and says which could not and why."""

    def get_execution_context(self) -> dict[str, Any]:
        """Let the pages be told of as they are published."""
        return {**super().get_execution_context(), "request": self.request}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Page],
        include_descendants: bool = False,
        user: Any = None,
        request: HttpRequest | None = None,
        **options: Any,
    ) -> tuple[int, int]:
        """Publish each, and return how many of the chosen ones and how many below them."""
        chosen = list(objects)
        below = [page for parent in chosen for page in cls._drafts_below(parent, user)] if include_descendants else []
        return sum(_publish(page, user, request) for page in chosen), sum(_publish(page, user, request) for page in below)

    @staticmethod
    def _drafts_below(parent: Page, user: Any) -> list[Page]:
        drafts = parent.get_descendants().not_live()
        return [page for page in drafts if user is None or page.permissions_for_user(user).can_publish()]

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> Any:
        """Say how many there were, where there were any."""
        return super().get_success_message(num_parent_objects, num_child_objects) if num_parent_objects or num_child_objects else None


def _publish(page: Page, user: Any, request: HttpRequest | None) -> bool:
    specific = page.specific
    try:
        (specific.get_latest_revision() or specific.save_revision(user=user)).publish(user=user)
    except Invalid as error:
        if request is not None:
            tell_what_is_missing(request, page, error.message)
        return False
    if request is not None:
        tell_what_could_be_better(request, type(specific).objects.get(pk=page.pk))
    return True


class ActOnWorkflow(WorkflowActionView):
    """Approves a page from the first page or from a list, where nobody has seen its form."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Publish by approving, or send the communicator to the page with what it lacks."""
        try:
            with transaction.atomic():
                response = super().post(request, *args, **kwargs)
        except Invalid as error:
            tell_what_is_missing(request, self.object, error.message)
            return self._lead_to(reverse("wagtailadmin_pages:edit", args=[self.object.pk]))
        page = self.object.specific_class.objects.get(pk=self.object.pk)
        if self.action_name == "approve" and page.live and not page.has_unpublished_changes:
            tell_what_could_be_better(request, page)
        return response

    def _lead_to(self, address: str) -> HttpResponse:
        if self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(self.request, {"step": "success", "redirect": address})
        return redirect(address)
