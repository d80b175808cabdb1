"""From the home page to a closed case, by one young person and two members of staff, and what the young person is told on the way."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import logins
from tests.browser.people import Worker, Youth
from tests.browser.watching import watched_pages
from tests.running import Portal, running

DAY = r"(?:\w+ )?\d{1,2} \w+(?: \d{4})?"
# The demo has one caseworker a programme; behind the name stands how many cases she has.
THE_ONLY_ONE = " ärende"
NUMBER = r"070-174 06 \d\d"


@pytest.fixture
def alone(installation: Portal, tmp_path: Path) -> Iterator[Portal]:
    """A portal of its own, so that the codes of its staff are unused."""
    portal = installation.clone(tmp_path / "var")
    with running(portal):
        yield portal
    portal.remove()


@pytest.fixture
def browser_of(chromium: Browser, alone: Portal) -> Iterator[Callable[..., Page]]:
    """Give each person a browser of her own."""
    with watched_pages(chromium, alone.url) as open_page:
        yield open_page


def _tells(youth: Youth, sentence: str) -> None:
    pattern = re.escape(sentence).replace(r"\{datum\}", DAY).replace(r"\{tel\}", NUMBER).replace(r"\{tjänst\}", r"[\w ]+")
    told = youth.is_told()
    assert re.search(pattern, told), f"{sentence!r} står inte i {told!r}"


def test_a_request_from_the_home_page_is_triaged_to_closed_by_two_people_and_the_status_page_tells_each_change(
    alone: Portal, installation: Portal, browser_of: Callable[..., Page]
) -> None:
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    youth, worker, leader = Youth(browser_of(), alone.url), Worker(browser_of(), alone.url), Worker(browser_of(), alone.url)
    youth.ask_for_support()
    case = youth.reference
    _tells(youth, "Vi har fått det du skickade. Vi hör av oss senast {datum}.")

    worker.sign_in(logins.of_role(staff, "handlaggare", "kaa"))
    worker.open(case)
    expect(worker.page.locator("main")).to_contain_text("Robin")
    worker.press(case, "Till teammötet")
    _tells(youth, "Teamet tar upp det på sitt möte. Vi hör av oss senast {datum}.")

    leader.sign_in(logins.of_role(staff, "samordnare"))
    leader.press(case, "Tilldela", **{"Vem tar det?": THE_ONLY_ONE})
    _tells(youth, "Nu har en person hand om det. Vi hör av oss senast {datum}.")

    worker.press(case, "Be om komplettering", **{"Vad saknas?": "Vilken tid passar bäst att ringa?"})
    _tells(youth, "Vi behöver veta mer. Öppna det du skickade och fyll på, eller ring {tel}.")
    worker.press(case, "Kompletteringen har kommit")
    _tells(youth, "Tack, vi har fått det du fyllde på. Vi hör av oss senast {datum}.")
    worker.press(case, "Ta ärendet")
    worker.press(case, "Skriv in en kontakt", **{"Hur gick det?": "Vi pratades vid", "Hur?": "Telefon"})
    _tells(youth, "Vi har pratats vid.")
    worker.press(case, "Avsluta ärendet", **{"Hur blev det?": "Studier"})
    _tells(youth, "Vi är klara. Du kan alltid höra av dig igen: {tel}.")

    leader.press(case, "Öppna ärendet igen", **{"Varför öppnas ärendet igen?": "Ett nytt samtal."})
    _tells(youth, "Vi har öppnat det igen. Vi hör av oss senast {datum}.")
    leader.press(case, "Hänvisa vidare", **{"Till vilken tjänst?": "Ung Resurs"})
    _tells(youth, "Vi har skickat det vidare till {tjänst}. Du behöver inte göra något.")
