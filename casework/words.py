"""Days, ages and times as staff read them."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms.models import ApplicationKind

SOON = 7


@dataclass(frozen=True)
class Clock:
    """A clock beside a case: sign, number and unit, and the same as one sentence."""

    number: str
    unit: str
    is_late: bool = False


def days_left(due_on: datetime.date | None, today: datetime.date) -> Clock | None:
    """Return what is left of a promise; None where none runs."""
    if due_on is None:
        return None
    left = (due_on - today).days
    if left < 0:
        return Clock(str(-left), ngettext("dag sen", "dagar sen", -left), is_late=True)
    return Clock(str(left), ngettext("dag", "dagar", left))


def promise_sentence(due_on: datetime.date | None, today: datetime.date) -> str:
    """Return the promise as a sentence with words and number."""
    if due_on is None:
        return _("Inget löfte löper.")
    left = (due_on - today).days
    if left < 0:
        return ngettext("Löftet gick ut för %(n)d dag sedan.", "Löftet gick ut för %(n)d dagar sedan.", -left) % {"n": -left}
    if left == 0:
        return _("Sista dagen av löftet är i dag.")
    return ngettext("%(n)d dag kvar av löftet.", "%(n)d dagar kvar av löftet.", left) % {"n": left}


def since(at: datetime.datetime | None, today: datetime.date) -> Clock | None:
    """Return how long ago something was, in days; None where it never was."""
    if at is None:
        return None
    days = (today - timezone.localtime(at).date()).days
    return Clock(str(days), ngettext("dag", "dagar", days))


def group_of(due_on: datetime.date | None, today: datetime.date) -> str:
    """Return the heading under which a case stands in the queue."""
    if due_on is None:
        return _("Inget löfte löper")
    left = (due_on - today).days
    if left < 0:
        return _("Löftet har gått ut")
    return _("Inom 7 dagar") if left <= SOON else _("Senare")


def day(of: datetime.date) -> str:
    """Return a day with its month: 7 december."""
    return date_format(of, "j F")


def long_day(of: datetime.date) -> str:
    """Return a day with its month and year: 7 december 2026."""
    return date_format(of, "j F Y")


def weekday(of: datetime.date) -> str:
    """Return a day with its weekday: torsdag 26 november."""
    return date_format(of, "l j F")


def moment(at: datetime.datetime) -> str:
    """Return a day and a time: i dag 8.14, 20 november 11.20."""
    local, today = timezone.localtime(at), timezone.localdate()
    date = _("i dag") if local.date() == today else date_format(local.date(), "j F" if local.year == today.year else "j F Y")
    return f"{date} {local.hour}.{local.minute:02d}"


def exact(at: datetime.datetime) -> str:
    """Return a day and a time to the second, as logs have it."""
    return f"{timezone.localtime(at):%Y-%m-%d %H.%M.%S}"


def person_title(name: str, age: str) -> str:
    """Return how a young person is named in a list: Alva, 17 år. Ages may be spans (20_24)."""
    return f"{name}, {age.replace('_', '–')} {_('år')}" if age else name


def kind(of: str) -> str:
    """Return which form opened a case, as a word that can stand alone: Remiss."""
    return str(capfirst(str(ApplicationKind(of).label)))
