"""Days as Swedes count them: working days, holidays, and today in Stockholm."""

from datetime import date, timedelta
from functools import lru_cache

from django.utils import timezone

SATURDAY = 5


def today() -> date:
    """Return today's date in the installation's time zone."""
    return timezone.localdate()


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later; the last of the month where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _weekday_from(start: date, weekday: int) -> date:
    return start + timedelta(days=(weekday - start.weekday()) % 7)


@lru_cache(maxsize=32)
def free_days(year: int) -> frozenset[date]:
    """Return the days off of a year: lag (1989:253) om allmänna helgdagar, and the eves on which municipalities are closed."""
    sunday = easter(year)
    fixed = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)]
    midsummer = _weekday_from(date(year, 6, 20), SATURDAY)
    moving = [sunday + timedelta(days=days) for days in (-2, 0, 1, 39, 49)]
    return frozenset([date(year, month, day) for month, day in fixed] + moving + [midsummer, midsummer - timedelta(days=1)])


def is_working_day(day: date) -> bool:
    """Whether offices are open on `day`."""
    return day.weekday() < SATURDAY and day not in free_days(day.year)


def add_working_days(start: date, days: int) -> date:
    """Return the date `days` working days after `start`."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return day
