"""What people search for and the demo lacks: plain pages about money, health, school and everyday life."""

from dataclasses import dataclass

from portal.demo.content.parts import Link, Section

FOLDER = "/bra-att-veta/"


@dataclass(frozen=True)
class Plain:
    """A plain page at `path`; `card` names whom to call."""

    path: str
    title: str
    lead: str
    sections: tuple[Section, ...] = ()
    card: str = "reception"
    links: tuple[Link, ...] = ()


SECTION = Plain(FOLDER, "Bra att veta", "Kort och rakt om det som många frågar oss om. Saknar du något? Hör av dig.")

MONEY = Plain(
    f"{FOLDER}pengar/",
    "Pengar när du pluggar",
    "Studiebidrag, studiemedel och extra tillägg. Här ser du vad du kan få, och vem du ska fråga.",
    (
        Section(
            "Studiebidrag från 16 år",
            (
                "Går du i gymnasiet på heltid får du studiebidrag från CSN varje månad. Du behöver inte söka det. "
                "Är du borta utan lov kan CSN sluta betala.",
            ),
        ),
        Section(
            "När du har fyllt 20",
            ("Då kan du söka studiemedel. En del är bidrag och en del är lån. Det gäller också på Komvux och folkhögskola.",),
        ),
        Section(
            "Om pengarna inte räcker",
            (
                "Har familjen låg inkomst kan du söka extra tillägg hos CSN. "
                "Har ni inget att leva på kan ni söka ekonomiskt bistånd hos socialtjänsten.",
            ),
        ),
        Section("Om du slutar", ("Hoppar du av får du inget studiebidrag längre. Har du fått för mycket kan du behöva betala tillbaka.",)),
    ),
    "kaa-vagledare",
    (Link("Pengar när du pluggar, CSN", "https://www.csn.se/"),),
)
BULLYING = Plain(
    f"{FOLDER}mobbning/",
    "Om du blir mobbad",
    "Mobbning är aldrig ditt fel. Skolan måste göra något när den får veta, och du har rätt till hjälp.",
    (
        Section(
            "Så gör du",
            items=(
                "Berätta för en vuxen på skolan. Ta med någon om det känns svårt.",
                "Spara meddelanden och bilder. De kan behövas.",
                "Be att få veta vad skolan gör, och när.",
            ),
        ),
        Section(
            "Det som skolan måste göra",
            (
                "Personalen ska berätta för rektorn. Rektorn ska ta reda på vad som har hänt och få stopp på det. "
                "Det gäller också kränkningar på nätet.",
            ),
        ),
        Section("Händer inget?", ("Då kan du anmäla skolan till Barn- och elevombudet. Vi hjälper dig att skriva.",)),
    ),
    "kaasam",
)
SCHOOLS = Plain(
    f"{FOLDER}skolor/",
    "Skolor i Lindhamra",
    "Här är skolorna för dig som är 13–19 år, och hur du söker till eller byter gymnasium.",
    (
        Section("Strandskolan", ("Årskurs 7 till 9. Skolan ligger vid sjön och har en mindre grupp för dig som behöver lugn.",)),
        Section("Lindhamra gymnasium", ("Tolv program, från bygg till natur. Här finns också introduktionsprogram och lärlingar.",)),
        Section("Norrgymnasiet", ("En fristående skola i grannkommunen. Du söker på samma sätt och åker buss dit.",)),
        Section(
            "Välja och byta",
            (
                "Gymnasievalet öppnar i januari. Du får ändra dig till i maj. "
                "Vill du byta program eller skola mitt i året? Prata med studie- och yrkesvägledaren först.",
            ),
        ),
    ),
    "kaa-vagledare",
)
EMPLOYMENT = Plain(
    f"{FOLDER}arbetsformedlingen/",
    "Arbetsförmedlingen och du",
    "När du vill ha ett jobb kan du skriva in dig hos Arbetsförmedlingen. Det går från den dag du fyller 16.",
    (
        Section(
            "Så skriver du in dig",
            ("Du gör det på nätet, första dagen du är arbetslös. Vi kan sitta bredvid dig. Ta med legitimation.",),
        ),
        Section(
            "Det här kan du få",
            items=(
                "En handläggare som följer upp din plan",
                "Ett program för den som är arbetslös och inte har fyllt 25",
                "Hjälpmedel och anpassningar om du har en funktionsnedsättning",
                "Aktivitetsersättning medan du är med i ett program",
            ),
        ),
        Section(
            "Arbetsmarknadsenheten",
            ("Kommunen har en egen enhet som hjälper den som har varit utan arbete länge. De ringer gärna ihop med dig.",),
        ),
    ),
    "kaa",
)
SOCIAL = Plain(
    f"{FOLDER}socialtjansten/",
    "Socialtjänsten: råd, stöd och orosanmälan",
    "Till socialtjänsten kan både du och din familj vända er. De kan ge råd, pengar till det nödvändigaste och skydd.",
    (
        Section(
            "När det är bråk eller farligt hemma",
            ("Är du rädd för någon hemma ringer du socialjouren på 070-174 06 90, också på natten. Är det akut ringer du 112.",),
        ),
        Section(
            "Gör en orosanmälan",
            (
                "Tror du att någon under 18 far illa kan du anmäla det. Du som är privatperson får vara anonym. "
                "Den som arbetar med barn måste anmäla. Ring 070-174 06 52 på dagen.",
            ),
        ),
        Section(
            "Ekonomiskt bistånd",
            ("Kan familjen inte betala mat och hyra kan ni söka försörjningsstöd. En handläggare räknar ihop det med er.",),
        ),
        Section("Socialförvaltningen", ("Så heter den del av kommunen som socialtjänsten hör till.",)),
    ),
    "kaasam-socionom",
)
NEW_HERE = Plain(
    f"{FOLDER}ny-i-sverige/",
    "Ny i Sverige: språkintroduktion",
    "Är du 16–19 år och har nyss kommit till Sverige? Då kan du börja på språkintroduktion och lära dig svenska.",
    (
        Section(
            "Så börjar du",
            ("Först får du ett samtal om vad du redan kan. Det kallas kartläggning. Sen gör skolan en plan. Tolk kostar inget.",),
        ),
        Section(
            "Sen går du vidare",
            ("Efter språkintroduktion kan du gå ett nationellt program, läsa på Komvux eller börja arbeta. Har du fyllt 20 läser du sfi.",),
        ),
        Section(
            "Fyra program till",
            (
                "Introduktionsprogram finns för alla som saknar betyg för att gå ett nationellt program. Förr hette det "
                "individuella programmet.",
            ),
        ),
    ),
    "kaa-vagledare",
    (Link("Stöd för unga, på fler språk", "/stod-for-unga/"),),
)
ADAPTED = Plain(
    f"{FOLDER}anpassad-gymnasieskola/",
    "Anpassad gymnasieskola",
    "En skola för dig som har en intellektuell funktionsnedsättning. Du går fyra år, i en liten grupp.",
    (
        Section("Nytt namn", ("Förr hette det gymnasiesärskolan. Skolan är densamma.",)),
        Section(
            "Så söker du",
            ("Du och dina föräldrar söker tillsammans. En läkare, en psykolog och en pedagog skriver utlåtanden. Kommunen bestämmer.",),
        ),
        Section("Efteråt", ("Du kan få daglig verksamhet, lönebidrag eller läsa mer på Komvux som anpassad utbildning.",)),
    ),
    "kaa-vagledare",
)
LICENCE = Plain(
    f"{FOLDER}korkort/",
    "Körkort och moped",
    "Vad du får köra vid 15, 16 och 18, vad det kostar, och hur du kommer i gång.",
    (
        Section(
            "Så tar du körkort",
            items=(
                "Sök körkortstillstånd. Det går från den dag du är 15 år och 9 månader.",
                "Gå introduktionskursen ihop med den som ska lära dig. Sen får ni övningsköra.",
                "Gör halkbana, teoriprov och uppkörning.",
            ),
        ),
        Section("Moped", ("Vid 15 får du köra moped klass 2. Kursen kallas AM och tar två dagar.",)),
        Section("Lån till körkort", ("Är du arbetslös kan du ibland få låna till körkort hos CSN.",)),
    ),
)
BUS_PASS = Plain(
    f"{FOLDER}busskort/",
    "Resor och busskort",
    "Har du långt till gymnasiet betalar kommunen dina resor. Praktik räknas också.",
    (
        Section("Vem får busskort?", ("Du som bor minst sex kilometer från skolan och har studiebidrag. Kortet gäller på skoldagar.",)),
        Section("Tappat kortet?", ("Ring 070-174 06 53, så spärrar vi det. Ett nytt busskort kostar hundra kronor.",)),
        Section("Skolskjuts", ("Elever i grundskolan åker skolskjuts. Föräldrar ansöker före den första maj.",)),
    ),
)
HOUSING = Plain(
    f"{FOLDER}bostad/",
    "Flytta hemifrån: din första bostad",
    "Här är vad du behöver tänka på innan du hyr ett rum eller en egen lägenhet.",
    (
        Section("Ställ dig i bostadskö", ("Från den dag du fyller 16 samlar du dagar. Det är gratis hos Lindhamrabostäder.",)),
        Section(
            "Innan du skriver på",
            (
                "Läs hyreskontraktet. Betala aldrig innan du har sett rummet. "
                "Räkna med hyra, el och hemförsäkring. Är du under 18 måste en förälder skriva under.",
            ),
        ),
        Section("Måste du flytta fort?", ("Är det farligt hemma hjälper socialtjänsten dig. Du får skydd i ett boende.",)),
    ),
)
SUMMER_JOB = Plain(
    f"{FOLDER}sommarjobb/",
    "Sommarjobb i kommunen",
    "Alla som går i nian eller första året på gymnasiet kan söka. Du jobbar tre veckor och får lön.",
    (
        Section("När söker jag?", ("Ansökan är öppen i februari. I april får du veta om du har fått en plats.",)),
        Section("Var kan jag jobba?", ("På förskola, på äldreboende, i parken eller på badet. Du får en handledare.",)),
        Section("Behöver jag ett cv?", ("Nej. Skriv några rader om dig själv. Vi hjälper dig om det kör ihop sig.",)),
    ),
    "ung-resurs-praktik",
)
ABSENCE = Plain(
    "/for-vuxna/franvaroanmalan/",
    "Frånvaroanmälan och ledighet",
    "Är ditt barn sjukt? Anmäl det till skolan före klockan åtta, varje dag som barnet är hemma.",
    (
        Section(
            "Så anmäler du",
            (
                "Logga in i skolans app, eller ring frånvarotelefonen på 070-174 06 54. "
                "Har eleven fyllt 18 anmäler hen sig själv. I grundskolan är det alltid en vårdnadshavare som gör det.",
            ),
        ),
        Section("Ledigt", ("Vill ni resa bort söker ni om ledighet hos mentorn, minst två veckor innan.",)),
        Section(
            "Ogiltig frånvaro",
            ("Är eleven borta utan att någon har sagt till, så ringer skolan hem samma dag. En del kallar det att skolka.",),
        ),
    ),
    "foraldrar",
    (Link("KAASAM, när någon är borta mycket", "/stod/kaasam/"),),
)

PLAIN: tuple[Plain, ...] = (
    *(MONEY, BULLYING, SCHOOLS, EMPLOYMENT, SOCIAL, NEW_HERE),
    *(ADAPTED, LICENCE, BUS_PASS, HOUSING, SUMMER_JOB, ABSENCE),
)
