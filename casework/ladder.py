"""The outreach ladder of a programme, and how far somebody has climbed it."""

from collections import Counter

from casework.models import Case
from services.models import LadderStep


def steps(programme_id: int) -> list[str]:
    """Return the channels of a programme's ladder, in order."""
    return list(LadderStep.objects.filter(programme_id=programme_id).order_by("sort_order").values_list("channel", flat=True))


def is_exhausted(case: Case) -> bool:
    """Whether every step of the ladder has been tried; a programme without a ladder has none to exhaust."""
    wanted = Counter(steps(case.programme_id))
    tried = Counter(case.contactattempt_set.values_list("channel", flat=True))
    return bool(wanted) and wanted <= tried
