"""Old news, and two meetings, that use the words of the pages that explain: what must come after those."""

from datetime import time

from portal.demo.content.events import Event
from portal.demo.content.parts import Article, Facts, Link, Picture, Section
from portal.demo.days import THURSDAY, TUESDAY, weekday_after

TABLE = Picture("table", "Två personer sitter mitt emot varandra vid ett litet bord. De har varsin kopp framför sig.")
KEPT = Facts("Kort om det", ("Det här var", "Frågor? Ring oss"))


def _article(slug: str, title: str, days_ago: int, lead: str, heading: str, *paragraphs: str, programme: str = "") -> Article:
    links = (Link("Hitta rätt stöd", "/stod/"),)
    return Article(slug, title, days_ago, lead, TABLE, (Section(heading, paragraphs),), KEPT, links, programme)


ARTICLES: tuple[Article, ...] = (
    _article(
        "tio-nya-praktikplatser",
        "Tio nya praktikplatser",
        610,
        "I höst blev det fler praktikplatser för unga. Praktik finns nu i kök, på lager och i en blomsteraffär.",
        "Praktik i tio veckor",
        "Praktikplatserna var klara i september. Praktik är bra, sa praktiksamordnaren. Den som ville ha praktikplats fick en.",
        programme="ung-resurs",
    ),
    _article(
        "studiebidraget-och-pengarna",
        "Studiebidraget betalades ut sent",
        540,
        "I mars kom pengarna från CSN två dagar för sent. Nu är felet rättat, och alla har fått sina pengar.",
        "Pengar som dröjde",
        "Det var CSN som hade fel i sitt system. Studiebidraget är lika stort som förut. Några fick låna pengar till busskort.",
    ),
    _article(
        "temavecka-om-att-ma-daligt",
        "Temavecka om att må dåligt",
        760,
        "Under en vecka pratade hela skolan om ångest, sömn och vad man gör när man mår dåligt.",
        "Ungdomsmottagningen var med",
        "Ungdomsmottagningen hade ett bord i aulan. Var tredje elev stannade. Mår man dåligt ska man inte vara ensam, sa kuratorn.",
        programme="kaasam",
    ),
    _article(
        "sommarjobben-tog-slut",
        "Sommarjobben tog slut på en dag",
        480,
        "Två hundra unga sökte sommarjobb i förra årets omgång. Alla i nian fick ett erbjudande.",
        "Så gick det",
        "De flesta jobbade på förskola. Några klippte gräs i parken. Sommarjobb är bra att ha i sitt cv.",
    ),
    _article(
        "nytt-namn-for-vart-ansvar",
        "Nytt namn för vårt ansvar",
        1490,
        "Nu byter vi ord. Det som hette KIA heter KAA, och vi gör mer än förut för den som har hoppat av skolan.",
        "Mer än att informera",
        "Kommunen ska inte bara veta vad unga gör. Aktivitetsansvaret betyder att vi också ska erbjuda något. KIA var ett kallt ord.",
        programme="kaa",
    ),
)
EVENTS: tuple[Event, ...] = (
    Event(
        slug="sok-sommarjobb-med-oss",
        title="Sök jobb till sommaren med oss",
        on=weekday_after(33, THURSDAY),
        hours=(time(15), time(17)),
        card="ung-resurs-praktik",
        lead="Ta med datorn eller låna en. Vi sitter bredvid medan du skriver din ansökan.",
        audience="Dig som är 15–19 år",
    ),
    Event(
        slug="kvall-om-mobbning",
        title="Kväll om mobbning",
        on=weekday_after(-820, TUESDAY),
        hours=(time(18), time(20)),
        card="foraldrar",
        lead="Rektorn på Strandskolan kom hit. Vi fick fråga vad skolan gör mot mobbning.",
        audience="Dig som är vuxen hemma",
    ),
)
