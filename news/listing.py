"""Which news stand on which page of the index."""

from dataclasses import dataclass

from django.db.models import Max, Min, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from common.kept import kept
from common.pictures import load_renditions
from news.choosing import Chip, Choice, Portion, chosen, portion, service_chips, year_chips
from news.models import NewsPage


@dataclass(frozen=True)
class Listing:
    """One page of the index."""

    title: str
    news: Portion[NewsPage]
    services: tuple[Chip, ...]
    years: tuple[Chip, ...]


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


def _title(choice: Choice) -> str:
    what = _("Nyheter om %s") % choice.programme.name if choice.programme else _("Alla nyheter")
    return f"{what} {choice.year}" if choice.year else what


def _year_chips(choice: Choice, base: str) -> tuple[Chip, ...]:
    years = _years()
    if len(years) <= 1:
        return ()
    return (Chip(_("Alla år"), choice.url(base, ar=""), choice.year is None), *year_chips(choice, base, years))


def listing(base: str, query: QueryDict) -> Listing:
    """Return the page of the index that the address asks for; raises Http404 where there is none."""
    choice = chosen(query)
    news = newest()
    if choice.programme:
        news = news.filter(programme=choice.programme)
    if choice.year:
        news = news.filter(date__year=choice.year)
    shown = portion(news, choice, base)
    load_renditions([item.picture for item in shown.items])
    return Listing(_title(choice), shown, service_chips(choice, base), _year_chips(choice, base))
