"""What Lindhamra's communicators say around the forms. What is left out, the form says itself."""

from dataclasses import dataclass

from portal.demo.content.parts import Step

FOLDER_TITLE = "Formulär"
CALM = ("Du kan sluta när du vill.", "Vi ställer inga krav.")
READ_SOON = "Vi läser ditt svar inom {dagar} arbetsdagar."


@dataclass(frozen=True)
class Around:
    """The texts of one form: `more` are paragraphs, `hints` are (question, help)."""

    kind: str
    title: str
    lead: str
    facts: tuple[str, ...]
    more: tuple[str, ...]
    hints: tuple[tuple[str, str], ...]
    thanks: str = ""
    next_steps: tuple[Step, ...] = ()


SUPPORT = Around(
    kind="support",
    title="Jag vill ha stöd",
    lead="Svara på några få frågor. Sen hör vi av oss till dig.",
    facts=(*CALM, READ_SOON),
    more=(
        "Du behöver inte veta vad du vill. Det räcker att du vill prata med någon.",
        "Vi frågar inte varför du slutade eller hur du mår. Det berättar du när vi ses, om du vill.",
        "Blir det fel plats hjälper vi dig rätt. Du behöver inte börja om.",
    ),
    hints=(
        ("name", "Skriv det namn som du vill att vi säger."),
        ("company", "En kompis, en förälder eller någon annan som du litar på."),
    ),
    thanks="Bra att du hörde av dig. {insats} läser det inom {dagar} arbetsdagar.",
    next_steps=(
        Step("Vi ringer", "Eller sms:ar, mejlar eller tar emot dig, som du har valt."),
        Step("Vi ses", "Hos oss, ute på en promenad eller på ett fik. Du får ta med någon."),
        Step("Vi gör en plan", "Den är din. Du kan ändra dig när du vill."),
    ),
)
JOINT = Around(
    kind="joint",
    title="Vi ansöker tillsammans",
    lead="Du söker tillsammans med någon som känner dig. Alla skriver under var för sig.",
    facts=(*CALM, "Du ser vad de andra får läsa."),
    more=(
        "Sitt gärna ihop när ni fyller i. Du kan också göra din del själv, i lugn och ro.",
        "Det är din ansökan. Ingen annan kan skriva under i ditt namn.",
        "Fastnar ni? Ring {telefon}, så tar vi det ihop.",
    ),
    hints=(
        ("times", "Välj det som oftast funkar. Det går att ändra sen."),
        ("energy", "Svara som det är just nu. Det finns inget fel svar."),
    ),
    next_steps=(
        Step("Alla skriver under", "De andra får en länk. Du ser vem som har skrivit under."),
        Step("Teamet läser", "Vi läser inom {dagar} arbetsdagar efter den sista underskriften."),
        Step("Vi ses", "Du får se lokalerna och träffa dem som jobbar här. Du får ta med någon."),
    ),
)
REFERRAL = Around(
    kind="referral",
    title="Remiss",
    lead="Är du orolig för att ett barn far illa? Gör orosanmälan genast. Den här remissen ersätter inte orosanmälan.",
    facts=(
        "Du visar först vem du är med din e-post på jobbet.",
        "Prata med ungdomen innan du börjar.",
        "Vi läser remissen inom {dagar} arbetsdagar.",
    ),
    more=(
        "Fyll helst i remissen ihop med ungdomen. Det du skriver får hen läsa.",
        "Skriv inte om hälsa, diagnoser eller brott. Det pratar vi hellre om.",
    ),
    hints=(
        ("informed", "Ungdomen ska veta vad du skickar, och till vem."),
        ("with_whom", "Någon som ungdomen känner sig trygg med."),
    ),
    thanks="Bra att du hjälper till. {insats} läser remissen inom {dagar} arbetsdagar.",
)
CONCERN = Around(
    kind="concern",
    title="Jag är orolig för en ungdom",
    lead="Här får du råd. Är du orolig för att ett barn far illa? Ring socialjouren, eller 112 om det är akut.",
    facts=("Du kan sluta när du vill.", "Vi har tystnadsplikt.", READ_SOON),
    more=(
        "Du behöver inte ha gjort något fel för att få hjälp. Många vuxna hör av sig till oss.",
        "Vi kan prata med dig utan att du säger vem ungdomen är.",
    ),
    hints=(("knows", "Du får råd vad du än svarar."),),
    next_steps=(
        Step("Vi ringer dig", "Eller mejlar, om du bara har skrivit din e-post."),
        Step("Vi lyssnar", "Du berättar så mycket du vill."),
        Step("Du får råd", "Vi ser ihop vad du kan göra. Du kan ringa igen när du vill."),
    ),
)
NOTIFICATION = Around(
    kind="notification",
    title="Skolans anmälan",
    lead="När en elev har slutat, har börjat eller är borta mycket. Då kan kommunen höra av sig till ungdomen.",
    facts=(
        "Du visar först vem du är med din e-post på jobbet.",
        "Har du många elever? Skicka en lista.",
        "Vi läser anmälan inom {dagar} arbetsdagar.",
    ),
    more=(
        "Skriv inte varför eleven har slutat eller är borta. Det får vi inte spara.",
        "Bor eleven i en annan kommun? Då ska anmälan dit. Vi tar bara emot elever som bor i {kommun}.",
    ),
    hints=(("next_step", "Välj Vet inte om ni inte har frågat."),),
    thanks="Bra att ni säger till. Vi läser anmälan inom {dagar} arbetsdagar.",
)
FORMS = (SUPPORT, JOINT, REFERRAL, CONCERN, NOTIFICATION)
