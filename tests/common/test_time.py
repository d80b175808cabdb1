"""Days off and working days, against the almanac."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from common.time import add_working_days, easter, free_days, is_working_day, today


@pytest.mark.parametrize(
    "sunday",
    [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16), date(2035, 3, 25), date(2038, 4, 25)],
)
def test_easter_is_where_the_almanac_has_it(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_the_days_off_of_2026() -> None:
    assert sorted(free_days(2026)) == [
        date(2026, 1, 1),
        date(2026, 1, 6),
        date(2026, 4, 3),
        date(2026, 4, 5),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 5, 24),
        date(2026, 6, 6),
        date(2026, 6, 19),
        date(2026, 6, 20),
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2026, 12, 31),
    ]


@pytest.mark.parametrize(("year", "eve"), [(2024, 21), (2025, 20), (2027, 25), (2028, 23)])
def test_midsummer_eve_is_the_friday_from_the_19th_to_the_25th(year: int, eve: int) -> None:
    assert date(year, 6, eve) in free_days(year)
    assert date(year, 6, eve).weekday() == 4


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        (date(2026, 11, 25), 0, date(2026, 11, 25)),
        (date(2026, 11, 25), 1, date(2026, 11, 26)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2026, 6, 18), 3, date(2026, 6, 24)),
        (date(2026, 12, 23), 3, date(2026, 12, 30)),
        (date(2026, 12, 30), 1, date(2027, 1, 4)),
        (date(2027, 1, 5), 1, date(2027, 1, 7)),
    ],
)
def test_working_days_step_over_weekends_and_days_off(start: date, days: int, expected: date) -> None:
    assert add_working_days(start, days) == expected


def test_saturdays_sundays_and_days_off_are_no_working_days() -> None:
    assert is_working_day(date(2026, 11, 27))
    assert not is_working_day(date(2026, 11, 28))
    assert not is_working_day(date(2026, 11, 29))
    assert not is_working_day(date(2026, 5, 14))


@pytest.mark.parametrize(
    ("instant", "day"),
    [(datetime(2026, 11, 25, 22, 59, tzinfo=UTC), date(2026, 11, 25)), (datetime(2026, 11, 25, 23, 0, tzinfo=UTC), date(2026, 11, 26))],
)
def test_the_day_changes_at_midnight_in_stockholm(instant: datetime, day: date) -> None:
    with time_machine.travel(instant, tick=False):
        assert today() == day
