"""What the tests need of the machine; where it is missing that is said aloud, and REQUIRE_ALL=1 makes it a failure."""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from django.db import connection

REQUIRE_ALL = os.environ.get("REQUIRE_ALL", "") == "1"
NO_CHROMIUM = "Chromium finns inte: apt-get install chromium"
NO_POSTGRESQL = "PostgreSQL finns inte: apt-get install postgresql, och DATABASE_URL=postgresql://… make test"


@cache
def chromium() -> str:
    """Return the browser's path; empty where there is none."""
    return os.environ.get("CHROMIUM", "") or shutil.which("chromium") or shutil.which("chromium-browser") or ""


def has_postgresql() -> bool:
    """Whether the suite runs on PostgreSQL, or could: where it is installed, the run on SQLite has a sister."""
    return connection.vendor == "postgresql" or any(Path("/usr/lib/postgresql").glob("*/bin/postgres"))


def require(item: pytest.Item) -> None:
    """Skip a test whose browser is missing, and say why; with REQUIRE_ALL it stays, to fail."""
    if item.get_closest_marker("chromium") and not chromium() and not REQUIRE_ALL:
        item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def fail_where_missing(item: pytest.Item) -> None:
    """Fail a test that was kept because of REQUIRE_ALL."""
    if item.get_closest_marker("chromium") and not chromium():
        pytest.fail(f"REQUIRE_ALL=1, men {NO_CHROMIUM}", pytrace=False)


def report(terminal: pytest.TerminalReporter) -> None:
    """Write what did not run, and how to get it."""
    skipped = sum(NO_CHROMIUM in str(report.longrepr) for report in terminal.stats.get("skipped", []))
    if skipped:
        terminal.write_sep("!", f"{skipped} test kördes inte. {NO_CHROMIUM}")
    if not has_postgresql():
        terminal.write_sep("!", NO_POSTGRESQL)


def is_enough() -> bool:
    """Whether the machine has all that REQUIRE_ALL asks for beyond single tests; true where nothing is asked."""
    return not REQUIRE_ALL or has_postgresql()
