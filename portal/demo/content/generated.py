"""News and events by the dozen, for those who measure: made of a few sentences in turn, and marked as an example in the text."""

from datetime import time, timedelta

from portal.demo.content.events import Event
from portal.demo.content.parts import Article, Facts, Link, Picture, Section
from portal.demo.content.pictures import DESCRIPTIONS

_WHAT = (
    "Fika och frågor",
    "Plugg i lugn och ro",
    "Besök på ett jobb",
    "En runda i skogen",
    "Kväll för föräldrar",
    "Prova på praktik",
    "Gemensam lunch",
)
_WHERE = ("på Gamla posten", "vid torget", "i biblioteket", "i hallen", "nere vid sjön")
_PROGRAMMES = ("kaa", "ung-resurs", "kaasam", "mojligheten", "")
_PICTURES = ("table", "study", "bus", "walk", "door-ajar", "workbench", "calendar", "stair", "window", "phone")
_LINKS = (Link("Hitta rätt stöd", "/stod/"),)
# Three a day, before the oldest that is written: ten thousand of them fill nine years.
_FIRST_DAYS_AGO, _A_DAY = 130, 3


def days_ago(number: int) -> int:
    """Return when example `number`, counted from 1, was told of."""
    return _FIRST_DAYS_AGO + number // _A_DAY


def generated(number: int) -> Article:
    """Return example piece `number`; the same number gives the same piece."""
    what, where = _words(number)
    picture = _PICTURES[number % len(_PICTURES)]
    programme = _PROGRAMMES[number % len(_PROGRAMMES)]
    return Article(
        slug=f"exempel-{number}",
        title=f"{what} {where}, träff {number}",
        days_ago=days_ago(number),
        programme=programme,
        lead=f"{what} {where}. Kom som du är och stanna så länge du vill.",
        picture=Picture(picture, DESCRIPTIONS[picture]),
        body=(
            Section("Så var det", ("Några var där för första gången. Andra känner varandra. Vi satt tills klockan blev fyra.",)),
            Section("Nästa gång", (f"Det blir fler träffar. Det här är exempel nummer {number}, gjort för att fylla listan.",)),
        ),
        facts=Facts("Träffen", ("Kostar inget", "Du behöver inte anmäla dig")),
        links=_LINKS,
    )


def generated_event(number: int) -> Event:
    """Return example event `number`, which has been."""
    what, where = _words(number)
    return Event(
        slug=f"exempel-{number}",
        title=f"{what} {where}, träff {number}",
        on=lambda today: today - timedelta(days=days_ago(number)),
        hours=(time(14), time(16)),
        programme=_PROGRAMMES[number % len(_PROGRAMMES)],
        card="reception",
        lead=f"{what} {where}. Kom som du är och stanna så länge du vill.",
        audience="Dig som är nyfiken",
        body=(
            Section(
                "Så går det till", (f"Vi träffas och gör något ihop. Det här är exempel nummer {number}, gjort för att fylla listan.",)
            ),
        ),
        links=_LINKS,
    )


def _words(number: int) -> tuple[str, str]:
    return _WHAT[number % len(_WHAT)], _WHERE[number % len(_WHERE)]
