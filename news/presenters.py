"""What an article shows."""

from typing import Any

from django.http import HttpRequest

from common.related import related_links
from news.listing import listing
from news.models import NewsIndexPage, NewsPage
from services.catalogue import presentations


def present(page: NewsPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of an article reads."""
    there = presentations().get(page.programme_id) if page.programme_id else None
    return {
        "shape_class": page.programme.shape_class if page.programme else "of-site",
        "programme_page": there.place if there else None,
        "related": related_links(page.related),
    }


def present_index(page: NewsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the index reads; raises Http404 where the page of the list does not exist."""
    return {"listing": listing(page, request.GET)}
