"""The page that explains what the municipality must do for those who are not in school."""

from dataclasses import dataclass

from portal.demo.content.parts import Body, Link, Picture


@dataclass(frozen=True)
class Explained:
    """One thing explained, question by question."""

    slug: str
    title: str
    lead: str
    picture: Picture
    what: Body
    why: Body
    how: Body
    when: Body
    who: Body
    card: str
    links: tuple[Link, ...] = ()


RESPONSIBILITY = Explained(
    slug="aktivitetsansvaret",
    title="Så fungerar aktivitetsansvaret",
    lead="Går du inte i gymnasiet? Då ska kommunen höra av sig och fråga vad du vill. Så säger lagen.",
    picture=Picture("horizon", "En person står på en väg och ser mot en låg sol.", "Vägen får svänga."),
    what=Body(
        lead="Kommunen har ett ansvar för alla som är under 20 och inte går i gymnasiet.",
        paragraphs=("Det heter det kommunala aktivitetsansvaret, KAA. Ansvaret är vårt, inte ditt. Du får stöd om du vill ha det.",),
    ),
    why=Body(
        paragraphs=(
            "Ju längre tiden går, desto svårare blir det att börja igen. Därför ska ingen behöva leta efter oss.",
            "Vi vet också att det finns många vägar. Alla ska få veta vilka de är.",
        ),
    ),
    how=Body(
        lead="Vi gör tre saker.",
        items=(
            "Vi tar reda på vilka som inte går i gymnasiet",
            "Vi hör av oss och frågar vad du gör och vad du vill",
            "Vi hjälper dig till skola, praktik, jobb eller något annat",
        ),
        is_ordered=True,
    ),
    when=Body(
        paragraphs=(
            "Det börjar när du har slutat grundskolan. Det tar slut den dag du fyller 20, eller när du har en examen.",
            "Skolan ska berätta för oss när någon slutar. Då skickar vi ett kort hem till dig.",
        ),
    ),
    who=Body(
        paragraphs=(
            "Du som bor i Lindhamra, är under 20 och inte går i gymnasiet. Det gäller också dig som har gått tre år utan att få examen.",
            "Du som går i gymnasiet men vill sluta hör till Ung Resurs. Du som är borta mycket hör till KAASAM.",
        ),
    ),
    card="kaa",
    links=(
        Link("KAA, för dig som har slutat", "/stod/kaa/"),
        Link("Så hanterar vi dina uppgifter", "/om-webbplatsen/personuppgifter/"),
        Link("29 kap. 9 § skollagen, riksdagen", "https://www.riksdagen.se/"),
    ),
)
