"""The contact page: units, and the people of each by their role. No names, since nobody here exists."""

from portal.demo.content.parts import Body, Card, Link, Section

TITLE = "Kontakt"
LEAD = "Ring, sms:a eller kom förbi. Vet du inte vem du ska fråga? Ta det här numret, så hjälper vi dig rätt."

CARDS: tuple[Card, ...] = (
    Card(
        "reception",
        "Receptionen",
        "svarar först",
        "Sammanhang",
        "Vet vem som vet. Du kan fråga vad som helst.",
        "070-174 06 10",
        "hej@lindhamra.example",
        is_on_home=True,
    ),
    Card(
        "kaa",
        "Ungdomskoordinatorn",
        "tar emot dig i KAA",
        "KAA",
        "Den du träffar först, och sen behåller.",
        "070-174 06 11",
        "kaa@lindhamra.example",
        "kaa",
        is_on_home=True,
    ),
    Card(
        "kaa-vagledare",
        "Vägledaren",
        "studie- och yrkesvägledare",
        "KAA",
        "Kan skolor, kurser och vägar runt det som ser omöjligt ut.",
        "070-174 06 12",
        "vagledning@lindhamra.example",
        "kaa",
        is_on_home=True,
    ),
    Card(
        "ung-resurs",
        "Coachen",
        "är med dig i skolan och på praktiken",
        "Ung Resurs",
        "Ringer tillbaka inom tre dagar och ritar en ny vecka med dig.",
        "070-174 06 31",
        "ungresurs@lindhamra.example",
        "ung-resurs",
    ),
    Card(
        "ung-resurs-praktik",
        "Praktiksamordnaren",
        "hittar platsen du vill prova",
        "Ung Resurs",
        "Känner de flesta chefer i stan.",
        "070-174 06 32",
        "praktik@lindhamra.example",
        "ung-resurs",
    ),
    Card(
        "kaasam",
        "Samordnaren",
        "ringer samtalen, så att du slipper",
        "KAASAM",
        "Kommer dit du är. Du behöver inte säga så mycket.",
        "070-174 06 41",
        "kaasam@lindhamra.example",
        "kaasam",
    ),
    Card(
        "kaasam-socionom",
        "Socionomen",
        "pratar med dig och dem där hemma",
        "KAASAM",
        "Går gärna en runda med dig, eller med dina föräldrar.",
        "070-174 06 42",
        "socionom@lindhamra.example",
        "kaasam",
    ),
    Card(
        "mojligheten",
        "Gruppledaren",
        "håller i Möjligheten",
        "Möjligheten",
        "Möter dig vid den gula dörren första gången.",
        "070-174 06 21",
        "mojligheten@lindhamra.example",
        "mojligheten",
    ),
    Card(
        "mojligheten-pedagog",
        "Specialpedagogen",
        "hjälper till i studierummet",
        "Möjligheten",
        "Sitter vid fönstret måndag och torsdag.",
        "070-174 06 22",
        "studierum@lindhamra.example",
        "mojligheten",
    ),
)

VISIT_TITLE = "Hitta hit"
VISIT = Body(
    paragraphs=(
        "Gamla posten är huset med klockan vid torget. Buss 2 och 5 stannar utanför.",
        "Det finns hiss, och dörren öppnas med en knapp. Vill du bli mött ute? Ring, så kommer någon.",
    ),
)
WAYS_TITLE = "På ditt sätt"
PEOPLE_TITLE = "Vi som jobbar här"
SECTIONS: tuple[Section, ...] = (
    Section(
        "Tolk",
        (
            "Säg vilket språk du vill prata, så ordnar vi tolk. Det gäller teckenspråk också. Det kostar inget.",
            Link("Stöd för unga, i korthet och på fler språk", "/stod-for-unga/"),
        ),
    ),
    Section(
        "Slippa ringa",
        ("Sms går precis lika bra. Du kan också mejla eller skriva i formuläret.",),
    ),
    Section(
        "Skyddade uppgifter",
        (
            "Skriv inte till oss på nätet om du har skyddade personuppgifter. Ring eller kom hit. "
            "Två av oss är vana vid det och vet hur man gör.",
        ),
    ),
    Section(
        "Tyck till",
        (
            "Blev något fel, eller väldigt bra? Säg det till oss. Vill du hellre säga det till någon annan ringer du kommunens växel.",
            "Har du fått stöd hos oss? Svara gärna på några frågor. Du behöver inte säga vem du är.",
            Link("Säg vad du tyckte om hjälpen", "/utvardering/"),
        ),
    ),
)
