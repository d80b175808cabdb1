"""From the home page to a closed case, by one young person and two members of staff, and what the young person is told on the way."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import logins
from tests.browser.filling import fill, is_review, to_review
from tests.browser.watching import WIDE, Watch
from tests.journeys import _CODE
from tests.personae import SIXTEEN
from tests.running import Portal, running

DESK = "/handlaggning/"
DAY = r"\d{1,2} \w+"


@pytest.fixture
def alone(installation: Portal, tmp_path: Path) -> Iterator[Portal]:
    """A portal of its own, so that the codes of its staff are unused."""
    portal = installation.clone(tmp_path / "var")
    with running(portal):
        yield portal
    portal.remove()


@pytest.fixture
def browser_of(chromium: Browser, alone: Portal) -> Iterator[Callable[[], Page]]:
    """Give each person a browser of her own."""
    watch, contexts = Watch(alone.url), []

    def open_page() -> Page:
        context = chromium.new_context(locale="sv-SE", viewport=WIDE)  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        watch.over(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert watch.complaints == []
    assert watch.foreign == []


def _sign_in(page: Page, portal: Portal, login: logins.Login) -> None:
    page.goto(urljoin(portal.url, DESK))
    page.locator("input[type=email]").fill(login.email)
    page.locator("input[type=password]").fill(login.password)
    page.locator("main form button").first.click()
    page.locator("input[name=code]").fill(login.code())
    page.locator("form:has(input[name=code]) button").first.click()
    page.wait_for_url(f"**{DESK}**")


def _do(page: Page, portal: Portal, reference: str, name: str, *, text: str = "", choose: str = "") -> None:
    """Take the case one step by its button, and fill in what the step asks for."""
    page.goto(urljoin(portal.url, f"{DESK}arenden/{reference}/"))
    page.locator(f"form[action$='/{name}/'] button, a[href$='/{name}/']").first.click()
    page.wait_for_load_state()
    if page.url.endswith(f"/{name}/"):
        if text:
            page.locator("main textarea").first.fill(text)
        if choose:
            page.get_by_label(choose, exact=False).first.check()
        page.locator("main form button:not([name=varning])").last.click()
    page.wait_for_url(f"**/arenden/{reference}/")


def test_a_request_goes_from_the_home_page_to_closed_and_the_status_page_tells_each_change(
    alone: Portal, installation: Portal, browser_of: Callable[[], Page]
) -> None:
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    youth = browser_of()
    youth.goto(alone.url)
    youth.locator("main a[href*='/ansok/'], header a[href*='/ansok/']").first.click()
    to_review(youth, SIXTEEN)
    assert is_review(youth)
    youth.get_by_role("button", name="Skicka", exact=True).click()
    youth.wait_for_url("**/kvitto/")
    reference = str(youth.locator("[data-reference]").first.get_attribute("data-reference"))
    shown = _CODE.search(" ".join(youth.locator("main").inner_text().split()))
    assert shown, youth.locator("main").inner_text()

    def told() -> str:
        page = browser_of()
        page.goto(urljoin(alone.url, "/min-ansokan/"))
        answers = {"Referens": reference, "Din referens": reference, "Din kod": shown[0], "Kod": shown[0]}
        fill(page, answers)
        page.locator("main form button[type=submit]").first.click()
        words = " ".join(page.locator("main").inner_text().split())
        page.context.close()
        return words

    assert re.search(rf"Vi har fått det du skickade\. Vi hör av oss senast .*{DAY}", told())

    worker, leader = browser_of(), browser_of()
    _sign_in(worker, alone, logins.of_role(staff, "handlaggare", "kaa"))
    expect(worker.locator("main")).to_contain_text("Robin")
    _do(worker, alone, reference, "put_on_agenda")
    assert re.search(rf"Teamet tar upp det på sitt möte\. Vi hör av oss senast .*{DAY}", told())
    _do(worker, alone, reference, "claim")
    assert re.search(rf"Nu har en person hand om det\. Vi hör av oss senast .*{DAY}", told())
    worker.goto(urljoin(alone.url, f"{DESK}arenden/{reference}/"))
    _contact_made(worker, reference)
    assert "Vi har pratats vid." in told()

    _sign_in(leader, alone, logins.of_role(staff, "samordnare"))
    _do(leader, alone, reference, "close", choose="Studier")
    assert re.search(r"Vi är klara\. Du kan alltid höra av dig igen: [\d -]+", told())
    _do(leader, alone, reference, "reopen", text="Robin hörde av sig igen.")
    assert re.search(rf"Vi har öppnat det igen\. Vi hör av oss senast .*{DAY}", told())


def _contact_made(page: Page, reference: str) -> None:
    page.get_by_text(re.compile("kontakt", re.IGNORECASE)).locator("visible=true").first.wait_for()
    form = page.locator("form[action*='kontakt']").first
    if not form.count():
        page.locator("a[href*='kontakt']").first.click()
        form = page.locator("main form[action*='kontakt'], main form").first
    choice = form.locator("input[type=radio]")
    if choice.count():
        choice.first.check()
    form.locator("button").last.click()
    page.wait_for_url(f"**/arenden/{reference}/")
