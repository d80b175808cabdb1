"""Whether a text that anybody may write seems to hold a number or an address of somebody's: then nothing of it is kept.

It is stricter than a check of the numbers themselves: a personal number with a slip in it is as personal.
"""

import re
import unicodedata

_APART = r"[\s\-–—]{0,3}"
_MONTH, _DAY = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
_PERSONAL_NUMBER = re.compile(
    rf"(?<!\d)(?:(?:18|19|20){_APART})?\d\d{_APART}{_MONTH}{_APART}{_DAY}{_APART}\+?{_APART}[\dA-Z](?:{_APART}\d){{3}}(?!\d)", re.IGNORECASE
)
_TELEPHONE_NUMBERS = (
    re.compile(r"(?<!\d)(?:\+|0)\d(?:[\s()/–—-]{0,3}\d){5,13}(?!\d)"),
    # Full stops also part the hours of a day, 08.00–16.30: with them it takes one digit more.
    re.compile(r"(?<!\d)(?:\+|0)\d(?:[\s().–—-]{0,3}\d){7,13}(?!\d)"),
    re.compile(r"\d{7,}"),
)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]{2,}")


def plain(text: str) -> str:
    """Return a text with common signs in the place of those that only look alike, and without invisible ones."""
    folded = unicodedata.normalize("NFKC", text)
    seen = (sign for sign in folded if unicodedata.category(sign) != "Cf")
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in seen)


def is_personal(text: str) -> bool:
    """Whether a text seems to hold a personal number, a telephone number or an e-mail address."""
    seen = plain(text)
    return any(pattern.search(seen) for pattern in (_PERSONAL_NUMBER, *_TELEPHONE_NUMBERS, _EMAIL))
