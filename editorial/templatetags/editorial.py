"""What the editor's own templates ask of us."""

from typing import Any

from django import template
from wagtail.models import Page

from editorial.broken import linking_to

register = template.Library()
MOST = 50


@register.simple_tag(takes_context=True)
def linking_pages(context: dict[str, Any]) -> list[Page]:
    """Return the first fifty published pages that link to the one that is about to go; none where it is no page."""
    page = context.get("page")
    return list(linking_to(page)[:MOST]) if isinstance(page, Page) else []
