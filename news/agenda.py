"""Which events are coming, and which have been."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Min, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from common.kept import kept
from news.choosing import Chip, Choice, Portion, chosen, in_language, portion, service_chips, told_in, year_chips
from news.models import EventIndexPage, EventPage

# A calendar that somebody follows keeps what has been for as long; more would only make the file longer.
FEED_DAYS_BACK = 365
LONGEST_FEED = 300
LATELY = 6
NOTHING: Portion[EventPage] = Portion((), "", "")


@dataclass(frozen=True)
class Agenda:
    """One page of the index: what is coming, and what has been in a year."""

    coming: Portion[EventPage]
    past: Portion[EventPage]
    past_title: str
    is_about_the_past: bool
    services: tuple[Chip, ...]
    years: tuple[Chip, ...]
    coming_url: str


def _published(language: str) -> "QuerySet[EventPage]":
    return in_language(EventPage.objects.live().defer_streamfields(), language).select_related("programme")


def _coming(now: datetime, language: str) -> "QuerySet[EventPage]":
    return _published(language).filter(ends_at__gt=now).order_by("starts_at", "pk")


def over(now: datetime, language: str) -> "QuerySet[EventPage]":
    """Return the published events of a language that have been, the latest first."""
    # What has ended has begun: said in so many words, the databases walk the days backwards instead of sorting everything that has been.
    return _published(language).filter(starts_at__lt=now, ends_at__lte=now).order_by("-starts_at", "-pk")


def coming(count: int) -> tuple[EventPage, ...]:
    """Return the `count` next events, the nearest first; those that are called off among them, so that people learn of it.

    They are in the reader's language, and Swedish where nothing is coming in hers.
    """
    now = timezone.now()
    found = (tuple(_coming(now, language)[:count]) for language in told_in(EventIndexPage))
    return next(filter(None, found), ())


def followed(index: EventIndexPage) -> tuple[EventPage, ...]:
    """Return the events of the calendar that people follow."""
    since = timezone.now() - timedelta(days=FEED_DAYS_BACK)
    return tuple(_published(index.written_in).filter(ends_at__gt=since).order_by("starts_at", "pk")[:LONGEST_FEED])


@kept
def _spans() -> dict[int, tuple[int, int]]:
    """Language's key -> the first and the last year in which anything begins; the present stays out of what is kept."""
    spans = EventPage.objects.live().order_by().values("locale_id").annotate(first=Min("starts_at"), last=Max("starts_at"))
    return {span["locale_id"]: (timezone.localtime(span["first"]).year, timezone.localtime(span["last"]).year) for span in spans}


def _years(index: EventIndexPage, now: datetime) -> tuple[int, ...]:
    span = _spans().get(index.locale_id)
    if span is None:
        return ()
    first, last = span
    return tuple(range(min(last, timezone.localtime(now).year), first - 1, -1))


def _narrowed(events: "QuerySet[EventPage]", choice: Choice) -> "QuerySet[EventPage]":
    return events.filter(programme=choice.programme) if choice.programme else events


def _past_of(choice: Choice, index: EventIndexPage, now: datetime) -> Portion[EventPage]:
    past = _narrowed(over(now, index.written_in), choice)
    if choice.year:
        return portion(past.filter(starts_at__year=choice.year), choice, index.href)
    return Portion(tuple(past[:LATELY]), "", "") if choice.number == 1 else NOTHING


def agenda(index: EventIndexPage, query: QueryDict) -> Agenda:
    """Return the page of the index that the address asks for; raises Http404 where there is none.

    Without a year it tells what is coming, and below its first page what has been lately; with a year, what has been in it.
    """
    now, choice, base = timezone.now(), chosen(query), index.href
    return Agenda(
        coming=NOTHING if choice.year else portion(_narrowed(_coming(now, index.written_in), choice), choice, base),
        past=_past_of(choice, index, now),
        past_title=_("Det som har varit %s") % choice.year if choice.year else _("Det som har varit"),
        is_about_the_past=choice.year is not None,
        services=service_chips(choice, base),
        years=year_chips(choice, base, _years(index, now)),
        coming_url=choice.url(base, ar=""),
    )
