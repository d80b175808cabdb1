"""KAA in English."""

from dataclasses import replace

from portal.demo.content import kaa
from portal.demo.content.parts import Answer, Body, Link, Step, Steps

KAA = replace(
    kaa.KAA,
    lead="Have you left upper secondary school, or never begun? Here you get a contact of your own. Together you find the next step.",
    facts=("Free of charge", "The same person all the way"),
    poster="I have left school.",
    poster_text="Or you never got started. We find the next step together with you.",
    what=Body(
        lead=(
            "You get a person who listens, gives you ideas and comes along where it is hard to go alone. You begin with what you want. "
            "It can be school, a work placement, a job or just a plan for Tuesday."
        ),
        paragraphs=(
            "KAA is short for what the law calls the municipality’s activity responsibility. It means that getting in touch is our job.",
        ),
    ),
    why=Body(
        paragraphs=(
            "When school ends it easily gets quiet. Everybody else seems to be on their way somewhere. "
            "After a while even a phone call can be hard.",
            "That is why we get in touch early. We want you to know what there is, so that you can choose.",
        ),
    ),
    who=Body(
        paragraphs=(
            "You who live in Lindhamra, are 16–19 and do not go to upper secondary school. Maybe you dropped out. Maybe you never began. "
            "Maybe you went for three years but got no diploma. All of it counts.",
            "KAA ends on the day you turn 20. We do not let go of you there. In good time we help you on, "
            "for example to Möjligheten or adult education.",
        ),
    ),
    steps=Steps(
        "How it goes",
        (
            Step("You or we get in touch", "Write a few lines, call or text. You have an answer within 14 days, most often sooner."),
            Step("We meet", "You choose where. At our place, at a café or on a bench in the park. Half an hour is enough."),
            Step(
                "You make a plan together",
                "You try one thing at a time. The plan says what you want and what we do. It is yours to change.",
            ),
        ),
    ),
    how=Body(
        lead="This is what you can try. You do not need to choose now.",
        items=(
            "A placement at a job that you are curious about",
            "A talk about schools and jobs",
            "Studying in a quiet room, with somebody beside you",
            "Swimming, gym or a walk together with others",
        ),
        paragraphs=("Most people begin with one thing and change later.",),
    ),
    when=Body(
        paragraphs=("If you get in touch you have an answer within 14 days. If you do not, we look for you, in this order:",),
        items=(
            "A postcard. Anybody at home can read it, so it says nothing about you. Only who we are, and our number.",
            "A call, a week later. If you are under 18 we may call a parent.",
            "A text message, if you did not answer. It says who was looking for you.",
            "A letter. The envelope is white and without a mark.",
            "A visit. Two of us come to your home. You are told the time before, and you may say no.",
        ),
        is_ordered=True,
    ),
    answers=(
        Answer(
            "How do you know that I do not go to school?",
            "When somebody leaves, the school must tell the municipality where the person lives. The law says so. "
            "We are told that you have left. We are not told why.",
        ),
        Answer(
            "Do I have to?",
            "No. Everything here is voluntary, and nothing happens if you say no. "
            "Still the municipality must know roughly what you do until you turn 20. So we may ask again later.",
        ),
        Answer(
            "What do you demand?",
            "Nothing. You do not need grades or an idea, and you need not be wide awake in the morning. On a bad day you text us.",
        ),
        Answer(
            "What do you know about me?",
            "Our list holds your name and your personal number. It says how we reach you, what you do right now "
            "and which support you have had. How you feel may not be there. You may always read what it says about you.",
        ),
        Answer(
            "Are my parents told?",
            "At 16 or 17 you may ask for support yourself. We talk with you first. From 18 on we talk with them only if you say yes. "
            "There is one exception. If we think that somebody under 18 is being harmed we must tell the social services.",
        ),
        Answer("I have a job already. Why do you call?", "Then all is well. Tell us, and we stop calling. You are welcome later."),
        Answer(
            "Can I get money while I study?",
            "It depends on what you study and how old you are. We can sit beside you when you ask CSN, which handles student aid.",
        ),
    ),
    links=(
        Link("The postcard in your letter box is from us", "/nyheter/vykortet-i-brevladan/"),
        Link("How we handle your data", "/om-webbplatsen/personuppgifter/"),
        Link("Money when you study, CSN", "https://www.csn.se/"),
    ),
)
