"""What every test stands on: keys, strict templates, clean caches, triggers that let a test tidy up, and a loud word of what is missing."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import pytest_django
from django.conf import settings
from django.core.cache import caches
from django.test import TransactionTestCase

from audit.triggers import lifted
from common import kept, stamp
from common.keys import create_all
from tests import equipment, first_rows, lindhamra, queries, strict_templates
from tests.running import Portal

LAST = ("tests/harness/", "tests/browser/")


def _let_teardown_empty_the_audit_log() -> None:
    tidy = TransactionTestCase._fixture_teardown

    def tidy_with_triggers_lifted(self: TransactionTestCase) -> None:
        with lifted():
            tidy(self)
            first_rows.put_back()
        caches["default"].clear()

    TransactionTestCase._fixture_teardown = tidy_with_triggers_lifted  # type: ignore[method-assign]


@pytest.fixture(autouse=True, scope="session")
def _installation() -> None:
    """Make the keys of this run once, and lay the strict rules on the process."""
    create_all(settings.PORTAL_KEYS, key_id="test")
    strict_templates.install()
    _let_teardown_empty_the_audit_log()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> None:
    """Once the test database stands, remember what the migrations put there."""
    with django_db_blocker.unblock():
        first_rows.remember()


@pytest.fixture(autouse=True)
def _nothing_remembered(_installation: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test see what another one left in the process; where nobody has filled in the settings, this is Lindhamra."""
    monkeypatch.setattr("common.site_settings.installation.unnamed", lindhamra.site_settings)
    caches["pages"].clear()
    kept.forget()
    stamp.bump()


@pytest.fixture
def query_budget() -> Callable[..., AbstractContextManager[queries.Counted]]:
    """`with query_budget(8):` fails at the ninth query, and where a query is repeated."""
    return queries.budget


def _place(item: pytest.Item) -> tuple[bool, bool]:
    """Drills last; before them, tests that commit come after those that roll back, since they leave the tables empty."""
    database = item.get_closest_marker("django_db")
    commits = "transactional_db" in getattr(item, "fixturenames", ()) or bool(database and database.kwargs.get("transaction"))
    return any(folder in item.path.as_posix() for folder in LAST), commits


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser and drills come last, and what this machine lacks is said, not hidden."""
    items.sort(key=_place)
    for item in items:
        equipment.require(item)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end which tests this machine could not run, and what to install."""
    equipment.report(terminalreporter)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test kept by REQUIRE_ALL fails where its need is missing."""
    equipment.fail_where_missing(item)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With REQUIRE_ALL, a machine that lacks something has not passed."""
    if session.exitstatus == pytest.ExitCode.OK and not equipment.is_enough():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A whole portal with the demo in it, made once; it is not started, only copied."""
    portal = Portal(tmp_path_factory.mktemp("installation") / "var")
    (portal.data.parent / "demo.txt").write_text(portal.prepare("--cases", "30"))
    yield portal
    portal.remove()


@pytest.fixture
def portal(installation: Portal, tmp_path: Path) -> Iterator[Portal]:
    """A copy of the portal for one test, not started; stopped and removed after it."""
    twin = installation.clone(tmp_path / "var")
    yield twin
    twin.remove()
