"""Which events are coming, and which have been."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Min, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from common.kept import kept
from news.choosing import Chip, Choice, Portion, chosen, portion, service_chips, year_chips
from news.models import EventPage

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


def _published() -> "QuerySet[EventPage]":
    return EventPage.objects.live().defer_streamfields().select_related("programme")


def _coming(now: datetime) -> "QuerySet[EventPage]":
    return _published().filter(ends_at__gt=now).order_by("starts_at", "pk")


def _past(now: datetime) -> "QuerySet[EventPage]":
    return _published().filter(ends_at__lte=now).order_by("-starts_at", "-pk")


def coming(count: int) -> tuple[EventPage, ...]:
    """Return the `count` next events, the nearest first; those that are called off among them, so that people learn of it."""
    return tuple(_coming(timezone.now())[:count])


def followed() -> tuple[EventPage, ...]:
    """Return the events of the calendar that people follow."""
    since = timezone.now() - timedelta(days=FEED_DAYS_BACK)
    return tuple(_published().filter(ends_at__gt=since).order_by("starts_at", "pk")[:LONGEST_FEED])


@kept
def _span() -> tuple[int, int] | None:
    """The first and the last year in which anything begins; time passes while it is kept, so the present stays out of it."""
    span = EventPage.objects.live().aggregate(first=Min("starts_at"), last=Max("starts_at"))
    return (timezone.localtime(span["first"]).year, timezone.localtime(span["last"]).year) if span["last"] else None


def _years(now: datetime) -> tuple[int, ...]:
    span = _span()
    if span is None:
        return ()
    first, last = span
    return tuple(range(min(last, timezone.localtime(now).year), first - 1, -1))


def _narrowed(events: "QuerySet[EventPage]", choice: Choice) -> "QuerySet[EventPage]":
    return events.filter(programme=choice.programme) if choice.programme else events


def _past_of(choice: Choice, base: str, now: datetime) -> Portion[EventPage]:
    past = _narrowed(_past(now), choice)
    if choice.year:
        return portion(past.filter(starts_at__year=choice.year), choice, base)
    return Portion(tuple(past[:LATELY]), "", "") if choice.number == 1 else NOTHING


def agenda(base: str, query: QueryDict) -> Agenda:
    """Return the page of the index that the address asks for; raises Http404 where there is none.

    Without a year it tells what is coming, and below its first page what has been lately; with a year, what has been in it.
    """
    now, choice = timezone.now(), chosen(query)
    return Agenda(
        coming=NOTHING if choice.year else portion(_narrowed(_coming(now), choice), choice, base),
        past=_past_of(choice, base, now),
        past_title=_("Det som har varit %s") % choice.year if choice.year else _("Det som har varit"),
        is_about_the_past=choice.year is not None,
        services=service_chips(choice, base),
        years=year_chips(choice, base, _years(now)),
        coming_url=choice.url(base, ar=""),
    )
