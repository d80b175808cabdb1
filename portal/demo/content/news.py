"""News: the four latest pieces. Earlier ones are in `news_earlier.py`."""

from portal.demo.content.news_earlier import EARLIER
from portal.demo.content.parts import Article, Facts, Link, Picture, Quote, Section

STUDY_ROOM = Article(
    slug="studierummet-far-en-dag-till",
    title="Studierummet får en dag till",
    days_ago=3,
    programme="mojligheten",
    lead="Nu är det tysta rummet öppet både måndag och torsdag eftermiddag. Kom och plugga, eller bara sitt en stund.",
    picture=Picture(
        "room",
        "Två personer sitter mitt emot varandra vid ett långt bord under en röd lampa. Mellan dem ligger en öppen bok.",
        "Rummet ligger en trappa upp, bort från gatan.",
    ),
    body=(
        Section(
            "Platserna tog slut",
            (
                "Förra terminen hade vi en eftermiddag i veckan. Stolarna räckte inte, och några fick sitta i trappan. Det går ju inte.",
                "Därför öppnar vi på torsdagar också. Tiden är densamma, från klockan ett till fyra.",
            ),
        ),
        Section(
            "Du får göra det du vill",
            (
                "Någon läser en hel kurs på nätet. Någon gör tre mattetal. Någon ritar. Allt är okej så länge det är lugnt.",
                "En specialpedagog sitter vid fönstret. Kör du fast är det bara att gå dit.",
            ),
        ),
        Quote(
            "Första gången tog jag inte ens upp boken. Det sa ingen något om. Nu har jag klarat två kurser.",
            "Deltagare, 19 år",
            "är med i Möjligheten",
        ),
        Section(
            "Första gången?",
            ("Är du inte med i Möjligheten än? Sms:a oss först, så möter någon dig vid den gula dörren.",),
        ),
    ),
    facts=Facts(
        "Studierummet",
        ("Måndag och torsdag, klockan 13–16", "Gamla posten, en trappa upp", "För dig som är 16–24 år", "Hörlurar finns att låna"),
    ),
    links=(Link("Om Möjligheten", "/stod/mojligheten/"), Link("Utbildningsguiden, Skolverket", "https://utbildningsguiden.skolverket.se/")),
)

WEB_FORM = Article(
    slug="nu-kan-du-skriva-till-oss",
    title="Nu kan du skriva till oss här",
    days_ago=10,
    lead="Många tycker att det är jobbigt att ringa. Därför kan du nu be om stöd direkt på sidan. Det tar ungefär tre minuter.",
    picture=Picture("phone", "En telefon med några meddelanden på skärmen. Bredvid den svävar en pratbubbla.", "Några rader räcker."),
    body=(
        Section(
            "Vi frågar lite",
            (
                "Vi vill veta hur gammal du är, hur det är med skolan och hur vi når dig. Ditt förnamn räcker. "
                "Vi frågar inte varför du slutade eller hur du mår. Det kan vi prata om sen, om du vill.",
            ),
        ),
        Section(
            "Du kan pausa",
            (
                "Vill du fundera? Tryck på Spara och fortsätt senare. Då får du en kod. "
                "Med den kommer du tillbaka, på vilken telefon som helst.",
                "Ingen hos oss kan läsa det du har skrivit förrän du trycker på Skicka.",
            ),
        ),
        Quote("Jag skrev mitt i natten. Det var skönt att slippa höra sin egen röst.", "Kille, 17 år", "fick kontakt med KAA"),
        Section(
            "Du kan gå fort",
            (
                "Kommer någon in i rummet? Högst upp finns en knapp som lämnar sidan på en gång. "
                "Delar du dator med någon kryssar du i det när du börjar, så sparar vi inget där.",
            ),
        ),
    ),
    facts=Facts("Kort om formuläret", ("Tar ungefär 3 minuter", "Ingen inloggning", "Du vet vilken dag du senast får svar")),
    links=(Link("Hitta rätt stöd", "/stod/"), Link("Så hanterar vi dina uppgifter", "/om-webbplatsen/personuppgifter/")),
)

WORKSHOP = Article(
    slug="en-dag-i-verkstaden",
    title="En dag i verkstaden, en dag i skolan",
    days_ago=17,
    programme="ung-resurs",
    lead="Hur ser en vecka ut när man går i Ung Resurs? Vi följde med till en cykelverkstad en helt vanlig tisdag.",
    picture=Picture(
        "workbench",
        "En person arbetar vid en bänk. På väggen bakom hänger en hammare och andra verktyg.",
        "Här får man bli smutsig om händerna.",
    ),
    body=(
        Section(
            "Klockan nio",
            (
                "Porten åker upp. Två cyklar ska lagas före lunch. "
                "Chefen visar hur man byter en vajer, och sen får eleven göra nästa själv.",
                "Coachen är med i början. Efter några veckor tittar hen bara in och dricker kaffe.",
            ),
        ),
        Section(
            "Skolan är kvar",
            (
                "Måndag, onsdag och fredag är det lektioner. Några ämnen får vänta till nästa år. "
                "Skolan har räknat på det, så att allt går ihop till slut.",
            ),
        ),
        Quote("På verkstaden är det ingen som säger att jag ska sitta still.", "Elev, 17 år", "går i Ung Resurs"),
        Section(
            "Alla vill inte laga cyklar",
            ("Andra är på förskola, i kök, på lager eller hos en frisör. Du säger vad du är nyfiken på. Coachen ringer.",),
        ),
    ),
    facts=Facts("Ung Resurs", ("För dig som går i gymnasiet", "Svar inom tre dagar", "Praktik några dagar i veckan")),
    links=(Link("Om Ung Resurs", "/stod/ung-resurs/"), Link("Alla som jobbar här", "/kontakt/")),
)

PARENTS_EVENING = Article(
    slug="oppen-kvall-for-foraldrar",
    title="Öppen kväll för föräldrar",
    days_ago=24,
    lead="Första tisdagen i månaden håller vi öppet sent. Då är det du som är vuxen hemma som får fråga.",
    picture=Picture(
        "table", "Två personer sitter mitt emot varandra vid ett litet bord. De har varsin kopp framför sig.", "Kaffet står framme."
    ),
    body=(
        Section(
            "Du behöver inte anmäla dig",
            (
                "Kom när du kan mellan sex och åtta. Sitt med och lyssna, eller prata med någon av oss för dig själv. "
                "Du behöver inte säga vad du eller ditt barn heter.",
            ),
        ),
        Section(
            "Det här brukar föräldrar fråga",
            items=(
                "Hur pratar man med någon som inte vill prata?",
                "Ska jag väcka, eller låta bli?",
                "Vad får jag veta om mitt barn går hos er?",
                "Vad händer när hen fyller 18 eller 20?",
            ),
        ),
        Quote("Jag trodde att jag var ensam om det här. Vi var sju runt bordet.", "En mamma", "hennes barn är 16 år"),
        Section(
            "Kan du inte då?",
            ("Ring oss en vanlig dag. Du får råd på telefon, och vi har tystnadsplikt.",),
        ),
    ),
    facts=Facts(
        "Öppen kväll", ("Första tisdagen i månaden, klockan 18–20", "Gamla posten, Torget 4", "Tolk finns, säg till två dagar innan")
    ),
    links=(Link("Ring, sms:a eller kom förbi", "/kontakt/"), Link("Om KAASAM", "/stod/kaasam/")),
)

ARTICLES: tuple[Article, ...] = (STUDY_ROOM, WEB_FORM, WORKSHOP, PARENTS_EVENING, *EARLIER)
