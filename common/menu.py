"""The pages that stand in the menu, the footer and the breadcrumb: in the reader's language, and from Swedish where it has none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Page

from common.languages import SWEDISH, path_in, written
from common.links import Place, address
from common.site_settings import default_site
from common.tree import Section, root_of, sections, sections_in


@dataclass(frozen=True)
class Crumb:
    """A page above the present one."""

    title: str
    url: str


@dataclass(frozen=True)
class MenuItem(Place):
    """A line of the menu, seen from the page that the reader is on."""

    is_current: bool = False


def _place(section: Section) -> Place:
    return Place(section.url, section.title, section.language)


def _readable(wanted: Iterable[Section]) -> Iterator[Section]:
    """Yield those in the reader's language, then the Swedish ones that nobody has translated to it."""
    language = written()
    chosen = list(wanted)
    translated = {section.key for section in sections_in(language)}
    yield from (section for section in chosen if section.language == language)
    if language != SWEDISH:
        yield from (section for section in chosen if section.language == SWEDISH and section.key not in translated)


def menu(path: str) -> tuple[MenuItem, ...]:
    """Return the main menu for the reader of `path`."""
    here = path_in(written(), path)
    top = (section for section in sections() if section.depth == 1 and section.is_in_menu)
    return tuple(MenuItem(each.url, each.title, each.language, is_current=here.startswith(each.url)) for each in _readable(top))


def about_the_site() -> tuple[Place, ...]:
    """Return the statutory pages, which every page must link to."""
    return tuple(_place(section) for section in _readable(section for section in sections() if section.depth > 1))


def start_url() -> str:
    """Return the address of the start page in the reader's language; the Swedish one where hers is not published."""
    root = root_of(written())
    return root.url if root is not None and root.is_live else "/"


def page_for(role: str) -> Place | None:
    """Return where the page of a role is read: in the reader's language, else in Swedish; None where there is none."""
    found = {section.language: section for section in sections() if section.role == role}
    section = found.get(written()) or found.get(SWEDISH)
    return _place(section) if section else None


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
    return (Crumb(_("Start"), above[0].url), *above[1:]) if above else ()
