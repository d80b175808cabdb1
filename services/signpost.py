"""The way on from a service: to the forms where it takes anybody in, else to the telephone."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.phones import dialled
from common.site_settings import site_settings
from services.catalogue import programmes
from services.models import Programme


@dataclass(frozen=True)
class Action:
    """The way on: a button with its promise, or a telephone."""

    shape_class: str
    shape: str
    text: str
    is_open: bool
    note: str
    phone: str
    phone_link: str


def _promise(days: int) -> str:
    return ngettext("Vi hör av oss inom en dag.", "Vi hör av oss inom %(days)s dagar.", days) % {"days": days}


def _action(programme: Programme | None, *, text: str, days: int) -> Action:
    phone = programme.phone if programme else site_settings().phone
    return Action(
        shape_class=programme.shape_class if programme else "of-site",
        shape=programme.shape if programme else "",
        text=text,
        is_open=bool(days),
        note=_promise(days) if days else _("Ring, så hjälper vi dig vidare."),
        phone=phone,
        phone_link=f"tel:{dialled(phone)}",
    )


def signpost_of(programme: Programme) -> Action:
    """Return the way on from one service."""
    words = _("%(service)s tar emot nya.") if programme.is_open else _("%(service)s tar inte emot nya just nu.")
    return _action(programme, text=words % {"service": programme.name}, days=programme.contact_days if programme.is_open else 0)


def _of_all() -> Action:
    # Nobody knows yet which service it becomes: the slowest one's promise holds for all.
    days = max((programme.contact_days for programme in programmes() if programme.is_open), default=0)
    return _action(None, text=_("Skriv några rader, så hjälper vi dig rätt.") if days else _("Vi tar inte emot nya just nu."), days=days)


def present_action(programme: Programme | None) -> dict[str, Any]:
    """Return what the template of the call to action reads; without a service it is for all of them."""
    return {"action": signpost_of(programme) if programme else _of_all()}
