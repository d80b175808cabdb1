"""Whom to call at once: the national numbers with their words, and a line of the box on every page."""

from dataclasses import dataclass

from django.utils.translation import get_language, gettext, gettext_noop

from common.languages import SWEDISH
from common.phones import dialled

EVERYBODYS_NUMBER = "112"
SOCIAL = "social"
# National numbers; their words are known to the translators of the forms.
NATIONAL = (
    (EVERYBODYS_NUMBER, gettext_noop("fara för liv")),
    ("116 111", gettext_noop("Bris, för dig under 18")),
    ("90101", gettext_noop("Självmordslinjen")),
    ("1177", gettext_noop("vård och råd")),
)
SOCIAL_WORDS = gettext_noop("socialjouren")


@dataclass(frozen=True)
class EmergencyNumber:
    """A line of "Är det akut?"; `language` is set where the words are in another language than the page."""

    number: str
    link: str
    text: str
    language: str = ""


def national_numbers() -> list[tuple[str, dict[str, str]]]:
    """Return the list that an installation begins with."""
    return [("number", {"number": number, "text": text}) for number, text in NATIONAL]


def line(number: str, text: str) -> EmergencyNumber:
    """Return a number ready to print: the known words in the reader's language, the municipality's own as they were written."""
    said = gettext(text)
    is_foreign = said == text and get_language() != SWEDISH
    return EmergencyNumber(number, f"tel:{dialled(number)}", said, SWEDISH if is_foreign else "")
