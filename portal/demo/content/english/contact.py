"""The contact page in English."""

from portal.demo.content.parts import Body, Section

TITLE = "Contact"
HEADLINE = "Call, text or drop in"
LEAD = "Not sure whom to ask? Take this number, and we help you to the right person."
PEOPLE_TITLE = "We who work here"
VISIT_TITLE = "How to find us"
VISIT = Body(
    paragraphs=(
        "Gamla posten is the building with the clock, in the square. Buses 2 and 5 stop outside.",
        "There is a lift, and the door opens with a button. Do you want somebody to meet you outside? Call, and we come out.",
    ),
)
WAYS_TITLE = "In your own way"
PICTURE_ALT = "A door stands ajar. In the light inside somebody is waiting."
SECTIONS: tuple[Section, ...] = (
    Section("Interpreter", ("Tell us which language you want to speak, and we get an interpreter. Sign language too. It costs nothing.",)),
    Section("Rather not call?", ("A text message is just as good. You can also email us or fill in the form.",)),
    Section(
        "Protected personal data",
        ("Do not write to us online if your personal data are protected. Call or come here. Two of us know what to do.",),
    ),
    Section(
        "Tell us what you think", ("Did something go wrong, or very well? Tell us. Or call the municipality if you like that better.",)
    ),
)
