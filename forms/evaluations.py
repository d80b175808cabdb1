"""What the evaluations say together, in a way that lets nobody subtract her way to one person.

Answers are counted five at a time, in the order in which they came and each service for itself (those who chose none are a group of
their own). An answer waits until its five is full, and a five is dated by the quarter in which it became full. Every figure here is a sum
of whole fives. So whatever two results are compared (today's and last week's, the year's and the quarter's, all services' and one's), the
difference is a sum of whole fives too, and never tells of fewer than five people. A rule that only hid small figures would not hold: a
sixth answer would be the difference between two results that may both be shown.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from common.keys import keyring
from common.time import today
from forms.actions.evaluating import opened_words
from forms.models import Evaluation
from forms.specs.evaluation import SCALE, SCORED
from forms.specs.model import Text
from services.models import Programme

FEWEST = 5
YEAR = 12
QUARTER_MONTHS = 3
Quarter = tuple[int, int]


@dataclass(frozen=True)
class Score:
    """One question: how many answered it, their mean on the scale of five, and how many gave each of its steps, the lowest first."""

    key: str
    question: Text
    count: int
    mean: float
    distribution: tuple[int, ...]


@dataclass(frozen=True)
class Told:
    """What some fives say: without questions that too few of them answered, and with the words sorted, which tells of no one."""

    count: int
    scores: tuple[Score, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class QuarterTold(Told):
    """What the fives say that became full in one quarter (1 to 4) of a year."""

    year: int
    quarter: int


@dataclass(frozen=True)
class Result(Told):
    """What people thought, in all and by quarter, the earliest first."""

    quarters: tuple[QuarterTold, ...]


@dataclass(frozen=True)
class _Counted:
    """An answer that is counted, with the quarter of its five."""

    answer: Evaluation
    quarter: Quarter


def results(programme: Programme | None, months: int = YEAR) -> Result | None:
    """Return the results of a service, or of all for None, for the quarters that the latest `months` lie in; None below five answers.

    The words are left out in a process without the team's private key.
    """
    first = _quarter(_months_back(today(), months - 1))
    groups = _groups()
    chosen = [groups.get(programme.pk, [])] if programme else groups.values()
    counted = [one for group in chosen for one in group if one.quarter >= first]
    return _result(counted) if counted else None


def results_by_service() -> dict[int | None, Result]:
    """Return the results of all time for each service by its primary key, and under None of those who named no service; one query."""
    return {key: _result(counted) for key, counted in _groups().items() if counted}


def _groups() -> dict[int | None, list[_Counted]]:
    """Return the answers of all full fives, since the first day: a five is the same whichever months are asked for."""
    given: dict[int | None, list[Evaluation]] = defaultdict(list)
    for answer in Evaluation.objects.filter(is_suspect=False).order_by("pk"):
        given[answer.programme_id].append(answer)
    return {key: list(_fives(answers)) for key, answers in given.items()}


def _fives(answers: list[Evaluation]) -> Iterable[_Counted]:
    for start in range(0, len(answers) - FEWEST + 1, FEWEST):
        five = answers[start : start + FEWEST]
        quarter = _quarter(max(answer.month for answer in five))
        yield from (_Counted(answer, quarter) for answer in five)


def _quarter(day: date) -> Quarter:
    return day.year, (day.month - 1) // QUARTER_MONTHS + 1


def _months_back(day: date, months: int) -> date:
    year, month = divmod(day.year * YEAR + day.month - 1 - months, YEAR)
    return date(year, month + 1, 1)


def _result(counted: list[_Counted]) -> Result:
    quarters = sorted({one.quarter for one in counted})
    return Result(len(counted), _scores(counted), _words(counted), tuple(_quarter_told(quarter, counted) for quarter in quarters))


def _quarter_told(quarter: Quarter, counted: list[_Counted]) -> QuarterTold:
    inside = [one for one in counted if one.quarter == quarter]
    return QuarterTold(len(inside), _scores(inside), _words(inside), *quarter)


def _scores(counted: list[_Counted]) -> tuple[Score, ...]:
    found = (_score(question.key, question.text, [getattr(one.answer, question.key) for one in counted]) for question in SCORED)
    return tuple(score for score in found if score.count >= FEWEST)


def _score(key: str, question: Text, given: list[int | None]) -> Score:
    steps = [step for step in given if step is not None]
    distribution = tuple(steps.count(int(option.key)) for option in SCALE)
    return Score(key, question, len(steps), sum(steps) / len(steps) if steps else 0.0, distribution)


def _words(counted: list[_Counted]) -> tuple[str, ...]:
    if not keyring().has_private:
        return ()
    return tuple(sorted((opened_words(one.answer.words) for one in counted if one.answer.words), key=str.casefold))
