"""What an article shows."""

from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

from common.related import RelatedLink, related_links
from news.listing import listing
from news.models import NewsIndexPage, NewsPage
from services.catalogue import presentations


def share_links(title: str, url: str) -> tuple[RelatedLink, ...]:
    """Return plain links that hand a page on; nobody else's script is loaded."""
    return (
        RelatedLink(f"mailto:?{urlencode({'subject': title, 'body': url}, quote_via=quote)}", _("Dela med e-post")),
        RelatedLink(f"sms:?{urlencode({'body': f'{title} {url}'}, quote_via=quote)}", _("Dela med sms")),
        RelatedLink(f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': url})}", _("Dela på Facebook"), leads_away=True),
    )


def present(page: NewsPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of an article reads."""
    there = presentations().get(page.programme_id) if page.programme_id else None
    return {
        "shape_class": page.programme.shape_class if page.programme else "of-site",
        "programme_url": there.url if there else "",
        "related": related_links(page.related),
        "share": share_links(page.title, request.build_absolute_uri(page.href)),
    }


def present_index(page: NewsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the index reads; raises Http404 where the page of the list does not exist."""
    return {"listing": listing(page.href, request.GET)}
