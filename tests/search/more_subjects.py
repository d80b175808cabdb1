"""What people search for and the demo lacks, continued: pages that explain one thing, and guides for the worried."""

from portal.demo.content.guides import Guide
from portal.demo.content.information import Explained
from portal.demo.content.parts import Answer, Body, Link, Picture, Section, Step, Steps

DOOR = Picture("door-ajar", "En dörr står på glänt. I ljuset innanför väntar en person.")

PLACEMENT = Explained(
    slug="praktik",
    title="Så får du en praktikplats",
    lead="Praktik är att prova ett jobb på riktigt. Här ser du hur du hittar en plats, och vad som gäller när du är där.",
    picture=DOOR,
    what=Body(paragraphs=("Du är på en arbetsplats några dagar eller veckor. En handledare visar dig. Det är inte en anställning.",)),
    why=Body(paragraphs=("Du ser om yrket passar dig. Du får också någon som kan säga att du är bra, när du söker jobb sen.",)),
    how=Body(
        items=(
            "Berätta vad du är nyfiken på för praktiksamordnaren",
            "Vi ringer arbetsplatser och följer med på första mötet",
            "Ni skriver ett avtal. Kommunen försäkrar dig",
        ),
        is_ordered=True,
    ),
    when=Body(paragraphs=("Nästan när som helst på året. Oftast hittar vi en plats inom fyra veckor.",)),
    who=Body(paragraphs=("Du som är med i KAA, Ung Resurs, KAASAM eller Möjligheten. Praoelever i åttan och nian frågar sin skola.",)),
    card="ung-resurs-praktik",
    links=(Link("Om Ung Resurs", "/stod/ung-resurs/"),),
)
ADULT_SCHOOL = Explained(
    slug="komvux-och-folkhogskola",
    title="Komvux och folkhögskola",
    lead="Två sätt att läsa klart, när gymnasiet inte är rätt väg. Du kan läsa en kurs i taget.",
    picture=DOOR,
    what=Body(
        paragraphs=(
            "Komvux är skola för vuxna. Du läser upp betyg eller tar en gymnasieexamen.",
            "En folkhögskola har allmän kurs, som ger behörighet. Många bor på skolan. Där finns inga betyg, men ett omdöme.",
        ),
    ),
    how=Body(paragraphs=("Du söker på nätet. Komvux tar emot nya elever fem gånger om året. Vägledaren hjälper dig med en studieplan.",)),
    why=Body(),
    when=Body(
        paragraphs=("Komvux är från andra halvåret det år då du fyller 20. Har du särskilda skäl får du börja tidigare. Distans går bra.",)
    ),
    who=Body(paragraphs=("Du som har hoppat av, saknar ämnen eller vill byta yrke.",)),
    card="kaa-vagledare",
)
APPRENTICE = Explained(
    slug="larling",
    title="Bli lärling",
    lead="Som lärling lär du dig yrket på en arbetsplats. Minst halva tiden är du där och inte i klassrummet.",
    picture=DOOR,
    what=Body(paragraphs=("Det är en vanlig gymnasieutbildning, fast med mer jobb. Du kan få samma examen som andra.",)),
    why=Body(paragraphs=("Du lär dig bäst med händerna, eller blir trött av långa lektioner.",)),
    how=Body(paragraphs=("Du söker i gymnasievalet. Skolan, företaget och du skriver kontrakt. Du får bidrag till mat och resor.",)),
    when=Body(),
    who=Body(paragraphs=("Du som går ett yrkesprogram, till exempel bygg, el, fordon, frisör eller kök. Komvux har också lärlingar.",)),
    card="kaa-vagledare",
)
GUIDANCE = Explained(
    slug="syv",
    title="Vad gör en syv?",
    lead="Syv är kort för studie- och yrkesvägledare. En syv hjälper dig att förstå vilka vägar som finns, och att välja själv.",
    picture=DOOR,
    what=Body(paragraphs=("Ni pratar om vad du gillar, vad du kan och vad som krävs. Förr hette det syokonsulent.",)),
    why=Body(paragraphs=("Utbildningar har många namn och regler. Det är svårt att hålla reda på allt själv.",)),
    how=Body(paragraphs=("Boka en tid med sms, eller titta in. Du behöver inte vara förberedd. Samtalet tar en halvtimme.",)),
    when=Body(paragraphs=("När du ska välja program, vill byta, saknar betyg eller funderar på att sluta.",)),
    who=Body(paragraphs=("Alla elever har rätt till vägledning. Har du slutat skolan träffar du vägledaren hos KAA.",)),
    card="kaa-vagledare",
)
SECRECY = Explained(
    slug="tystnadsplikt",
    title="Tystnadsplikten och dess gränser",
    lead="Det du berättar stannar hos oss. Här står vad tystnadsplikt är, och när vi måste bryta den.",
    picture=DOOR,
    what=Body(paragraphs=("Vi som arbetar här får inte föra vidare det du säger. Det gäller också när vi har slutat.",)),
    why=Body(paragraphs=("Du ska våga prata utan att behöva tänka på vem som får höra.",)),
    how=Body(
        lead="Tre undantag finns.",
        items=(
            "Någon under 18 far illa. Då gör vi en orosanmälan",
            "Någon är i fara för sitt liv",
            "Polisen utreder ett mycket grovt brott",
        ),
    ),
    when=Body(paragraphs=("Också mot dina föräldrar kan vi behöva tiga. Ju äldre du är, desto mer bestämmer du själv.",)),
    who=Body(paragraphs=("Alla i elevhälsan, i socialtjänsten och hos oss. Tolken med.",)),
    card="kaa",
)
DIAGNOSIS = Explained(
    slug="adhd-och-autism",
    title="Adhd, autism och skolan",
    lead="Har du NPF, eller tror du det? Du har rätt till stöd i skolan, även om ingen utredning är gjord.",
    picture=DOOR,
    what=Body(
        paragraphs=(
            "NPF är neuropsykiatriska funktionsnedsättningar, som adhd, add, autism, dyslexi och Tourettes. Förr sa man Asperger och damp.",
        ),
    ),
    why=Body(paragraphs=("Ljud, byten och lösa uppgifter tar mer kraft för dig. Till slut kan kroppen säga stopp.",)),
    how=Body(
        items=(
            "Be om extra anpassningar: kortare pass, hörlurar, bildstöd",
            "Be rektorn om ett åtgärdsprogram och särskilt stöd",
            "Vill du bli utredd? Fråga elevhälsan eller Ungdomshälsan",
        ),
    ),
    when=Body(),
    who=Body(paragraphs=("Elever med eller utan diagnos. Specialpedagogen på Centrala elevhälsan ger också råd till lärare.",)),
    card="mojligheten-pedagog",
)
EXPLAINED: tuple[Explained, ...] = (PLACEMENT, ADULT_SCHOOL, APPRENTICE, GUIDANCE, SECRECY, DIAGNOSIS)

STEPS = Steps(
    "Så går det till när du ringer",
    (Step("Vi lyssnar", "Du berättar så mycket du vill."), Step("Du får råd", "Vi säger vad som brukar hjälpa.")),
)
NIGHTS = Guide(
    slug="dygnet-vant",
    title="När ditt barn har vänt på dygnet",
    audience="guardians",
    lead="Många tonåringar spelar på natten och sover på dagen. Här är råd om gaming, skärmtid och sömn.",
    summary="Råd till dig vars barn spelar dataspel på nätterna och inte orkar upp till skolan.",
    forms_title="Skriv till oss",
    today=(
        ("Fråga om spelet", "Sätt dig bredvid. Vilka är vännerna där? Vad är roligt?"),
        ("Flytta en halvtimme i taget", "Väck lite tidigare varje dag. Ljus och frukost hjälper mer än tjat."),
        ("Stäng inte av internet", "Kom överens i stället om en tid då datorn är av."),
    ),
    steps=STEPS,
    answers=(
        Answer("Är det ett beroende?", "Oftast inte. Går spelandet före mat, sömn och vänner i många månader kan vården hjälpa er."),
        Answer("Ska jag väcka?", "Ja, vänligt och en gång. Bråka inte om det."),
    ),
    card="foraldrar",
    links=(Link("KAASAM, när någon är borta mycket", "/stod/kaasam/"),),
)
DRUGS = Guide(
    slug="droger",
    title="Om du är orolig för droger",
    audience="guardians",
    lead="Hittat något, eller känt en lukt? Här är vad du kan göra i kväll, och vem som hjälper er.",
    summary="Råd om narkotika, alkohol, snus och vejp till föräldrar och ungdomar.",
    forms_title="Skriv till oss",
    today=(
        ("Vänta tills hen är nykter", "Prata i lugn och ro. Säg vad du har sett och att du är rädd."),
        ("Ring 112 om hen inte går att väcka", "Det kan vara en överdos. Ingen blir straffad för att ha ringt."),
        ("Ta hjälp", "Prata med fältassistenterna, mottagningen för unga som använder cannabis eller oss."),
    ),
    body=(
        Section("Är du ung själv?", ("Du kan söka hjälp att sluta utan att dina föräldrar är med. Fråga Ungdomshälsan hur det går till.",)),
    ),
    steps=STEPS,
    answers=(Answer("Ska jag ringa polisen?", "Det bestämmer du. Vi rekommenderar att ni börjar med stöd."),),
    card="foraldrar",
)
GUIDES: tuple[Guide, ...] = (NIGHTS, DRUGS)
