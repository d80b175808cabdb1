"""Young people who do not exist, and what they answer to form A. The same seed and number give the same person."""

from dataclasses import dataclass
from random import Random

from common.codes import ALPHABET, REFERENCE_SIGNS
from forms.specs.model import Values
from portal.demo.content.youths import MORE, NAMES

# Fictional numbers (PTS) that no unit of the demo has: 070-174 06 43 to 06 89.
FIRST_NUMBER, LAST_NUMBER = 43, 89
LEFT_SCHOOL = ("left", "never_started", "no_diploma", "other")
# What leads to each programme: (ages, how it is with school).
LEADS_TO: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "kaa": (("16", "17", "18", "19"), LEFT_SCHOOL),
    "ung-resurs": (("16", "17", "18"), ("leaving",)),
    "kaasam": (("14", "15", "16", "17"), ("absent",)),
    "mojligheten": (("20_24",), ("left", "no_diploma", "other", "no_answer")),
}
HELP = ("study", "right_education", "placement", "job", "everyday", "people", "authorities", "unsure")
WRITES_MORE, WANTS_INTERPRETER = 0.5, 0.15
MINORS = ("14", "15", "16", "17")


@dataclass(frozen=True)
class Youth:
    """An invented young person: the reference of what she sent, and her answers page by page."""

    reference: str
    answers: dict[str, Values]
    chance: Random


def youth(*, seed: int, number: int, programme: str) -> Youth:
    """Return person `number` of a seed, whose answers lead to `programme`."""
    chance = Random(f"{seed}:{number}")  # noqa: S311 (nobody's secret hangs on it)
    reference = "".join(chance.choices(ALPHABET, k=REFERENCE_SIGNS))
    ages, schools = LEADS_TO[programme]
    age, school = chance.choice(ages), chance.choice(schools)
    answers: dict[str, Values] = {
        "alder": {"age": [age]},
        "boende": {"home": ["yes"]},
        "skola": {"school": [school]},
        "hjalp": _wishes(chance),
        "kontakt": _contact(chance, number),
        "bra-att-veta": _preferences(chance, age),
    }
    return Youth(reference, answers, chance)


def _wishes(chance: Random) -> Values:
    wishes: Values = {"help": sorted(chance.sample(HELP, k=chance.randint(1, 3)))}
    return wishes | ({"more": [chance.choice(MORE)]} if chance.random() < WRITES_MORE else {})


def _contact(chance: Random, number: int) -> Values:
    name = chance.choice(NAMES)
    channel = chance.choices(("sms", "call", "email", "visit"), weights=(5, 3, 2, 1))[0]
    answers: Values = {"name": [name], "channel": [channel]}
    if channel in ("sms", "call"):
        answers["phone"] = [f"070-174 06 {chance.randint(FIRST_NUMBER, LAST_NUMBER)}"]
    elif channel == "email":
        answers["email"] = [f"{name.lower()}{number}@ungdom.example"]
    return answers


def _preferences(chance: Random, age: str) -> Values:
    answers: Values = {"best_time": [chance.choice(("morning", "afternoon", "evening", "any"))], "message": [chance.choice(("yes", "no"))]}
    if chance.random() < WANTS_INTERPRETER:
        answers |= {"interpreter": ["yes"], "language": [chance.choice(("ar", "so", "ti", "prs", "uk"))]}
    if age in MINORS:
        answers["guardian"] = [chance.choice(("yes", "ask_first", "ask_first", "unsure"))]
    return answers
