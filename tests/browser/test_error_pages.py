"""Every error page, seen as a visitor sees it."""

from urllib.parse import urljoin

import pytest
import requests
from playwright.sync_api import Page

from portal import errors
from tests.browser.watching import look
from tests.running import Portal, running
from tests.visitor import Visitor

WRONG_CODES = 40


def _show(page: Page, site: Portal, status: int, html: str) -> None:
    """Put an answer that a browser cannot be made to provoke before it, with the site's own style sheets around it."""
    address = urljoin(site.url, f"/visa-{status}/")
    page.route(address, lambda route: route.fulfill(status=status, body=html, content_type="text/html; charset=utf-8"))
    page.goto(address)


def test_not_found_is_free_of_faults(page: Page, site: Portal) -> None:
    answer = page.goto(urljoin(site.url, "/finns-inte/"))

    assert answer is not None
    assert answer.status == 404
    assert look(page, "404") == []


def test_a_wrong_host_gets_a_page_that_is_free_of_faults(page: Page, site: Portal) -> None:
    answer = requests.get(site.url, headers={"Host": "evil.example"}, timeout=10)
    assert answer.status_code == 400
    _show(page, site, 400, answer.text)

    assert look(page, "400") == []


def test_a_form_from_elsewhere_gets_a_page_that_is_free_of_faults(page: Page, site: Portal) -> None:
    answer = requests.post(urljoin(site.url, "/ansok/"), data={}, headers={"Origin": "https://evil.example"}, timeout=10)
    assert answer.status_code == 403
    _show(page, site, 403, answer.text)

    assert look(page, "403") == []


def test_too_many_tries_get_a_page_that_is_free_of_faults(page: Page, site: Portal, portal: Portal) -> None:
    # Tries are counted by network, and all tests come from one: this has a portal of its own.
    with running(portal, workers=1, worker=False):
        visitor = Visitor(portal.url)
        opened = visitor.open("/ansok/fortsatt/")
        for _ in range(WRONG_CODES):
            answered = visitor.press(opened, "Fortsätt", {"Din kod": "2222 2222 2222 2"})
            if answered.status == 429:
                break
    assert answered.status == 429
    _show(page, site, 429, answered.html)

    assert look(page, "429") == []


@pytest.mark.parametrize("status", [500, 503])
def test_when_the_portal_itself_is_broken_the_page_is_free_of_faults(page: Page, site: Portal, status: int) -> None:
    answer = errors.answer_alone(status)
    assert answer.status_code == status
    _show(page, site, status, answer.content.decode())

    assert look(page, str(status)) == []
