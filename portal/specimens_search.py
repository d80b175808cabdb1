"""What the style guide fills the components of the search with."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from django.utils.safestring import SafeString

from common.links import Place
from common.theme import Theme
from portal import specimens
from search.models import Kind
from search.picks import Picked
from search.presenters import Chip, Chips, Link, Row
from search.service import Hit

HERE = "#sok-traffar"


def _rows(look: Theme) -> tuple[Row, ...]:
    title, text = SafeString("Testa <mark>praktik</mark>"), SafeString("Några dagar <mark>praktik</mark> och några dagar skola.")
    own = Hit(HERE, title, text, Kind.NEWS, specimens.programme(look), date(2026, 11, 11), "sv")
    foreign = Hit(HERE, SafeString("Try an <mark>internship</mark>"), SafeString("A few days at work."), Kind.PAGE, None, None, "en")
    return tuple(Row(hit, Place(hit.url, "", hit.language)) for hit in (own, foreign))


def context(look: Theme) -> dict[str, Any]:
    """Return what the templates of the search read."""
    service = specimens.programme(look)
    kinds = (Chip("Allt", HERE, True), Chip("Sidor", HERE, False, 4), Chip("Nyheter", HERE, False, 2))
    services = (Chip("Alla insatser", HERE, False), Chip(service.short_name, HERE, True, 3, service))
    return {
        "search": SimpleNamespace(
            typed="lägenhet",
            kinds=Chips("Slag", kinds),
            further=(Chips("Insats", services),),
            is_narrowed_further=True,
            common=(Link("praktik", HERE), Link("plugga", HERE)),
        ),
        "found": _rows(look),
        "pick": Picked(Place(HERE, "Sök stöd här", "sv"), "Det tar ungefär tre minuter."),
    }
