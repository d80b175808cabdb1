"""The search in a real browser: free of faults in each of its states, usable by keyboard alone, and whole without JavaScript."""

from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.bars import HALF_A_DESK, NARROWEST, PHONE, by_day_and_night, visited
from tests.browser.watching import overflow
from tests.running import Portal

STATES = {
    "empty": "/sok/",
    "hits": "/sok/?q=praktik",
    "picked": "/sok/?q=ansöka",
    "second page": "/sok/?q=praktik&sida=2",
    "filtered": "/sok/?q=praktik&slag=service&insats=kaa",
    "filtered away": "/sok/?q=praktik&ar=1999",
    "mended": "/sok/?q=pratkik",
    "nothing": "/sok/?q=xylofonblås",
    "a long word": f"/sok/?q={'x' * 190}",
    "acute": "/sok/?q=vill dö",
    "acute and nothing": "/sok/?q=självmordslinje xylofonblås",
    "arabic": "/ar/sok/?q=praktik",
    "english": "/en/sok/?q=support",
    "easy": "/sv-x-ll/sok/?q=praktik",
}
_MAKE = """
from common import stamp
from common.time import today
from search.models import Pick, SearchWord
Pick.objects.create(typed="ansöka", address="/ansok/", title="Sök stöd här", text="Det tar ungefär tre minuter.")
SearchWord.objects.update_or_create(words="praktik", searched_on=today(), defaults={"times": 9, "hits": 3})
stamp.bump()
print("{}")
"""


@pytest.fixture(scope="module")
def known(site: Portal) -> Portal:
    """The running portal with its pages read, a pick, and something that many have searched for."""
    site.manage("rebuild_search")
    site.manage("shell", "--no-imports", "-c", _MAKE)
    return site


def _options(page: Page) -> Locator:
    return page.get_by_role("option")


def _type(page: Page, typed: str) -> Locator:
    """Type into the field of the page, and wait for what is suggested."""
    field = page.get_by_role("combobox")
    field.press_sequentially(typed)
    expect(_options(page).first).to_be_visible()
    return field


@pytest.mark.parametrize("path", STATES.values(), ids=STATES.keys())
def test_each_state_keeps_to_the_bars(page: Page, known: Portal, path: str) -> None:
    assert visited(page, urljoin(known.url, path)) == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", ["/", "/sok/", "/ar/sok/", "/finns-inte/"])
def test_open_suggestions_keep_to_the_bars(page: Page, known: Portal, path: str) -> None:
    page.goto(urljoin(known.url, path))
    _type(page, "pra")
    assert by_day_and_night(page) == []
    page.set_viewport_size(NARROWEST)
    assert overflow(page) == []
    page.set_viewport_size(HALF_A_DESK)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) == []


def test_the_arrows_choose_and_enter_goes_to_the_page(page: Page, known: Portal) -> None:
    page.goto(known.url)
    field = _type(page, "kaa")
    assert field.get_attribute("aria-expanded") == "true"
    assert page.get_by_role("listbox").get_attribute("aria-label") == "Sök på webbplatsen"
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowDown")
    first = _options(page).first
    assert field.get_attribute("aria-activedescendant") == first.get_attribute("id")
    assert first.get_attribute("aria-selected") == "true"
    expect(field).to_be_focused()
    field.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowUp")
    assert _options(page).last.get_attribute("aria-selected") == "true"
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/stod/kaa/")


def test_how_many_there_are_is_said_to_who_only_hears(page: Page, known: Portal) -> None:
    page.goto(known.url)
    field = _type(page, "kaasam")
    expect(page.locator(".seek [role=status]")).to_contain_text("förslag")
    field.press_sequentially("finnsinte")
    expect(page.locator(".seek [role=status]")).to_have_text("Inga förslag")
    expect(page.get_by_role("listbox", include_hidden=True)).to_be_hidden()
    assert field.get_attribute("aria-expanded") == "false"


def test_escape_closes_and_keeps_what_is_typed_and_tab_goes_on(page: Page, known: Portal) -> None:
    page.goto(known.url)
    field = _type(page, "kaa")
    field.press("Escape")
    expect(_options(page)).to_have_count(0)
    assert field.input_value() == "kaa"
    assert field.get_attribute("aria-expanded") == "false"
    field.press("End")
    field.press("Backspace")
    expect(_options(page).first).to_be_visible()
    field.press("ArrowDown")
    field.press("Tab")
    expect(_options(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Sök", exact=True)).to_be_focused()
    assert page.url == known.url


def test_a_suggestion_is_pressed_and_what_is_typed_can_still_be_searched_for(page: Page, known: Portal) -> None:
    page.goto(known.url)
    _type(page, "kaa").press("Enter")
    page.wait_for_url("**/sok/?q=kaa")
    page.goto(known.url)
    _type(page, "kaa")
    _options(page).first.click()
    page.wait_for_url("**/stod/kaa/")


def test_where_no_suggestion_comes_the_field_works_as_before(page: Page, known: Portal) -> None:
    page.route("**/forslag/**", lambda route: route.abort())
    page.goto(known.url)
    field = page.get_by_role("combobox")
    field.press_sequentially("praktik")
    field.press("Enter")
    page.wait_for_url("**/sok/?q=praktik")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("träffar")


def test_all_but_suggestions_works_without_javascript(new_page: Callable[..., Page], known: Portal) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(known.url)
    page.get_by_role("searchbox", name="Sök på webbplatsen").fill("pratkik")
    page.get_by_role("button", name="Sök", exact=True).click()
    page.wait_for_url("**/sok/?q=pratkik")
    page.get_by_role("list", name="Slag").get_by_role("link", name="Insatser").click()
    page.wait_for_url("**slag=service**")
    page.locator("details.narrow summary").click()
    page.get_by_role("list", name="Insats", exact=True).get_by_role("link", name="KAASAM").click()
    page.wait_for_url("**insats=kaasam**")
    page.locator("ol.hits h3 a").first.click()
    page.wait_for_url("**/stod/kaasam/")


@pytest.mark.parametrize("path", ["/", "/ar/", "/finns-inte/"])
def test_on_a_phone_the_box_takes_one_slim_row(page: Page, known: Portal, path: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(urljoin(known.url, path))
    box, top = page.locator(".seek").bounding_box(), page.locator(".masthead").bounding_box()
    page.locator(".seek").evaluate("box => box.remove()")
    without = page.locator(".masthead").bounding_box()
    assert box
    assert top
    assert without
    # Arabic is set a tenth larger, with everything that is measured by its letters.
    assert box["height"] <= 50
    assert top["height"] - without["height"] <= 58


def test_it_is_not_printed(page: Page, known: Portal) -> None:
    page.goto(urljoin(known.url, "/sok/?q=praktik"))
    page.emulate_media(media="print")
    expect(page.locator(".find")).to_be_hidden()
    expect(page.locator(".chips").first).to_be_hidden()
    expect(page.locator("ol.hits")).to_be_visible()
    page.goto(known.url)
    expect(page.locator(".seek")).to_be_hidden()
