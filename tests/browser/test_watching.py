"""The watchers see what they are set to see."""

from playwright.sync_api import Page

from tests.browser.watching import NARROW, Watch, look, overflow, violations
from tests.running import Portal

BAD = "<!doctype html><title>x</title><main><img src='data:,'><input><p style='color:#bbb;background:#fff'>blekt</p></main>"
WIDE_ONE = "<!doctype html><html lang='sv'><title>x</title><main><h1>x</h1><div style='width:900px'>bred</div></main>"


def test_axe_finds_a_picture_without_words_a_field_without_a_label_and_pale_text(page: Page) -> None:
    page.set_content(BAD)
    found = {violation.split(":")[0] for violation in violations(page)}

    assert {"image-alt", "label", "color-contrast", "html-has-lang"} <= found


def test_a_page_that_is_too_wide_is_found(page: Page) -> None:
    page.set_viewport_size(NARROW)
    page.set_content(WIDE_ONE)

    assert overflow(page)
    assert any("320 px" in wrong for wrong in look(page, "bred"))


def test_what_the_policy_stops_is_noted(page: Page, site: Portal) -> None:
    other = page.context.new_page()
    watch = Watch(site.url).over(other)
    other.goto(site.url)
    with other.expect_console_message():
        other.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")

    assert any("Content Security Policy" in complaint for complaint in watch.complaints)
