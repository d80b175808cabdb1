"""The pictures that a page shows, wherever in it they stand, and what must be true of them before it is published."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue

from common.pictures import PortalImage

NOBODY_SAID_YES = _("Bilden ”%(picture)s” visar människor. Kryssa på bilden i att alla har sagt ja, eller välj en annan.")
NO_LONGER_YES = _("Bilden ”%(picture)s” fick visas till och med %(day)s. Fråga dem som syns igen, eller välj en annan.")


def pictures_in(value: Any) -> Iterator[PortalImage]:
    """Yield the pictures of a value of a page's field: the picture itself, or those that its blocks hold, however deep."""
    if isinstance(value, PortalImage):
        yield value
    elif isinstance(value, StreamValue):
        yield from _pictures(block.value for block in value)
    elif isinstance(value, StructValue):
        yield from _pictures(value.values())
    elif isinstance(value, ListValue):
        yield from _pictures(value)


def _pictures(values: Iterable[Any]) -> Iterator[PortalImage]:
    for value in values:
        yield from pictures_in(value)


def missing_consent(cleaned: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (field, message) for pictures of people who have not said yes, or who did so for a time that has passed."""
    for name, value in cleaned.items():
        reasons = dict.fromkeys(_why(picture) for picture in pictures_in(value) if not picture.may_be_shown)
        if reasons:
            yield name, " ".join(reasons)


def _why(picture: PortalImage) -> str:
    if not picture.has_consent or picture.consent_until is None:
        return NOBODY_SAID_YES % {"picture": picture.title}
    return NO_LONGER_YES % {"picture": picture.title, "day": date_format(picture.consent_until)}
