"""Words that should rather be said than written, and words that may mean danger; finding one helps at once, and nothing of it is kept."""

import re
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from forms.models.words import word_lists

# The warning has been shown: pressing once more goes on.
WARNED = "varnad"
WARNING = _("Det ser ut som att du skriver något känsligt. Vill du ta bort det? Du kan berätta när vi ses.")


@lru_cache(maxsize=8)
def _finder(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, beginnings))})", re.IGNORECASE)


def _holds(text: str, beginnings: tuple[str, ...]) -> bool:
    return bool(beginnings) and _finder(beginnings).search(f"{text} ") is not None


def is_sensitive(text: str) -> bool:
    """Whether a text holds a word that is better said than written."""
    return _holds(text, word_lists()[0])


def is_dangerous(text: str) -> bool:
    """Whether a text holds words that may mean that somebody is in danger."""
    return _holds(text, word_lists()[1])
