"""Möjligheten: an open group, four days a week."""

from portal.demo.content.parts import Answer, Body, Link, Reach, Service, Slot, Step, Steps

MOJLIGHETEN = Service(
    slug="mojligheten",
    name="Möjligheten",
    short_name="Möjligheten",
    shape="circle",
    colours=("#f7b91c", "#e9ac16"),
    ages=(16, 24),
    contact_days=14,
    phone="070-174 06 21",
    email="mojligheten@lindhamra.example",
    board="Arbetsmarknadsnämnden",
    secrecy="28 kap. 11 § offentlighets- och sekretesslagen (2009:400)",
    legal_basis="Uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen",
    accepts=("joint",),
    lead="Ett ställe att gå till när dagarna flyter ihop. Vi har öppet fyra dagar i veckan. Du är med så mycket du orkar.",
    facts=("Kostar inget", "Fyra dagar i veckan"),
    poster="Jag vill komma ut och träffa folk.",
    poster_text="En grupp att höra till fyra dagar i veckan. Börja med en timme.",
    what=Body(
        lead=(
            "Här finns soffor, en stor köksö, ett tyst rum och vuxna som har tid. Vi pluggar, rör på oss och åker på besök. "
            "Lunchen lagar vi ihop."
        ),
        paragraphs=("Du är med på det du vill. En timme i veckan är en bra början.",),
    ),
    why=Body(
        paragraphs=(
            "När man är hemma länge blir natten lätt dag. Det är svårt att ändra på det ensam. "
            "Det går bättre när någon har dukat fram en kopp åt en.",
            "Härifrån går många vidare till plugg, praktik eller jobb. Du behöver inte veta vart du ska när du kommer.",
        ),
    ),
    who=Body(
        paragraphs=(
            "Du som bor i Lindhamra, är 16–24 år och inte har något att gå till om dagarna. "
            "Du kan ha hoppat av skolan, varit sjuk, sökt jobb länge eller bara fastnat.",
            "Är du under 20 går du före om det är kö.",
        ),
    ),
    steps=Steps(
        "Så går det till",
        (
            Step("Du hör av dig", "Skriv, ring eller sms:a. Vi svarar inom 14 dagar."),
            Step("Du kommer och tittar", "Vi visar runt och bjuder på fika. Ta gärna med någon."),
            Step(
                "Vi skriver en ansökan ihop", "Någon som känner dig kan vara med. Det är du som skriver under, för det är du som bestämmer."
            ),
            Step("Teamet säger välkommen", "Varje vecka går vi igenom nya ansökningar. Sen får du en kontaktperson."),
            Step("Ni gör ditt schema", "Du och din kontaktperson pratar om vad du vill. Ni väljer dagar och tider som håller."),
            Step(
                "Vi frågar hur det går", "Med några veckors mellanrum säger du vad som är bra och vad som borde bli bättre. Sen ändrar vi."
            ),
        ),
    ),
    how=Body(
        lead="Första gången möter någon dig i dörren. Du får se rummen och dricka något. Sen går du hem när du vill.",
        paragraphs=("När du är med på riktigt gör du ett eget schema ihop med din kontaktperson. Det ska vara så litet att det håller.",),
    ),
    when=Body(paragraphs=("Ditt eget schema kan se helt annorlunda ut. På tisdagar har vi stängt.",)),
    ladder=(
        Reach("phone", 0, "private"),
        Reach("sms", 1, "private"),
        Reach("neutral_letter", 7, "neutral"),
        Reach("home_visit", 14, "private"),
    ),
    week=(
        Slot(0, "morning", "Arbetsliv", "Cv, intervjuer och hur ett jobb funkar"),
        Slot(0, "afternoon", "Lugnt studierum", "Plugga själv eller med hjälp"),
        Slot(2, "day", "Friskvård", "Gym, bad eller en tur i skogen"),
        Slot(3, "morning", "Enskilda möten", "Du och din kontaktperson"),
        Slot(3, "afternoon", "Lugnt studierum", "Plugga själv eller med hjälp"),
        Slot(4, "day", "Inspirationsdag", "Studiebesök, eller någon som berättar"),
    ),
    answers=(
        Answer(
            "Hur vet ni vem jag är?",
            "Det vet vi bara om du hör av dig, eller om någon annan gör det åt dig och du har sagt ja.",
        ),
        Answer(
            "Måste jag?",
            "Nej. Du väljer själv. Du kan prova en dag, ta paus och komma tillbaka. Ingen blir sur.",
        ),
        Answer(
            "Vilka krav ställs?",
            "Inga. Du behöver inte vara glad, pratsam eller frisk. Kan du inte komma räcker ett sms.",
        ),
        Answer(
            "Vad vet ni om mig?",
            "Det som du berättar, och det som står i din ansökan. Den har du själv läst och skrivit under. "
            "Du får läsa den igen när du vill.",
        ),
        Answer(
            "Jag är blyg. Är det många där?",
            "Oftast är vi mellan fem och tio i rummet. Du kan sitta för dig själv. Första gången möter din kontaktperson dig i dörren.",
        ),
        Answer(
            "Får jag pengar för att vara med?",
            "Nej, men det kostar inget heller. Lunch ingår. Har du stöd från Försäkringskassan eller någon annan kan vi ringa dem ihop.",
        ),
        Answer(
            "Hur länge får jag vara kvar?",
            "Så länge det hjälper dig, upp till 24 år. Med några veckors mellanrum pratar du och din kontaktperson om hur det känns.",
        ),
    ),
    links=(
        Link("Studierummet får en dag till", "/nyheter/studierummet-far-en-dag-till/"),
        Link("Så hanterar vi dina uppgifter", "/om-webbplatsen/personuppgifter/"),
    ),
)
