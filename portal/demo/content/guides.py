"""For grown-ups: the page that leads on, and one guide for those at home and one for those who work with young people."""

from dataclasses import dataclass

from portal.demo.content.parts import Answer, Link, Section, Step, Steps

TITLE = "För vuxna"
LEAD = "Du kan göra mycket, också när du inte vet vad du ska säga. Här får du råd, och någon att ringa."

PICTURE = "table"


@dataclass(frozen=True)
class Guide:
    """A guide; `audience` is a word of `home.models.Audience`, `today` are (what to do, more about it)."""

    slug: str
    title: str
    audience: str
    lead: str
    summary: str
    forms_title: str
    today: tuple[tuple[str, str], ...]
    steps: Steps
    answers: tuple[Answer, ...]
    card: str
    body: tuple[Section, ...] = ()
    links: tuple[Link, ...] = ()


HOME = Guide(
    slug="hemma",
    title="Till dig som är förälder",
    audience="guardians",
    lead="Det är tungt att se sitt barn stå stilla. Du har inte gjort fel, och du behöver inte lösa det själv.",
    summary="Råd till dig som har en ungdom hemma som inte går till skolan.",
    forms_title="Skriv till oss",
    today=(
        ("Säg något snällt", "Säg att du har märkt att det är svårt, och att du finns kvar. Du behöver inte komma med en lösning."),
        ("Fråga, och vänta på svaret", "Fråga hur det är i dag, inte hur det ska bli sen. Låt det vara tyst en stund."),
        ("Gör en liten sak ihop", "Gå ut med soporna, laga mat eller åk en runda med bilen. Då är det lättare att prata."),
        ("Ring oss", "Du får råd även om ditt barn inte vill vara med än. Du behöver inte säga vad ni heter."),
    ),
    steps=Steps(
        "Så går det till när du hör av dig",
        (
            Step("Vi lyssnar på dig", "Du berättar så mycket du vill. Vi frågar vad ni redan har provat."),
            Step("Du får råd", "Vi säger vad som brukar hjälpa, och vad du kan göra den här veckan."),
            Step("Vi ses, om ni vill", "Vi kan träffa dig, ditt barn eller er båda. Ditt barn bestämmer om hen vill vara med."),
        ),
    ),
    answers=(
        Answer(
            "Får jag veta vad mitt barn säger till er?",
            "Är ditt barn under 18 berättar vi det du behöver veta. Vi frågar ditt barn först. "
            "Har hen fyllt 18 får vi bara prata med dig om hen säger ja.",
        ),
        Answer(
            "Mitt barn vill inte träffa någon. Vad gör jag?",
            "Det är vanligt. Vi kan börja med att prata med dig. Ibland räcker det med ett sms, eller en promenad om några veckor.",
        ),
        Answer(
            "Gör ni en anmälan om jag ringer?",
            "Nej, inte för att ditt barn är borta från skolan. Tror vi att ett barn far illa måste vi säga det till socialtjänsten. "
            "Då berättar vi det för dig.",
        ),
        Answer("Kostar det något?", "Nej. Allt hos oss kostar noll kronor, och tolk är också gratis."),
    ),
    card="foraldrar",
    links=(
        Link("Kväll för föräldrar", "/aktiviteter/kvall-for-foraldrar/"),
        Link("KAASAM, när någon är borta mycket", "/stod/kaasam/"),
        Link("Föräldratelefonen, Mind", "https://mind.se/"),
    ),
)

WORK = Guide(
    slug="jobbar-med-unga",
    title="Till dig som arbetar med unga",
    audience="schools",
    lead="Har en elev slutat, eller är någon borta för ofta? Här ser du vad du kan göra i dag, och vilket formulär du ska välja.",
    summary="Råd och formulär för skolan, elevhälsan, socialtjänsten och vården.",
    forms_title="Välj formulär",
    today=(
        ("Prata med eleven först", "Fråga vad hen själv vill. Berätta att vi finns, och att vi inte ställer några krav."),
        ("Ring oss utan att säga namnet", "Vi kan tänka ihop om någon som vi inte vet vem det är."),
        ("Erbjud dig att följa med", "Ett första möte känns mindre när någon man känner är med."),
        ("Skriv upp datumet", "Vänta inte på att det ska bli värre. Vi hör helst av dig tidigt."),
    ),
    body=(
        Section(
            "Remiss, anmälan eller gemensam ansökan?",
            (
                "En remiss skickar du när ungdomen vill ha stöd och vet att du skriver.",
                "En anmälan är skolans plikt. Den gör du när en elev under 20 år börjar, slutar eller är borta mycket.",
                "I en gemensam ansökan skriver ni tillsammans, och ungdomen skriver under själv.",
            ),
        ),
    ),
    steps=Steps(
        "Så går det till sen",
        (
            Step("Du får ett kvitto", "Där står en referens och vilken dag vi senast hör av oss."),
            Step("Vi tar kontakt", "Vi ringer eller sms:ar ungdomen, på det sätt som du har fyllt i."),
            Step("Du får veta att vi ses", "Vi säger att vi har tagit emot det och att vi har kontakt. Resten är mellan oss och ungdomen."),
        ),
    ),
    answers=(
        Answer(
            "Vad får ni berätta för mig?",
            "Att vi har fått remissen, att vi har kontakt och när det är klart. Vill ungdomen att du ska veta mer behöver vi ett samtycke.",
        ),
        Answer(
            "Vad ska jag inte skriva?",
            "Skriv inget om hälsa, familj eller brott. Skriv vad ungdomen vill ha hjälp med, och hur vi når hen.",
        ),
        Answer(
            "Ersätter det här en orosanmälan?",
            "Nej. Misstänker du att ett barn far illa ska du anmäla det till socialtjänsten genast.",
        ),
        Answer(
            "Vi har en lista med många elever. Måste vi skriva en i taget?",
            "Nej. I formuläret för anmälan kan du skicka in en lista.",
        ),
    ),
    card="skolor",
    links=(
        Link("Så fungerar aktivitetsansvaret", "/aktivitetsansvaret/"),
        Link("Så går det", "/resultat/"),
        Link("Kommunernas aktivitetsansvar, Skolverket", "https://www.skolverket.se/"),
    ),
)

GUIDES: tuple[Guide, ...] = (HOME, WORK)
