"""What the desk does by itself at night."""

from django.utils import timezone

from audit.actors import SYSTEM
from casework.actions import resume
from casework.models import Case
from casework.states import State
from common.nightly import job


@job("casework.resume")
def resume_rested() -> int:
    """Take up the cases whose day has come, each in a transaction of its own; returns how many."""
    due = Case.objects.filter(is_open=True, state=State.ON_HOLD, due_on__lte=timezone.localdate())
    rested = list(due.select_related("programme", "application"))
    for case in rested:
        resume(case=case, by=SYSTEM)
    return len(rested)
