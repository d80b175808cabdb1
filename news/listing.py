"""Which news stand on which page of the index."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Max, Min, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from common.kept import kept
from common.pictures import load_renditions
from news.choosing import Chip, Choice, Portion, chosen, in_language, portion, service_chips, told_in, year_chips
from news.models import NewsIndexPage, NewsPage
from services.catalogue import by_id


@dataclass(frozen=True)
class Listing:
    """One page of the index."""

    title: str
    news: Portion[NewsPage]
    services: tuple[Chip, ...]
    years: tuple[Chip, ...]


# What a line of a list shows; the service is known to the process.
SHOWN = (
    *("title", "url_path", "locale", "last_published_at", "lead", "date", "programme_id", "picture_alt", "picture_is_decorative"),
    *(f"picture__{name}" for name in ("file", "width", "height")),
)


def newest(language: str) -> "QuerySet[NewsPage]":
    """Return the published news of a language, newest first, with what their lines show."""
    news = NewsPage.objects.live().select_related("picture").only(*SHOWN)
    return in_language(news, language).order_by("-date", "-pk")


def _shown(news: Iterable[NewsPage]) -> None:
    """Give lines what is known already, and the sizes of their pictures in one query."""
    for item in news:
        item.programme = by_id(item.programme_id)
    load_renditions([item.picture for item in news])


def latest(count: int) -> tuple[NewsPage, ...]:
    """Return the `count` latest news in the reader's language; the Swedish ones where nobody writes news in hers."""
    found = (tuple(newest(language)[:count]) for language in told_in(NewsIndexPage))
    news = next(filter(None, found), ())
    _shown(news)
    return news


@kept
def _years() -> dict[int, tuple[int, ...]]:
    spans = NewsPage.objects.live().order_by().values("locale_id").annotate(first=Min("date"), last=Max("date"))
    return {span["locale_id"]: tuple(range(span["last"].year, span["first"].year - 1, -1)) for span in spans}


def _title(choice: Choice) -> str:
    what = _("Nyheter om %s") % choice.programme.name if choice.programme else _("Alla nyheter")
    return f"{what} {choice.year}" if choice.year else what


def _year_chips(choice: Choice, page: NewsIndexPage) -> tuple[Chip, ...]:
    years, base = _years().get(page.locale_id, ()), page.href
    if len(years) <= 1:
        return ()
    return (Chip(_("Alla år"), choice.url(base, ar=""), choice.year is None), *year_chips(choice, base, years))


def listing(page: NewsIndexPage, query: QueryDict) -> Listing:
    """Return the part of the index that the address asks for; raises Http404 where there is none."""
    choice, base = chosen(query), page.href
    news = newest(page.written_in)
    if choice.programme:
        news = news.filter(programme=choice.programme)
    if choice.year:
        news = news.filter(date__year=choice.year)
    shown = portion(news, choice, base)
    _shown(shown.items)
    return Listing(_title(choice), shown, service_chips(choice, base), _year_chips(choice, page))
