"""The style guide in a browser: every component at once, wide and narrow, by day and by night, in other colours, from right to left."""

from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watching import SCANNER, look, overflow
from tests.running import Portal
from tests.visitor import Visitor

GUIDE = "/styleguide/"
DRAW = "/redaktion/bilder/rita/"
# Fields say by a border what they said by their colour.
BORDERED = (".poster", ".field", ".factbox", ".alert", ".notice", ".guide-ink", ".week td:not(.closed)")
SHAPES = ".sign, .poster-cut, .foot-cut svg, .wordmark use, .unit > svg, .leaf svg, .crowd svg"
# Shapes in the colour of the first thing under them that has one.
MELTED = """all => all.filter(shape => {
    let under = shape;
    while (under && getComputedStyle(under).backgroundColor === 'rgba(0, 0, 0, 0)') under = under.parentElement;
    return getComputedStyle(shape).fill === getComputedStyle(under ?? document.documentElement).backgroundColor;
}).map(shape => shape.outerHTML.slice(0, 140))"""


def test_no_component_breaks_wcag_or_scrolls_sideways(page: Page, site: Portal) -> None:
    page.goto(urljoin(site.url, GUIDE))

    assert look(page, GUIDE) == []


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_components_keep_their_place_from_right_to_left_and_at_twice_the_text(page: Page, site: Portal, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(urljoin(site.url, GUIDE))
    page.evaluate("document.documentElement.dir = 'rtl'")
    from_right = overflow(page)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert from_right == []
    assert overflow(page) == []


def test_in_the_readers_own_colours_every_field_has_a_border(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page(forced_colors="active")
    page.goto(urljoin(site.url, GUIDE))
    for selector in BORDERED:
        widths = page.eval_on_selector_all(selector, "all => all.map(one => parseFloat(getComputedStyle(one).borderTopWidth))")

        assert widths, selector
        assert min(widths) > 0, selector


@pytest.mark.parametrize("path", [GUIDE, "/", "/stod/mojligheten/", "/aktiviteter/", "/resultat/", "/kontakt/"])
def test_in_the_readers_own_colours_no_shape_melts_into_what_it_lies_on(new_page: Callable[..., Page], site: Portal, path: str) -> None:
    page = new_page(forced_colors="active")
    page.goto(urljoin(site.url, path))

    assert page.locator(SHAPES).count() > 0
    assert page.eval_on_selector_all(SHAPES, MELTED) == []


def test_with_less_motion_nothing_moves(new_page: Callable[..., Page], site: Portal) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto(urljoin(site.url, GUIDE))
    moving = page.eval_on_selector_all(
        "body *", "all => all.filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
    )

    assert moving == 0


def test_the_stylesheet_of_the_theme_is_fetched_once(page: Page, site: Portal) -> None:
    fetched: list[str] = []
    page.on(
        "response",
        lambda response: fetched.append(response.url) if "tema.css" in response.url and not response.from_service_worker else None,
    )
    for path in ("/", "/kontakt/", "/ansok/"):
        page.goto(urljoin(site.url, path))

    assert len(set(fetched)) == 1
    assert page.evaluate("performance.getEntriesByType('resource').find(one => one.name.includes('tema.css')).transferSize") == 0


def test_an_editor_draws_with_and_without_a_script(new_page: Callable[..., Page], signed_in: Callable[..., Visitor], site: Portal) -> None:
    editor = signed_in("kommunikator", then="/redaktion/")
    for has_script in (True, False):
        page = new_page(as_visitor=editor, java_script_enabled=has_script)
        page.goto(urljoin(site.url, DRAW))
        before = page.get_attribute("#bild img", "src")
        page.select_option("#id_ground", "papper")
        page.select_option("#id_right", "vaxt")
        if not has_script:
            page.click("text=Visa bilden")

        expect(page.locator("#id_description")).to_have_value("En person som går, en hund och en växt i kruka framför två kullar.")
        assert page.get_attribute("#bild img", "src") != before


def test_the_page_to_draw_on_breaks_no_rule_of_wcag(new_page: Callable[..., Page], signed_in: Callable[..., Visitor], site: Portal) -> None:
    page = new_page(as_visitor=signed_in("kommunikator", then="/redaktion/"))
    page.goto(urljoin(site.url, DRAW))
    found = SCANNER.run(page, context=".compose").response["violations"]

    assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == []
