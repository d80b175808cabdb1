"""Calendar files that telephones and computers read (RFC 5545), with times in UTC so that no rules of a time zone need to come along."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Sammanhang//Aktiviteter//SV"
# Section 3.1: a line is at most 75 octets, its end not counted; what follows begins with a space.
LONGEST = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
# Section 3.3.11: a text holds no control characters but those that are escaped.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Entry:
    """Something that happens; `uid` is the same whenever it is told of, and `version` grows when it changes."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    url: str
    description: str = ""
    place: str = ""
    version: int = 0
    is_cancelled: bool = False


def _text(value: str) -> str:
    return _CONTROL.sub("", value.replace("\r\n", "\n")).translate(_ESCAPED)


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def fold(line: str) -> str:
    """Return a line in pieces of at most 75 octets, no letter cut in two."""
    pieces, piece, octets = [], "", 0
    for sign in line:
        size = len(sign.encode())
        if octets + size > LONGEST:
            pieces.append(piece)
            piece, octets = " ", 1
        piece, octets = piece + sign, octets + size
    return "\r\n".join([*pieces, piece])


def _entry(entry: Entry) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{_time(entry.changed_at)}"
    yield f"LAST-MODIFIED:{_time(entry.changed_at)}"
    yield f"SEQUENCE:{entry.version}"
    yield f"DTSTART:{_time(entry.starts_at)}"
    yield f"DTEND:{_time(entry.ends_at)}"
    yield f"SUMMARY:{_text(entry.title)}"
    if entry.description:
        yield f"DESCRIPTION:{_text(entry.description)}"
    if entry.place:
        yield f"LOCATION:{_text(entry.place)}"
    yield f"URL:{entry.url}"
    yield f"STATUS:{'CANCELLED' if entry.is_cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def _lines(name: str, entries: Iterable[Entry]) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN")
    # The name by RFC 7986, and as it was written before there was a rule.
    yield from (f"NAME:{_text(name)}", f"X-WR-CALNAME:{_text(name)}")
    for entry in entries:
        yield from _entry(entry)
    yield "END:VCALENDAR"


def calendar(name: str, entries: Iterable[Entry]) -> bytes:
    """Return a calendar with these entries as a file."""
    return "".join(f"{fold(line)}\r\n" for line in _lines(name, entries)).encode()
