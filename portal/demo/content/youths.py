"""What invented young people answer: first names alone, and short sentences of the kind that the form asks for."""

NAMES = (
    "Alva", "Amina", "Anton", "Bilal", "Charlie", "Dana", "Ebba", "Elias", "Elin", "Emre", "Fatima", "Freja", "Gabriel", "Hanna", "Hassan",
    "Ida", "Ilyas", "Isa", "Jasmin", "Joel", "Kevin", "Kim", "Leon", "Linn", "Love", "Lukas", "Malva", "Maryam", "Melker", "Mila",
    "Mira", "Nils", "Noor", "Nova", "Olle", "Ossian", "Ronja", "Sam", "Samira", "Selma", "Siri", "Svea", "Tage", "Tilde", "Tim", "Vera",
    "Vilgot", "Wilma", "Yasin", "Zoe",
)  # fmt: skip
MORE = (
    "Jag vill helst ses ute.",
    "Jag är vaken mest på kvällen.",
    "Jag vill jobba med djur, eller kanske med bilar.",
    "Kan man ta en kurs i taget?",
    "Jag vet inte vad jag vill, men inte det här.",
    "Sms är bäst. Jag svarar inte när det ringer.",
    "Jag har börjat om två gånger. Det får gärna bli den sista.",
    "Min kompis går hos er och sa att det var lugnt.",
)
NOTES = (
    "Vi hördes en kvart. Vill börja med praktik, helst ute. Jag kollar med kommunens park och återkommer.",
    "Vi gick en runda. Lättare att prata så. Ny tid på torsdag, samma plats.",
    "Har varit på studiebesök och gillade verkstaden. Nästa steg: ringa dit ihop.",
    "Vill läsa matte i studierummet. Specialpedagogen är med första gången.",
)
MISSING = "Vi ringde men kom inte fram. Stämmer numret? Fyll på med ett annat sätt att nå dig om du vill."
