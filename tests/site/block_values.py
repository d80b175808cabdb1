"""Stored values of every block, as the editor leaves them, pointing at rows of the small site; and how a block is shown."""

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.core.files.base import ContentFile

from common.models import PortalDocument, PortalImage
from services.blocks import StoryBlock
from services.models import Programme
from tests.site import pages

Stored = dict[str, Any]


def make_document(name: str) -> PortalDocument:
    """Make a file to download or to look at."""
    document = PortalDocument(title=name, file=ContentFile(b"fil", name=name))
    document._set_document_file_metadata()
    document.save()
    return document


@dataclass
class Rows:
    """What one of each block points at."""

    page: int
    card: int
    programme: int
    picture: PortalImage
    poster: PortalImage
    film: PortalDocument
    captions: PortalDocument
    document: PortalDocument


def make_rows(site: pages.Built, number: int = 0) -> Rows:
    """Make rows that nothing else points at."""
    return Rows(
        page=pages.make_news(site.news_index, f"Annan {number}").pk,
        card=pages.make_card(name=f"Person {number}").pk,
        programme=Programme.objects.get(slug="mojligheten").pk,
        picture=pages.make_picture(),
        poster=pages.make_picture(),
        film=make_document(f"film-{number}.mp4"),
        captions=make_document(f"film-{number}.vtt"),
        document=make_document(f"tider-{number}.pdf"),
    )


def film(rows: Rows, **changes: Any) -> Stored:
    """Return a film of our own."""
    given = {"title": "Första mötet", "length": "2 minuter", "address": "", "is_captioned": False, "transcript": "<p>Hej!</p>"}
    return given | {"file": rows.film.pk, "captions": rows.captions.pk, "poster": rows.poster.pk} | changes


def picture(image: PortalImage, **changes: Any) -> Stored:
    """Return a picture with its words."""
    return {"image": {"image": image.pk, "decorative": False, "alt_text": "En bok."}, "caption": "Boken"} | changes


def _items(*values: Any) -> list[Stored]:
    return [{"type": "item", "value": value, "id": str(number)} for number, value in enumerate(values)]


def values(rows: Rows) -> dict[str, Stored | str]:
    """Return type -> a whole value, for each block of a story."""
    answer = f'<p>Nej. <a linktype="page" id="{rows.page}">Läs</a>.</p>'
    links = [
        {"type": "page", "value": {"page": rows.page, "text": ""}},
        {"type": "away", "value": {"url": "https://www.csn.se/", "text": "Pengar, CSN"}},
        {"type": "document", "value": {"document": rows.document.pk, "text": "Tiderna"}},
    ]
    return {
        "text": f'<p>Se <a linktype="page" id="{rows.page}">det andra</a>.</p>',
        "heading": {"title": "Ingen frågar varför", "level": 2},
        "quote": {"quote": "Jag ritade.", "person": "Elin", "about": "är med"},
        "alert": {"level": "important", "title": "Stängt fredag", "text": "<p>Ring måndag.</p>"},
        "figure": {"figure": "6 av 10", "text": "pluggar.", "source": "Kommunen", "year": "2026"},
        "facts": {"title": "Rummet", "items": _items("Kostar inget"), "source": "Kommunen", "year": "2026"},
        "steps": {"title": "Så gör du", "steps": _items({"title": "Ring", "text": "Vi svarar."})},
        "questions": {"title": "Frågor", "questions": _items({"question": "Måste jag?", "answer": answer})},
        "week": {"programme": rows.programme},
        "picture": picture(rows.picture),
        "film": film(rows),
        "contact": {"card": rows.card},
        "related": {"title": "Mer", "links": links},
        "action": {"programme": rows.programme},
    }


def one_of_each(rows: Rows) -> list[Stored]:
    """Return a body with one of each block."""
    return [{"type": name, "value": value} for name, value in values(rows).items()]


def shown(kind: str, stored: Any, *, is_under_heading: bool = False) -> BeautifulSoup:
    """Return what a block of a story shows."""
    block = StoryBlock().child_blocks[kind]
    context = {"shape_class": "of-kaa", "is_under_heading": is_under_heading}
    return BeautifulSoup(block.render(block.to_python(stored), context), "html.parser")


def words(soup: BeautifulSoup) -> str:
    """Return what is read, with single spaces."""
    return " ".join(soup.get_text(" ").split())
