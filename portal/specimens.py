"""What the style guide is filled with: things that the templates could have been given by a page, and that nobody has saved."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from django import forms
from django.utils import timezone
from django.utils.formats import number_format

from common.alerts.notices import Notice
from common.blocks.samples import drawing
from common.colours import BLACK, NIGHT_INK, NIGHT_PAPER, PAPER, Colour, contrast, line_of, night_of
from common.compose.picture import BLACK_INK, PAPER_INK, Picture, Placed, draw, words_of
from common.contact_cards import ContactCard
from common.links import Place
from common.menu import Crumb
from common.pictures import Shown
from common.related import RelatedLink
from common.sharing import share_links
from common.theme import Theme
from common.theme.shapes import SHAPES
from services.models import Programme, Shape
from services.presenters import Cell, Day, Poster

PHONE = "070-174 06 10"


@dataclass(frozen=True)
class Ink:
    """A field of the palette."""

    name: str
    css: str
    day: str
    night: str


@dataclass(frozen=True)
class Contrast:
    """How well something is read, by day and by night."""

    name: str
    day: str
    night: str


def shapes(look: Theme) -> list[dict[str, Any]]:
    """Return every form with its drawing, each on the field of one of the services."""
    fields = [mark.css for mark in look.marks] or ["of-ink"]
    return [
        {"shape": SHAPES[name], "label": label, "drawing": f"drawings/{name}.svg", "css": fields[number % len(fields)]}
        for number, (name, label) in enumerate(Shape.choices)
    ]


def _programme(look: Theme, number: int) -> Programme:
    mark = look.marks[number] if look.marks else None
    facts = (
        {"slug": mark.slug, "name": mark.name, "shape": mark.shape.name}
        if mark
        else {"slug": "site", "name": "Insats", "shape": Shape.CIRCLE}
    )
    return Programme(short_name=facts["name"], min_age=16, max_age=20, phone=PHONE, **facts)


def programme(look: Theme) -> Programme:
    """Return a service that looks like the last of the installation's own."""
    return _programme(look, -1)


def inks(look: Theme) -> list[Ink]:
    """Return the fields of the palette, with their colours in words."""
    rows = [Ink("Webbplatsen", "of-site", str(look.site.day), str(look.site.night))]
    return rows + [Ink(mark.name, mark.css, str(mark.field.day), str(mark.field.night)) for mark in look.marks]


def contrasts(look: Theme) -> list[Contrast]:
    """Return the contrast of text on each field, and of lines on the paper."""
    fields = [("Webbplatsen", look.site), *((mark.name, mark.field) for mark in look.marks)]
    second, dusk = look.site.day, night_of(look.site.day)
    return [
        _contrast("Bläck på papper", (BLACK, PAPER), (NIGHT_INK, NIGHT_PAPER)),
        _contrast("Understrykning på papper", (line_of(second, PAPER), PAPER), (line_of(dusk, NIGHT_PAPER), NIGHT_PAPER)),
        *(_contrast(f"{name}: text på fält", (pair.inks[0], pair.day), (pair.inks[1], pair.night)) for name, pair in fields),
    ]


def _contrast(name: str, day: tuple[Colour, Colour], night: tuple[Colour, Colour]) -> Contrast:
    return Contrast(name, number_format(round(contrast(*day), 1), 1), number_format(round(contrast(*night), 1), 1))


def page() -> Any:
    """Return what the crumbs, the picture and the foot of a page read."""
    above = (Crumb("Start", "/"), Crumb("Nyheter", "/nyheter/"))
    alt = "Två personer vid ett långt bord."
    pictured = {"picture": drawing("room", alt), "alt": alt, "picture_caption": "Studierummet på biblioteket."}
    days = {"published_on": timezone.localdate(), "changed_at": timezone.now()}
    return SimpleNamespace(title="Stilguide", translation_key="", crumbs=above, unit="Kommunikation", **days, **pictured)


def posters(look: Theme) -> list[Poster]:
    """Return a poster for each of the first two services, or one that belongs to none."""
    words = ("Jag har slutat skolan.", "Jag vill komma ut och träffa folk.")
    here, text = Place("#affischer"), "Vi letar upp nästa steg ihop."
    return [Poster(_programme(look, n), here, words[n], text) for n in range(min(2, len(look.marks) or 1))]


def news_item(look: Theme) -> Any:
    """Return an article as the index lists it."""
    return SimpleNamespace(
        picture=None,
        alt="",
        programme=programme(look),
        date=timezone.localdate(),
        href="#nyhet",
        title="Studierummet får en dag till",
        lead="Nu är det tysta rummet öppet både måndag och torsdag.",
        other_language="",
    )


def steps() -> list[Any]:
    """Return how it goes, step by step."""
    words = (("Vi hör av oss", "Du väljer hur."), ("Vi träffas", "Hos oss eller ute."), ("Vi hittar en väg", "Du kan ändra dig."))
    return [SimpleNamespace(value={"title": title, "text": text}) for title, text in words]


def card() -> ContactCard:
    """Return somebody to call."""
    about = {"name": "Receptionen", "role": "svarar först", "introduction": "Säg bara hej, så hjälper vi dig rätt."}
    return ContactCard(phone=PHONE, sms_number=PHONE, email="hej@kommunen.example", hours="Vardagar 9–16", **about)


def share() -> tuple[RelatedLink, ...]:
    """Return the ways to hand a page on."""
    return share_links("Stilguide", "https://kommunen.example/")


def links() -> tuple[RelatedLink, ...]:
    """Return related links: to us, to somebody else, and to a file."""
    away = RelatedLink("https://kommunen.example/", "Pengar när du pluggar", leads_away=True)
    return (RelatedLink("#lankar", "Så hanterar vi dina uppgifter"), away, RelatedLink("#lankar", "Veckans schema (PDF, 120 kB)"))


def picture(look: Theme) -> dict[str, Any]:
    """Return a drawn picture, carried by its own address, with its words."""
    ground = f"insats-{look.marks[0].slug}" if look.marks else PAPER_INK
    chosen = Picture(ground, "kullar", (Placed("gaende", 0, BLACK_INK), Placed("hund", 1, "vit")))
    return {"shown": Shown(f"data:image/svg+xml,{quote(draw(chosen, look))}", 960, 600), "alt": words_of(chosen)}


def week() -> tuple[Day, ...]:
    """Return a week with a whole day, two halves, something elsewhere, and nothing."""
    nothing = Cell("Ingen träff", is_whole_day=True, is_closed=True)
    return (
        Day("Mån", (Cell("Arbetsliv"), Cell("Studierum", "Tyst rum"))),
        Day("Tis", (nothing,)),
        Day("Ons", (Cell("Friskvård", "Promenad", is_whole_day=True),)),
        Day("Tors", (Cell("Besök", "Verkstaden", is_elsewhere=True), Cell("Ingen träff", is_closed=True))),
        Day("Fre", (Cell("Skola", is_whole_day=True, is_elsewhere=True, tells_elsewhere=True),)),
    )


def notices() -> tuple[Notice, ...]:
    """Return an alert of each level."""
    return (
        Notice("besked-1", True, "Telefonen är trasig", "Sms:a i stället, så svarar vi som vanligt.", "", "", False),
        Notice("besked-2", False, "Stängt fredag 4 december", "Vi är tillbaka på måndag.", "#besked", "Andra sätt att nå oss", False),
    )


class _Form(forms.Form):
    name = forms.CharField(label="Vad ska vi kalla dig?", help_text="Förnamnet räcker.", error_messages={"required": "Skriv ditt förnamn."})
    more = forms.CharField(label="Vill du säga mer?", required=False, widget=forms.Textarea(attrs={"rows": 3, "class": "input"}))
    channel = forms.ChoiceField(
        label="Hur vill du att vi hör av oss?",
        choices=[("call", "Ring"), ("sms", "Sms")],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj hur vi ska höra av oss."},
    )
    shared = forms.BooleanField(label="Jag delar telefonen med någon", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["name"].widget.attrs["class"] = "input"


def form(*, is_sent: bool = False) -> forms.Form:
    """Return a form: untouched, or sent with nothing in it."""
    return _Form({} if is_sent else None, auto_id="id_wrong_%s" if is_sent else "id_%s")


def climb() -> Any:
    """Return how far somebody has come."""
    return SimpleNamespace(css="climb", steps=[True, True, True, False, False, False], text="Steg 3 av 6")


def code() -> list[Any]:
    """Return a code to read aloud."""
    signs = (("4", "fyra"), ("K", "Kalle"), ("7", "sju"), ("M", "Martin"))
    return [SimpleNamespace(signs=signs, text="4K7M")]


def signers() -> list[Any]:
    """Return one who has signed, and one who has not."""
    return [
        SimpleNamespace(name="Alva", text="20 november", is_passed=True),
        SimpleNamespace(name="Karin", text="inte än", is_passed=False),
    ]
