"""What the editor's first page says until somebody has filled in the settings: readers see numbers that are nobody's."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component

from common.site_settings.installation import site_settings
from common.site_settings.model import NOBODYS_NUMBER, SiteSettings


class FillInReminder(Component):
    """A panel with the way to the settings."""

    template_name = "common/fill_in.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the address of the settings."""
        return {"url": reverse("wagtailsettings:edit", args=["common", "sitesettings"])}


def is_needed(request: HttpRequest) -> bool:
    """Whether nobody has filled in the settings, and this person can."""
    permission = f"{SiteSettings._meta.app_label}.change_{SiteSettings._meta.model_name}"
    return site_settings().phone == NOBODYS_NUMBER and request.user.has_perm(permission)
