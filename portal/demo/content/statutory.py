"""The pages that the law asks for: accessibility, cookies and personal data.

Words in braces are filled in by `portal/demo/pages.py` from the installation itself, so that the pages stay true.
"""

from portal.demo.content.parts import Link, Section, Statute

ACCESSIBILITY = Statute(
    slug="tillganglighet",
    title="Tillgänglighetsredogörelse",
    lead="Alla ska kunna använda Sammanhang. Här står vad som inte fungerar än, och hur du säger till när något är i vägen.",
    sections=(
        Section(
            "Vem står bakom webbplatsen?",
            (
                "Lindhamra kommun står bakom den. Tjänsten heter Sammanhang.",
                "Redogörelsen gäller allt under den här adressen: sidorna, formulären och de delar där personalen arbetar.",
            ),
        ),
        Section(
            "Hur tillgänglig är den?",
            (
                "Sammanhang är delvis förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937). "
                "Bristerna står här nedanför.",
            ),
        ),
        Section(
            "Det här fungerar inte",
            ("Vi känner till de här bristerna:",),
            (
                "Verktyget där vi skriver sidor är köpt färdigt. "
                "Några delar av det är svåra att använda med bara tangentbord eller skärmläsare. "
                "Det påverkar oss som skriver, inte dig som läser. Vi väntar på en ny version från dem som gör verktyget.",
                "Skärmläsare på svenska kan läsa namnet KAASAM bokstav för bokstav. Vi har inte hittat ett säkert sätt att ändra det.",
                "Vi har inte prövat alla sidor ihop med personer som själva använder hjälpmedel. "
                "Det kan finnas brister som vi inte har sett.",
            ),
        ),
        Section(
            "Oskäligt betungande",
            ("Vi har inte undantagit något för att det skulle kosta för mycket att ordna (12 § i lagen).",),
        ),
        Section(
            "Innehåll som lagen inte gäller",
            ("Vi har inte lagt ut något som lagen gör undantag för (9 § i lagen), som gamla dokument eller kartor.",),
        ),
        Section(
            "Säg till oss",
            (
                "Hittar du något som inte går att använda? Ring 070-174 06 10 eller mejla hej@lindhamra.example. "
                "Berätta vilken sida det gäller och vad som händer. Du får svar så snart vi kan. "
                "Du kan också skriva till oss här på webben.",
                Link("Berätta vad som inte går att använda", "/ansok/tillganglighet/"),
                "Du kan också få innehållet på ett annat sätt. Vi läser upp, skriver ut eller ordnar tolk.",
            ),
        ),
        Section(
            "Anmäl till myndigheten",
            (
                "Är du inte nöjd med vårt svar kan du säga det till Digg, Myndigheten för digital förvaltning. "
                "De ser till att lagen följs.",
                Link("Anmäl till Digg", "https://www.digg.se/tdosanmalan"),
            ),
        ),
        Section(
            "Så har vi prövat",
            (
                "Vi har gjort en självskattning. Ett program har gått igenom varje sorts sida. "
                "Dessutom har vi prövat med bara tangentbord, "
                "med dubbelt så stor text, i mörkt läge och utan skript.",
                "Vi prövade senast den {assessed}.",
                "Redogörelsen ändrades senast den {updated}.",
            ),
        ),
    ),
)

COOKIES = Statute(
    slug="kakor",
    title="Om kakor",
    lead="Du kan läsa hela webbplatsen utan en enda kaka. Två kakor kommer först när du börjar på ett formulär.",
    sections=(
        Section(
            "Vad är en kaka?",
            ("En kaka är en kort text som webbplatsen lägger i din telefon eller dator. Nästa gång du byter sida känner vi igen den.",),
        ),
        Section(
            "De här finns",
            (
                "Båda behövs för att formuläret ska fungera. Därför frågar vi inte om lov först. "
                "Ingen av dem säger något om dig till någon annan.",
            ),
            (
                "{session_cookie} håller ihop ditt formulär medan du fyller i det. Den slutar gälla när du har varit borta i 60 minuter. "
                "Har du sagt att du delar dator med någon gäller den i 20 minuter.",
                "{csrf_cookie} gör att ingen annan kan skicka i ditt namn. Den ligger kvar i {csrf_life}, om du inte tar bort den.",
            ),
        ),
        Section(
            "För personalen",
            (
                "Den som arbetar här får samma två kakor vid inloggningen. Verktyget för sidor har en till. "
                "Den heter wagtail_sidebar_collapsed och minns om menyn är hopfälld.",
            ),
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
    sections=(
        Section(
            "Har du skyddade personuppgifter?",
            ("Fyll inte i något formulär här. Ring 070-174 06 10 eller kom till oss. Vi vet hur man gör.",),
        ),
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
            ),
        ),
        Section(
            "Varför vi får spara det",
            (
                "Att stötta unga är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). "
                "Vi ber inte om ditt samtycke till det. Du väljer ändå själv om du vill ha stöd.",
                "Kommunen måste också ha ett register över unga som inte går i gymnasiet (29 kap. 9 § skollagen). "
                "Vad som får stå där bestäms av förordningen (2006:39) om register för det ansvaret. "
                "Inget om hälsa eller brott får finnas i det.",
            ),
        ),
        Section(
            "Hur länge",
            items=(
                "Blir det inget ärende tar vi bort det du skickade 90 dagar efter att du har fått svar.",
                "Blir det ett ärende tar vi bort det två år efter att det är klart.",
                "I registret står du till slutet av det år då du fyller 21. Det bestämmer lagen.",
            ),
        ),
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
                Link("Be att få veta vad vi har sparat om dig", "/ansok/registerutdrag/"),
                "Har du sagt ja till att vi pratar med andra om dig? Det får du ändra eller ta tillbaka.",
                Link("Ändra eller ta tillbaka ditt samtycke", "/ansok/samtycke/"),
            ),
        ),
        Section(
            "Vem ansvarar?",
            (
                "Barn- och utbildningsnämnden ansvarar för KAA och Ung Resurs. Arbetsmarknadsnämnden ansvarar för KAASAM och Möjligheten. "
                "Båda finns i Lindhamra kommun.",
                "Kommunens dataskyddsombud når du på dataskyddsombud@lindhamra.example eller 070-174 06 15.",
                "Tycker du att vi gör fel kan du klaga hos Integritetsskyddsmyndigheten, IMY.",
                Link("Klaga hos IMY", "https://www.imy.se/"),
            ),
        ),
    ),
)

STATUTES: tuple[Statute, ...] = (ACCESSIBILITY, COOKIES, PERSONAL_DATA)
