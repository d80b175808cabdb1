"""Möjligheten in English."""

from dataclasses import replace

from portal.demo.content import mojligheten
from portal.demo.content.parts import Answer, Body, Link, Step, Steps

MOJLIGHETEN = replace(
    mojligheten.MOJLIGHETEN,
    lead="A place to go when the days run into each other. We are open four days a week. You take part as much as you can.",
    facts=("Free of charge", "Four days a week"),
    poster="I want to get out and meet people.",
    poster_text="A group to belong to, four days a week. Begin with an hour.",
    what=Body(
        lead=(
            "Here are sofas, a large kitchen, a quiet room and grown-ups who have time. We study, move about and go on visits. "
            "We cook lunch together."
        ),
        paragraphs=("You take part in what you like. An hour a week is a good beginning.",),
    ),
    why=Body(
        paragraphs=(
            "When you are at home for long, night easily becomes day. It is hard to change that alone. "
            "It goes better when somebody has put out a cup for you.",
            "From here many go on to studies, a placement or a job. You do not need to know where you are going when you come.",
        ),
    ),
    who=Body(
        paragraphs=(
            "You who live in Lindhamra, are 16–24 and have nothing to go to during the day. "
            "You may have dropped out, been ill, looked for a job for long or just got stuck.",
            "If you are under 20 you go first where there is a queue.",
        ),
    ),
    steps=Steps(
        "How it goes",
        (
            Step("You get in touch", "Write, call or text. We answer within 14 days."),
            Step("You come and look", "We show you around and have something to drink. Bring somebody if you like."),
            Step("We write an application together", "Somebody who knows you can take part. You sign it, because you decide."),
            Step("The team says welcome", "Every week we go through new applications. Then you get a contact person."),
            Step("You make your week", "You and your contact person talk about what you want. You choose days and times that last."),
            Step("We ask how it goes", "Every few weeks you say what is good and what should be better. Then we change it."),
        ),
    ),
    how=Body(
        lead="The first time somebody meets you at the door. You see the rooms and have a drink. Then you go home when you like.",
        paragraphs=("When you take part for real you make your own week. It should be small enough to last.",),
    ),
    when=Body(paragraphs=("Your own week can look quite different. On Tuesdays we are closed.",)),
    answers=(
        Answer("How do you know who I am?", "We only know it if you get in touch, or if somebody does it for you and you have said yes."),
        Answer("Do I have to?", "No. You decide. You can try for a day, take a break and come back. Nobody gets cross."),
        Answer("What do you demand?", "Nothing. You need not be happy, talkative or well. If you cannot come a text message is enough."),
        Answer(
            "What do you know about me?",
            "What you tell us, and what your application says. You have read and signed it yourself. You may read it again when you like.",
        ),
        Answer(
            "I am shy. Are there many people?",
            "Most often we are five to ten in the room. You can sit by yourself. The first time your contact person meets you at the door.",
        ),
        Answer(
            "Do I get money for taking part?",
            "No, but it costs nothing either. Lunch is included. If you get support from elsewhere we can call them together.",
        ),
        Answer(
            "How long may I stay?",
            "As long as it helps you, up to 24. Every few weeks you and your contact person talk about how it feels.",
        ),
    ),
    links=(
        Link("The study room gets one more day", "/nyheter/studierummet-far-en-dag-till/"),
        Link("How we handle your data", "/om-webbplatsen/personuppgifter/"),
    ),
)
