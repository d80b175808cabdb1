"""What the start page shows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from common.contact_cards import contact_cards
from common.links import address
from common.menu import sections
from common.pictures import load_renditions
from home.models import HomePage
from news.agenda import coming
from news.listing import latest
from news.models import EventIndexPage, NewsIndexPage
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


def _panel(value: Any) -> Panel:
    page = value["page"]
    return Panel(
        value["title"], value["text"], value["link_text"], address(page) if page is not None and page.live else reverse("forms:router")
    )


def _index_url(model: type[Page]) -> str:
    return next((section.url for section in sections() if section.model is model), "/")


def present(page: HomePage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the start page reads."""
    news = latest(LATEST)
    load_renditions([item.picture for item in news])
    return {
        "posters": posters(),
        "latest": news,
        "news_url": _index_url(NewsIndexPage),
        "coming": tuple(map(event_row, coming(COMING))),
        "events_url": _index_url(EventIndexPage),
        "adults": tuple(_panel(block.value) for block in page.adults),
        "people": tuple(card for card in contact_cards() if card.is_on_home),
    }
