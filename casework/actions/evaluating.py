"""What staff decide about the evaluations."""

from django.db import transaction

from accounts.models import User
from audit.actions import Named, record
from casework import policies
from forms.actions.evaluating import count_suspected

LABEL, ALL = "forms.evaluation", "alla"


@transaction.atomic
def count_evaluations(*, by: User) -> int:
    """Count the answers that might have been a robot's, since people sent them; return how many. A coordinator's to do."""
    policies.check_can_count_evaluations(by)
    counted = count_suspected()
    record("evaluations.counted", Named(LABEL, ALL), by=by, number=counted)
    return counted
