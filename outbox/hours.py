"""When a letter may leave: text messages on working days from 9 to 19 Swedish time, and nothing before the hours a person asked for."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

from common.time import add_working_days, is_working_day
from outbox.topics import Letter

SWEDEN = ZoneInfo("Europe/Stockholm")
OPENS, CLOSES = time(9), time(19)


def _in_daytime(moment: datetime) -> datetime:
    """Return `moment` where phones may buzz, otherwise the next opening."""
    local = timezone.localtime(moment, SWEDEN)
    day, is_working = local.date(), is_working_day(local.date())
    if is_working and OPENS <= local.time() < CLOSES:
        return moment
    opening_day = day if is_working and local.time() < OPENS else add_working_days(day, 1)
    return datetime.combine(opening_day, OPENS, tzinfo=SWEDEN).astimezone(UTC)


def first_moment(letter: Letter, now: datetime) -> datetime:
    """Return the first moment from `now` on at which the letter may leave, in UTC; `now` itself for one that somebody is waiting for.

    Raises ValueError where a moment has no time zone.
    """
    now = timezone.localtime(now, UTC)
    if letter.is_awaited:
        return now
    earliest = max(now, timezone.localtime(letter.not_before, UTC)) if letter.not_before else now
    return _in_daytime(earliest) if letter.channel == "sms" else earliest
