"""What readers answer about a page, and what editors see of it, in a real browser: no faults, no script needed, no cookie."""

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.bars import by_day_and_night, standing
from tests.browser.watching import violations
from tests.browser.writing import faults_in
from tests.running import Portal
from tests.visitor import Visitor

# What a communicator works in, below the editor's door.
PLACES = (
    "nyheter/", "bilder/rita/", "rapporter/att-granska/", "rapporter/trasiga-lankar/", "rapporter/utan-kontaktkort/",
    "rapporter/bilder-utan-samtycke/", "rapporter/tyck-till/", "rapporter/sokningar/", "rapporter/sokord-utan-traff/",
    "snippets/common/alert/", "services/programme/", "search/synonym/", "search/synonym/create/?typed=csn", "search/pick/",
    "settings/forms/formwords/",
)  # fmt: skip


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
        wrong += standing(page, answer)
    for text in ("ring 070-174 06 05", "Jag vill inte leva"):
        _send(page, text)
        wrong += standing(page, text)
    _send(page, "Var är kartan?")
    wrong += standing(page, "tack")

    assert wrong == []
    assert page.url.endswith("/tyck-till/tack/")
    assert page.context.cookies() == []


def test_an_answer_is_given_without_javascript(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page(java_script_enabled=False)
    _answer(page, site, "Nej")
    _send(page, "Var är kartan?")

    assert page.get_by_role("heading", level=1).inner_text() == "Tack!"


def _to_a_review(page: Page) -> str:
    """Go from the editor's first page to the review of a page, and return the page's number."""
    page.get_by_role("link", name="KAASAM, senast").click()
    return urlsplit(page.url).path.rstrip("/").rpartition("/")[2]


def test_the_editors_first_page_and_every_list_and_report_of_hers_break_no_rule(
    new_page: Callable[..., Page], signed_in: Callable[..., Visitor], site: Portal
) -> None:
    page = new_page(as_visitor=signed_in("kommunikator", then="/redaktion/"), reduced_motion="reduce")
    page.goto(urljoin(site.url, "/redaktion/"))
    assert page.get_by_role("heading", name="Att göra").is_visible()
    number = _to_a_review(page)
    wrong = []
    for path in ("", *PLACES, f"granska/{number}/", f"translation/submit/page/{number}/"):
        answer = page.goto(urljoin(site.url, f"/redaktion/{path}"))
        assert answer is not None
        assert answer.ok, path
        wrong += [f"{path}: {fault}" for fault in by_day_and_night(page)]

    assert wrong == []


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("settings/common/sitesettings/", {}),
        ("snippets/common/alert/add/", {"#id_title": "Stängt fredag", "#id_text": "Ring måndag.", "#id_ends_at": "2099-12-31 12:00"}),
    ],
)
def test_what_is_seen_beside_the_editor_breaks_no_rule(
    new_page: Callable[..., Page], signed_in: Callable[..., Visitor], site: Portal, path: str, fields: dict[str, str]
) -> None:
    page = new_page(as_visitor=signed_in("kommunikator", then="/redaktion/"), reduced_motion="reduce")
    page.goto(urljoin(site.url, f"/redaktion/{path}"))
    for field, words in fields.items():
        page.fill(field, words)
    page.get_by_role("button", name="Växla förhandsgranskning").click()
    page.frame_locator("#w-preview-iframe").locator("main").wait_for()
    preview = next(each for each in page.frames if "/preview/" in each.url)

    assert violations(preview) == []
    assert faults_in(page, "[data-side-panel='preview']") == []
