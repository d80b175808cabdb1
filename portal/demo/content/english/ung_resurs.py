"""Ung Resurs in English."""

from dataclasses import replace

from portal.demo.content import ung_resurs
from portal.demo.content.parts import Answer, Body, Link, Step, Steps

UNG_RESURS = replace(
    ung_resurs.UNG_RESURS,
    lead="Are you about to leave upper secondary school? Wait a little. You can go to school on some days and to a placement on others.",
    facts=("Free of charge", "An answer within three days"),
    poster="I go to school but want to leave.",
    poster_text="Swap some school days for a work placement. A coach is with you all the time.",
    what=Body(
        lead=(
            "You stay at your school, but the week looks different. On some days you have lessons. "
            "On others you are at a workplace that you have chosen."
        ),
        paragraphs=("A coach holds it together for you. The coach talks with the school and the boss, so that you are not stuck between.",),
    ),
    why=Body(
        paragraphs=(
            "Sometimes it is not school that is wrong, but the week. "
            "There are too many hours, the wrong subjects, or it is hard to see where it leads.",
            "Some days at a job can give you air. You show what you can do, and the school days get easier.",
        ),
    ),
    who=Body(
        paragraphs=(
            "You who live in Lindhamra, are 16–19 and go to upper secondary school. You can get in touch yourself. "
            "The school or the youth health centre can help you with it, if you like.",
            "Have you left already? Then KAA is right. You do not need to keep track. If it is wrong we send you on.",
        ),
    ),
    steps=Steps(
        "How it goes",
        (
            Step("You get in touch", "We call or text within three days. You decide which."),
            Step(
                "You meet your coach",
                "You talk about what works at school and what does not. The coach writes nothing that you may not see.",
            ),
            Step(
                "You draw a new week",
                "You, the coach and the school choose days. The coach comes along the first times. Then you meet once a week or more.",
            ),
        ),
    ),
    how=Body(
        lead="Say what you need. Most things can be arranged. The coach can for example",
        items=(
            "look for a placement together with you",
            "practise an interview",
            "make that call which you have put off",
            "come along to meetings at school",
            "help you find the right person at the social insurance office or in health care.",
        ),
    ),
    when=Body(paragraphs=("This is an ordinary week. Yours can look different.",)),
    answers=(
        Answer(
            "How do you know how I am doing?",
            "We do not. We know nothing about you until you get in touch, or somebody whom you have said yes to.",
        ),
        Answer("Do I have to?", "No. You decide if you want to take part, and you can stop when you like. You keep your place at school."),
        Answer(
            "What do you demand?",
            "Nothing. You need no good grades and no high attendance. If you cannot come one day we only want you to tell us.",
        ),
        Answer(
            "What do you know about me?",
            "What you tell us, and what you and the school have agreed to share. You may read everything that we have written.",
        ),
        Answer(
            "Is the school told what I say?",
            "The school is told on which days you are at your placement. The rest stays with the coach. We have a duty of confidentiality.",
        ),
        Answer(
            "Do I have to know what I want to be?",
            "No. A placement is a way to find out. If you do not like it we look for something else.",
        ),
        Answer(
            "Can I get my diploma all the same?",
            "Yes, but it may take a little longer. You take fewer courses at a time. The school counts on it with you before you begin.",
        ),
        Answer("What if it is full?", "We have 20 places. If all are taken you wait in line. We call and tell you how long it may take."),
    ),
    links=(
        Link("A day in the workshop, a day at school", "/nyheter/en-dag-i-verkstaden/"),
        Link("How we handle your data", "/om-webbplatsen/personuppgifter/"),
    ),
)
