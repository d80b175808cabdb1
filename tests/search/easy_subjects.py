"""Some of the pages told once more in easy Swedish, with everyday words that their ordinary text does not use."""

from portal.demo.content.parts import Section

EASY: dict[str, tuple[Section, ...]] = {
    "/bra-att-veta/pengar/": (
        Section("Vem får pengar?", ("Du går i skolan varje dag.", "Då kommer pengar till ditt konto. Det händer i slutet av månaden.")),
        Section("Har du lite pengar hemma?", ("Säg det till oss. Vi hjälper dig att fylla i papper.",)),
    ),
    "/bra-att-veta/mobbning/": (
        Section("Är någon elak mot dig?", ("Ingen får slå dig. Ingen får retas eller skratta åt dig.", "Säg det till din lärare.")),
    ),
    "/bra-att-veta/socialtjansten/": (
        Section("Vad gör de?", ("De hjälper dig när det är svårt hemma.", "Slår mamma eller pappa dig? Det är förbjudet. Ring.")),
    ),
    "/bra-att-veta/bostad/": (
        Section("Vill du bo själv?", ("Du måste stå i kö. Det tar lång tid.", "När du får nyckeln ska du betala varje månad.")),
    ),
    "/bra-att-veta/tystnadsplikt/": (
        Section("Är det hemligt?", ("Ja. Vi skvallrar inte.", "Är du i fara måste vi säga det till någon. Då får du veta det först.")),
    ),
    "/bra-att-veta/adhd-och-autism/": (
        Section("Är det svårt att sitta still?", ("Kanske glömmer du saker. Kanske blir du arg fort.", "Det är inte ditt fel.")),
    ),
    "/bra-att-veta/arbetsformedlingen/": (
        Section("Har du inget jobb?", ("De kan hjälpa dig.", "Du får träffa en person. Hen visar dig annonser.")),
    ),
}
