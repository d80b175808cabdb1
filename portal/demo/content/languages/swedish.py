"""The support in short: the source of the translations."""

from portal.demo.content.parts import Section, Short

SHORT = Short(
    "Stöd för unga",
    "Är du 14–24 år kan du få hjälp här. Det kostar inget, och du väljer själv.",
    (
        Section(
            "Vad kan du få hjälp med?",
            (
                "Du kan få hjälp med skola, praktik och jobb.",
                "Du kan också få hjälp när vardagen känns tung.",
                "Du får en egen person som lyssnar och hjälper dig vidare.",
            ),
        ),
        Section(
            "Vem får komma?",
            (
                "Du bor i Lindhamra och är mellan 14 och 24 år.",
                "Du har slutat skolan, vill sluta eller är borta mycket.",
            ),
        ),
        Section(
            "Så här gör du",
            items=(
                "Ring eller sms:a 070-174 06 10. Vi svarar vardagar 9–16.",
                "Du kan också komma hit: Gamla posten, Torget 4. Gul dörr.",
                "Säg vilket språk du vill prata, så ordnar vi tolk. Tolken kostar inget och har tystnadsplikt.",
            ),
        ),
        Section(
            "Kostar det något? Måste jag?",
            ("Det kostar inget. Du väljer själv om du vill vara med, och du kan sluta när du vill.",),
        ),
        Section(
            "Vem får veta?",
            (
                "Vi har tystnadsplikt. Vi berättar inte för andra vad du säger.",
                "Det finns ett undantag. Tror vi att någon under 18 far illa måste vi säga det till socialtjänsten.",
            ),
        ),
        Section("Är du förälder?", ("Ring oss. Vi kan prata om hur du kan hjälpa ditt barn.",)),
    ),
)
