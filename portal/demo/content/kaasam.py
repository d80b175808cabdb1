"""KAASAM: for those who are often away from school."""

from portal.demo.content.parts import Answer, Body, Link, Reach, Service, Step, Steps

KAASAM = Service(
    slug="kaasam",
    name="KAASAM",
    short_name="KAASAM",
    shape="gate",
    colours=("#2152ab", "#3262c0"),
    ages=(14, 20),
    contact_days=14,
    phone="070-174 06 41",
    email="kaasam@lindhamra.example",
    board="Arbetsmarknadsnämnden",
    secrecy="28 kap. 11 § offentlighets- och sekretesslagen (2009:400)",
    legal_basis="Uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen",
    accepts=("referral",),
    lead="Är du borta mycket från skolan, eller går du inte dit alls? Här får du en person som håller ihop allt åt dig.",
    facts=("Kostar inget", "Vi kan komma till dig"),
    poster="Jag är borta mycket från skolan.",
    poster_text="Vi börjar där du är. En person håller i alla kontakter, så att du slipper.",
    what=Body(
        lead=(
            "När det är svårt att gå till skolan blir det ofta många vuxna. Alla vill prata, och alla ställer samma frågor. "
            "Hos oss räcker det att du pratar med en."
        ),
        paragraphs=("Den personen frågar vad du vill. Sen ringer hen resten av samtalen.",),
    ),
    why=Body(
        paragraphs=(
            "Det finns nästan alltid en anledning till att det tar emot. Den kan vara svår att sätta ord på. Det får ta tid.",
            "Namnet kommer från ordet kasam, som betyder känsla av sammanhang. Det är när dagen hänger ihop och du vet varför du går upp.",
        ),
    ),
    who=Body(
        paragraphs=(
            "Du som bor i Lindhamra och är 14–20 år. Du kan gå i högstadiet, i gymnasiet eller inte alls. "
            "Du behöver inte ha slutat. Det räcker att det känns tungt att gå dit.",
            "Är du under 16 behöver en vårdnadshavare oftast vara med längre fram. Vi pratar med dig innan vi pratar med någon annan.",
        ),
    ),
    steps=Steps(
        "Så går det till",
        (
            Step("Du hör av dig", "Eller någon som du litar på, om du säger ja. Vi svarar inom 14 dagar."),
            Step("Vi ses där du är", "Hemma, i bilen, på en promenad eller hos oss. Du behöver inte prata mycket första gången."),
            Step("Vi tar reda på vad som skulle hjälpa", "Vad drömmer du om? Vad är svårast? Du bestämmer vad vi börjar med."),
            Step(
                "Vi pratar med de andra",
                "Med läraren, kuratorn eller socialtjänsten. Bara med dem du säger ja till, och bara om det du har sagt ja till.",
            ),
            Step("Vi går framåt i din takt", "Det kan vara en lektion i veckan, en annan skola eller en praktik."),
            Step("Du säger när det räcker", "Du kan sluta när du vill. Vi hör av oss efter ett tag och frågar hur det går."),
        ),
    ),
    how=Body(
        lead="Du bestämmer hur vi hörs. Det går att byta när som helst.",
        items=(
            "Sms, också sent på dagen",
            "En promenad, med eller utan prat",
            "Hemma hos dig, i köket eller i hallen",
            "Hos oss, i ett rum där ingen annan kommer in",
        ),
    ),
    when=Body(
        paragraphs=("Vi svarar inom 14 dagar. Sen ses vi så ofta du orkar. En del vill ses varje vecka, andra en gång i månaden.",),
    ),
    ladder=(
        Reach("phone", 0, "private"),
        Reach("sms", 1, "private"),
        Reach("neutral_letter", 7, "neutral"),
        Reach("home_visit", 14, "private"),
    ),
    answers=(
        Answer(
            "Hur vet ni att jag är borta från skolan?",
            "Oftast för att du själv, någon i din familj eller skolan har hört av sig. Vi berättar vem det var.",
        ),
        Answer(
            "Måste jag?",
            "Nej, du väljer själv om du vill ha hjälp av oss. Går du i grundskolan har du skolplikt. "
            "Den kan vi inte ta bort, men vi kan göra den lättare att bära.",
        ),
        Answer(
            "Vilka krav ställs?",
            "Inga. Du behöver inte gå till skolan i morgon. Du behöver inte ens gå ut. Vi kan börja med sms.",
        ),
        Answer(
            "Vad vet ni om mig?",
            "Det som du berättar, och det som du säger ja till att andra berättar. "
            "Vi frågar inte varför du är borta förrän du vill ta upp det. "
            "Du får läsa det vi skriver.",
        ),
        Answer(
            "Vem får veta vad jag säger?",
            "Vi har tystnadsplikt. Den kan gälla också mot dina föräldrar. "
            "Det finns ett undantag. Tror vi att någon under 18 far illa måste vi säga det till socialtjänsten. Då får du veta det.",
        ),
        Answer(
            "Jag har inte pratat med någon på länge. Hur gör man?",
            "Du kan sms:a ett ord. Skriv hej, så tar vi resten. Det gör inget om det blir pinsamt. Vi är vana.",
        ),
        Answer(
            "Jag är förälder. Vad kan jag göra?",
            "Ring oss. Du får råd, också om ditt barn inte är redo. Du behöver inte säga vad ni heter.",
        ),
    ),
    links=(
        Link("Det är lättare att prata när man går", "/nyheter/lattare-att-prata-nar-man-gar/"),
        Link("När du mår dåligt", "/ma-daligt/"),
        Link("Så hanterar vi dina uppgifter", "/om-webbplatsen/personuppgifter/"),
        Link("Chatta med Bris", "https://www.bris.se/"),
    ),
)
