"""The map of the site for search engines (sitemaps.org): every published page, and where it is read in other languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib.sitemaps import Sitemap
from django.db.models import Q, QuerySet
from wagtail.models import Page, get_page_models

from common.easy_read import EasyReadPage
from common.languages import EASY_SWEDISH, SWEDISH, path_in
from common.links import address
from common.tree import language_of_page, root_of, roots
from forms.pages import UnlistedPage


@dataclass(frozen=True)
class Entry:
    """A line of the map; `versions` are language -> address, and empty where there is but one."""

    url: str
    changed_at: datetime | None
    versions: Mapping[str, str] = field(default_factory=dict)


def _published() -> "QuerySet[Page]":
    below = Q(pk__in=())
    for root in roots():
        below |= Q(path__startswith=root.path)
    shown = ("path", "url_path", "last_published_at", "translation_key", "locale_id")
    return Page.objects.filter(below, live=True).not_type(UnlistedPage).only(*shown).order_by("path")


def _told_easily() -> set[int]:
    """Return the keys of the pages that have a text in easy Swedish."""
    swedish = root_of(SWEDISH)
    models = [model for model in get_page_models() if issubclass(model, EasyReadPage)]
    told = (model.objects.filter(live=True, easy_read__0__isnull=False).values_list("pk", "locale_id") for model in models)
    return {pk for rows in told for pk, locale_id in rows if swedish is not None and locale_id == swedish.locale_id}


def _entries() -> Iterator[Entry]:
    pages, easy = list(_published()), _told_easily()
    families: dict[UUID, dict[str, str]] = {}
    for page in pages:
        versions = families.setdefault(page.translation_key, {})
        versions[language_of_page(page)] = address(page)
        if page.pk in easy:
            versions[EASY_SWEDISH] = path_in(EASY_SWEDISH, address(page))
    for page in pages:
        versions = families[page.translation_key]
        urls = [address(page), versions[EASY_SWEDISH]] if page.pk in easy else [address(page)]
        yield from (Entry(url, page.last_published_at, versions if len(versions) > 1 else {}) for url in urls)


class PublishedPages(Sitemap):
    """Every page that search engines may know."""

    @cached_property
    def _all(self) -> list[Entry]:
        return list(_entries())

    def items(self) -> list[Entry]:
        """Return the pages, in the order of the tree."""
        return self._all

    def location(self, item: Entry) -> str:
        """Return the path."""
        return item.url

    def lastmod(self, item: Entry) -> datetime | None:
        """Return when the page was last published."""
        return item.changed_at

    def _urls(self, page: int | str, protocol: str, domain: str) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = super()._urls(page, protocol, domain)  # type: ignore[misc]
        for url in urls:
            versions = url["item"].versions.items()
            url["alternates"] = [{"lang_code": code, "location": f"{protocol}://{domain}{path}"} for code, path in versions]
        return urls
