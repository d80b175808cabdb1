"""When something happens, as people say it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class When:
    """An event's time, in words and in the large figures of its leaf."""

    day: str
    hours: str
    number: str
    month: str
    short_month: str
    weekday: str


def _clock(moment: datetime) -> str:
    return date_format(moment, "G.i") if moment.minute else date_format(moment, "G")


def _hours(first: datetime, last: datetime) -> str:
    if first.date() == last.date():
        return _("klockan %(first)s–%(last)s") % {"first": _clock(first), "last": _clock(last)}
    end = _("%(day)s klockan %(hour)s") % {"day": date_format(last, "j F"), "hour": _clock(last)}
    return _("klockan %(first)s, till %(end)s") % {"first": _clock(first), "end": end}


def when(starts_at: datetime, ends_at: datetime) -> When:
    """Return when something happens, in the installation's time zone."""
    first, last = timezone.localtime(starts_at), timezone.localtime(ends_at)
    return When(
        day=date_format(first, "l j F Y").capitalize(),
        hours=_hours(first, last),
        number=date_format(first, "j"),
        month=date_format(first, "F").lower(),
        short_month=date_format(first, "M").lower(),
        weekday=date_format(first, "l").lower(),
    )
