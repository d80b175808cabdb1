"""Related links, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat

from common.links import address


@dataclass(frozen=True)
class RelatedLink:
    """A link of the list."""

    url: str
    text: str
    leads_away: bool = False


def _page(value: Any) -> RelatedLink | None:
    page = value["page"]
    return RelatedLink(address(page), value["text"] or page.title) if page is not None and page.live else None


def _away(value: Any) -> RelatedLink:
    return RelatedLink(value["url"], value["text"], leads_away=True)


def _document(value: Any) -> RelatedLink | None:
    document = value["document"]
    if document is None:
        return None
    kind = f"{document.file_extension.upper()}, {filesizeformat(document.get_file_size())}"
    return RelatedLink(document.url, f"{value['text'] or document.title} ({kind})")


KINDS = {"page": _page, "away": _away, "document": _document}


def related_links(stream: Iterable[Any]) -> tuple[RelatedLink, ...]:
    """Return the links of a stream; one whose page is no longer published is left out."""
    links = [KINDS[block.block.name](block.value) for block in stream]
    return tuple(link for link in links if link is not None)
