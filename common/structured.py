"""What machines read of a page: the words of schema.org as JSON-LD (W3C JSON-LD 1.1), for search engines and reading tools."""

import json
from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from common.menu import Crumb
from common.site_settings import site_settings

Thing = dict[str, Any]

# As Django's own json_script: what could end the element is written as JavaScript writes it.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def publisher() -> Thing:
    """Return the municipality."""
    site = site_settings()
    told = {"@type": "GovernmentOrganization", "name": site.municipality_name, "url": site.municipality_url}
    return {name: value for name, value in told.items() if value}


def website(root: str, name: str) -> Thing:
    """Return the site; `root` is its address without a path."""
    return {"@type": "WebSite", "url": f"{root}/", "name": name, "publisher": publisher()}


def breadcrumb(crumbs: Iterable[Crumb], title: str, root: str) -> Thing:
    """Return the way to a page."""
    above = [{"name": crumb.title, "item": f"{root}{crumb.url}"} for crumb in crumbs]
    rows = [{"@type": "ListItem", "position": place, **row} for place, row in enumerate([*above, {"name": title}], start=1)]
    return {"@type": "BreadcrumbList", "itemListElement": rows}


def printed(things: Iterable[Thing]) -> SafeString:
    """Return the element that holds these things: data, which no browser runs and no policy has to let through."""
    told = json.dumps({"@context": "https://schema.org", "@graph": list(things)}, ensure_ascii=False, separators=(",", ":"))
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(told.translate(_ESCAPES)))  # noqa: S308
