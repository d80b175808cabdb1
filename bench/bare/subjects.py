"""The steps of the bare wizard, as those of form A are measured."""

from collections.abc import Callable

from bench.caller import Inside
from bench.walk import Way, learn, saved_again

ANSWERS = {"Fråga": "Svar 3", "Text": "Jag vill hellre ses ute."}


def way() -> Way:
    """From the first step to the end."""
    return learn(Inside(), "/", ANSWERS, starts=0)


def steps() -> Callable[[], int]:
    """Each step saved again: the POST that saves, and the GET of the page that it leads to."""
    return saved_again(Inside(), way())


SUBJECTS = {"wizard_steps": steps}
