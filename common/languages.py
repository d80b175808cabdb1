"""The languages of the portal. The address says which: Swedish has no prefix, /en/… is English, /sv-x-ll/… easy Swedish."""

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

SWEDISH, ENGLISH = "sv", "en"
# Swedish in short sentences and common words; BCP 47 leaves what follows x to us.
EASY_SWEDISH = "sv-x-ll"
_EASY = (EASY_SWEDISH, _("lätt svenska"))

# What pages can be translated to. Easy Swedish is no translation: it is a second text of a Swedish page.
CONTENT_LANGUAGES = [
    (SWEDISH, _("svenska")),
    (ENGLISH, _("engelska")),
    ("ar", _("arabiska")),
    ("so", _("somaliska")),
    ("uk", _("ukrainska")),
    ("fi", _("finska")),
]
# What the forms' questions are written in, whole: a form that is half in another language is filled in wrong.
FORM_LANGUAGES = [CONTENT_LANGUAGES[0], CONTENT_LANGUAGES[1], _EASY]
LANGUAGES = [*CONTENT_LANGUAGES, _EASY]

# How it is said that something is in a language that is not the reader's.
_IN = {
    SWEDISH: _("på svenska"),
    ENGLISH: _("på engelska"),
    "ar": _("på arabiska"),
    "so": _("på somaliska"),
    "uk": _("på ukrainska"),
    "fi": _("på finska"),
}

# As Open Graph writes languages (ogp.me, og:locale); those that are read in many countries are not said to be of one.
_OPEN_GRAPH = {SWEDISH: "sv_SE", ENGLISH: "en_GB", "uk": "uk_UA", "fi": "fi_FI"}

LANG_INFO[EASY_SWEDISH] = {"bidi": False, "code": EASY_SWEDISH, "name": "Lätt svenska", "name_local": "Lätt svenska"}
# Django has no Somali of its own.
LANG_INFO["so"] = {"bidi": False, "code": "so", "name": "Somali", "name_local": "Soomaali"}


def language_of(path: str) -> str:
    """Return the language that an address is in."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in dict(settings.LANGUAGES) and first != settings.LANGUAGE_CODE else settings.LANGUAGE_CODE


def prefix_of(language: str) -> str:
    """Return what stands before the addresses of a language; empty for Swedish."""
    return "" if language == settings.LANGUAGE_CODE else f"/{language}"


def path_in(language: str, path: str) -> str:
    """Return the address of the same page in another language."""
    return prefix_of(language) + path.removeprefix(prefix_of(language_of(path)))


def own_name(language: str) -> str:
    """Return the name of a language, in that language."""
    return str(get_language_info(language)["name_local"]).capitalize()


def said_in(language: str) -> str:
    """Return the words for "in this language", in the language that is spoken."""
    return str(_IN.get(language, own_name(language)))


def open_graph(language: str) -> str:
    """Return a language as Open Graph writes it."""
    return _OPEN_GRAPH.get(language, language)


def direction(language: str) -> str:
    """Return the value of HTML's `dir`."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"


def spoken() -> str:
    """Return the language that is spoken right now."""
    return get_language() or SWEDISH


def written() -> str:
    """Return the language of the pages for whoever is spoken to right now: the pages around an easy one are Swedish."""
    return SWEDISH if spoken() == EASY_SWEDISH else spoken()


def form_language() -> str:
    """Return the language of the forms for whoever is spoken to right now: English where they are not in hers."""
    return spoken() if spoken() in dict(settings.FORM_LANGUAGES) else ENGLISH
