"""Another invented municipality, Älvsunda: other names, numbers, colours and forms, and five services. Nothing in it is real either."""

from dataclasses import dataclass

MUNICIPALITY = "Älvsunda kommun"
AREA = "Älvsunda"
SITE_NAME = "Stigen"
COLOUR = "#bfe0ee"
PHONE = "070-174 06 70"
SOCIAL_EMERGENCY_PHONE = "070-174 06 79"
EMAIL = "stigen@alvsunda.example"
VISIT_ADDRESS = "Gröna huset vid ån."
OPENING_HOURS = "Tisdag till torsdag 10–17"
CHANNELS = (("Mastodon", "https://mastodon.example/@stigen"),)
HEADLINE = "En sak i taget."
LEAD = "Vi finns för dig som är 15–25 år i Älvsunda och vill komma vidare. Du bestämmer vad, och när."


@dataclass(frozen=True)
class Service:
    """A service of Älvsunda, and the words of its page."""

    slug: str
    name: str
    shape: str
    colours: tuple[str, str]
    ages: tuple[int, int]
    phone: str
    situation: str
    text: str
    what: str
    who: str


SERVICES = (
    Service(
        "kompassen",
        "Kompassen",
        "leaf",
        ("#0c7a75", ""),
        (15, 19),
        "070-174 06 71",
        "Jag vet inte vart jag ska.",
        "Vi letar upp en riktning ihop.",
        "En person hos oss lyssnar och hjälper dig att se vad som finns.",
        "Du som är 15–19 år och har slutat gå till skolan.",
    ),
    Service(
        "ordet",
        "Ordet",
        "bubble",
        ("#5b3fa8", ""),
        (15, 25),
        "070-174 06 72",
        "Jag vill prata med någon.",
        "Sms går lika bra som att ses.",
        "Vi pratar om det du vill, så länge du vill.",
        "Du som är 15–25 år. Du behöver inte ha ett problem.",
    ),
    Service(
        "bron",
        "Bron",
        "bridge",
        ("#f0913a", "#d97f2c"),
        (16, 20),
        "070-174 06 73",
        "Jag vill tillbaka till skolan.",
        "Ett ämne, en dag, en ny skola. Du väljer.",
        "Vi går med dig till skolan och pratar med dem som jobbar där.",
        "Du som är 16–20 år och vill plugga igen.",
    ),
    Service(
        "verkstan",
        "Verkstan",
        "hills",
        ("#b5c722", ""),
        (16, 25),
        "070-174 06 74",
        "Jag vill göra något med händerna.",
        "Trä, cyklar och mat, tre dagar i veckan.",
        "Du provar det du är nyfiken på. Ingen kan allt från början.",
        "Du som är 16–25 år och inte har något att gå till.",
    ),
    Service(
        "porten",
        "Porten",
        "gate",
        ("#b0246c", ""),
        (18, 25),
        "070-174 06 75",
        "Jag söker mitt första jobb.",
        "Vi övar, skriver och följer med.",
        "Vi hjälper dig att hitta en arbetsplats och är med de första dagarna.",
        "Du som är 18–25 år och vill börja jobba.",
    ),
)
NEWS_TITLE = "Ny tid i Verkstan"
NEWS_LEAD = "Från vecka 49 är Verkstan öppen på tisdagar också."
