"""What the pages that one simply reads show: the plain page, and the page that explains one thing."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from common.links import address
from common.related import related_links
from home.models import InformationPage, StandardPage
from services.five_questions import answered, entries


@dataclass(frozen=True)
class Below:
    """A page below the present one."""

    title: str
    url: str
    text: str


def present_standard(page: StandardPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a plain page reads."""
    below = page.get_children().live().only("title", "url_path", "search_description")
    return {
        "related": related_links(page.related),
        "below": tuple(Below(child.title, address(child), child.search_description) for child in below),
    }


def present_information(page: InformationPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a page that explains one thing reads."""
    sections = answered(page)
    return {"sections": sections, "contents": entries(sections), "related": related_links(page.related)}
