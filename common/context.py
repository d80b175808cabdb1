"""What every template may read; nothing here needs a query once the process is warm, and nothing touches the session."""

from typing import Any

from django.http import HttpRequest

from common.menu import about_the_site, menu
from common.site_settings import site_settings


def portal(request: HttpRequest) -> dict[str, Any]:
    """Give templates the settings, the menu, the statutory pages and the site's own address."""
    return {
        "site": site_settings(),
        "menu": menu(request.path),
        "about_the_site": about_the_site(),
        "site_url": f"{request.scheme}://{request.get_host()}",
    }
