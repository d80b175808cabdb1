"""The start page and the support in short, in Somali."""

from portal.demo.content.parts import Opening, Section, Short, Step, Steps

OPENING = Opening(
    title="Bilow",
    headline="Salaan keliya ayaa kugu filan.",
    lead=(
        "Dugsiga ma kaa dhammaaday, mise wuu dhow yahay inuu kaa dhammaado? Nala soo xiriir. Marka hore waan ku dhegeysanaynaa. "
        "Kadib si tartiib ah ayaan kuu caawinaynaa. Waxaan u joognaa qofka 14–24 jirka ah ee ku nool Lindhamra."
    ),
    reassurance="Waxay qaadataa qiyaastii 3 daqiiqo. Shuruudo ma dhigno.",
    choose_heading="Kee adiga kuu eg?",
    choose_lead="Dooro kan kuugu dhow. Khalad ma dooran kartid.",
    steps=Steps(
        "Maxaa xiga?",
        (
            Step(
                "Waan kula soo xiriiraynaa",
                "Waan ku soo wacaynaa, ama SMS ama iimayl ayaan kuu soo diraynaa. Adiga ayaa dooranaya. "
                "Waxaan kuu sheegaynaa maalinta ugu dambaysa ee aad jawaab helayso.",
            ),
            Step("Waan kulmaynaa", "Xafiiskayaga, dibadda ama gurigaaga. Saaxiib waad soo kaxaysan kartaa."),
            Step("Waddo ayaan helaynaa", "Adigu waxaad rabto sheeg, annaguna waxa suurtogal ah. Fikirkaaga waad beddeli kartaa."),
        ),
    ),
    contact_heading="Wac, SMS dir ama noo imow",
    search_description="Taageero 14–24 jirka ku nool Lindhamra ee dugsiga ka tagay, raba inuu ka tago ama in badan ka maqan.",
)

SHORT = Short(
    "Taageerada dhalinyarada",
    "Haddii aad tahay 14–24 jir, halkan caawimaad ayaad ka heli kartaa. Waa lacag la’aan, adiga ayaana dooranaya.",
    (
        Section(
            "Maxaan kaa caawin karnaa?",
            (
                "Waxaan kaa caawin karnaa dugsiga, tababarka shaqada iyo shaqada.",
                "Waxaan kaloo ku caawin karnaa marka nolol maalmeedku kugu culus tahay.",
                "Waxaad helaysaa qof kuu gaar ah oo ku dhegeysta kuna caawiya.",
            ),
        ),
        Section(
            "Yaa iman kara?",
            (
                "Waxaad ku nooshahay Lindhamra, waxaadna jirtaa 14 ilaa 24 sano.",
                "Dugsiga waad ka tagtay, waxaad rabtaa inaad ka tagto, ama in badan ayaad ka maqan tahay.",
            ),
        ),
        Section(
            "Sidan samee",
            items=(
                "Wac ama SMS u dir 070-174 06 10. Waxaan jawaabnaa Isniin ilaa Jimce, saacadda 9–16.",
                "Waad noo iman kartaa: Gamla posten, Torget 4. Albaabka jaallaha ah.",
                "Noo sheeg luqadda aad ku hadlayso, turjumaan ayaan kuu keenaynaa. Turjumaanku waa lacag la’aan, sirtana wuu ilaaliyaa.",
            ),
        ),
        Section(
            "Lacag ma bixinayaa? Ma qasab baa?",
            ("Lacag ma bixinaysid. Adiga ayaa dooranaya inaad ka qayb gasho, waadna joojin kartaa markaad rabto.",),
        ),
        Section(
            "Yaa ogaanaya?",
            (
                "Sirta waan ilaalinnaa. Waxaad noo sheegto dad kale uma sheegno.",
                "Hal mar ayaa ka duwan. Haddii aan u malayno in qof ka yar 18 sano dhib ku jiro, waa inaan u sheegnaa adeegga bulshada.",
            ),
        ),
        Section("Waalid ma tahay?", ("Na soo wac. Waxaan ka wada hadli karnaa sida aad ilmahaaga u caawin karto.",)),
    ),
)
