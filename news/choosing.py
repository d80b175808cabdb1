"""How a reader narrows a list, by service and by year, and turns its pages; all of it stands in the address."""

from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from django.db.models import F, QuerySet
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page

from common.languages import SWEDISH, written
from common.tree import root_of, sections_in
from services.catalogue import programmes
from services.models import Programme

PER_PAGE = 20
# Further back one chooses a year: an offset costs what it skips.
LAST_PAGE = 50
LATEST_YEAR = 9999

Row = TypeVar("Row", bound=Page)


@dataclass(frozen=True)
class Chip:
    """A link that narrows the list."""

    text: str
    url: str
    is_current: bool
    shape: str = ""
    css: str = ""


@dataclass(frozen=True)
class Choice:
    """What the reader has chosen, out of the address."""

    programme: Programme | None
    year: int | None
    number: int

    def url(self, base: str, **changes: object) -> str:
        """Return the address of the same choice with something changed."""
        now = {"insats": self.programme.slug if self.programme else "", "ar": self.year or "", "sida": ""} | changes
        query = urlencode({name: value for name, value in now.items() if value})
        return f"{base}?{query}" if query else base


@dataclass(frozen=True)
class Portion(Generic[Row]):
    """The rows of one page of a list, and the ways to the pages before and after it."""

    items: tuple[Row, ...]
    before_url: str
    after_url: str


def _number(text: str, *, most: int) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= most:
        raise Http404
    return int(text)


def chosen(query: QueryDict) -> Choice:
    """Return what the address asks for; raises Http404 for what does not exist."""
    slug, year = query.get("insats", ""), query.get("ar", "")
    programme = next((programme for programme in programmes() if programme.slug == slug), None)
    if slug and programme is None:
        raise Http404
    return Choice(programme, _number(year, most=LATEST_YEAR) if year else None, _number(query.get("sida", "1"), most=LAST_PAGE))


def in_language(pages: "QuerySet[Row]", language: str) -> "QuerySet[Row]":
    """Return those of these pages that are written in a language."""
    root = root_of(language)
    if root is None:
        return pages.none()
    if language == SWEDISH:
        # Nearly all are Swedish: by the plain key SQLite gathers all of the locale and sorts them; by the sum it walks the days.
        return pages.alias(spoken=F("locale_id") + 0).filter(spoken=root.locale_id)
    return pages.filter(locale_id=root.locale_id)


def told_in(index: type[Page]) -> tuple[str, ...]:
    """Return the languages to look in, known without a query: the reader's where it has an index of the kind, then Swedish."""
    own = written()
    has_index = own != SWEDISH and any(section.model is index for section in sections_in(own))
    return (own, SWEDISH) if has_index else (SWEDISH,)


def portion(rows: "QuerySet[Row]", choice: Choice, base: str) -> Portion[Row]:
    """Return the page of the list that is chosen, in one query; raises Http404 where the list has no such page."""
    before = choice.number - 1
    found = tuple(rows[before * PER_PAGE : before * PER_PAGE + PER_PAGE + 1])
    if not found and before:
        raise Http404
    has_more = len(found) > PER_PAGE and choice.number < LAST_PAGE
    return Portion(
        items=found[:PER_PAGE],
        before_url=choice.url(base, sida=before if before > 1 else "") if before else "",
        after_url=choice.url(base, sida=choice.number + 1) if has_more else "",
    )


def service_chips(choice: Choice, base: str) -> tuple[Chip, ...]:
    """Return a link to each service's own, after the one to all."""
    chosen = choice.programme.pk if choice.programme else None
    rows = [Chip(each.name, choice.url(base, insats=each.slug), each.pk == chosen, each.shape, each.shape_class) for each in programmes()]
    return (Chip(_("Alla"), choice.url(base, insats=""), choice.programme is None), *rows)


def year_chips(choice: Choice, base: str, years: tuple[int, ...]) -> tuple[Chip, ...]:
    """Return the years to choose among, newest first."""
    return tuple(Chip(str(year), choice.url(base, ar=year), year == choice.year) for year in years)
