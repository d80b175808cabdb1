"""The services told in easy Swedish: one thought in each sentence, words that everybody knows."""

from portal.demo.content.parts import Section

_MUST = "Måste jag?"
_GO = "Så här går det till"

EASY: dict[str, tuple[Section, ...]] = {
    "kaa": (
        Section(
            "Vad är KAA?",
            (
                "Vi hjälper dig som inte går i skolan.",
                "Du får en egen person hos oss. Hen lyssnar på dig.",
                "Ni letar upp nästa steg ihop. Det kan vara skola, praktik eller jobb.",
                "Det kostar inget.",
            ),
        ),
        Section(
            "Vem får komma?",
            (
                "Du bor i Lindhamra.",
                "Du är 16, 17, 18 eller 19 år.",
                "Du går inte i gymnasiet. Du slutade, eller så kom du aldrig i gång. Det är okej.",
            ),
        ),
        Section(
            _GO,
            items=(
                "Du hör av dig. Du kan ringa, sms:a eller skriva.",
                "Vi svarar inom 14 dagar.",
                "Vi ses. Du väljer var.",
                "Ni gör en plan. Planen är din. Du får ändra den.",
            ),
        ),
        Section(
            "Vi kan höra av oss först",
            ("Ibland hör vi av oss till dig. Då gör vi så här:",),
            (
                "Först kommer ett kort med posten. Där står inget om dig.",
                "Sen ringer vi.",
                "Sen skickar vi sms.",
                "Sen kommer ett brev.",
                "Till sist kommer vi hem till dig. Du får säga nej.",
            ),
        ),
        Section(
            _MUST,
            (
                "Nej. Du väljer själv.",
                "Det kan hända att vi frågar igen. Kommunen ska veta vad du gör tills du fyller 20 år.",
            ),
        ),
        Section(
            "Vad vet ni om mig?",
            (
                "Skolan har sagt att du har slutat. Skolan säger inte varför.",
                "Vi vet vad du heter och hur vi når dig.",
                "Du får läsa allt som står om dig.",
            ),
        ),
    ),
    "ung-resurs": (
        Section(
            "Vad är Ung Resurs?",
            (
                "Du går i skolan men vill sluta.",
                "Här får du en ny vecka. Vissa dagar är du i skolan. Andra dagar är du på praktik.",
                "Praktik är att prova ett jobb.",
                "En coach hjälper dig hela tiden. Coachen pratar med skolan och med chefen på jobbet.",
                "Det kostar inget.",
            ),
        ),
        Section(
            "Vem får komma?",
            (
                "Du bor i Lindhamra.",
                "Du är 16, 17, 18 eller 19 år.",
                "Du går i gymnasiet.",
            ),
        ),
        Section(
            _GO,
            items=(
                "Du hör av dig.",
                "Vi ringer eller sms:ar inom tre dagar.",
                "Du träffar din coach. Du säger vad som är svårt.",
                "Ni väljer dagar för skola och praktik.",
                "Coachen är med dig första gången på jobbet.",
            ),
        ),
        Section(
            _MUST,
            (
                "Nej. Du väljer själv. Du får sluta när du vill.",
                "Din plats i skolan har du kvar.",
            ),
        ),
        Section(
            "Vad vet ni om mig?",
            (
                "Bara det som du berättar.",
                "Skolan får veta vilka dagar du är på praktik. Resten säger vi inte till skolan.",
            ),
        ),
        Section("Kan det vara fullt?", ("Vi har 20 platser. Är det fullt får du vänta. Vi ringer och säger hur länge.",)),
    ),
    "kaasam": (
        Section(
            "Vad är KAASAM?",
            (
                "Det är svårt för dig att gå till skolan. Kanske går du inte dit alls.",
                "Vi hjälper dig. Du får en person hos oss.",
                "Du pratar med den personen. Hen pratar med alla andra åt dig.",
                "Det kostar inget.",
            ),
        ),
        Section(
            "Vem får komma?",
            (
                "Du bor i Lindhamra.",
                "Du är mellan 14 och 20 år.",
                "Du kan gå i skolan, eller inte.",
                "Är du under 16 år är en förälder ofta med längre fram. Vi pratar med dig först.",
            ),
        ),
        Section(
            _GO,
            items=(
                "Du hör av dig. Ett sms räcker. Skriv hej.",
                "Vi svarar inom 14 dagar.",
                "Vi ses där du är. Det kan vara hemma, i en bil eller ute.",
                "Du säger vad som är svårt. Du får ta god tid på dig.",
                "Vi pratar med läraren eller andra. Men bara om du säger ja.",
                "Du säger när det räcker.",
            ),
        ),
        Section(
            _MUST,
            (
                "Nej. Du väljer själv om du vill ha hjälp av oss.",
                "Den som går i grundskolan måste gå till skolan. Vi kan göra det lite lättare.",
            ),
        ),
        Section(
            "Vem får veta vad jag säger?",
            (
                "Vi säger inte till andra vad du säger. Det kallas tystnadsplikt.",
                "En sak är viktig. Om någon under 18 år far illa måste vi säga det. Då får du veta det.",
            ),
        ),
    ),
    "mojligheten": (
        Section(
            "Vad är Möjligheten?",
            (
                "Det är ett ställe att gå till på dagen.",
                "Här finns soffor, ett kök och ett tyst rum.",
                "Här finns vuxna som har tid för dig.",
                "Vi lagar mat, rör på oss, läser och åker på besök.",
                "Du är med så mycket du orkar. Det kostar inget.",
            ),
        ),
        Section(
            "Vem får komma?",
            (
                "Du bor i Lindhamra.",
                "Du är mellan 16 och 24 år.",
                "Du har inget att gå till på dagen.",
            ),
        ),
        Section(
            _GO,
            items=(
                "Du hör av dig. Vi svarar inom 14 dagar.",
                "Du kommer hit och tittar. Vi bjuder på fika. Ta med någon om du vill.",
                "Vi skriver en ansökan ihop.",
                "Du får en egen person hos oss.",
                "Ni väljer dagar och tider. Börja med lite.",
            ),
        ),
        Section(
            "När är det öppet?",
            (
                "Vi har öppet måndag, onsdag, torsdag och fredag.",
                "På tisdag har vi stängt.",
            ),
        ),
        Section(
            _MUST,
            ("Nej. Du kan prova en dag. Du kan ta en paus och komma igen. Ingen blir sur.",),
        ),
        Section(
            "Jag är blyg",
            (
                "Vi är inte så många här. Du får sitta för dig själv.",
                "Den första gången står någon i dörren och väntar på dig.",
            ),
        ),
    ),
}
