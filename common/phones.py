"""Swedish telephone numbers as links and as people read them."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_DIGITS = re.compile(r"\D+")
_MAY_HOLD = re.compile(r"[+\d][\d\s–-]{1,24}")


def dialled(number: str) -> str:
    """Return what a `tel:` link holds: national numbers with +46, short ones (112, 90101) as they are."""
    digits = _DIGITS.sub("", number)
    if number.strip().startswith("+"):
        return f"+{digits}"
    return f"+46{digits[1:]}" if digits.startswith("0") else digits


def check_number(number: str) -> None:
    """Refuse what is not a telephone number; raises ValidationError."""
    if not _MAY_HOLD.fullmatch(number.strip()):
        raise ValidationError(_("Skriv numret med siffror, till exempel 070-174 06 10."))


def takes_sms(number: str) -> bool:
    """Whether a number in international form can get text messages: Swedish ones by their prefix, others we cannot know."""
    return number.startswith("+467") or not number.startswith("+46")
