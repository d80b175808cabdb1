"""Form A in a browser: every state of it looked at, and the whole of it without JavaScript, by keyboard, and on a narrow screen."""

from collections.abc import Callable, Mapping
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests import journeys
from tests.browser.filling import by_keyboard, fill, go_on, is_review, press, to_review
from tests.browser.people import words
from tests.browser.watching import NARROW, look, overflow
from tests.markup import Answer
from tests.personae import SIXTEEN
from tests.running import Portal
from tests.visitor import Visitor

STOPS: dict[str, Mapping[str, Answer]] = {
    "under fjorton": {"Hur gammal är du?": "Under 14"},
    "över tjugofyra": {"Hur gammal är du?": "25 eller äldre"},
    "en annan kommun": {"Bor du i": "Nej, i en annan kommun"},
    "skyddade personuppgifter": {"Bor du i": "Jag har skyddade personuppgifter"},
}
WRONG: Mapping[str, Answer] = {"Vad ska vi kalla dig?": "<b>1</b>", "Hur vill du att vi hör av oss?": "Sms", "tel": "12"}


def _start(page: Page, site: Portal) -> None:
    page.goto(urljoin(site.url, "/ansok/"))


def _press(page: Page, text: str) -> None:
    press(page, page.get_by_role("button", name=text, exact=True).first)


def test_no_page_of_the_form_breaks_wcag_nor_does_any_of_its_errors(page: Page, site: Portal) -> None:
    wrong = []
    _start(page, site)
    for _ in range(journeys.MOST_PAGES):
        where = page.url
        wrong += look(page, where)
        if is_review(page):
            break
        go_on(page)
        if page.url == where:
            wrong += look(page, f"{where} tom")
            expect(page.locator("[role=alert], .error-summary, .summary").first).to_be_visible()
        fill(page, WRONG)
        if page.locator("main input[type=tel]").count() and page.url == where:
            go_on(page)
            wrong += look(page, f"{where} fel")
        if page.url == where:
            fill(page, SIXTEEN)
            go_on(page)
    assert is_review(page)
    _press(page, "Skicka")
    assert page.url.endswith("/kvitto/")

    assert [*wrong, *look(page, "kvittot")] == []


def test_no_cookie_is_set_before_somebody_presses_begin(page: Page, site: Portal) -> None:
    _start(page, site)
    fill(page, SIXTEEN)
    go_on(page)
    assert page.get_by_role("button", name="Börja", exact=True).count() == 1
    assert page.context.cookies() == []

    go_on(page)
    assert page.context.cookies() != []


@pytest.mark.parametrize("why", STOPS)
def test_a_stop_page_says_where_to_turn_and_is_free_of_faults(page: Page, site: Portal, why: str) -> None:
    _start(page, site)
    for _ in range(journeys.MOST_PAGES):
        fill(page, {**SIXTEEN, **STOPS[why]})
        go_on(page)
        if not any(page.get_by_role("button", name=text, exact=True).count() for text in ("Börja", "Fortsätt")):
            break

    assert look(page, why) == []
    assert page.locator("main a[href]").count() > 0


def test_saving_for_later_shows_a_code_that_opens_the_same_answers_in_another_browser(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page()
    _start(page, site)
    for _ in range(4):
        fill(page, SIXTEEN)
        go_on(page)
    kept = page.locator("main h1").inner_text()
    _press(page, "Spara och fortsätt senare")
    code = journeys.code_in(words(page))
    assert code, words(page)
    wrong = look(page, "koden")

    other = new_page()
    other.goto(urljoin(site.url, "/ansok/fortsatt/"))
    wrong += look(other, "fortsätt")
    go_on(other)
    wrong += look(other, "fortsätt, tom")
    fill(other, {"Din kod": code.lower()})
    go_on(other)

    assert other.locator("main h1").inner_text() == kept
    assert wrong == []


def test_the_status_page_is_free_of_faults_empty_wrong_and_right(page: Page, site: Portal) -> None:
    receipt = journeys.submit(Visitor(site.url), SIXTEEN)
    page.goto(urljoin(site.url, "/min-ansokan/"))
    wrong = look(page, "status")
    press(page, page.locator("main form button[type=submit]").first)
    wrong += look(page, "status, tom")
    fill(page, journeys.keys_to_status(receipt.reference, "2222 2222 2222 2"))
    press(page, page.locator("main form button[type=submit]").first)
    wrong += look(page, "status, fel kod")
    fill(page, journeys.keys_to_status(receipt.reference, receipt.code))
    press(page, page.locator("main form button[type=submit]").first)

    expect(page.locator("main")).to_contain_text("Vi har fått det du skickade.")
    assert [*wrong, *look(page, "status, visad")] == []


def test_the_whole_form_works_without_javascript_on_the_narrowest_screen(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page(java_script_enabled=False, viewport=NARROW)
    _start(page, site)
    for _ in range(journeys.MOST_PAGES):
        if is_review(page):
            break
        fill(page, SIXTEEN)
        go_on(page)
    _press(page, "Skicka")

    assert page.url.endswith("/kvitto/")
    expect(page.locator("main")).to_contain_text("Robin")


def test_no_page_of_the_form_scrolls_sideways_at_three_hundred_and_twenty_pixels(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page(viewport=NARROW)
    _start(page, site)
    for _ in range(journeys.MOST_PAGES):
        assert overflow(page) == [], page.url
        if is_review(page):
            break
        fill(page, SIXTEEN)
        go_on(page)
    assert is_review(page)


def test_the_whole_form_can_be_sent_with_the_keyboard_alone(page: Page, site: Portal) -> None:
    _start(page, site)
    for _ in range(journeys.MOST_PAGES):
        if page.url.endswith("/kvitto/"):
            break
        by_keyboard(page, SIXTEEN)

    expect(page.locator("h1")).to_have_text("Tack Robin!")


def test_leaving_fast_goes_elsewhere_and_the_draft_is_gone(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page(java_script_enabled=False)
    _start(page, site)
    for _ in range(3):
        fill(page, SIXTEEN)
        go_on(page)
    step = page.url
    page.route("https://**", lambda route: route.fulfill(body="elsewhere"))
    page.get_by_role("button", name="Lämna sidan snabbt").first.click()
    page.wait_for_url("https://**")
    assert page.context.cookies() == []

    page.goto(step)
    assert page.url == urljoin(site.url, "/ansok/")


def test_the_review_leads_back_to_each_question_and_forward_again(page: Page, site: Portal) -> None:
    _start(page, site)
    to_review(page, SIXTEEN)
    press(page, page.locator("main a[href]").filter(has_text="Ändra").first)
    assert not is_review(page)
    to_review(page, SIXTEEN)

    expect(page.locator("main")).to_contain_text("Robin")
