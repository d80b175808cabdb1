"""The pages that stand in the menu, the footer and the breadcrumb, known to the process until something is published."""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.models import Page

from common.kept import kept
from common.links import address
from common.site_settings import default_site

ABOUT = "om-webbplatsen"


@dataclass(frozen=True)
class Crumb:
    """A page above the present one."""

    title: str
    url: str


@dataclass(frozen=True)
class MenuItem:
    """A line of the menu, seen from the page that the reader is on."""

    title: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Section:
    """A published page at the top of the tree, or one below the page about the site."""

    pk: int
    path: str
    title: str
    url: str
    depth: int
    is_in_menu: bool
    model: type[Page]


@kept
def sections() -> tuple[Section, ...]:
    """Return the start page, the pages right below it, and those about the site, in the order of the tree."""
    site = default_site()
    if site is None:
        return ()
    root = site.root_page
    top = Q(depth__lte=root.depth + 1) | Q(depth=root.depth + 2, url_path__startswith=f"{root.url_path}{ABOUT}/")
    pages = Page.objects.filter(top, path__startswith=root.path, live=True).order_by("path").select_related("content_type")
    return tuple(
        Section(page.pk, page.path, page.title, address(page), page.depth - root.depth, page.show_in_menus, page.specific_class)
        for page in pages.only("pk", "path", "depth", "title", "url_path", "show_in_menus", "content_type")
    )


def menu(path: str) -> tuple[MenuItem, ...]:
    """Return the main menu for the reader of `path`."""
    top = [section for section in sections() if section.depth == 1 and section.is_in_menu]
    return tuple(MenuItem(section.title, section.url, path.startswith(section.url)) for section in top)


def about_the_site() -> tuple[Crumb, ...]:
    """Return the statutory pages, which every page must link to."""
    return tuple(Crumb(section.title, section.url) for section in sections() if section.depth > 1)


def crumbs(page: Page) -> tuple[Crumb, ...]:
    """Return the pages above `page`; only deep pages cost a query."""
    site = default_site()
    if site is None or page.depth <= site.root_page.depth:
        return ()
    known = {section.path: section for section in sections()}
    paths = [page.path[: depth * page.steplen] for depth in range(site.root_page.depth, page.depth)]
    if all(path in known for path in paths):
        above = [Crumb(known[path].title, known[path].url) for path in paths]
    else:
        above = [Crumb(found.title, address(found)) for found in Page.objects.filter(path__in=paths, live=True).order_by("path")]
    return (Crumb("Start", above[0].url), *above[1:]) if above else ()
