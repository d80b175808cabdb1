"""The languages that the forms can be read in. The address says which: Swedish has no prefix, /en/… is English."""

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

SWEDISH, ENGLISH = "sv", "en"
# Swedish in short sentences and common words; BCP 47 leaves what follows x to us.
EASY_SWEDISH = "sv-x-ll"
LANGUAGES = [(SWEDISH, _("svenska")), (ENGLISH, _("engelska")), (EASY_SWEDISH, _("lätt svenska"))]
LANG_INFO[EASY_SWEDISH] = {"bidi": False, "code": EASY_SWEDISH, "name": "Lätt svenska", "name_local": "Lätt svenska"}


def language_of(path: str) -> str:
    """Return the language that an address is in."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in dict(settings.LANGUAGES) and first != settings.LANGUAGE_CODE else settings.LANGUAGE_CODE


def path_in(language: str, path: str) -> str:
    """Return the address of the same page in another language."""
    current = language_of(path)
    bare = path if current == settings.LANGUAGE_CODE else path.removeprefix(f"/{current}")
    return bare if language == settings.LANGUAGE_CODE else f"/{language}{bare}"
