"""Days of the demo's story, counted from the day that the demo is made; nothing is planned for a day when offices are closed."""

from collections.abc import Callable
from datetime import date, timedelta

from common.time import is_working_day

Day = Callable[[date], date]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
WEEK = timedelta(days=7)


def _open(day: date) -> date:
    while not is_working_day(day):
        day += WEEK
    return day


def weekday_after(days: int, weekday: int) -> Day:
    """Return the rule: the first such weekday when `days` have gone; a negative number looks back."""

    def on(today: date) -> date:
        start = today + timedelta(days=days)
        return _open(start + timedelta(days=(weekday - start.weekday()) % 7))

    return on


def first_of_month(weekday: int) -> Day:
    """Return the rule: the next day that is the first such weekday of its month."""

    def on(today: date) -> date:
        day = today + timedelta(days=1)
        while day.weekday() != weekday or day.day > WEEK.days:
            day += timedelta(days=1)
        return day

    return on
