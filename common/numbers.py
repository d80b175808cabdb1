"""Swedish identity numbers, read as people write them, and the day somebody turns an age.

A personal number (folkbokföringslagen 1991:481, 18 §), a coordination number (lag 2022:1697: the day plus sixty) or an interim number (a
letter where the birth number begins) ends with a control digit. The date in it may be some days off the birth (18 §, third paragraph):
an age that comes from a number is a hint.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.time import today

INTERIM_LETTERS = "TRSUWXJKLMN"
OLDEST = 100
_COORDINATION = 60
_LONGEST = 40
_LARGEST_DIGIT = 9
_SIGNS = re.compile(rf"(\d\d)?(\d\d)(\d\d)(\d\d)(\+?)([\d{INTERIM_LETTERS}]\d\d)(\d)", re.ASCII)
# Spaces, control signs, invisible marks that come along when a number is pasted, and dashes; the mathematical minus is none of these.
_PASSED_OVER = ("Zs", "Cc", "Cf", "Pd")
_MINUS = "\N{MINUS SIGN}"


class NumberKind(StrEnum):
    """What sort of identity number it is."""

    PERSONAL = "personal"
    COORDINATION = "coordination"
    INTERIM = "interim"


@dataclass(frozen=True)
class PersonalNumber:
    """An identity number as it is stored: twelve signs, of which an interim number has one letter; it never shows itself in a log."""

    digits: str = field(repr=False)
    kind: NumberKind
    birth_on: date = field(repr=False)

    @property
    def written(self) -> str:
        """The number as people write it, `20070108-2380`."""
        return f"{self.digits[:8]}-{self.digits[8:]}"


def birthday(birth_on: date, years: int) -> date:
    """Return the day on which somebody turns `years`.

    Who was born on 29 February turns on 28 February in a year without that day. No act speaks of birthdays; this is the general rule of
    lag (1930:173) om beräkning av lagstadgad tid, 1 §: time counted in years ends on the day with the same number in the month, and where
    there is none, on the last day of that month.
    """
    try:
        return birth_on.replace(year=birth_on.year + years)
    except ValueError:
        return date(birth_on.year + years, 2, 28)


def age_on(birth_on: date, day: date) -> int:
    """Return how many whole years somebody has lived on `day`; the birthday itself counts."""
    years = day.year - birth_on.year
    return years if day >= birthday(birth_on, years) else years - 1


def _signs(text: str) -> str:
    """Return the signs that count, with digits of any script as 0–9."""
    folded = unicodedata.normalize("NFKC", text)
    kept = [sign for sign in folded if unicodedata.category(sign) not in _PASSED_OVER and sign != _MINUS]
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in kept).upper()


def _year(century: str | None, short: str, is_old: bool) -> int:
    """Return the year of birth; without a century it is the latest that has begun, and a plus sign takes it a century back."""
    if century:
        return int(century + short)
    this_year = today().year
    latest = this_year - (this_year - int(short)) % 100
    return latest - OLDEST if is_old else latest


def _is_lived(birth_on: date, is_old: bool) -> bool:
    """Whether somebody now living may be born then; the plus sign is for those who turn a hundred this year, or have."""
    now = today()
    return birth_on <= now and age_on(birth_on, now) <= OLDEST and (not is_old or now.year - birth_on.year >= OLDEST)


def _has_control_digit(ten: str) -> bool:
    """Whether the last of ten signs is the control digit of the nine before it: modulus 10, weights 2 and 1; a letter counts as 1."""
    values = [int(sign) if sign.isdigit() else 1 for sign in ten]
    doubled = [value * 2 if place % 2 == 0 else value for place, value in enumerate(values)]
    return sum(value - _LARGEST_DIGIT if value > _LARGEST_DIGIT else value for value in doubled) % 10 == 0


def _read(text: str) -> PersonalNumber | None:
    match = _SIGNS.fullmatch(_signs(text)) if len(text) <= _LONGEST else None
    if match is None:
        return None
    century, short, month, day, plus, birth_number, control = match.groups()
    is_interim, is_coordination = not birth_number.isdigit(), int(day) > _COORDINATION
    year = _year(century, short, bool(plus))
    try:
        birth_on = date(year, int(month), int(day) - _COORDINATION if is_coordination and not is_interim else int(day))
    except ValueError:
        return None
    ten = f"{short}{month}{day}{birth_number}{control}"
    if birth_number == "000" or not _has_control_digit(ten) or not _is_lived(birth_on, bool(plus)):
        return None
    kind = NumberKind.INTERIM if is_interim else NumberKind.COORDINATION if is_coordination else NumberKind.PERSONAL
    return PersonalNumber(f"{year:04}{ten[2:]}", kind, birth_on)


def parse(text: str, *, takes_interim: bool = False) -> PersonalNumber:
    """Return the identity number in `text`, of 10 or 12 signs with or without spaces, hyphens or plus sign; raises ValidationError.

    Interim numbers are taken only where `takes_interim` says so (the school's notification).
    """
    number = _read(text)
    if number is None or (number.kind is NumberKind.INTERIM and not takes_interim):
        raise ValidationError(_("Skriv ditt personnummer med 12 siffror, till exempel 200701082380."), code="personal_number")
    return number
