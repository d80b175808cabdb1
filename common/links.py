"""Links to the site's own pages: their addresses, known to the process until something is published, fetched many at a time."""

import re
from collections.abc import Iterable

from wagtail.models import Page

from common.kept import kept
from common.site_settings import default_site

_PAGE_LINK = re.compile(r'<a\b[^>]*?linktype=\\?"page\\?"[^>]*>')
_ID = re.compile(r'\bid=\\?"(\d+)\\?"')


@kept
def _addresses() -> dict[int, str]:
    """The addresses learnt since the last publication; an empty text stands for a page that is not published."""
    return {}


def address(page: Page) -> str:
    """Return the path of a page on the site; empty where it lies outside the site."""
    site = default_site()
    root = site.root_page.url_path if site else "/"
    return f"/{page.url_path.removeprefix(root)}" if page.url_path.startswith(root) else ""


def learn(pks: Iterable[int]) -> None:
    """Find the addresses of these pages, in one query where any is new."""
    known = _addresses()
    unknown = set(pks) - known.keys()
    if not unknown:
        return
    known.update(dict.fromkeys(unknown, ""))
    for page in Page.objects.filter(pk__in=unknown, live=True).only("pk", "url_path"):
        known[page.pk] = address(page)


def address_of(pk: int) -> str:
    """Return the path of the published page `pk`; empty where there is none."""
    learn([pk])
    return _addresses()[pk]


def linked_pages(text: str) -> set[int]:
    """Return the ids of pages that a stored rich text, or the JSON that holds some, links to."""
    return {int(found[1]) for tag in _PAGE_LINK.findall(text) if (found := _ID.search(tag))}
