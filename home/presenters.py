"""What the start page, the contact page and the information pages show."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from common.contact_cards import ContactCard, contact_cards
from common.links import address
from common.menu import Crumb, sections
from common.pictures import load_renditions
from common.related import related_links
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


@dataclass(frozen=True)
class Unit:
    """A service and those who work in it."""

    programme: Programme
    url: str
    people: tuple[ContactCard, ...]


def _panel(value: Any) -> Panel:
    page = value["page"]
    return Panel(
        value["title"], value["text"], value["link_text"], address(page) if page is not None and page.live else reverse("forms:router")
    )


def _news_url() -> str:
    return next((section.url for section in sections() if section.model is NewsIndexPage), "/")


def present_home(page: HomePage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the start page reads."""
    news = latest(LATEST)
    load_renditions([item.picture for item in news])
    return {
        "posters": posters(),
        "latest": news,
        "news_url": _news_url(),
        "adults": tuple(_panel(block.value) for block in page.adults),
        "people": tuple(card for card in contact_cards() if card.is_on_home),
    }


def present_contact(page: ContactPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the contact page reads."""
    cards, known = people(), presentations()
    rows = [(programme, known.get(programme.pk)) for programme in programmes()]
    units = tuple(Unit(programme, there.url if there else "", tuple(cards.get(programme.pk, ()))) for programme, there in rows)
    return {"units": units, "is_under_heading": True}


def present_standard(page: StandardPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of an information page reads."""
    below = page.get_children().live().only("title", "url_path")
    return {"related": related_links(page.related), "below": tuple(Crumb(child.title, address(child)) for child in below)}
