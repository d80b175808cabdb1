"""The portal as it is run, with its demo, and a real browser before it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import equipment, logins
from tests.browser.watching import watched_pages
from tests.running import Portal, running
from tests.visitor import Visitor

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def site(installation: Portal, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """One running portal for all tests that only look, or that bring what they change."""
    portal = installation.clone(tmp_path_factory.mktemp("site") / "var")
    with running(portal, worker=False):
        yield portal
    portal.remove()


@pytest.fixture(scope="session")
def staff(installation: Portal) -> list[logins.Login]:
    """The sign-ins that the demo printed."""
    return logins.printed((installation.data.parent / "demo.txt").read_text())


@pytest.fixture(scope="session")
def signed_in(site: Portal, staff: list[logins.Login]) -> Callable[..., Visitor]:
    """Give the browser of a role, signed in once: a code works once in its half minute."""
    kept: dict[tuple[str, str], Visitor] = {}

    def of(role: str, programme: str = "", *, then: str = "/handlaggning/") -> Visitor:
        if (role, programme) not in kept:
            kept[role, programme] = logins.sign_in(site.url, logins.of_role(staff, role, programme), then=then)
        return kept[role, programme]

    return of


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, one for each file of tests: its loop must not outlive them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=equipment.chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Browser, site: Portal) -> Iterator[Callable[..., Page]]:
    """Open further pages of the portal that all share."""
    with watched_pages(chromium, site.url) as open_page:
        yield open_page


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One page of somebody who has never been here."""
    return new_page()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.chromium)
