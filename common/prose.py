"""Rich text as it is printed: own links looked up together, links that lead away marked."""

import re
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import LinkHandler, expand_db_html
from wagtail.rich_text.pages import PageLinkHandler

from common.links import NOWHERE, Place, learn, linked_pages, place_at

# A link that is a paragraph by itself: nothing around it says that it can be small.
_ALONE = re.compile(r"(<p\b[^>]*)(>\s*<a [^>]*>(?:(?!</a>).)*</a>\s*</p>)", re.DOTALL)
# What a link that leads nowhere any more is expanded to.
_DEAD = re.compile(r"<a>(.*?)</a>", re.DOTALL)
_LEADS_AWAY = re.compile(r'(<a class="external"[^>]*>)(.*?)</a>', re.DOTALL)


def _opening(place: Place) -> str:
    if not place.url:
        return "<a>"
    language = f' hreflang="{place.other_language}"' if place.other_language else ""
    return f'<a href="{escape(place.url)}"{language}>'


class PageLink(PageLinkHandler):
    """A link to a page of the site, in the reader's language where there is one; one no longer published keeps its words alone."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tags."""
        places = [place_at(int(attrs["id"])) if attrs.get("id", "").isdigit() else NOWHERE for attrs in attrs_list]
        return [_opening(place) for place in places]


class ExternalLink(LinkHandler):
    """A link to another site."""

    identifier = "external"

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tags, marked as leading away."""
        return [f'<a class="external" href="{escape(attrs["href"])}">' for attrs in attrs_list]


def print_prose(source: str) -> SafeString:
    """Return stored rich text as HTML; editors' text has been cleaned by Wagtail's whitelist when it was saved."""
    learn(linked_pages(source))
    away = _("(länk till annan webbplats)")
    marker = f'<span class="unseen"> {away}</span>'
    html = _ALONE.sub(r'\1 class="link-alone"\2', _DEAD.sub(r"\1", expand_db_html(source)))
    return mark_safe(_LEADS_AWAY.sub(rf"\1\2{marker}</a>", html))  # noqa: S308
