"""Which news stand on which page of the index."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Max, Min, QuerySet
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from common.kept import kept
from common.pictures import load_renditions
from news.models import NewsPage
from services.catalogue import programmes
from services.models import Programme

PER_PAGE = 20
# Further back one chooses a year: an offset costs what it skips.
LAST_PAGE = 50


@dataclass(frozen=True)
class Chip:
    """A link that narrows the list."""

    text: str
    url: str
    is_current: bool
    shape: str = ""
    css: str = ""


@dataclass(frozen=True)
class Listing:
    """One page of the index."""

    title: str
    items: tuple[NewsPage, ...]
    services: tuple[Chip, ...]
    years: tuple[Chip, ...]
    newer_url: str
    older_url: str


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


def newest() -> "QuerySet[NewsPage]":
    """Return published news, newest first, with what their lines show."""
    return NewsPage.objects.live().defer_streamfields().select_related("picture", "programme").order_by("-date", "-pk")


def latest(count: int) -> tuple[NewsPage, ...]:
    """Return the `count` latest news."""
    return tuple(newest()[:count])


@kept
def _years() -> tuple[int, ...]:
    span = NewsPage.objects.live().aggregate(first=Min("date"), last=Max("date"))
    return tuple(range(span["last"].year, span["first"].year - 1, -1)) if span["last"] else ()


def _number(text: str, *, most: int) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= most:
        raise Http404
    return int(text)


def _choice(query: QueryDict) -> Choice:
    slug, year = query.get("insats", ""), query.get("ar", "")
    programme = next((programme for programme in programmes() if programme.slug == slug), None)
    if slug and programme is None:
        raise Http404
    return Choice(programme, _number(year, most=9999) if year else None, _number(query.get("sida", "1"), most=LAST_PAGE))


def _title(choice: Choice) -> str:
    what = _("Nyheter om %s") % choice.programme.name if choice.programme else _("Alla nyheter")
    return f"{what} {choice.year}" if choice.year else what


def _service_chips(choice: Choice, base: str) -> tuple[Chip, ...]:
    chosen = choice.programme.pk if choice.programme else None
    rows = [Chip(each.name, choice.url(base, insats=each.slug), each.pk == chosen, each.shape, each.shape_class) for each in programmes()]
    return (Chip(_("Alla"), choice.url(base, insats=""), choice.programme is None), *rows)


def _year_chips(choice: Choice, base: str) -> tuple[Chip, ...]:
    years = _years()
    if len(years) <= 1:
        return ()
    rows = [Chip(str(year), choice.url(base, ar=year), year == choice.year) for year in years]
    return (Chip(_("Alla år"), choice.url(base, ar=""), choice.year is None), *rows)


def listing(base: str, query: QueryDict) -> Listing:
    """Return the page of the index that the address asks for; raises Http404 where there is none."""
    choice = _choice(query)
    news = newest()
    if choice.programme:
        news = news.filter(programme=choice.programme)
    if choice.year:
        news = news.filter(date__year=choice.year)
    before = choice.number - 1
    start = before * PER_PAGE
    found = tuple(news[start : start + PER_PAGE + 1])
    if not found and before:
        raise Http404
    has_older = len(found) > PER_PAGE and choice.number < LAST_PAGE
    load_renditions([item.picture for item in found[:PER_PAGE]])
    return Listing(
        title=_title(choice),
        items=found[:PER_PAGE],
        services=_service_chips(choice, base),
        years=_year_chips(choice, base),
        newer_url=choice.url(base, sida=before if before > 1 else "") if before else "",
        older_url=choice.url(base, sida=choice.number + 1) if has_older else "",
    )
