"""Which news stand on which page of the index."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import F, Max, Min, QuerySet
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from common.kept import kept
from common.languages import SWEDISH, written
from common.pictures import load_renditions
from common.tree import root_of
from news.models import NewsIndexPage, NewsPage
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


def newest(language: str) -> "QuerySet[NewsPage]":
    """Return the published news of a language, newest first, with what their lines show."""
    root = root_of(language)
    if root is None:
        return NewsPage.objects.none()
    news = NewsPage.objects.live().defer_streamfields()
    if language == SWEDISH:
        # Nearly all news are Swedish: by the plain key SQLite gathers all of the locale and sorts them; by the sum it walks the days.
        news = news.alias(spoken=F("locale_id") + 0).filter(spoken=root.locale_id)
    else:
        news = news.filter(locale_id=root.locale_id)
    return news.select_related("picture", "programme").order_by("-date", "-pk")


def latest(count: int) -> tuple[NewsPage, ...]:
    """Return the `count` latest news in the reader's language; the Swedish ones where nobody writes news in hers."""
    return tuple(newest(written() if _has_news(written()) else SWEDISH)[:count])


@kept
def _years() -> dict[int, tuple[int, ...]]:
    spans = NewsPage.objects.live().order_by().values("locale_id").annotate(first=Min("date"), last=Max("date"))
    return {span["locale_id"]: tuple(range(span["last"].year, span["first"].year - 1, -1)) for span in spans}


def _has_news(language: str) -> bool:
    root = root_of(language)
    return language == SWEDISH or (root is not None and root.locale_id in _years())


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
    rows = [
        Chip(each.name, choice.url(base, insats=each.slug), choice.programme is not None and each.pk == choice.programme.pk, each.shape)
        for each in programmes()
    ]
    return (Chip(_("Alla"), choice.url(base, insats=""), choice.programme is None), *rows)


def _year_chips(choice: Choice, page: NewsIndexPage) -> tuple[Chip, ...]:
    years, base = _years().get(page.locale_id, ()), page.href
    if len(years) <= 1:
        return ()
    rows = [Chip(str(year), choice.url(base, ar=year), year == choice.year) for year in years]
    return (Chip(_("Alla år"), choice.url(base, ar=""), choice.year is None), *rows)


def listing(page: NewsIndexPage, query: QueryDict) -> Listing:
    """Return the part of the index that the address asks for; raises Http404 where there is none."""
    choice, base = _choice(query), page.href
    news = newest(page.written_in)
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
        years=_year_chips(choice, page),
        newer_url=choice.url(base, sida=before if before > 1 else "") if before else "",
        older_url=choice.url(base, sida=choice.number + 1) if has_older else "",
    )
