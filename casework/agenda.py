"""The weekly team meeting: when the next one is, and what it takes up."""

import datetime

from django.conf import settings
from django.utils import timezone

from accounts.models import User
from casework.models import AgendaItem, Case, TeamMeeting
from common.time import is_working_day

DAYS_A_WEEK = 7


def meeting_weekday() -> int:
    """Return the weekday of the team meeting, Monday as 0 (the setting TEAM_MEETING_WEEKDAY)."""
    return int(settings.TEAM_MEETING_WEEKDAY)


def next_meeting_on(today: datetime.date) -> datetime.date:
    """Return the day of the first team meeting after `today`; a meeting on a day off moves to the next working day."""
    day = today + datetime.timedelta(days=(meeting_weekday() - today.weekday() - 1) % DAYS_A_WEEK + 1)
    while not is_working_day(day):
        day += datetime.timedelta(days=1)
    return day


def put_up(case: Case, *, by: User) -> AgendaItem:
    """Put a case on the agenda of the next meeting, which is called if nobody has yet."""
    meeting, _created = TeamMeeting.objects.get_or_create(held_on=next_meeting_on(timezone.localdate()))
    return AgendaItem.objects.create(meeting=meeting, case=case, added_by=by)


def settle(case: Case, *, decision: str) -> None:
    """Write what was decided about a case, so that it no longer waits for a meeting."""
    AgendaItem.objects.filter(case=case, decided_at__isnull=True).update(decision=decision, decided_at=timezone.now())
