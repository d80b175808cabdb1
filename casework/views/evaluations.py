"""What people thought of the help, by service and quarter. Reading it is audited: their words are in it."""

from dataclasses import dataclass
from math import sqrt

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from audit.actions import Named, record
from casework.actions.evaluating import ALL, LABEL, count_evaluations
from casework.filters import shown_programmes
from casework.views.base import DeskView
from common.http import see_other
from forms.actions.evaluating import suspected_evaluations
from forms.evaluations import QuarterTold, Result, Score, results_by_service


@dataclass(frozen=True)
class Line:
    """A question with its mean and how far from it people are, on a scale from one to five."""

    question: str
    count: int
    mean: str
    spread: str


@dataclass(frozen=True)
class Quarter:
    """What people thought in one quarter."""

    title: str
    count: int
    lines: list[Line]


@dataclass(frozen=True)
class Block:
    """A service with its quarters, the newest first; without any, fewer than five have answered."""

    title: str
    quarters: list[Quarter]
    words: tuple[str, ...]


class EvaluationsView(DeskView):
    """The results: a caseworker sees her services, a coordinator all, and what names no service."""

    page = "desk:evaluations"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the results, and write down who read them."""
        results = results_by_service()
        blocks = [_block(programme.name, results.get(programme.pk)) for programme in shown_programmes(self.grants)]
        if self.grants.is_coordinator:
            blocks.append(_block(_("Sa inte vilken hjälp det gällde"), results.get(None)))
        record("evaluations.read", Named(LABEL, ALL), by=self.user)
        suspected = suspected_evaluations() if self.grants.is_coordinator else 0
        return self.page_of("desk/evaluations.html", blocks=blocks, suspected=suspected)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Count what might have been a robot's, on a coordinator's word."""
        count_evaluations(by=self.user)
        return see_other(reverse("desk:evaluations"))


def _block(title: str, result: Result | None) -> Block:
    if result is None:
        return Block(title, [], ())
    return Block(title, [_quarter(quarter) for quarter in reversed(result.quarters)], result.words)


def _quarter(told: QuarterTold) -> Quarter:
    title = _("Kvartal %(number)d, %(year)d") % {"number": told.quarter, "year": told.year}
    return Quarter(title, told.count, [_line(score) for score in told.scores])


def _line(score: Score) -> Line:
    spread = sqrt(sum(times * (step - score.mean) ** 2 for step, times in enumerate(score.distribution, start=1)) / score.count)
    return Line(str(score.question), score.count, number_format(round(score.mean, 1), 1), number_format(round(spread, 1), 1))
