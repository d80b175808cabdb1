"""Calendar files, read back line by line as RFC 5545 says that they are to be read."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from common.icalendar import Entry, calendar, fold

PLAIN = Entry(
    uid="3f1c9c3e-0000-4000-8000-000000000000",
    title="Öppet hus",
    starts_at=datetime(2026, 12, 9, 15, 0, tzinfo=timezone(timedelta(hours=1))),
    ends_at=datetime(2026, 12, 9, 18, 0, tzinfo=timezone(timedelta(hours=1))),
    changed_at=datetime(2026, 11, 18, 8, 30, tzinfo=UTC),
    url="https://lindhamra.example/aktiviteter/oppet-hus/",
)


def _unfolded(file: bytes) -> list[str]:
    return file.decode().removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def test_a_calendar_with_one_entry_is_these_lines() -> None:
    assert _unfolded(calendar("Aktiviteter", [PLAIN])) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sammanhang//Aktiviteter//SV",
        "CALSCALE:GREGORIAN",
        "NAME:Aktiviteter",
        "X-WR-CALNAME:Aktiviteter",
        "BEGIN:VEVENT",
        "UID:3f1c9c3e-0000-4000-8000-000000000000",
        "DTSTAMP:20261118T083000Z",
        "LAST-MODIFIED:20261118T083000Z",
        "SEQUENCE:0",
        "DTSTART:20261209T140000Z",
        "DTEND:20261209T170000Z",
        "SUMMARY:Öppet hus",
        "URL:https://lindhamra.example/aktiviteter/oppet-hus/",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_every_line_ends_as_the_standard_says_and_none_is_too_long() -> None:
    long = Entry(**{**vars(PLAIN), "description": "Kaffe, bullar och språkcafé på åtta språk. " * 9, "place": "å" * 200})
    file = calendar("Aktiviteter", [long, PLAIN])

    assert file.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    lines = file.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(len(line) > 70 for line in lines)
    # No letter is cut in two: every piece can be read by itself.
    assert all(line.decode() for line in lines if line)
    assert f"LOCATION:{'å' * 200}" in _unfolded(file)


@pytest.mark.parametrize("length", [74, 75, 76, 149, 150, 151, 400])
def test_a_folded_line_is_the_same_line_again(length: int) -> None:
    line = "x" * length

    assert fold(line).replace("\r\n ", "") == line
    assert ("\r\n" in fold(line)) is (length > 75)


def test_what_means_something_to_a_calendar_is_escaped() -> None:
    entry = Entry(**{**vars(PLAIN), "title": "A, B; C\\D", "description": "Rad ett\r\nRad två\x07\t!", "place": "Torget 4, gul dörr"})
    lines = _unfolded(calendar("x", [entry]))

    assert "SUMMARY:A\\, B\\; C\\\\D" in lines
    assert "DESCRIPTION:Rad ett\\nRad två!" in lines
    assert "LOCATION:Torget 4\\, gul dörr" in lines


def test_what_is_called_off_says_so_and_is_a_later_version() -> None:
    lines = _unfolded(calendar("x", [Entry(**{**vars(PLAIN), "is_cancelled": True, "version": 7})]))

    assert "STATUS:CANCELLED" in lines
    assert "SEQUENCE:7" in lines
    assert "STATUS:CONFIRMED" not in lines


def test_an_empty_calendar_is_still_a_calendar() -> None:
    assert _unfolded(calendar("Inget", []))[-1] == "END:VCALENDAR"
