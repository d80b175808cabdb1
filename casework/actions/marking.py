"""What staff say about a case beside its state: that it is urgent, and that what a robot might have sent was sent by a person."""

from django.db import transaction

from accounts.models import User
from audit.actions import record
from casework import policies
from casework.models import Case, Marking
from casework.states import Mark
from casework.workflow import swap
from common.errors import StaleState


@transaction.atomic
def mark_urgent(*, case: Case, by: User) -> None:
    """Say that a case cannot wait; raises `StaleState` where somebody has said so already."""
    _check(case, by, has_mark=not case.is_urgent)
    swap(case, is_urgent=True)
    Marking.objects.create(case=case, mark=Mark.URGENT, by=by)
    record("case.marked_urgent", case, by=by)


@transaction.atomic
def unmark_urgent(*, case: Case, by: User) -> None:
    """Say that a case can wait as others do; raises `StaleState` where it is not marked."""
    _check(case, by, has_mark=case.is_urgent)
    swap(case, is_urgent=False)
    Marking.objects.create(case=case, mark=Mark.NOT_URGENT, by=by)
    record("case.unmarked_urgent", case, by=by)


@transaction.atomic
def clear_suspicion(*, case: Case, by: User) -> None:
    """Say that a person sent what a robot might have sent; raises `StaleState` where somebody has said so already."""
    _check(case, by, has_mark=case.is_suspect)
    swap(case, is_suspect=False)
    Marking.objects.create(case=case, mark=Mark.NOT_SUSPECT, by=by)
    record("case.suspicion_cleared", case, by=by)


def _check(case: Case, by: User, *, has_mark: bool) -> None:
    policies.check_can_work_with(by, case)
    if not has_mark or not case.is_open:
        raise StaleState()
