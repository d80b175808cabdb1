"""When a letter may leave: literal moments in Swedish time, against the almanac."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from outbox.hours import first_moment
from outbox.topics import Letter
from tests.outbox.conftest import ADDRESS, PHONE

SWEDEN = ZoneInfo("Europe/Stockholm")


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SWEDEN)


def _sms(**changes: object) -> Letter:
    return Letter("sms", PHONE, "", "Hej!", **changes)  # type: ignore[arg-type]


def _mail(**changes: object) -> Letter:
    return Letter("email", ADDRESS, "Hej", "Hej!", **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("now", ["2026-11-25 09:00", "2026-11-25 12:00", "2026-11-27 18:59:59", "2026-12-23 18:59", "2027-01-04 09:00"])
def test_a_text_message_leaves_at_once_on_a_working_day_between_nine_and_nineteen(now: str) -> None:
    assert first_moment(_sms(), _at(now)) == _at(now)


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        ("2026-11-25 08:59:59", "2026-11-25 09:00"),
        ("2026-11-25 00:00", "2026-11-25 09:00"),
        ("2026-11-25 19:00", "2026-11-26 09:00"),
        ("2026-11-25 23:59", "2026-11-26 09:00"),
        ("2026-11-27 19:00", "2026-11-30 09:00"),
        ("2026-11-28 08:00", "2026-11-30 09:00"),
        ("2026-11-28 12:00", "2026-11-30 09:00"),
        ("2026-11-29 18:00", "2026-11-30 09:00"),
        ("2026-06-18 19:00", "2026-06-22 09:00"),
        ("2026-06-19 12:00", "2026-06-22 09:00"),
        ("2026-04-02 20:00", "2026-04-07 09:00"),
        ("2026-05-14 10:00", "2026-05-15 09:00"),
        ("2026-12-23 19:30", "2026-12-28 09:00"),
        ("2026-12-30 19:00", "2027-01-04 09:00"),
    ],
    ids=[
        "just before nine",
        "midnight",
        "nineteen",
        "late",
        "friday evening",
        "saturday morning",
        "saturday",
        "sunday",
        "the evening before midsummer eve",
        "midsummer eve",
        "easter",
        "ascension day",
        "christmas",
        "new year",
    ],
)
def test_otherwise_it_waits_for_nine_on_the_next_working_day(now: str, leaves: str) -> None:
    assert first_moment(_sms(), _at(now)) == _at(leaves)


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        (datetime(2026, 3, 27, 17, 59, tzinfo=UTC), datetime(2026, 3, 27, 17, 59, tzinfo=UTC)),
        (datetime(2026, 3, 27, 18, 0, tzinfo=UTC), datetime(2026, 3, 30, 7, 0, tzinfo=UTC)),
        (datetime(2026, 10, 23, 17, 0, tzinfo=UTC), datetime(2026, 10, 26, 8, 0, tzinfo=UTC)),
        (datetime(2026, 7, 1, 7, 0, tzinfo=UTC), datetime(2026, 7, 1, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 25, 7, 59, tzinfo=UTC), datetime(2026, 11, 25, 8, 0, tzinfo=UTC)),
        (datetime(2026, 11, 25, 23, 30, tzinfo=UTC), datetime(2026, 11, 26, 8, 0, tzinfo=UTC)),
    ],
    ids=[
        "winter evening",
        "over the night to summer time",
        "over the night to winter time",
        "summer morning",
        "winter morning",
        "after midnight",
    ],
)
def test_the_hours_are_those_of_swedish_clocks_in_summer_and_winter(now: datetime, leaves: datetime) -> None:
    assert first_moment(_sms(), now) == leaves


@pytest.mark.parametrize("now", ["2026-11-25 03:00", "2026-11-28 12:00", "2026-12-24 22:00"])
def test_what_somebody_waits_for_leaves_at_any_hour(now: str) -> None:
    letter = _sms(is_awaited=True, not_before=_at("2026-12-30 12:00"))

    assert first_moment(letter, _at(now)) == _at(now)


@pytest.mark.parametrize("now", ["2026-11-25 03:00", "2026-11-28 12:00", "2026-12-24 22:00"])
def test_mail_has_no_quiet_hours(now: str) -> None:
    assert first_moment(_mail(), _at(now)) == _at(now)


def test_mail_waits_for_the_hours_that_the_person_asked_for() -> None:
    letter = _mail(not_before=_at("2026-11-28 17:00"))

    assert first_moment(letter, _at("2026-11-28 16:59")) == _at("2026-11-28 17:00")
    assert first_moment(letter, _at("2026-11-28 17:01")) == _at("2026-11-28 17:01")


@pytest.mark.parametrize(
    ("not_before", "leaves"),
    [
        ("2026-11-25 15:00", "2026-11-25 15:00"),
        ("2026-11-25 19:00", "2026-11-26 09:00"),
        ("2026-11-28 15:00", "2026-11-30 09:00"),
        ("2026-11-24 15:00", "2026-11-25 12:00"),
    ],
)
def test_a_text_message_obeys_the_persons_hours_and_the_quiet_ones(not_before: str, leaves: str) -> None:
    assert first_moment(_sms(not_before=_at(not_before)), _at("2026-11-25 12:00")) == _at(leaves)
