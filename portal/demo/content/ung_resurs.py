"""Ung Resurs: for those who are still at school and think of leaving."""

from portal.demo.content.parts import Answer, Body, Link, Reach, Service, Slot, Step, Steps

UNG_RESURS = Service(
    slug="ung-resurs",
    name="Ung Resurs",
    short_name="Ung Resurs",
    shape="stair",
    colours=("#ec5335", "#e85a3e"),
    ages=(16, 19),
    contact_days=3,
    phone="070-174 06 31",
    email="ungresurs@lindhamra.example",
    board="Barn- och utbildningsnämnden",
    secrecy="23 kap. 2 § offentlighets- och sekretesslagen (2009:400)",
    legal_basis="Uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen",
    places=20,
    accepts=("referral",),
    lead="Är du på väg att sluta gymnasiet? Vänta lite. Du kan gå i skolan några dagar och vara på praktik de andra.",
    facts=("Kostar inget", "Svar inom tre dagar"),
    poster="Jag går i skolan men vill sluta.",
    poster_text="Byt ut några skoldagar mot praktik. En coach är med dig hela tiden.",
    what=Body(
        lead=(
            "Du är kvar i din skola, men veckan ser annorlunda ut. Vissa dagar har du lektioner. "
            "Andra dagar är du på en arbetsplats som du har valt."
        ),
        paragraphs=("En coach håller ihop det åt dig. Coachen pratar med skolan och chefen, så att du slipper stå mitt emellan.",),
    ),
    why=Body(
        paragraphs=(
            "Ibland är det inte skolan som är fel, utan veckan. "
            "Det är för många timmar, fel ämnen eller svårt att se vad det ska leda till.",
            "Några dagar på ett jobb kan ge luft. Du får visa vad du kan, och det blir lättare att orka de dagar du pluggar.",
        ),
    ),
    who=Body(
        paragraphs=(
            "Du som bor i Lindhamra, är 16–19 år och går i gymnasiet. Du kan höra av dig själv. "
            "Skolan eller Ungdomshälsan kan hjälpa dig med det, om du vill.",
            "Har du redan slutat? Då är KAA rätt. Du behöver inte hålla reda på det. Blir det fel skickar vi dig vidare.",
        ),
    ),
    steps=Steps(
        "Så går det till",
        (
            Step("Du hör av dig", "Vi ringer eller sms:ar inom tre dagar. Du bestämmer vilket."),
            Step(
                "Du träffar din coach", "Ni pratar om vad som funkar i skolan och vad som skaver. Coachen skriver inget som du inte får se."
            ),
            Step(
                "Ni ritar en ny vecka",
                "Du, coachen och skolan väljer dagar. Coachen är med de första gångerna på jobbet. Sen ses ni minst en gång i veckan.",
            ),
        ),
    ),
    how=Body(
        lead="Säg vad du behöver. Det mesta går att ordna. Coachen kan till exempel",
        items=(
            "leta praktik ihop med dig",
            "öva inför en intervju",
            "ringa det där samtalet som du har skjutit upp",
            "sitta med på möten i skolan",
            "hjälpa dig att hitta rätt hos Försäkringskassan eller vården.",
        ),
    ),
    when=Body(paragraphs=("Det här är en vanlig vecka. Din kan se ut på ett annat sätt.",)),
    ladder=(Reach("phone", 0, "private"), Reach("sms", 1, "private"), Reach("neutral_letter", 3, "neutral")),
    week=(
        Slot(0, "day", "Skola", is_elsewhere=True),
        Slot(1, "day", "Praktik", "Du väljer var"),
        Slot(2, "morning", "Skola", is_elsewhere=True),
        Slot(2, "afternoon", "Träff med coachen"),
        Slot(3, "day", "Praktik", "Du väljer var"),
        Slot(4, "day", "Skola", is_elsewhere=True),
    ),
    answers=(
        Answer(
            "Hur vet ni hur det går för mig?",
            "Det vet vi inte. Vi vet inget om dig förrän du hör av dig, eller någon som du har sagt ja till.",
        ),
        Answer(
            "Måste jag?",
            "Nej. Du väljer själv om du vill vara med, och du kan sluta när du vill. Din plats i skolan har du kvar.",
        ),
        Answer(
            "Vilka krav ställs?",
            "Inga. Du behöver inte ha bra betyg eller hög närvaro. Kan du inte komma en dag vill vi bara att du säger till.",
        ),
        Answer(
            "Vad vet ni om mig?",
            "Det som du berättar, och det som du och skolan har kommit överens om att dela. Du får läsa allt vi har skrivit.",
        ),
        Answer(
            "Får skolan veta vad jag säger?",
            "Skolan får veta vilka dagar du är på praktik. Annars går det inte ihop. Resten stannar hos coachen. Vi har tystnadsplikt.",
        ),
        Answer(
            "Måste jag veta vad jag vill bli?",
            "Nej. Praktik är ett sätt att ta reda på det. Trivs du inte letar vi upp något annat.",
        ),
        Answer(
            "Kan jag ändå ta examen?",
            "Ja, men det kan ta lite längre tid. Du läser färre kurser åt gången. Skolan räknar på det med dig innan du börjar.",
        ),
        Answer(
            "Tänk om det är fullt?",
            "Vi har 20 platser. Är alla tagna får du stå i kö. Vi ringer och berättar hur länge det ser ut att ta.",
        ),
    ),
    links=(
        Link("En dag i verkstaden, en dag i skolan", "/nyheter/en-dag-i-verkstaden/"),
        Link("När du mår dåligt", "/ma-daligt/"),
        Link("Så hanterar vi dina uppgifter", "/om-webbplatsen/personuppgifter/"),
        Link("Utbildningsguiden, Skolverket", "https://utbildningsguiden.skolverket.se/"),
    ),
)
