"""The contact page: units, and the people of each by their role. No names, since nobody here exists."""

from portal.demo.content.parts import Card, Section

TITLE = "Ring, sms:a eller kom förbi"
LEAD = "Vardagar 9–16. Vet du inte vem du ska fråga? Ta det här numret, så hjälper vi dig rätt."

CARDS: tuple[Card, ...] = (
    Card(
        "reception",
        "Den som svarar först",
        "Sammanhang",
        "Vet vem som vet. Svarar på allt, också på dumma frågor.",
        "070-174 06 10",
        "hej@lindhamra.example",
    ),
    Card("kaa", "Ungdomskoordinator", "KAA", "Den du träffar först, och sen behåller.", "070-174 06 11", "kaa@lindhamra.example", "kaa"),
    Card(
        "kaa-syv",
        "Studie- och yrkesvägledare",
        "KAA",
        "Kan skolor, kurser och vägar runt det som ser omöjligt ut.",
        "070-174 06 12",
        "vagledning@lindhamra.example",
        "kaa",
    ),
    Card(
        "ung-resurs",
        "Coach",
        "Ung Resurs",
        "Delar din vecka i skola och praktik.",
        "070-174 06 31",
        "ungresurs@lindhamra.example",
        "ung-resurs",
    ),
    Card(
        "ung-resurs-praktik",
        "Praktiksamordnare",
        "Ung Resurs",
        "Känner de flesta chefer i stan.",
        "070-174 06 32",
        "praktik@lindhamra.example",
        "ung-resurs",
    ),
    Card("kaasam", "Samordnare", "KAASAM", "Ringer samtalen, så att du slipper.", "070-174 06 41", "kaasam@lindhamra.example", "kaasam"),
    Card(
        "kaasam-socionom",
        "Socionom",
        "KAASAM",
        "Går gärna en runda med dig, eller med dina föräldrar.",
        "070-174 06 42",
        "socionom@lindhamra.example",
        "kaasam",
    ),
    Card(
        "mojligheten",
        "Gruppledare",
        "Möjligheten",
        "Öppnar dörren och sätter på kaffet.",
        "070-174 06 21",
        "mojligheten@lindhamra.example",
        "mojligheten",
    ),
    Card(
        "mojligheten-pedagog",
        "Specialpedagog",
        "Möjligheten",
        "Sitter i studierummet måndag och torsdag.",
        "070-174 06 22",
        "studierum@lindhamra.example",
        "mojligheten",
    ),
)

SECTIONS: tuple[Section, ...] = (
    Section(
        "Hitta hit",
        (
            "Gamla posten ligger på Torget 4. Det är den gula dörren. Buss 2 och 5 stannar utanför.",
            "Det finns hiss, och dörren öppnas med en knapp. Vill du bli mött ute? Ring, så kommer någon.",
        ),
    ),
    Section(
        "Tolk",
        ("Säg vilket språk du vill prata, så ordnar vi tolk. Det gäller teckenspråk också. Det kostar inget.",),
    ),
    Section(
        "Om du inte vill prata i telefon",
        ("Sms går precis lika bra. Du kan också mejla eller skriva i formuläret.",),
    ),
    Section(
        "Skyddade personuppgifter",
        (
            "Skriv inte till oss på nätet om du har skyddade personuppgifter. Ring eller kom hit. "
            "Två av oss är vana vid det och vet hur man gör.",
        ),
    ),
    Section(
        "Säg vad du tycker",
        ("Blev något fel, eller väldigt bra? Säg det till oss. Vill du hellre säga det till någon annan ringer du kommunens växel.",),
    ),
)
