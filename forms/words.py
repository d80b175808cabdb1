"""Dates and sentences as people read them."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from forms.models import Application
from forms.status import Word, referrers_sentence, sentence

DATE, MOMENT = "l j F Y", _(r"j F Y, \k\l. H.i")
# Sweden's levels of assurance, as brokers write them: by the name alone, or at the end of an address.
LEVELS = {"loa2": "2", "loa3": "3", "loa4": "4"}


def day(value: date) -> str:
    """Return a date as "måndag 7 december 2026"."""
    return date_format(value, DATE)


def moment(value: datetime) -> str:
    """Return a time as "23 november 2026, kl. 16.42", in the installation's time zone."""
    return date_format(timezone.localtime(value), str(MOMENT))


def assurance(level: str) -> str:
    """Return the level of assurance of an e-ID (tillitsnivå) as its number; one that is not Sweden's as it was given."""
    return LEVELS.get(level.rpartition("/")[2], level)


def public_sentence(application: Application) -> str:
    """Return what the status page says about an application now."""
    programme = application.public_programme or application.programme
    due = application.public_due_on
    return sentence(Word(application.public_word), date=day(due) if due else "", phone=programme.phone, programme=programme.short_name)


def referrers_words(application: Application) -> str:
    """Return what the status page says to whoever referred somebody."""
    return referrers_sentence(Word(application.public_word), is_contacted=application.is_contacted)
