"""Old addresses lead on: Wagtail's table of redirects, asked once, and only where there is no page.

Wagtail's own middleware asks which site it is and then once for each way to write the address; the installation has one site, and a page
that is not found may cost three questions in all. The table knows pages by their own addresses alone: what else is read of a page, its
text in easy Swedish and the calendar of an event, is found by way of these.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.models import Redirect

from common.languages import EASY_SWEDISH, SWEDISH, language_of, path_in
from common.site_settings import default_site

NOT_FOUND = 404
CALENDAR = "kalender.ics"


class Redirects:
    """Answers with the new address where there is one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask inwards, and the table where that finds nothing."""
        response = self.get_response(request)
        found = _find(request) if response.status_code == NOT_FOUND else None
        goal = _goal(found, request) if found else None
        if found is None or not goal:
            return response
        return HttpResponsePermanentRedirect(goal) if found.is_permanent else HttpResponseRedirect(goal)


def _written(address: str) -> list[str]:
    """Return the ways in which an address may stand in the table, the best first: with what follows the question mark, and without."""
    whole = [Redirect.normalise_path(address, decode_unicode=decoded) for decoded in (True, False)]
    without = [urlsplit(path).path for path in whole]
    return [path for path in dict.fromkeys([*whole, *without]) if "\0" not in path]


def _of_page(request: HttpRequest) -> str:
    """Return the address of the page whose calendar or whose text in easy Swedish was asked for; that which was asked for, if neither."""
    path = urlsplit(request.get_full_path()).path
    if language_of(path) == EASY_SWEDISH:
        return path_in(SWEDISH, path)
    return path.removesuffix(CALENDAR) if path.endswith(f"/{CALENDAR}") else path


def _find(request: HttpRequest) -> Redirect | None:
    """Return the redirect of an address, or of the page that it is about, unless its page is not published."""
    asked, of_page = _written(request.get_full_path()), _written(_of_page(request))
    paths = list(dict.fromkeys([*asked, *of_page]))
    here = Q(site=default_site()) | Q(site=None)
    rows = list(Redirect.objects.filter(here, old_path__in=paths).select_related("redirect_page"))
    shown = [row for row in rows if row.redirect_page is None or row.redirect_page.live]
    to_pages = [row for row in shown if row.old_path in asked or row.redirect_page is not None]
    return min(to_pages, key=lambda row: (paths.index(row.old_path), row.site_id is None), default=None)


def _goal(found: Redirect, request: HttpRequest) -> str | None:
    """Return where the redirect leads whoever asked: to the page itself where it is no longer told in easy Swedish."""
    link: str | None = found.link
    if link is None or found.old_path in _written(request.get_full_path()):
        return link
    if language_of(request.path) == EASY_SWEDISH:
        return getattr(found.redirect_page.specific, "easy_url", "") or link
    return f"{link}{CALENDAR}"
