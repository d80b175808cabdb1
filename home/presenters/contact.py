"""What the contact page shows: everybody one can talk to, service by service."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from common.contact_cards import ContactCard, contact_cards
from common.links import Place
from home.models import ContactPage
from services.catalogue import presentations, programmes
from services.models import Programme
from services.presenters import people


@dataclass(frozen=True)
class Unit:
    """A service, its page, the units that answer for it and those who work there."""

    programme: Programme
    place: Place | None
    cards: tuple[ContactCard, ...]


def units_first(cards: Iterable[ContactCard]) -> tuple[ContactCard, ...]:
    """Return the cards with whole units before single people, otherwise in their order."""
    return tuple(sorted(cards, key=lambda card: not card.is_unit))


def present(page: ContactPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the contact page reads."""
    cards, known = people(), presentations()
    rows = [(programme, known.get(programme.pk)) for programme in programmes()]
    units = tuple(Unit(programme, there.place if there else None, units_first(cards.get(programme.pk, ()))) for programme, there in rows)
    at_a_service = {card.pk for found in cards.values() for card in found}
    others = units_first(card for card in contact_cards() if card.pk not in at_a_service)
    return {"units": units, "others": others, "is_under_heading": True}
