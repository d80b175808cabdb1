"""How a case ends, and how it begins again."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.actors import Actor
from casework import ladder, policies
from casework.models import Assignment, Case, Closure
from casework.notes import write_note
from casework.publishing import new_promise, tell
from casework.states import Outcome
from casework.workflow import move, staff
from common.errors import Invalid
from forms.status import Word

# A request that never became work is disposed of early (rulings on retention).
UNWORKED_DAYS = 90


@transaction.atomic
def close(*, case: Case, outcome: Outcome, by: User) -> Closure:
    """End a case with what came of it; "not reached" needs a ladder that has been tried to its end."""
    policies.check("close", by, case)
    if outcome == Outcome.NOT_REACHED and not ladder.is_exhausted(case):
        raise Invalid(_("”Har inte gått att nå” går att välja först när hela kontakttrappan är prövad."))
    closure = _end(case, "close", outcome=outcome, by=by)
    tell(case, "close", by=by, word=Word.NOT_REACHED if outcome == Outcome.NOT_REACHED else Word.CLOSED, outcome=str(outcome))
    return closure


@transaction.atomic
def withdraw(*, case: Case, by: Actor) -> Closure:
    """End a case because the person has taken back what she sent."""
    policies.check("withdraw", by, case)
    closure = _end(case, "withdraw", outcome=Outcome.WITHDRAWN, by=by)
    tell(case, "withdraw", by=by)
    return closure


@transaction.atomic
def reopen(*, case: Case, reason: str, by: User) -> None:
    """Take up a closed case that has not been disposed of, for a reason that is kept as a note."""
    policies.check("reopen", by, case)
    if not reason.strip():
        raise Invalid(_("Skriv varför ärendet öppnas igen."))
    move(case, "reopen", by=by, closed_on=None, due_on=new_promise(case))
    case.closures.filter(reopened_at__isnull=True).update(reopened_at=timezone.now())
    write_note(case, reason, by=by)
    tell(case, "reopen", by=by)


def _end(case: Case, name: str, *, outcome: Outcome, by: Actor) -> Closure:
    was_worked_with = case.assignments.exists()
    move(case, name, by=by)
    Assignment.objects.end_open(case)
    today = timezone.localdate()
    dispose_on = _after_years(today, case.programme.retention_years) if was_worked_with else today + datetime.timedelta(days=UNWORKED_DAYS)
    return Closure.objects.create(case=case, outcome=outcome, closed_on=today, dispose_on=dispose_on, by=staff(by))


def _after_years(day: datetime.date, years: int) -> datetime.date:
    """Return the same day `years` later; 29 February becomes 1 March where the year has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)
