"""The page for whoever feels bad: whom to talk to today, and whom when it goes on."""

from portal.demo.content.parts import Link, Section, Short

SLUG = "ma-daligt"
CARD = "kaasam-socionom"
FEELING_BAD = Short(
    title="När du mår dåligt",
    lead="Ångest, oro eller bara tomt? Du är inte ensam, och det finns hjälp. Börja med att berätta för en person.",
    sections=(
        Section(
            "Prata med någon i dag",
            (
                "Kuratorn eller skolsköterskan i elevhälsan har tid för dig. De har tystnadsplikt.",
                "Vill du hellre skriva? Bris har chatt för dig som är under 18. Är det bråttom ringer du 112.",
            ),
        ),
        Section(
            "Ungdomsmottagningen",
            (
                "Dit går du som är 13–24 år. Du kan prata om känslor, kroppen, sex, preventivmedel och relationer. "
                "Det kostar inget. Ring 070-174 06 14 eller gå dit när det är drop in på torsdagar.",
            ),
        ),
        Section(
            "När det är svårt länge",
            (
                "Sover du dåligt, skadar du dig eller har du tankar på att dö? Då ska du få vård. "
                "Ungdomshälsan tar emot dig som är 13–24 år. Är det mer allvarligt hjälper BUP dig.",
            ),
        ),
    ),
)
EASY = (
    Section("Hur känns det?", ("Är du ledsen? Gråter du ofta? Har du ont i magen?", "Då kan det bli bättre. Du kan få hjälp.")),
    Section("Vem kan du prata med?", ("Prata med en vuxen som du tycker om.", "Är det för jobbigt att vänta? Ring 112.")),
)
LINKS = (Link("Chatta med Bris", "https://www.bris.se/"), Link("Stöd när skolan känns tung", "/stod/kaasam/"))
