"""In the editor: somebody says that she has read through a page."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from accounts.models import User
from common.http import see_other
from editorial.actions import confirm_review, next_review
from editorial.policies import check_can_confirm_review
from editorial.presenters import day_words


class ReviewView(WagtailAdminTemplateMixin, TemplateView):
    """Ask once, and note it."""

    template_name = "editorial/staff/review.html"
    page_title = gettext_lazy("Jag har läst igenom sidan")
    header_icon = "calendar-check"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the page."""
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who may say it."""
        check_can_confirm_review(cast(User, request.user), self.page)
        return cast(HttpResponse, super().dispatch(request, *args, **kwargs))

    def get_page_subtitle(self) -> str:
        """Return which page it is about."""
        return str(self.page.get_admin_display_title())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what the question reads."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "page": self.page,
            "before": day_words(self.page.review_on),
            "after": day_words(next_review()),
            "back": self._back(),
            "page_url": self.page.url,
            "edit_url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
        }

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Return the way here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note it, and go back to where she came from."""
        day = confirm_review(page=self.page, by=cast(User, request.user))
        messages.success(request, _("Tack. %(title)s granskas nästa gång %(day)s.") % {"title": self.page.title, "day": day_words(day)})
        return see_other(self._back())

    def _back(self) -> str:
        return get_valid_next_url_from_request(self.request) or reverse("editorial_reviews")
