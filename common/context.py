"""What every template may read; nothing here needs a query once the process is warm, and nothing touches the session."""

from typing import Any

from django.http import HttpRequest

from common.alerts import alerts_at
from common.languages import SWEDISH, form_language, spoken, written
from common.menu import about_the_site, menu, start_url
from common.site_settings import SiteSettings, site_settings
from common.theme import theme, theme_of


def portal(request: HttpRequest) -> dict[str, Any]:
    """Give templates the settings, the look, the menu, the statutory pages, what is announced, the language, and the site's address."""
    tried: SiteSettings | None = _tried(request)
    return {
        "site": tried or site_settings(),
        "theme": theme_of(tried, theme().marks, is_tried=True) if tried else theme(),
        "menu": menu(request.path),
        "about_the_site": about_the_site(),
        "alerts": alerts_at(request.path),
        "start_url": start_url(),
        "reads_swedish": written() == SWEDISH,
        "speaks_forms": form_language() == spoken(),
        "site_url": f"{request.scheme}://{request.get_host()}",
    }


def _tried(request: HttpRequest) -> SiteSettings | None:
    """Return the settings that somebody is looking at before they are saved, as Wagtail's preview hands them over."""
    is_preview = getattr(request, "is_preview", False)
    return getattr(request, SiteSettings.get_cache_attr_name(), None) if is_preview else None
