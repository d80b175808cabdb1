"""What each drawing shows. The files lie in `portal/demo/pictures/`; nobody real is in them."""

ILLUSTRATOR = "Sammanhangs bildlåda"

DESCRIPTIONS: dict[str, str] = {
    "bus": "En blå buss på en väg. I två av fönstren syns personer.",
    "calendar": "En kalender där fyra dagar är ifyllda.",
    "card": "En trappa med två personer och en port längst upp.",
    "door": "En person står i en öppen dörr med ljus bakom sig.",
    "door-ajar": "En dörr står på glänt. I ljuset innanför väntar en person.",
    "hand-over": "En person räcker en telefon till en annan.",
    "hero-home": "En stor sol, en kulle och en port. Framför dem sitter två personer i en trappa.",
    "hero-kaa": "En person står framför en vägvisare med tre skyltar som pekar åt olika håll.",
    "hero-kaasam": "En port med ljus i. En person står i öppningen och en annan väntar utanför.",
    "hero-moj": "Fyra personer i olika färger står bredvid varandra.",
    "hero-ung": "Två personer på väg uppför en trappa. Längst ner ligger en trave böcker och längst upp finns en dörr.",
    "horizon": "En person står på en väg och ser mot en låg sol.",
    "phone": "En telefon med några meddelanden på skärmen. Bredvid den svävar en pratbubbla.",
    "room": "Två personer sitter mitt emot varandra vid ett långt bord under en röd lampa. Mellan dem ligger en öppen bok.",
    "stair": "Två personer i en trappa. Den ena har kommit längst upp och den andra är på väg.",
    "study": "En person med hörlurar läser vid ett bord under en lampa. Bakom står hyllor med böcker.",
    "table": "Två personer sitter mitt emot varandra vid ett litet bord. De har varsin kopp framför sig.",
    "walk": "Två personer går bredvid varandra under en stor sol. En vit hund går före dem.",
    "window": "En person sitter i ett fönster och ser ut. Bredvid står en växt i kruka.",
    "workbench": "En person arbetar vid en bänk. På väggen bakom hänger en hammare och andra verktyg.",
}
