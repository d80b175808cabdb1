"""What some tests need of the machine; where it is missing that is said aloud, and REQUIRE_ALL=1 makes it a failure."""

import os
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from django.db import connection

REQUIRE_ALL = os.environ.get("REQUIRE_ALL", "") == "1"


@dataclass(frozen=True)
class Need:
    """Something that a marker stands for."""

    marker: str
    missing: str
    how: str


CHROMIUM = Need("chromium", "Chromium finns inte", "apt-get install chromium")
POSTGRESQL = Need(
    "postgresql",
    "PostgreSQL används inte i den här körningen",
    "apt-get install postgresql, och DATABASE_URL=postgresql://… make test",
)
NEEDS = (CHROMIUM, POSTGRESQL)


@cache
def chromium() -> str:
    """Return the browser's path; empty where there is none."""
    return os.environ.get("CHROMIUM", "") or shutil.which("chromium") or shutil.which("chromium-browser") or ""


@cache
def _has(need: Need) -> bool:
    return bool(chromium()) if need is CHROMIUM else connection.vendor == "postgresql"


def _is_absent(need: Need) -> bool:
    """Whether the machine itself lacks it: an SQLite run where PostgreSQL is installed has a sister run on PostgreSQL."""
    if need is POSTGRESQL:
        return not _has(need) and not list(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return not _has(need)


def require(item: pytest.Item) -> None:
    """Skip a test whose need is missing; with REQUIRE_ALL it stays, to fail."""
    for need in NEEDS:
        if item.get_closest_marker(need.marker) and not _has(need) and not (REQUIRE_ALL and _is_absent(need)):
            item.add_marker(pytest.mark.skip(reason=f"{need.missing}: {need.how}"))


def fail_where_missing(item: pytest.Item) -> None:
    """Fail a test that was kept because of REQUIRE_ALL."""
    for need in NEEDS:
        if item.get_closest_marker(need.marker) and not _has(need):
            pytest.fail(f"REQUIRE_ALL=1, men {need.missing}: {need.how}", pytrace=False)


def report(terminal: pytest.TerminalReporter) -> None:
    """Write what did not run, and how to get it."""
    skipped = [str(report.longrepr) for report in terminal.stats.get("skipped", [])]
    for need in NEEDS:
        times = sum(need.missing in reason for reason in skipped)
        if times or (need is POSTGRESQL and _is_absent(need)):
            what = f"{times} test kördes inte" if times else "sviten kördes på SQLite allena"
            terminal.write_sep("!", f"{need.missing}: {what}")
            terminal.write_line(f"    Så här: {need.how}")


def is_enough() -> bool:
    """Whether the machine has all that REQUIRE_ALL asks for; true where nothing is asked."""
    return not REQUIRE_ALL or not any(_is_absent(need) for need in NEEDS)
