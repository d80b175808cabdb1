"""What the tests need of the machine; where it is missing that is said aloud, and REQUIRE_ALL=1 makes it a failure."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from django.db import connection

REQUIRE_ALL = os.environ.get("REQUIRE_ALL", "") == "1"
NO_CHROMIUM = "Chromium finns inte: apt-get install chromium"
NO_POSTGRESQL = "PostgreSQL finns inte: apt-get install postgresql, och DATABASE_URL=postgresql://… make test"
NO_OPENID = "OPENID_URL saknas: starta Keycloak med tests/openid/realm.json, och OPENID_URL=http://127.0.0.1:… make test"
NO_VERAPDF = "VERAPDF saknas: hämta veraPDF, och VERAPDF=programmets-namn make test; det anropas med ua1 och filerna"

NO_ELASTICSEARCH = "ELASTICSEARCH_URL saknas: starta Elasticsearch, och ELASTICSEARCH_URL=http://127.0.0.1:… make test"
NO_ELASTICSEARCH_START = (
    "ELASTICSEARCH_START saknas: namnge ett program som startar en Elasticsearch; det anropas med en port och en mapp, "
    "och skriver ELASTICSEARCH_URL= och ELASTICSEARCH_PID="
)


@cache
def chromium() -> str:
    """Return the browser's path; empty where there is none."""
    return os.environ.get("CHROMIUM", "") or shutil.which("chromium") or shutil.which("chromium-browser") or ""


def openid_url() -> str:
    """Return the issuer that plays the e-ID broker; empty where none is started."""
    return os.environ.get("OPENID_URL", "")


def verapdf() -> str:
    """Return the path of the program that checks PDF files (`$VERAPDF ua1 FILE…`); empty where none is named."""
    return os.environ.get("VERAPDF", "")


def elasticsearch_url() -> str:
    """Return the address of an Elasticsearch that tests may make indices in; empty where none is started."""
    return os.environ.get("ELASTICSEARCH_URL", "")


def elasticsearch_start() -> str:
    """Return the path of the program that starts an Elasticsearch (`$ELASTICSEARCH_START PORT HOME`); empty where none is named."""
    return os.environ.get("ELASTICSEARCH_START", "")


# The marker of a test, how its need is found, and what to say where it is not.
NEEDS: dict[str, tuple[Callable[[], str], str]] = {
    "chromium": (chromium, NO_CHROMIUM),
    "openid": (openid_url, NO_OPENID),
    "verapdf": (verapdf, NO_VERAPDF),
    "elasticsearch": (elasticsearch_url, NO_ELASTICSEARCH),
    "elasticsearch_start": (elasticsearch_start, NO_ELASTICSEARCH_START),
}


def has_postgresql() -> bool:
    """Whether the suite runs on PostgreSQL, or could: where it is installed, the run on SQLite has a sister."""
    return connection.vendor == "postgresql" or any(Path("/usr/lib/postgresql").glob("*/bin/postgres"))


def _missing(item: pytest.Item) -> Iterator[str]:
    """Say what a test needs and this machine lacks."""
    for marker, (find, words) in NEEDS.items():
        if item.get_closest_marker(marker) and not find():
            yield words


def require(item: pytest.Item) -> None:
    """Skip a test whose need is missing, and say why; with REQUIRE_ALL it stays, to fail."""
    for words in _missing(item):
        if not REQUIRE_ALL:
            item.add_marker(pytest.mark.skip(reason=words))


def fail_where_missing(item: pytest.Item) -> None:
    """Fail a test that was kept because of REQUIRE_ALL."""
    for words in _missing(item):
        pytest.fail(f"REQUIRE_ALL=1, men {words}", pytrace=False)


def report(terminal: pytest.TerminalReporter) -> None:
    """Write what did not run, and how to get it."""
    reasons = [str(report.longrepr) for report in terminal.stats.get("skipped", [])]
    for _, words in NEEDS.values():
        skipped = sum(words in reason for reason in reasons)
        if skipped:
            terminal.write_sep("!", f"{skipped} test kördes inte. {words}")
    if not has_postgresql():
        terminal.write_sep("!", NO_POSTGRESQL)


def is_enough() -> bool:
    """Whether the machine has all that REQUIRE_ALL asks for beyond single tests; true where nothing is asked."""
    return not REQUIRE_ALL or has_postgresql()
