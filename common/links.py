"""Links to the site's own pages: their addresses, known to the process until something is published, fetched many at a time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from wagtail.models import Page

from common.kept import kept
from common.languages import SWEDISH, spoken, written
from common.tree import language_of_page, root_of, roots

_PAGE_LINK = re.compile(r'<a\b[^>]*?linktype=\\?"page\\?"[^>]*>')
_DOCUMENT_LINK = re.compile(r'<a\b[^>]*?linktype=\\?"document\\?"[^>]*>')
_ID = re.compile(r'\bid=\\?"(\d+)\\?"')


@dataclass(frozen=True)
class Place:
    """Where a page is read, by a reader of a certain language: the page's translation to it, or the page itself."""

    url: str = ""
    title: str = ""
    language: str = SWEDISH

    @property
    def other_language(self) -> str:
        """Return the language of the page where it is not the reader's; empty where it is."""
        return "" if self.language in (spoken(), written()) else self.language


NOWHERE = Place()


def address(page: Page) -> str:
    """Return the path of a page on the site; empty where it lies outside the site."""
    return address_at(page.url_path)


def address_at(url_path: str) -> str:
    """Return the same of a page of which no more is known than its place in the tree."""
    root = next((root for root in roots() if url_path.startswith(root.url_path)), None)
    return f"{root.url}{url_path.removeprefix(root.url_path)}" if root else ""


def place_of(page: Page) -> Place:
    """Return where this very page is read."""
    return Place(address(page), page.title, language_of_page(page))


@kept
def _places() -> dict[tuple[str, int], Place]:
    """The pages learnt since the last publication, by the reader's language; `NOWHERE` stands for one that is not published."""
    return {}


def unknown(pks: Iterable[int]) -> set[int]:
    """Return those of these pages of which the reader's language does not say yet where they are read."""
    known, reader = _places(), written()
    return {pk for pk in pks if (reader, pk) not in known}


def _translations(pages: Iterable[Page]) -> dict[UUID, Page]:
    """Return the published translations to the reader's language; a query where a page is in another."""
    root = root_of(written())
    keys = [page.translation_key for page in pages if root is not None and page.locale_id != root.locale_id]
    if root is None or not keys:
        return {}
    found = Page.objects.filter(translation_key__in=keys, locale_id=root.locale_id, live=True)
    return {page.translation_key: page for page in found.only("title", "url_path", "translation_key", "locale_id")}


def know(pks: Iterable[int], pages: Iterable[Page]) -> None:
    """Remember where `pages` are read; what else `pks` names is not there."""
    known, reader, rows = _places(), written(), list(pages)
    translations = _translations(rows)
    known.update({(reader, pk): NOWHERE for pk in pks})
    for page in rows:
        translation = translations.get(page.translation_key)
        if translation or page.live:
            known[reader, page.pk] = place_of(translation or page)


def learn(pks: Iterable[int]) -> None:
    """Find out where these pages are read, in one query where any is new, and one more where some are in another language."""
    if wanted := unknown(pks):
        know(wanted, Page.objects.filter(pk__in=wanted).only("title", "url_path", "live", "translation_key", "locale_id"))


def place_at(pk: int) -> Place:
    """Return where the page `pk` is read; nowhere, where it is not published."""
    learn([pk])
    return _places()[written(), pk]


def linked_pages(text: str) -> set[int]:
    """Return the ids of pages that a stored rich text, or the JSON that holds some, links to."""
    return _numbers(_PAGE_LINK, text)


def linked_documents(text: str) -> set[int]:
    """Return the ids of documents that a stored rich text links to."""
    return _numbers(_DOCUMENT_LINK, text)


def _numbers(link: re.Pattern[str], text: str) -> set[int]:
    return {int(found[1]) for tag in link.findall(text) if (found := _ID.search(tag))}


def places_of(pages: Iterable[Page | None]) -> dict[int, Place]:
    """Return key -> place of the published ones of these pages; no query is asked for a reader of their own language."""
    live = [page for page in pages if page is not None and page.live]
    foreign = [page.pk for page in live if language_of_page(page) != written()]
    learn(foreign)
    return {page.pk: place_at(page.pk) if page.pk in foreign else place_of(page) for page in live}
