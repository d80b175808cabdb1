"""What the start page shows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from common.contact_cards import contact_cards
from common.languages import form_language
from common.links import Place, places_of
from common.menu import page_for
from common.site_settings import site_settings
from common.structured import website
from common.tree import Role
from home.models import HomePage
from news.agenda import coming
from news.listing import latest
from news.presenters import event_row
from services.presenters import posters

LATEST, COMING = 3, 2


@dataclass(frozen=True)
class Panel:
    """A text for somebody else than the young person; its link leads to the forms where no page is chosen."""

    title: str
    text: str
    link_text: str
    url: str
    other_language: str


def _panel(value: Any, places: dict[int, Place]) -> Panel:
    chosen = places.get(value["page"].pk) if value["page"] is not None else None
    place = chosen or Place(reverse("forms:router"), language=form_language())
    return Panel(value["title"], value["text"], value["link_text"], place.url, place.other_language)


def _panels(page: HomePage) -> tuple[Panel, ...]:
    values = [block.value for block in page.adults]
    places = places_of(value["page"] for value in values)
    return tuple(_panel(value, places) for value in values)


def present(page: HomePage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the start page reads."""
    news = latest(LATEST)
    return {
        "posters": posters(),
        "latest": news,
        "all_news": page_for(Role.NEWS),
        "coming": tuple(map(event_row, coming(COMING))),
        "all_events": page_for(Role.EVENTS),
        "adults": _panels(page),
        "things": (website(request.build_absolute_uri("/").removesuffix("/"), site_settings().site_name),),
        "people": tuple(card for card in contact_cards() if card.is_on_home),
    }
