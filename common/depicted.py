"""The pictures that a page shows, wherever in it they stand, and what must be true of them before it is published."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue

from common.pictures import PortalImage
from common.time import today

NOBODY_SAID_YES = _("Bilden ”%(picture)s” visar människor. Kryssa på bilden i att alla har sagt ja, eller välj en annan.")
NOBODY_NAMED = _("Skriv på bilden ”%(picture)s” vem som har tagit den.")
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


def missing_for_pictures(cleaned: dict[str, Any], shown_from: datetime | None = None) -> Iterator[tuple[str, str]]:
    """Yield (field, message) for pictures that may not be shown from a day on; None is now.

    Those who can be seen must have said yes for that long, and whoever has taken a photograph is named (lag 1960:729, 3 §).
    """
    day = max(today(), timezone.localtime(shown_from).date()) if shown_from else today()
    for name, value in cleaned.items():
        reasons = dict.fromkeys(why for picture in pictures_in(value) for why in _why(picture, day))
        if reasons:
            yield name, " ".join(reasons)


def _why(picture: PortalImage, day: date) -> Iterator[str]:
    if not picture.may_be_shown_on(day):
        yield _no_consent(picture)
    if not picture.is_drawing and not picture.photographer:
        yield NOBODY_NAMED % {"picture": picture.title}


def _no_consent(picture: PortalImage) -> str:
    if not picture.has_consent or picture.consent_until is None:
        return NOBODY_SAID_YES % {"picture": picture.title}
    return NO_LONGER_YES % {"picture": picture.title, "day": date_format(picture.consent_until)}
