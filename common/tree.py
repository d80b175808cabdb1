"""The top of the site in every language, known to the process until something is published: one query for all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.db.models.functions import Substr
from wagtail.models import Page

from common.kept import kept
from common.languages import SWEDISH, prefix_of
from common.site_settings import default_site

# The folder of the statutory pages, by its Swedish address; in other languages it is whatever that page was translated to.
ABOUT = "om-webbplatsen"


class Role(StrEnum):
    """What the code has to lead to, wherever an editor has laid it: a kind of page says so by its `role`."""

    CONTACT = "contact"
    SERVICES = "services"
    NEWS = "news"
    EVENTS = "events"
    PRIVACY = "privacy"


@dataclass(frozen=True)
class Root:
    """The start page of a language. Drafts lie below one that is not published yet; nobody is led there."""

    language: str
    locale_id: int
    path: str
    url_path: str
    is_live: bool

    @property
    def url(self) -> str:
        """Return the address of the start page."""
        return f"{prefix_of(self.language)}/"


@dataclass(frozen=True)
class Section:
    """A published page at the top of a language's tree, or one below its page about the site; `key` is that of its translations."""

    pk: int
    path: str
    title: str
    url: str
    depth: int
    is_in_menu: bool
    model: type[Page]
    key: UUID
    language: str
    role: Role | None


@dataclass(frozen=True)
class _Top:
    roots: tuple[Root, ...] = ()
    sections: tuple[Section, ...] = ()


def _pages(root: Page) -> "QuerySet[Page]":
    folder = Page.objects.filter(url_path=f"{root.url_path}{ABOUT}/").values("translation_key")
    folders = Page.objects.filter(depth=root.depth + 1, translation_key__in=folder).values("path")
    starts = Q(depth=root.depth, translation_key=root.translation_key)
    below = Q(depth=root.depth + 1) | Q(depth=root.depth + 2, above__in=folders)
    pages = Page.objects.annotate(above=Substr("path", 1, (root.depth + 1) * Page.steplen))
    shown = ("path", "depth", "title", "url_path", "show_in_menus", "live", "translation_key", "content_type", "locale")
    return pages.filter(starts | (below & Q(live=True))).order_by("path").select_related("content_type", "locale").only(*shown)


def _section(page: Page, root: Root, root_depth: int) -> Section:
    url = f"{root.url}{page.url_path.removeprefix(root.url_path)}"
    return Section(
        pk=page.pk,
        path=page.path,
        title=page.title,
        url=url,
        depth=page.depth - root_depth,
        is_in_menu=page.show_in_menus,
        model=page.specific_class,
        key=page.translation_key,
        language=root.language,
        role=getattr(page.specific_class, "role", None),
    )


@kept
def _top() -> _Top:
    site = default_site()
    if site is None:
        return _Top()
    depth, order = site.root_page.depth, [code for code, _name in settings.LANGUAGES]
    roots: dict[str, Root] = {}
    sections: list[Section] = []
    for page in _pages(site.root_page):
        if page.depth == depth and page.locale.language_code in order:
            roots[page.path] = Root(page.locale.language_code, page.locale_id, page.path, page.url_path, page.live)
        root = roots.get(page.path[: depth * Page.steplen])
        if root is not None and page.live:
            sections.append(_section(page, root, depth))
    return _Top(tuple(sorted(roots.values(), key=lambda root: order.index(root.language))), tuple(sections))


def roots() -> tuple[Root, ...]:
    """Return the start pages, Swedish first."""
    return _top().roots


def root_of(language: str) -> Root | None:
    """Return the start page of a language, published or not; None where it has none."""
    return next((root for root in roots() if root.language == language), None)


def open_languages() -> tuple[str, ...]:
    """Return the languages whose start page is published."""
    return tuple(root.language for root in roots() if root.is_live)


def sections() -> tuple[Section, ...]:
    """Return the start pages, the pages right below them, and those about the site, in the order of the tree."""
    return _top().sections


def sections_in(language: str) -> Iterator[Section]:
    """Yield the sections of one language."""
    return (section for section in sections() if section.language == language)


def language_of_page(page: Page) -> str:
    """Return the language that a page is written in, without a query."""
    return next((root.language for root in roots() if root.locale_id == page.locale_id), SWEDISH)
