"""What readers answer about a page, and what editors see of it, in a real browser: no faults, no script needed, no cookie."""

from collections.abc import Callable
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.browser.watching import look, violations
from tests.running import Portal
from tests.visitor import Visitor

REPORTS = ("att-granska", "trasiga-lankar", "utan-kontaktkort", "bilder-utan-samtycke", "tyck-till", "sokord-utan-traff")


def _answer(page: Page, site: Portal, answer: str) -> None:
    page.goto(urljoin(site.url, "/stod/kaa/"))
    page.get_by_role("button", name=answer, exact=True).click()


def _send(page: Page, text: str) -> None:
    page.get_by_label("Vad saknade du?").fill(text)
    page.get_by_role("button", name="Skicka").click()


def test_every_state_of_the_answer_breaks_no_rule(page: Page, site: Portal) -> None:
    wrong = []
    for answer in ("Ja", "Nej"):
        _answer(page, site, answer)
        wrong += look(page, answer)
    for text in ("ring 070-174 06 05", "Jag vill inte leva"):
        _send(page, text)
        wrong += look(page, text)
    _send(page, "Var är kartan?")
    wrong += look(page, "tack")

    assert wrong == []
    assert page.url.endswith("/tyck-till/tack/")
    assert page.context.cookies() == []


def test_an_answer_is_given_without_javascript(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page(java_script_enabled=False)
    _answer(page, site, "Nej")
    _send(page, "Var är kartan?")

    assert page.get_by_role("heading", level=1).inner_text() == "Tack!"


def test_the_editors_first_page_the_reports_and_the_review_break_no_rule(
    new_page: Callable[..., Page], signed_in: Callable[..., Visitor], site: Portal
) -> None:
    page = new_page(as_visitor=signed_in("kommunikator", then="/redaktion/"))
    page.goto(urljoin(site.url, "/redaktion/"))
    wrong = violations(page)
    assert page.get_by_role("heading", name="Att göra").is_visible()
    page.get_by_role("link", name="KAASAM, senast").click()
    wrong += violations(page)
    for name in REPORTS:
        page.goto(urljoin(site.url, f"/redaktion/rapporter/{name}/"))
        wrong += [f"{name}: {violation}" for violation in violations(page)]

    assert wrong == []
