"""Old addresses lead on: Wagtail's table of redirects, asked once, and only where there is no page.

Wagtail's own middleware asks which site it is and then once for each way to write the address; the installation has one site, and a page
that is not found may cost three questions in all.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.models import Redirect

from common.site_settings import default_site

NOT_FOUND = 404


class Redirects:
    """Answers with the new address where there is one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask inwards, and the table where that finds nothing."""
        response = self.get_response(request)
        found = _find(request) if response.status_code == NOT_FOUND else None
        if found is None or not found.link:
            return response
        return HttpResponsePermanentRedirect(found.link) if found.is_permanent else HttpResponseRedirect(found.link)


def _written(request: HttpRequest) -> list[str]:
    """Return the ways in which the address may stand in the table, the best first: with what follows the question mark, and without."""
    whole = [Redirect.normalise_path(request.get_full_path(), decode_unicode=decoded) for decoded in (True, False)]
    without = [urlsplit(path).path for path in whole]
    return [path for path in dict.fromkeys([*whole, *without]) if "\0" not in path]


def _find(request: HttpRequest) -> Redirect | None:
    """Return the redirect of an address, unless its page is not published."""
    paths = _written(request)
    here = Q(site=default_site()) | Q(site=None)
    rows = list(Redirect.objects.filter(here, old_path__in=paths).select_related("redirect_page"))
    shown = [row for row in rows if row.redirect_page is None or row.redirect_page.live]
    return min(shown, key=lambda row: (paths.index(row.old_path), row.site_id is None), default=None)
