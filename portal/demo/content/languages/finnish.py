"""The start page and the support in short, in Finnish."""

from portal.demo.content.parts import Opening, Section, Short, Step, Steps

OPENING = Opening(
    title="Etusivu",
    headline="Pelkkä hei riittää.",
    lead=(
        "Onko koulu sinun osaltasi ohi, tai onko se loppumassa? Ota yhteyttä. Me kuuntelemme ensin. "
        "Sitten autamme sinua eteenpäin omaan tahtiisi. Sinulle, joka olet 14–24-vuotias ja asut Lindhamrassa."
    ),
    reassurance="Se kestää noin 3 minuuttia. Emme vaadi mitään.",
    choose_heading="Mikä kuulostaa sinulta?",
    choose_lead="Valitse lähin. Et voi valita väärin.",
    steps=Steps(
        "Mitä sitten tapahtuu?",
        (
            Step(
                "Otamme yhteyttä",
                "Soitamme, tekstaamme tai lähetämme sähköpostia. Sinä valitset. Saat tietää, minä päivänä viimeistään saat vastauksen.",
            ),
            Step("Tapaamme", "Meillä, ulkona tai sinun kotonasi. Voit ottaa kaverin mukaan."),
            Step("Löydämme tien", "Sinä kerrot, mitä haluat. Me kerromme, mikä on mahdollista. Saat muuttaa mieltäsi."),
        ),
    ),
    contact_heading="Soita, tekstaa tai käy paikalla",
    search_description="Tukea sinulle, joka olet 14–24-vuotias Lindhamrassa ja lopettanut koulun, haluat lopettaa tai olet paljon poissa.",
)

SHORT = Short(
    "Tukea nuorille",
    "Jos olet 14–24-vuotias, voit saada täältä apua. Se ei maksa mitään, ja sinä valitset itse.",
    (
        Section(
            "Missä voimme auttaa?",
            (
                "Saat apua kouluun, harjoitteluun ja työhön.",
                "Saat apua myös, kun arki tuntuu raskaalta.",
                "Saat oman ihmisen, joka kuuntelee ja auttaa eteenpäin.",
            ),
        ),
        Section(
            "Kuka voi tulla?",
            (
                "Asut Lindhamrassa ja olet 14–24-vuotias.",
                "Olet lopettanut koulun, haluat lopettaa tai olet paljon poissa.",
            ),
        ),
        Section(
            "Näin teet",
            items=(
                "Soita tai tekstaa 070-174 06 10. Vastaamme arkisin kello 9–16.",
                "Voit myös tulla käymään: Gamla posten, Torget 4. Keltainen ovi.",
                "Sano, millä kielellä haluat puhua, niin hankimme tulkin. Tulkki ei maksa mitään, ja hänellä on vaitiolovelvollisuus.",
            ),
        ),
        Section(
            "Maksaako se? Onko pakko?",
            ("Se ei maksa mitään. Sinä päätät, haluatko olla mukana, ja saat lopettaa milloin haluat.",),
        ),
        Section(
            "Kuka saa tietää?",
            (
                "Meillä on vaitiolovelvollisuus. Emme kerro muille, mitä sanot.",
                "On yksi poikkeus. Jos epäilemme, että alle 18-vuotiaalla on hätä, meidän täytyy kertoa siitä sosiaalipalveluille.",
            ),
        ),
        Section("Oletko vanhempi?", ("Soita meille. Mietitään yhdessä, miten voit auttaa lastasi.",)),
    ),
)
