"""The events."""

from datetime import date, datetime, time

from django.utils import timezone

from news.models import EventIndexPage, EventPage
from portal.demo import streams
from portal.demo.content import events
from portal.demo.content.events import EVENTS, Event
from portal.demo.pages.tree import BY, Tree

# Told of this long before it happens; nothing coming was told of tomorrow.
TOLD_DAYS_BEFORE, TOLD_LATEST_DAYS_AGO = 21, 4


def add_events(tree: Tree) -> None:
    """Add the index and the events."""
    tree.add("/aktiviteter/", EventIndexPage(title=events.TITLE, lead=events.LEAD, show_in_menus=True))
    for part in EVENTS:
        on = part.on(tree.today)
        told = max((tree.today - on).days + TOLD_DAYS_BEFORE, TOLD_LATEST_DAYS_AGO)
        tree.add(f"/aktiviteter/{part.slug}/", _event(tree, part, on), links=part.links, days_ago=told)


def _at(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


def _event(tree: Tree, part: Event, on: date) -> EventPage:
    first, last = part.hours
    return EventPage(
        title=part.title,
        lead=part.lead,
        starts_at=_at(on, first),
        ends_at=_at(on, last),
        place=part.place,
        address=part.address,
        audience=part.audience,
        sign_up=part.sign_up,
        is_cancelled=part.is_cancelled,
        cancelled_text=part.cancelled_text,
        programme=tree.programmes.get(part.programme),
        body=streams.story(part.body),
        contact=tree.cards[part.card],
        unit=BY,
    )
