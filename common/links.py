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


def unknown(pks: Iterable[int]) -> set[int]:
    """Return those of these pages whose addresses are not known yet."""
    return set(pks) - _addresses().keys()


def know(pks: Iterable[int], pages: Iterable[Page]) -> None:
    """Remember the addresses of `pages`; what else `pks` names is not there."""
    known = _addresses()
    known.update(dict.fromkeys(pks, ""))
    known.update({page.pk: address(page) for page in pages if page.live})


def learn(pks: Iterable[int]) -> None:
    """Find the addresses of these pages, in one query where any is new."""
    if wanted := unknown(pks):
        know(wanted, Page.objects.filter(pk__in=wanted, live=True).only("pk", "url_path", "live"))


def address_of(pk: int) -> str:
    """Return the path of the published page `pk`; empty where there is none."""
    learn([pk])
    return _addresses()[pk]


def linked_pages(text: str) -> set[int]:
    """Return the ids of pages that a stored rich text, or the JSON that holds some, links to."""
    return {int(found[1]) for tag in _PAGE_LINK.findall(text) if (found := _ID.search(tag))}
