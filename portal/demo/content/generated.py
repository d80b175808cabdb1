"""News by the dozen, for those who measure lists: made of a few sentences in turn, and marked as an example in the text."""

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
_FIRST_DAYS_AGO, _DAYS_APART = 130, 2


def generated(number: int) -> Article:
    """Return example piece `number`, counted from 1; the same number gives the same piece."""
    what, where = _WHAT[number % len(_WHAT)], _WHERE[number % len(_WHERE)]
    picture = _PICTURES[number % len(_PICTURES)]
    programme = _PROGRAMMES[number % len(_PROGRAMMES)]
    return Article(
        slug=f"exempel-{number}",
        title=f"{what} {where}, träff {number}",
        days_ago=_FIRST_DAYS_AGO + number * _DAYS_APART,
        programme=programme,
        lead=f"{what} {where}. Kom som du är och stanna så länge du vill.",
        picture=Picture(picture, DESCRIPTIONS[picture]),
        body=(
            Section("Så var det", ("Några var där för första gången. Andra känner varandra. Vi satt tills klockan blev fyra.",)),
            Section("Nästa gång", (f"Det blir fler träffar. Det här är exempel nummer {number}, gjort för att fylla listan.",)),
        ),
        facts=Facts("Träffen", ("Kostar inget", "Du behöver inte anmäla dig")),
        links=(Link("Hitta rätt stöd", "/stod/"),),
    )
