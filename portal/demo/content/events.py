"""What happens in Lindhamra: four that are coming, one of them called off, and four that have been."""

from dataclasses import dataclass
from datetime import time

from portal.demo.content.parts import Link, Section
from portal.demo.days import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, Day, first_of_month, weekday_after

TITLE = "Aktiviteter"
LEAD = "Kom förbi och se hur det är. Du behöver inte vara med i något, och allt är gratis."
PLACE = "Gamla posten"
ADDRESS = "Torget 4, gul dörr. Buss 2 och 5 stannar utanför."
NO_NEED = "Du behöver inte anmäla dig."


@dataclass(frozen=True)
class Event:
    """Something that happens; `card` names whom to call."""

    slug: str
    title: str
    on: Day
    hours: tuple[time, time]
    lead: str
    audience: str
    card: str
    sign_up: str = NO_NEED
    place: str = PLACE
    address: str = ADDRESS
    programme: str = ""
    body: tuple[Section, ...] = ()
    links: tuple[Link, ...] = ()
    is_cancelled: bool = False
    cancelled_text: str = ""


DOG_WALK = Event(
    slug="promenad-med-hund",
    title="Promenad med hund",
    on=weekday_after(2, THURSDAY),
    hours=(time(13), time(14, 30)),
    programme="kaasam",
    card="kaasam",
    lead="Vi går en runda vid sjön. Hunden heter Musse och är snäll mot alla.",
    audience="Dig som är med i KAASAM, eller är nyfiken",
    place="Bryggan vid sjön",
    address="Nedanför torget, vid de gröna bänkarna.",
    is_cancelled=True,
    cancelled_text="Musse har ont i en tass. Vi går nästa torsdag i stället.",
)

PARENTS = Event(
    slug="kvall-for-foraldrar",
    title="Kväll för föräldrar",
    on=first_of_month(TUESDAY),
    hours=(time(18), time(20)),
    card="foraldrar",
    lead="Fråga det du undrar över, eller sitt bara med och lyssna. Kaffet står framme.",
    audience="Dig som är vuxen hemma",
    sign_up="Du behöver inte anmäla dig. Vill du ha tolk? Ring eller sms:a två dagar innan.",
    body=(
        Section(
            "Så går kvällen till",
            (
                "Vi börjar med att en av oss berättar hur det kan se ut när skolan inte fungerar. Sen pratar vi i små grupper.",
                "Du väljer själv om du vill säga något. Du behöver inte säga vad du eller ditt barn heter.",
            ),
        ),
        Section("Kan du inte komma?", ("Ring en vanlig dag. Du får råd på telefon, och vi har tystnadsplikt.",)),
    ),
    links=(Link("Till dig som är förälder", "/for-vuxna/hemma/"), Link("Öppen kväll för föräldrar", "/nyheter/oppen-kvall-for-foraldrar/")),
)

OPEN_HOUSE = Event(
    slug="oppet-hus",
    title="Öppet hus",
    on=weekday_after(12, WEDNESDAY),
    hours=(time(15), time(18)),
    card="reception",
    lead="Kika in, ta en bulle och se hur vi har det. Ta med en kompis om du vill.",
    audience="Dig som är 14–24 år",
    body=(
        Section(
            "Det här kan du göra",
            ("Gå runt i huset i din egen takt. Någon av oss finns i varje rum.",),
            (
                "Sitt i studierummet och känn hur tyst det är",
                "Prova att skruva isär en cykel",
                "Fråga vägledaren om skolor och kurser",
                "Spela spel i soffan och säga ingenting alls",
            ),
        ),
        Section("Kommer du själv?", ("Sms:a när du står utanför, så möter vi dig vid den gula dörren.",)),
    ),
    links=(Link("Hitta rätt stöd", "/stod/"), Link("Hitta hit", "/kontakt/")),
)

TRY_OUT = Event(
    slug="prova-pa-mojligheten",
    title="Prova på Möjligheten",
    on=weekday_after(26, MONDAY),
    hours=(time(9), time(12)),
    programme="mojligheten",
    card="mojligheten",
    lead="Var med en förmiddag och se om det passar dig. Du kan gå när du vill.",
    audience="Dig som är 16–24 år",
    sign_up="Sms:a gruppledaren innan, så vet vi att du kommer.",
    links=(Link("Om Möjligheten", "/stod/mojligheten/"),),
)

BREAKFAST = Event(
    slug="frukost-med-chefer",
    title="Frukost med tre chefer",
    on=weekday_after(-24, FRIDAY),
    hours=(time(8, 30), time(10)),
    programme="ung-resurs",
    card="ung-resurs-praktik",
    lead="En snickare, en kock och en florist sa hur de började. Fyra fick en plats att prova.",
    audience="Dig som går i Ung Resurs",
    place="Biblioteket",
    address="Storgatan 1, ingång från parken.",
)

STUDY_NIGHT = Event(
    slug="plugga-ihop",
    title="Plugga ihop inför proven",
    on=weekday_after(-52, MONDAY),
    hours=(time(16), time(19)),
    programme="mojligheten",
    card="mojligheten-pedagog",
    lead="Vi hade öppet länge. Någon läste historia, någon räknade och någon sov en stund.",
    audience="Alla som pluggar",
)

SUMMER = Event(
    slug="fika-i-parken",
    title="Fika i parken",
    on=weekday_after(-110, WEDNESDAY),
    hours=(time(14), time(16)),
    card="reception",
    lead="Vi satt på filtar och åt jordgubbar. De flesta stannade längre än de hade tänkt.",
    audience="Alla som ville",
    place="Stadsparken",
    address="Vid den stora eken.",
)

FAIR = Event(
    slug="dagen-om-praktik",
    title="Dagen om praktik",
    on=weekday_after(-400, TUESDAY),
    hours=(time(10), time(15)),
    programme="kaa",
    card="kaa-vagledare",
    lead="Tolv arbetsplatser visade vad de gör. Man fick prova att köra truck i en stor låda.",
    audience="Dig som är 16–19 år",
)

EVENTS: tuple[Event, ...] = (DOG_WALK, PARENTS, OPEN_HOUSE, TRY_OUT, BREAKFAST, STUDY_NIGHT, SUMMER, FAIR)
