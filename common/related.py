"""Related links, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat

from common.links import Place, places_of

Places = dict[int, Place]


@dataclass(frozen=True)
class RelatedLink:
    """A link of the list; where it leads to another language, and where its words are of that language."""

    url: str
    text: str
    leads_away: bool = False
    other_language: str = ""
    text_language: str = ""


def _page(value: Any, places: Places) -> RelatedLink | None:
    place = places.get(value["page"].pk) if value["page"] is not None else None
    if place is None:
        return None
    other, own_words = place.other_language, value["text"]
    return RelatedLink(place.url, own_words or place.title, other_language=other, text_language="" if own_words else other)


def _away(value: Any, places: Places) -> RelatedLink:
    return RelatedLink(value["url"], value["text"], leads_away=True)


def _document(value: Any, places: Places) -> RelatedLink | None:
    document = value["document"]
    if document is None:
        return None
    kind = f"{document.file_extension.upper()}, {filesizeformat(document.get_file_size())}"
    return RelatedLink(document.url, f"{value['text'] or document.title} ({kind})")


KINDS = {"page": _page, "away": _away, "document": _document}


def related_links(stream: Iterable[Any]) -> tuple[RelatedLink, ...]:
    """Return the links of a stream; one whose page is no longer published is left out."""
    blocks = list(stream)
    places = places_of(block.value["page"] for block in blocks if block.block.name == "page")
    links = [KINDS[block.block.name](block.value, places) for block in blocks]
    return tuple(link for link in links if link is not None)
