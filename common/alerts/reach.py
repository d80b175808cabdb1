"""What is announced to the reader of an address now, kept by the process until an alert changes."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from common.alerts.model import Alert
from common.alerts.notices import Announced, Notice, notice_of
from common.kept import kept
from common.links import address

WHOLE_SITE = "/"


@dataclass(frozen=True)
class _Waiting:
    """An alert whose time has come or will come: from when to when, where, and what it says."""

    starts_at: datetime
    ends_at: datetime
    below: str
    notice: Notice


@kept
def _waiting() -> tuple[_Waiting, ...]:
    alerts = Alert.objects.filter(ends_at__gt=timezone.now()).select_related("section", "link_page").order_by("-starts_at", "pk")
    rows = [_Waiting(a.starts_at, a.ends_at, address(a.section) if a.section else WHOLE_SITE, notice_of(a)) for a in alerts]
    return tuple(sorted((row for row in rows if row.below), key=lambda row: not row.notice.is_important))


def alerts_at(path: str) -> Announced:
    """Return what is announced to the reader of `path` now, what matters most first."""
    now = timezone.now()
    shown = [row for row in _waiting() if row.starts_at <= now < row.ends_at]
    here = tuple(row.notice for row in shown if path.startswith(row.below))
    everywhere = tuple(row.notice for row in shown if row.below == WHOLE_SITE and row.notice.is_important)
    return Announced(here, everywhere)


def seconds_to_next_change() -> float | None:
    """Return how long it is until an alert begins or ends; None where none will."""
    now = timezone.now()
    ahead = [moment for row in _waiting() for moment in (row.starts_at, row.ends_at) if moment > now]
    return (min(ahead) - now).total_seconds() if ahead else None
