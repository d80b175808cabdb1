"""KAASAM in English."""

from dataclasses import replace

from portal.demo.content import kaasam
from portal.demo.content.parts import Answer, Body, Link, Step, Steps

KAASAM = replace(
    kaasam.KAASAM,
    lead="Are you often away from school, or do you not go there at all? Here you get one person who holds it all together for you.",
    facts=("Free of charge", "We can come to you"),
    poster="I am often away from school.",
    poster_text="We begin where you are. One person keeps all the contacts, so that you do not have to.",
    what=Body(
        lead=(
            "When it is hard to go to school there are often many grown-ups. All of them want to talk, and they ask the same questions. "
            "Here it is enough to talk with one."
        ),
        paragraphs=("That person asks what you want, and then makes the other calls.",),
    ),
    why=Body(
        paragraphs=(
            "There is nearly always a reason why it is hard. It can be hard to put into words. It may take time.",
            "The name comes from a word for feeling that things hang together: the day makes sense, and you know why you get up.",
        ),
    ),
    who=Body(
        paragraphs=(
            "You who live in Lindhamra and are 14–20. You can go to lower or upper secondary school, or to none. "
            "You need not have left. It is enough that it feels heavy to go there.",
            "If you are under 16 a guardian most often needs to take part later on. We talk with you before we talk with anybody else.",
        ),
    ),
    steps=Steps(
        "How it goes",
        (
            Step("You get in touch", "Or somebody you trust does, if you say yes. We answer within 14 days."),
            Step("We meet where you are", "At home, in the car, on a walk or at our place. You need not talk much the first time."),
            Step("We find out what would help", "What do you dream of? What is hardest? You decide what we begin with."),
            Step("We talk with the others", "With your teacher, the counsellor or the social services. Only those whom you say yes to."),
            Step("We go on at your pace", "It can be one lesson a week, another school or a work placement."),
            Step("You say when it is enough", "You can stop when you like. After a while we ask how it goes."),
        ),
    ),
    how=Body(
        lead="You decide how we keep in touch. You can change at any time.",
        items=(
            "Text messages, late in the day too",
            "A walk, with or without talk",
            "At your home, in the kitchen or the hall",
            "At our place, in a room where nobody else comes in",
        ),
    ),
    when=Body(
        paragraphs=("We answer within 14 days. Then we meet as often as you can. Some meet every week, others once a month.",),
    ),
    answers=(
        Answer(
            "How do you know that I am away from school?",
            "Most often because you, somebody in your family or the school has been in touch. We tell you who it was.",
        ),
        Answer(
            "Do I have to?",
            "No, you decide if you want our help. In compulsory school you must go to school. "
            "We cannot take that away, but we can make it easier to carry.",
        ),
        Answer(
            "What do you demand?",
            "Nothing. You do not need to go to school tomorrow. You do not even need to go out. We can begin with text messages.",
        ),
        Answer(
            "What do you know about me?",
            "What you tell us, and what you say yes to others telling us. "
            "We do not ask why you are away until you want to talk about it. You may read what we write.",
        ),
        Answer(
            "Who is told what I say?",
            "We have a duty of confidentiality, also towards your parents in some cases. There is one exception. "
            "If we think that somebody under 18 is being harmed we must tell the social services. Then we tell you.",
        ),
        Answer(
            "I have not talked with anybody for a long time. How do I do it?",
            "You can text one word. Write hi, and we do the rest. It does not matter if it is awkward. We are used to it.",
        ),
        Answer(
            "I am a parent. What can I do?",
            "Call us. You get advice even if your child is not ready. You do not need to say your names.",
        ),
    ),
    links=(
        Link("It is easier to talk when you walk", "/nyheter/lattare-att-prata-nar-man-gar/"),
        Link("How we handle your data", "/om-webbplatsen/personuppgifter/"),
        Link("Chat with Bris", "https://www.bris.se/"),
    ),
)
