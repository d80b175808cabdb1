"""What every template may read; nothing here needs a query once the process is warm, and nothing touches the session."""

from typing import Any

from django.http import HttpRequest

from common.languages import SWEDISH, form_language, spoken, written
from common.menu import about_the_site, menu, start_url
from common.site_settings import site_settings


def portal(request: HttpRequest) -> dict[str, Any]:
    """Give templates the settings, the menu, the statutory pages, the reader's language, where the site begins and its own address."""
    return {
        "site": site_settings(),
        "menu": menu(request.path),
        "about_the_site": about_the_site(),
        "start_url": start_url(),
        "reads_swedish": written() == SWEDISH,
        "speaks_forms": form_language() == spoken(),
        "site_url": f"{request.scheme}://{request.get_host()}",
    }
