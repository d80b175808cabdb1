"""KAA: for those who have left school, or never began."""

from portal.demo.content.parts import Answer, Body, Link, Reach, Service, Step, Steps

KAA = Service(
    slug="kaa",
    name="KAA",
    short_name="KAA",
    shape="horizon",
    colours=("#0d6b50", "#12755a"),
    ages=(16, 19),
    contact_days=14,
    phone="070-174 06 11",
    email="kaa@lindhamra.example",
    board="Barn- och utbildningsnämnden",
    secrecy="23 kap. 2 § offentlighets- och sekretesslagen (2009:400)",
    legal_basis="29 kap. 9 § skollagen (2010:800)",
    is_default=True,
    accepts=("notification",),
    lead="Har du slutat gymnasiet, eller aldrig börjat? Hos oss får du en egen kontakt. Ni letar upp nästa steg ihop.",
    facts=("Kostar inget", "Samma person hela vägen"),
    poster="Jag har slutat skolan.",
    poster_text="Eller så kom du aldrig i gång. Vi letar upp nästa steg tillsammans med dig.",
    what=Body(
        lead=(
            "Du får en person som lyssnar, tipsar och följer med dit det känns svårt att gå själv. Ni börjar med det du vill. "
            "Det kan vara skola, praktik, jobb eller bara en plan för tisdagen."
        ),
        paragraphs=(
            "KAA är kort för det kommunala aktivitetsansvaret. Det betyder att det är vår uppgift att höra av oss, inte din. "
            "Förr hette det KIA.",
        ),
    ),
    why=Body(
        paragraphs=(
            "När skolan tar slut blir det lätt tyst. Alla andra verkar vara på väg någonstans. "
            "Efter ett tag kan det kännas svårt att ens ringa ett samtal.",
            "Därför hör vi av oss tidigt. Vi vill att du ska veta vad som finns, så att du kan välja själv.",
        ),
    ),
    who=Body(
        paragraphs=(
            "Du som bor i Lindhamra, är 16–19 år och inte går i gymnasiet. Kanske hoppade du av. Kanske började du aldrig. "
            "Kanske gick du alla tre år men fick ingen examen. Allt det räknas.",
            "KAA tar slut den dag du fyller 20. Vi släpper dig inte där. I god tid hjälper vi dig vidare, "
            "till exempel till Möjligheten eller Komvux.",
        ),
    ),
    steps=Steps(
        "Så går det till",
        (
            Step("Du eller vi hör av oss", "Skriv några rader, ring eller sms:a. Du får svar inom 14 dagar, oftast fortare."),
            Step("Vi ses", "Du väljer var. Det kan vara hos oss, på ett kafé eller på en bänk i parken. En halvtimme räcker."),
            Step(
                "Ni gör en plan",
                "Du provar en sak i taget. I planen står vad du vill, vad du gör och vad vi gör. Den är din, och den får ändras.",
            ),
        ),
    ),
    how=Body(
        lead="Det här kan du prova. Du behöver inte välja nu.",
        items=(
            "Praktik på ett jobb som du är nyfiken på",
            "Ett samtal om skola och yrken",
            "Plugg i ett lugnt rum, med någon bredvid",
            "Bad, gym eller promenad ihop med andra",
        ),
        paragraphs=("De flesta börjar med en sak och byter sen.",),
    ),
    when=Body(
        paragraphs=("Hör du av dig får du svar inom 14 dagar. Hör du inte av dig söker vi dig, i den här ordningen:",),
        items=(
            "Ett vykort. Alla hemma kan läsa det, så där står inget om dig. Bara vilka vi är och vårt nummer.",
            "Ett samtal, en vecka senare. Är du under 18 kan det hända att vi ringer en förälder.",
            "Ett sms, om du inte svarade. Där står vem som sökte dig.",
            "Ett brev. Kuvertet är vitt och utan märke.",
            "Ett besök. Två av oss kommer hem till dig. Du får veta tiden innan, och du får säga nej.",
        ),
        is_ordered=True,
    ),
    ladder=(
        Reach("postcard", 0, "open"),
        Reach("phone", 7, "private"),
        Reach("sms", 1, "private"),
        Reach("neutral_letter", 7, "neutral"),
        Reach("home_visit", 14, "private"),
    ),
    answers=(
        Answer(
            "Hur vet ni att jag inte går i skolan?",
            "När någon slutar ska skolan berätta det för kommunen där personen bor. Det står i lagen. "
            "Vi får veta att du har slutat. Vi får inte veta varför.",
        ),
        Answer(
            "Måste jag?",
            "Nej. Allt hos oss är frivilligt, och det händer inget om du tackar nej. "
            "Kommunen ska ändå veta ungefär vad du gör tills du fyller 20. Därför kan vi fråga igen längre fram.",
        ),
        Answer(
            "Vilka krav ställs?",
            "Inga. Du behöver inte ha betyg, en idé eller vara pigg på morgonen. Blir det en dålig dag sms:ar du, så tar vi en ny tid.",
        ),
        Answer(
            "Vad vet ni om mig?",
            "I vår lista står ditt namn och ditt personnummer. Där står hur vi når dig och vad du gör just nu. "
            "Där står också vilket stöd du har fått. Hur du mår får inte stå där. Du får alltid läsa det som står om dig.",
        ),
        Answer(
            "Får mina föräldrar veta?",
            "Är du 16 eller 17 får du söka stöd själv. Vi pratar med dig först. Har du fyllt 18 pratar vi bara med dem om du säger ja. "
            "Det finns ett undantag. Tror vi att någon under 18 far illa måste vi säga det till socialtjänsten.",
        ),
        Answer(
            "Jag har redan ett jobb. Varför ringer ni?",
            "Då är allt bra. Säg det till oss, så slutar vi ringa. Vill du plugga senare är du välkommen då.",
        ),
        Answer(
            "Kan jag få pengar när jag pluggar?",
            "Det beror på vad du läser och hur gammal du är. Vi kan sitta med när du räknar på det hos CSN.",
        ),
    ),
    links=(
        Link("Vykortet i din brevlåda är från oss", "/nyheter/vykortet-i-brevladan/"),
        Link("Så hanterar vi dina uppgifter", "/om-webbplatsen/personuppgifter/"),
        Link("Pengar när du pluggar, CSN", "https://www.csn.se/"),
    ),
)
