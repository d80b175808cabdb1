"""The alphabet of text messages (GSM 03.38, now 3GPP TS 23.038): what fits in it, and in how many parts a text is sent and paid for."""

import unicodedata
from collections.abc import Iterable

_DEFAULT = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# These are sent as an escape and a sign: two septets.
_EXTENDED = frozenset("\f^{}\\[~]|€")
_SEPTETS, _SEPTETS_OF_MANY = 160, 153
_UNITS, _UNITS_OF_MANY = 70, 67
_LAST_OF_ONE_UNIT = 0xFFFF

_SIMPLE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2039\u203a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " "),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
        "\u2026": "...",
    }
)


def is_gsm7(text: str) -> bool:
    """Whether every sign is in the default alphabet or its extension, so that a part holds 160 signs instead of 70."""
    return set(text) <= _DEFAULT | _EXTENDED


def _packed(widths: Iterable[int], room: int) -> int:
    """Return how many parts of `room` hold the signs in order; a sign is never cut in two."""
    count, used = 1, 0
    for width in widths:
        if used + width > room:
            count, used = count + 1, 0
        used += width
    return count


def parts(text: str) -> int:
    """Return how many parts a text is sent in: 160 septets or 153 in each of several; 70 UCS-2 units or 67. An empty text is one."""
    if is_gsm7(text):
        widths, alone, of_many = [1 + (sign in _EXTENDED) for sign in text], _SEPTETS, _SEPTETS_OF_MANY
    else:
        widths, alone, of_many = [1 + (ord(sign) > _LAST_OF_ONE_UNIT) for sign in text], _UNITS, _UNITS_OF_MANY
    return 1 if sum(widths) <= alone else _packed(widths, of_many)


def plain(text: str) -> str:
    """Return the text with typographic dashes, quotation marks, spaces and ellipses as the alphabet's own; other signs stay as they are."""
    return unicodedata.normalize("NFC", text).translate(_SIMPLE)
