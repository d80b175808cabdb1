"""What a page says, for the search: its own texts, those in easy Swedish, and the contact cards that it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import override
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.query import PageQuerySet

from common.blocks import ContactBlock, PageLinkBlock
from common.contact_cards import ContactCard, contact_cards
from common.pages import BasePage
from common.quality.pieces import pieces
from common.tree import language_of_page, roots
from forms.pages import UnlistedPage
from home.models import ContactPage
from news.models import EventPage, NewsPage
from search.models import Kind
from search.text import plain
from services.models import Programme
from services.pages import ServicePage

KINDS = {ServicePage: Kind.SERVICE, NewsPage: Kind.NEWS, EventPage: Kind.EVENT}
# Services first, then pages; news and events by their day, as days since year 1.
_PRIORS = {Kind.SERVICE: 2_000_000, Kind.PAGE: 1_000_000}
# Who asks for a number or a name is led to where all of them stand.
_CONTACT = 3_000_000
# A page may be long; a book is not a page.
LONGEST_TEXT = 200_000


@dataclass(frozen=True)
class Said:
    """What a page says, and what it is."""

    language: str
    kind: Kind
    programme: Programme | None
    shown_on: date | None
    title: str
    lead: str
    text: str
    easy_text: str
    # What it is found by beside its own words: the service's names, and the contact cards that stand on it.
    names: str
    # The last part of its address, as words; it weighs as the title does.
    address: str = ""
    is_contact: bool = False

    @property
    def prior(self) -> int:
        """Return the place of the page among those that say the same."""
        return self.is_contact * _CONTACT or _PRIORS.get(self.kind, 0) or (self.shown_on.toordinal() if self.shown_on else 0)


def published() -> PageQuerySet:
    """Return the pages that a search may find: published, for everybody, on the site, and not only for the editor."""
    below = [Q(path__startswith=root.path) for root in roots() if root.is_live]
    if not below:
        return Page.objects.none()
    return Page.objects.filter(reduce(or_, below)).live().public().not_type(UnlistedPage).order_by("path")


def read(page: BasePage) -> Said:
    """Return what a published page says."""
    language = language_of_page(page)
    kind = next((kind for model, kind in KINDS.items() if isinstance(page, model)), Kind.PAGE)
    programme: Programme | None = getattr(page, "programme", None)
    said_elsewhere = {page.title, page.lead, *_pages_named(page)}
    # The texts that the code itself puts in, such as that a link leads away, are in the language of the page.
    with override(language):
        said = [piece for piece in pieces(page) if piece.text not in said_elsewhere]
    own = [piece.text for piece in said if not piece.is_easy]
    if isinstance(page, ContactPage):
        own += _said(contact_cards())
    return Said(
        language=language,
        kind=kind,
        programme=programme,
        shown_on=_day(page),
        title=plain(page.title),
        lead=plain(page.lead or ""),
        text=plain("\n".join(own))[:LONGEST_TEXT],
        easy_text=plain("\n".join(piece.text for piece in said if piece.is_easy))[:LONGEST_TEXT],
        names=" ".join([*((programme.name, programme.short_name) if programme else ()), *_cards(page)]),
        address=page.slug.replace("-", " "),
        is_contact=isinstance(page, ContactPage),
    )


def _pages_named(page: BasePage) -> list[str]:
    """Return the words of the links below a page to other pages of the site: those are found by what they say themselves."""
    return [link.value["text"] for link in getattr(page, "related", ()) if isinstance(link.block, PageLinkBlock)]


def _day(page: BasePage) -> date | None:
    if isinstance(page, EventPage):
        return timezone.localdate(page.starts_at)
    if isinstance(page, NewsPage):
        return page.date
    return timezone.localdate(page.last_published_at) if page.last_published_at else None


def _said(cards: Iterable[ContactCard]) -> list[str]:
    rows = ((card.name, card.role, card.unit, card.phone, card.sms_number, card.hours) for card in dict.fromkeys(cards))
    return [", ".join(dict.fromkeys(filter(None, row))) for row in rows]


def _cards(page: BasePage) -> list[str]:
    return [] if isinstance(page, ContactPage) else _said(_own_cards(page))


def _own_cards(page: BasePage) -> Iterator[ContactCard]:
    streams = [getattr(page, field.name) for field in page._meta.fields if isinstance(field, StreamField)]
    for stream in streams:
        yield from _in_blocks(stream)
    if (card := getattr(page, "contact", None)) is not None:
        yield card


def _in_blocks(blocks: Iterable) -> Iterator[ContactCard]:
    for block in blocks:
        if isinstance(block.block, ContactBlock) and (card := block.value.get("card")):
            yield card
