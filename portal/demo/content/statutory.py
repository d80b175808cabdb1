"""The pages that the law asks for: accessibility, cookies and personal data.

What the installation knows itself (cookies, services, days) is not written here; the pages read it.
"""

from dataclasses import dataclass

from portal.demo.content.parts import Section


@dataclass(frozen=True)
class Fault:
    """Something that cannot be used: what, by whom, why, and until when."""

    what: str
    why: str
    who: str = ""
    plan: str = ""


@dataclass(frozen=True)
class Statement:
    """The accessibility statement; `compliance` and `method` are words of `home.models`."""

    slug: str
    title: str
    lead: str
    compliance: str
    faults: tuple[Fault, ...]
    method: str
    method_text: str
    feedback: str
    card: str


@dataclass(frozen=True)
class Statute:
    """A page with words before and after what it reads by itself."""

    slug: str
    title: str
    lead: str
    before: tuple[Section, ...] = ()
    after: tuple[Section, ...] = ()
    card: str = ""


ACCESSIBILITY = Statement(
    slug="tillganglighet",
    title="Tillgänglighetsredogörelse",
    lead="Alla ska kunna använda Sammanhang. Här står vad som inte fungerar än, och hur du säger till när något är i vägen.",
    compliance="partly",
    faults=(
        Fault(
            "Verktyget där vi skriver sidor är svårt att använda utan mus.",
            "Verktyget är köpt färdigt. Vi väntar på en ny version från dem som gör det.",
            "Oss som skriver sidorna, inte dig som läser.",
            "När den nya versionen finns.",
        ),
        Fault(
            "Namnet KAASAM kan bli uppläst bokstav för bokstav.",
            "Vi har inte hittat ett säkert sätt att ändra det.",
            "Dig som lyssnar på sidan med skärmläsare.",
        ),
        Fault(
            "Det kan finnas brister som vi inte har sett.",
            "Vi har inte prövat alla sidor ihop med personer som själva använder hjälpmedel.",
            plan="Vi prövar med dem under våren.",
        ),
    ),
    method="self",
    method_text=(
        "Ett program har gått igenom varje sorts sida. Dessutom har vi prövat med bara tangentbord, med dubbelt så stor text, "
        "i mörkt läge och utan skript."
    ),
    feedback=(
        "Hittar du något som inte går att använda? Berätta vilken sida det gäller och vad som händer. Du får svar så snart vi kan. "
        "Du kan också få innehållet på ett annat sätt: vi läser upp, skriver ut eller ordnar tolk."
    ),
    card="webben",
)

COOKIES = Statute(
    slug="kakor",
    title="Om kakor",
    lead="Du kan läsa hela webbplatsen utan en enda kaka. Två kakor kommer först när du börjar på ett formulär.",
    before=(
        Section(
            "Vad är en kaka?",
            ("En kaka är en kort text som webbplatsen lägger i din telefon eller dator. Nästa gång du byter sida känner vi igen den.",),
        ),
    ),
    after=(
        Section(
            "Därför frågar vi inte om lov",
            ("Kakorna behövs för att formuläret ska fungera. Ingen av dem säger något om dig till någon annan.",),
        ),
        Section(
            "Det här gör vi inte",
            (
                "Vi följer inte vad du läser, varken själva eller genom andra. Inga andra företag får lägga kakor här. "
                "Dela-knapparna är vanliga länkar.",
            ),
        ),
        Section(
            "Ta bort dem",
            (
                "Tryck på Lämna sidan snabbt, så tömmer vi det som webbplatsen har lagt hos dig. "
                "Du kan också ta bort kakor i inställningarna i din webbläsare. "
                "Har du inte sparat med en kod försvinner det du har skrivit.",
            ),
        ),
        Section(
            "Lagen",
            ("Reglerna finns i 9 kap. 28 § lagen om elektronisk kommunikation (2022:482). Post- och telestyrelsen ser till att de följs.",),
        ),
    ),
)

PERSONAL_DATA = Statute(
    slug="personuppgifter",
    title="Så hanterar vi dina uppgifter",
    lead="Du ska veta vad vi sparar, varför, hur länge och vem som får läsa. Undrar du något mer är det bara att ringa.",
    before=(
        Section(
            "Vad vi frågar efter",
            (
                "När du ber om stöd frågar vi hur gammal du är, om du bor i Lindhamra, hur det är med skolan, vad du vill ha hjälp med, "
                "vad vi ska kalla dig och hur vi når dig. Resten är frivilligt.",
                "Söker du stöd själv frågar vi inte efter personnummer. "
                "Vi frågar efter det när ni ansöker tillsammans, när någon skriver en remiss om dig och när skolan gör en anmälan. "
                "Då vill vi inte ta fel på person. Visar du vem du är med e-legitimation får vi numret därifrån.",
                "Vi frågar aldrig efter din hemadress, hur du mår eller varför du slutade.",
            ),
        ),
        Section(
            "Medan du skriver",
            (
                "Det du skriver är låst med en nyckel som bara du har. Ingen hos oss kan läsa det.",
                "Utan kod försvinner det när du har varit borta i 60 minuter, eller 20 om du delar dator. "
                "Med kod finns det kvar i 30 dagar efter att du sist sparade.",
            ),
        ),
        Section(
            "När du har skickat",
            (
                "Då blir det en allmän handling hos kommunen. Det betyder att någon kan be att få se den. "
                "Uppgifter om dig är ofta skyddade av sekretess, och det prövar vi varje gång.",
                "Bara de som arbetar med ditt ärende får öppna det. Varje gång någon läser skrivs det upp. "
                "Allt som säger vem du är ligger låst.",
                "Blir det inget ärende tar vi bort det 90 dagar efter att du har fått svar.",
            ),
        ),
        Section(
            "Varför vi får spara det",
            (
                "Att stötta unga är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). "
                "Vi ber inte om ditt samtycke till det. Du väljer ändå själv om du vill ha stöd.",
            ),
        ),
        Section(
            "Registret över unga utanför gymnasiet",
            (
                "Kommunen måste också ha ett register över unga som inte går i gymnasiet (29 kap. 9 § skollagen). "
                "Vad som får stå där bestäms av förordningen (2006:39) om register för det ansvaret. "
                "Inget om hälsa eller brott får finnas i det.",
                "I registret står du till slutet av det år då du fyller 21. Det bestämmer lagen.",
            ),
        ),
    ),
    after=(
        Section(
            "Vem mer får veta?",
            (
                "Vi pratar med skolan, Arbetsförmedlingen eller andra när du har sagt ja. Du kan ändra dig.",
                "Ibland måste vi lämna ut något enligt lag. Tror vi att någon under 18 far illa måste vi säga det till socialtjänsten. "
                "Polisen kan också ha rätt att få vissa uppgifter.",
            ),
        ),
        Section(
            "Det här kan du begära",
            (
                "Du får veta vad som står om dig och få en kopia. Är något fel rättar vi det. "
                "Du kan be oss ta bort något, men allmänna handlingar måste ofta finnas kvar en tid. "
                "Du kan säga nej till hur vi använder dina uppgifter i ett ärende, och då prövar vi det. "
                "Till registret går det inte att säga nej.",
            ),
        ),
        Section(
            "Är du inte nöjd?",
            ("Prata gärna med vårt dataskyddsombud först. Du kan också klaga hos den myndighet som ser till att lagen följs.",),
        ),
    ),
    card="dataskydd",
)
