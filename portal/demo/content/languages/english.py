"""The start page and the support in short, in English."""

from portal.demo.content.parts import Opening, Panel, Section, Short, Step, Steps

OPENING = Opening(
    title="Home",
    headline="A hello is enough.",
    lead=(
        "Is school over for you, or is it about to be? Get in touch. We listen first. "
        "Then we help you on, at your own pace. For you who are 14–24 and live in Lindhamra."
    ),
    reassurance="It takes about 3 minutes. We make no demands.",
    choose_heading="Which one sounds like you?",
    choose_lead="Take what is closest. You cannot choose wrong. We move you if that is needed.",
    steps=Steps(
        "What happens then?",
        (
            Step("We get in touch", "We call, text or email. You choose which. You are told by which day you will have an answer."),
            Step("We meet", "At our place, outdoors or at your home. Bring a friend if you like. We have coffee and something to eat."),
            Step("We find a way", "You say what you want, we say what is possible. You can change your mind as often as you like."),
        ),
    ),
    contact_heading="Call, text or drop in",
    search_description="Support for you who are 14–24 in Lindhamra and have left school, want to leave or are often away.",
    panels=(
        Panel(
            "Are you a parent?",
            "It is hard to see your child stand still. Call us, and we think together. You get advice even if your child is not ready yet.",
            "Open evening for parents",
            "/nyheter/oppen-kvall-for-foraldrar/",
        ),
        Panel(
            "Do you work with young people?",
            "Has a pupil left, or is somebody away too often? Call us. It is good to ask the pupil first if it is okay.",
            "Everyone who works here",
            "/kontakt/",
        ),
    ),
)

SHORT = Short(
    "Support for young people",
    "If you are 14–24 you can get help here. It costs nothing, and you decide.",
    (
        Section(
            "What can you get help with?",
            (
                "You can get help with school, work placement and jobs.",
                "You can also get help when everyday life is heavy.",
                "You get a person of your own who listens and helps you on.",
            ),
        ),
        Section(
            "Who can come?",
            (
                "You live in Lindhamra and are between 14 and 24 years old.",
                "You have left school, want to leave or are often away.",
            ),
        ),
        Section(
            "What to do",
            items=(
                "Call or text 070-174 06 10. We answer on weekdays from 9 to 16.",
                "You can also come here: Gamla posten, Torget 4. The yellow door.",
                "Tell us which language you want to speak, and we get an interpreter. It is free, and the interpreter keeps secrets too.",
            ),
        ),
        Section(
            "Does it cost anything? Do I have to?",
            ("It costs nothing. You decide if you want to take part, and you can stop whenever you like.",),
        ),
        Section(
            "Who gets to know?",
            (
                "We have a duty of confidentiality. We do not tell others what you say.",
                "There is one exception. If we think that somebody under 18 is being harmed we must tell the social services.",
            ),
        ),
        Section("Are you a parent?", ("Call us. We can talk about how you can help your child.",)),
    ),
)
