"""What the start page, the contact page and the information pages show."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from common.contact_cards import ContactCard, contact_cards
from common.languages import SWEDISH, form_language, written
from common.links import Place, address, places_of
from common.menu import Crumb
from common.pictures import load_renditions
from common.related import related_links
from common.tree import sections
from home.models import ContactPage, HomePage, StandardPage
from news.listing import latest
from news.models import NewsIndexPage
from services.catalogue import presentations, programmes
from services.models import Programme
from services.presenters import people, posters

LATEST = 3


@dataclass(frozen=True)
class Panel:
    """A text for somebody else than the young person; its link leads to the forms where no page is chosen."""

    title: str
    text: str
    link_text: str
    url: str
    other_language: str


@dataclass(frozen=True)
class Unit:
    """A service, its page, and those who work in it."""

    programme: Programme
    place: Place | None
    people: tuple[ContactCard, ...]


def _panel(value: Any, places: dict[int, Place]) -> Panel:
    chosen = places.get(value["page"].pk) if value["page"] is not None else None
    place = chosen or Place(reverse("forms:router"), language=form_language())
    return Panel(value["title"], value["text"], value["link_text"], place.url, place.other_language)


def _panels(page: HomePage) -> tuple[Panel, ...]:
    values = [block.value for block in page.adults]
    places = places_of(value["page"] for value in values)
    return tuple(_panel(value, places) for value in values)


def _news(language: str) -> Place | None:
    indexes = (section for section in sections() if section.model is NewsIndexPage and section.language == language)
    return next((Place(section.url, section.title, section.language) for section in indexes), None)


def present_home(page: HomePage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the start page reads."""
    news = latest(LATEST)
    load_renditions([item.picture for item in news])
    return {
        "posters": posters(),
        "latest": news,
        "all_news": _news(written()) or _news(SWEDISH),
        "adults": _panels(page),
        "people": tuple(card for card in contact_cards() if card.is_on_home),
    }


def present_contact(page: ContactPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the contact page reads."""
    cards, known = people(), presentations()
    rows = [(programme, known.get(programme.pk)) for programme in programmes()]
    units = tuple(Unit(programme, there.place if there else None, tuple(cards.get(programme.pk, ()))) for programme, there in rows)
    return {"units": units, "is_under_heading": True}


def present_standard(page: StandardPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of an information page reads."""
    below = page.get_children().live().only("title", "url_path")
    return {"related": related_links(page.related), "below": tuple(Crumb(child.title, address(child)) for child in below)}
