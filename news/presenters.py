"""What articles, events and their indexes show."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from common.links import Place
from common.related import related_links
from news import structured
from news.agenda import agenda
from news.choosing import Portion
from news.listing import listing
from news.models import EventIndexPage, EventPage, NewsIndexPage, NewsPage
from news.moments import When, when
from services.catalogue import presentations


@dataclass(frozen=True)
class EventRow:
    """An event as a line of a list."""

    event: EventPage
    when: When
    shape_class: str


@dataclass(frozen=True)
class Rows:
    """One page of a list of events."""

    items: tuple[EventRow, ...]
    before_url: str
    after_url: str


def _shape_class(page: NewsPage | EventPage) -> str:
    return page.programme.shape_class if page.programme else "of-site"


def _programme_page(page: NewsPage | EventPage) -> Place | None:
    there = presentations().get(page.programme_id) if page.programme_id else None
    return there.place if there else None


def event_row(event: EventPage) -> EventRow:
    """Return what a line about an event shows."""
    return EventRow(event, when(event.starts_at, event.ends_at), _shape_class(event))


def _rows(events: Portion[EventPage]) -> Rows:
    return Rows(tuple(map(event_row, events.items)), events.before_url, events.after_url)


def present(page: NewsPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of an article reads."""
    return {
        "shape_class": _shape_class(page),
        "programme_page": _programme_page(page),
        "facts": tuple(block.value for block in page.facts),
        "related": related_links(page.related),
        "is_article": True,
        "things": (structured.article(page, request.build_absolute_uri(page.href)),),
    }


def present_index(page: NewsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the index reads; raises Http404 where the page of the list does not exist."""
    return {"listing": listing(page, request.GET)}


def present_event(page: EventPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of an event reads."""
    return {
        "shape_class": _shape_class(page),
        "programme_page": _programme_page(page),
        "when": when(page.starts_at, page.ends_at),
        "index_url": page.crumbs[-1].url if page.crumbs else "/",
        "related": related_links(page.related),
        "things": (structured.event(page, request.build_absolute_uri(page.href)),),
    }


def present_events(page: EventIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the events reads; raises Http404 where the page of the list does not exist."""
    told = agenda(page, request.GET)
    return {"agenda": told, "coming": _rows(told.coming), "past": _rows(told.past)}
