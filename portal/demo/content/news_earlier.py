"""News, continued: the pieces from earlier in the year; one of them was changed later."""

from portal.demo.content.parts import Article, Facts, Link, Picture, Quote, Section

POSTCARD = Article(
    slug="vykortet-i-brevladan",
    title="Vykortet i din brevlåda är från oss",
    days_ago=45,
    changed_days_ago=12,
    programme="kaa",
    lead="Slutade du gymnasiet nyss? Då kan det komma ett kort från oss. Så här funkar det, och så här svarar du.",
    picture=Picture("door-ajar", "En dörr står på glänt. I ljuset innanför väntar en person.", "Du väljer själv om du vill öppna."),
    body=(
        Section(
            "Det står inget om dig",
            (
                "Ett vykort kan läsas av alla hemma. Därför står där bara vilka vi är och hur du når oss. "
                "Ditt namn finns på framsidan, som på all post.",
                "Har du fyllt 18 kommer det i stället ett brev i vitt kuvert.",
            ),
        ),
        Section(
            "Så svarar du",
            (
                "Ring eller sms:a numret på kortet. Skriv bara ordet kort, så ringer vi upp. Du kan också fylla i formuläret här på sidan.",
                "Vill du inte? Säg det, så slutar vi ringa för den här gången.",
            ),
        ),
        Quote("Jag la kortet i en låda. Tre veckor senare tog jag fram det igen.", "Tjej, 18 år", "går nu på Komvux"),
        Section(
            "Varför just jag?",
            (
                "Alla i Lindhamra som slutar gymnasiet i förtid får ett. Skolan ska berätta för kommunen när någon slutar. "
                "Vi får inte veta varför, och vi gissar inte.",
            ),
        ),
    ),
    facts=Facts("Kortet", ("Kommer några veckor efter sista dagen", "Är från KAA i Lindhamra", "Du behöver inte svara")),
    links=(Link("Om KAA", "/stod/kaa/"), Link("Så hanterar vi dina uppgifter", "/om-webbplatsen/personuppgifter/")),
)

WALK = Article(
    slug="lattare-att-prata-nar-man-gar",
    title="Det är lättare att prata när man går",
    days_ago=66,
    programme="kaasam",
    lead="Man slipper titta på varandra. Man får tystnad gratis. Därför tar vi ofta första mötet på en promenad.",
    picture=Picture("walk", "Två personer går bredvid varandra under en stor sol. En vit hund går före dem.", "Hunden Korv är med ibland."),
    body=(
        Section(
            "Tjugo minuter räcker",
            (
                "Vi börjar där du är, kanske vid din port. Vi går en runda och vänder när du säger till. Regnar det sätter vi oss i bilen.",
                "Du behöver inte berätta något särskilt. Vi kan prata om spel, hundar eller ingenting.",
            ),
        ),
        Quote("Vi gick tre gånger innan jag sa något viktigt. Hon bara gick med.", "Elev, 15 år", "går i nian"),
        Section(
            "Sen då?",
            (
                "Efter några rundor brukar det finnas något att börja i. "
                "Det kan vara ett ämne, en lärare eller ett sätt att komma hem mitt på dagen.",
                "Då ringer vi de samtal som behövs. Du säger vilka vi får ringa.",
            ),
        ),
    ),
    facts=Facts("Promenaden", ("Du väljer dag och plats", "Någon annan får gärna följa med", "Du kan avboka med ett sms")),
    links=(Link("Om KAASAM", "/stod/kaasam/"), Link("Chatta med Bris", "https://www.bris.se/")),
)

BUS = Article(
    slug="bussen-till-atervinningen",
    title="Bussen gick till sopberget",
    days_ago=87,
    programme="mojligheten",
    lead="På fredagar åker Möjligheten på besök. Den här gången fick vi se vart all plast tar vägen, och vilka som jobbar där.",
    picture=Picture("bus", "En blå buss på en väg. I två av fönstren syns personer.", "Klockan nio från Gamla posten."),
    body=(
        Section(
            "Fler jobb än man tror",
            (
                "Vi trodde att det mest var att köra truck. Men där fanns en kemist, två elektriker och en som bara ritar kartor.",
                "Flera i gruppen frågade hur man blir sånt. Svaret var ofta: Jag började med något helt annat.",
            ),
        ),
        Quote("Hon som visade oss runt slutade gymnasiet två gånger. Nu är hon chef.", "Deltagare, 21 år", "är med i Möjligheten"),
        Section(
            "Nästa fredag",
            (
                "Vi åker ungefär varannan vecka. Andra fredagar kommer någon till oss. Har du ett tips på ställe? "
                "Skriv det på tavlan i köket.",
            ),
        ),
    ),
    facts=Facts("Inspirationsdag", ("Fredagar, hela dagen", "Lunch ingår", "Du kan åka hem tidigare om du vill")),
    links=(Link("Om Möjligheten", "/stod/mojligheten/"),),
)

FIRST_MEETING = Article(
    slug="sa-gar-ett-forsta-mote-till",
    title="Så går ett första möte till",
    days_ago=112,
    programme="kaa",
    lead="Vad säger man? Vad får man veta? Här är ett första möte, minut för minut, så att du vet vad som väntar.",
    picture=Picture(
        "stair", "Två personer i en trappa. Den ena har kommit längst upp och den andra är på väg.", "Ett steg räcker första dagen."
    ),
    body=(
        Section(
            "De första fem minuterna",
            (
                "Vi hälsar och tar något att dricka. Du får veta vad vi heter, vad vi gör och hur länge vi har på oss. "
                "Du kan säga stopp när som helst.",
            ),
        ),
        Section(
            "De tjugo i mitten",
            (
                "Vi frågar vad du skulle vilja göra om allt gick att ordna. Sen frågar vi vad som är svårast just nu. "
                "Du svarar på det du vill.",
                "Vi antecknar lite. Du får se vad det blev.",
            ),
        ),
        Quote("Jag hade förberett en massa svar. Ingen ställde de frågorna.", "Kille, 18 år", "går hos KAA"),
        Section(
            "De sista fem",
            ("Vi bestämmer en enda sak till nästa gång. Det kan vara att du skickar ett sms. Det kan vara att vi ringer en skola.",),
        ),
    ),
    facts=Facts("Ta med", ("Dig själv", "Någon du litar på, om du vill", "Inga papper")),
    links=(Link("Om KAA", "/stod/kaa/"), Link("Hitta rätt stöd", "/stod/")),
)

EARLIER: tuple[Article, ...] = (POSTCARD, WALK, BUS, FIRST_MEETING)
