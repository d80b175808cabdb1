"""How it goes in Lindhamra. Every figure is invented, as the municipality is, and says where it would come from."""

from dataclasses import dataclass

from portal.demo.content.parts import Link, Section

SLUG = "resultat"
TITLE = "Så går det"
LEAD = "Hur många hör av sig, hur fort får de svar, och vad händer sen? Här är siffrorna, också de som vi inte är nöjda med."
OWN = "Lindhamra kommuns egen uppföljning"
SURVEY = "Enkät till alla som slutat under året"
PEOPLE, SHARE, OTHER = "people", "share", "other"


@dataclass(frozen=True)
class Figure:
    """A key figure, and the year before held against it; `measure` is a word of `home.blocks.Measure`."""

    measure: str
    number: int
    text: str
    year: str = "2026"
    earlier: int | None = None
    earlier_year: str = "2025"
    unit: str = ""
    source: str = OWN


@dataclass(frozen=True)
class FigureGroup:
    """Figures under a heading; `service` is the slug of the one they are about."""

    heading: str
    figures: tuple[Figure, ...]
    text: str = ""
    service: str = ""


GROUPS: tuple[FigureGroup, ...] = (
    FigureGroup(
        "Alla som hör av sig",
        (
            Figure(PEOPLE, 186, "unga fick stöd av oss under året.", earlier=151),
            Figure(OTHER, 6, "tills de flesta hade fått svar.", unit="dagar", earlier=9),
            Figure(SHARE, 84, "säger att de fick vara med och bestämma.", source=SURVEY, earlier=79),
        ),
    ),
    FigureGroup(
        "KAA",
        (
            Figure(SHARE, 97, "av dem som inte går i gymnasiet vet vi vad de gör.", earlier=88),
            Figure(SHARE, 61, "hade en ny väg inom fem månader.", earlier=58),
            Figure(PEOPLE, 112, "unga hade vi kontakt med.", earlier=104),
        ),
        text="KAA gäller alla som är under 20 och inte går i gymnasiet.",
        service="kaa",
    ),
    FigureGroup(
        "Ung Resurs",
        (
            Figure(PEOPLE, 17, "elever hade en plats att prova på.", earlier=11),
            Figure(PEOPLE, 3, "hoppade av innan terminen var slut.", earlier=4),
            Figure(OTHER, 2, "tills coachen ringde första gången.", unit="dagar", earlier=2),
        ),
        service="ung-resurs",
    ),
    FigureGroup(
        "Möjligheten",
        (
            Figure(SHARE, 58, "hade börjat plugga eller jobba inom fem månader.", earlier=63),
            Figure(PEOPLE, 34, "unga var med någon gång.", earlier=29),
        ),
        text="Här gick det sämre än året innan. Fler hade varit hemma länge när de kom, och då tar det mer tid.",
        service="mojligheten",
    ),
)
BODY: tuple[Section, ...] = (
    Section(
        "Så har vi räknat",
        (
            "Siffrorna kommer från vårt eget arbete. Ingen kan se vem du är i dem. Är det färre än fem skriver vi inte hur många.",
            "En ny väg kan vara skola, jobb, praktik eller något annat som betyder något för den det gäller.",
        ),
    ),
    Section("Det säger siffrorna inte", ("Hur det känns. Därför frågar vi alla som slutar, och läser varje svar.",)),
)
LINKS: tuple[Link, ...] = (Link("Så fungerar aktivitetsansvaret", "/aktivitetsansvaret/"), Link("Hitta rätt stöd", "/stod/"))
