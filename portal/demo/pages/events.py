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
        tree.add(address(part), event(tree, part), links=part.links, days_ago=told_days_ago(tree, part))


def address(part: Event) -> str:
    """Return where an event is."""
    return f"/aktiviteter/{part.slug}/"


def told_days_ago(tree: Tree, part: Event) -> int:
    """Return how long ago people were told of it."""
    return max((tree.today - part.on(tree.today)).days + TOLD_DAYS_BEFORE, TOLD_LATEST_DAYS_AGO)


def _at(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


def event(tree: Tree, part: Event) -> EventPage:
    """Return an event, not yet in the tree."""
    on, (first, last) = part.on(tree.today), part.hours
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
