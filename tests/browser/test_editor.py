"""An article on its way: a hurried writer, what the content check shows her, and the communicator who lets it out."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urljoin

import pytest
import requests
from playwright.sync_api import Browser, Locator, Page, expect

from tests import logins
from tests.browser.bars import by_day_and_night
from tests.browser.watching import NARROW, WIDE
from tests.browser.writing import PANEL, WATCHED, Author, faults_in
from tests.harness.inside import ask
from tests.logins import Login
from tests.running import Portal, running

SLOWEST = 40_000
LISTS = ("/", "/nyheter/", "/nyheter/flode/")


@contextmanager
def _at_her_desk(chromium: Browser, portal: Portal, staff: list[Login], role: str) -> Iterator[Author]:
    """Sign somebody in; Wagtail writes what its check finds as errors in the console, so that nobody watches it here."""
    visitor = logins.sign_in(portal.url, logins.of_role(staff, role), then="/redaktion/")
    context = chromium.new_context(locale="sv-SE", viewport=WIDE)  # type: ignore[arg-type]
    context.set_default_timeout(SLOWEST)
    expect.set_options(timeout=SLOWEST)
    context.add_cookies([{"name": c.name, "value": str(c.value), "url": portal.url} for c in visitor.http.cookies])
    yield Author(context.new_page(), portal.url)
    context.close()


@pytest.fixture
def served(portal: Portal) -> Iterator[Portal]:
    """A portal of one's own, since something is published in it."""
    with running(portal, worker=False):
        yield portal


def _hurries(writer: Author) -> None:
    writer.begins_a_piece_of_news()
    writer.writes(title="VIKTIGT om verkstaden", lead="Nu öppnar vi en verkstad  där du kan prova på.")
    writer.sees_that_it_is_saved()
    writer.chooses_the_first_picture()
    writer.writes_text("Kom till oss på måndag. Vi bjuder på fika, och du väljer själv vad du vill göra.")
    writer.quotes("Jag byggde en hylla.", "Elin, 18 år", "är med i KAA")


def _is_shown_what_she_forgot(writer: Author, panel: Locator) -> None:
    for forgotten in (
        "Skriv vad bilden visar",
        "Välj vem man kan ringa",
        "Ord i versaler",
        "Dubbla mellanslag",
        "En länk säger inte vart den går",
    ):
        expect(panel).to_contain_text(forgotten)
    # 43 words in eight sentences, three of them long.
    expect(panel.locator("[data-lix]")).to_have_text("12")
    expect(panel).to_contain_text("mål: högst 30")
    expect(writer.page.locator('[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter]')).to_have_text("5")


def _mends_it(writer: Author, link: Locator, panel: Locator) -> None:
    writer.writes(title="Verkstaden är öppen", lead="Nu öppnar vi en verkstad där du kan prova på.", alt="En person vid en bänk.")
    link.fill("Pengar när du pluggar, CSN")
    writer.chooses_somebody_to_call()
    writer.points_the_way("KAA")
    expect(panel.locator("[data-missing]")).to_be_hidden()
    expect(panel.locator("[data-content-checker-row]")).to_have_count(0)


def _lets_it_out(communicator: Author) -> None:
    page = communicator.page
    page.goto(urljoin(communicator.base, "/redaktion/"))
    expect(page.locator("main")).to_contain_text("Väntar på att du godkänner")
    page.get_by_role("link", name="Verkstaden är öppen").first.click()
    address = urljoin(communicator.base, f"/nyheter/{page.locator('#id_slug').input_value()}/")
    assert page.request.get(address).status == 404
    communicator.chooses("Godkänn och publicera")
    expect(page.locator(".messages")).to_contain_text("Verkstaden är öppen")
    _is_read_by_anybody(communicator.base, address)
    page.goto(urljoin(communicator.base, "/redaktion/nyheter/"))
    page.get_by_role("link", name="Verkstaden är öppen").first.click()
    page.goto(page.url.replace("/edit/", "/unpublish/"))
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator(".messages")).to_contain_text("Verkstaden är öppen")
    assert requests.get(address, timeout=SLOWEST).status_code == 404
    assert [path for path in LISTS if "Verkstaden är öppen" in _text(communicator.base, path)] == []


def _text(base: str, path: str) -> str:
    return requests.get(urljoin(base, path), timeout=SLOWEST).text


def _is_read_by_anybody(base: str, address: str) -> None:
    html = _text(base, address)
    for said in ("Verkstaden är öppen", "Jag byggde en hylla.", "En person vid en bänk.", "/ansok/", "<picture"):
        assert said in html, said
    assert [path for path in LISTS if "Verkstaden är öppen" not in _text(base, path)] == []
    assert address in _text(base, "/sitemap.xml")


def test_an_article_goes_from_a_hurried_draft_through_approval_to_its_readers(
    served: Portal, staff: list[Login], chromium: Browser
) -> None:
    with _at_her_desk(chromium, served, staff, "skribent") as writer:
        _hurries(writer)
        link = writer.links_to("https://www.csn.se/", "läs mer")
        panel = writer.opens_the_check()
        _is_shown_what_she_forgot(writer, panel)
        _mends_it(writer, link, panel)
        writer.chooses("Skicka vidare: Granska och publicera")
        expect(writer.page.locator(".messages")).to_contain_text("Verkstaden är öppen")

    with _at_her_desk(chromium, served, staff, "kommunikator") as communicator:
        _lets_it_out(communicator)


def test_before_anybody_has_filled_in_the_settings_the_way_to_them_breaks_no_rule(
    portal: Portal, staff: list[Login], chromium: Browser
) -> None:
    ask(portal, "from common.models import SiteSettings; SiteSettings.objects.all().delete(); print('null')")
    with running(portal, worker=False), _at_her_desk(chromium, portal, staff, "kommunikator") as communicator:
        communicator.page.goto(urljoin(portal.url, "/redaktion/"))
        expect(communicator.page.get_by_role("link", name="Fyll i nu")).to_be_visible()

        assert by_day_and_night(communicator.page) == []


def _rules_and_words(page: Page) -> tuple[set[str], set[str]]:
    """Return the rules that the preview may break, and those that the panel has words of ours for."""
    preview = next(frame for frame in page.frames if "/preview/" in frame.url)
    rules, words = preview.evaluate("""() => {
        const { options, messages } = window.wagtail.userbar.axeConfig;
        const run = [...axe.getRules(options.runOnly).map(rule => rule.ruleId), ...Object.keys(options.rules)];
        return [run, Object.keys(messages)];
    }""")
    return set(rules), set(words)


def test_the_list_of_news_and_the_panel_of_checks_are_free_of_faults(served: Portal, staff: list[Login], chromium: Browser) -> None:
    with _at_her_desk(chromium, served, staff, "kommunikator") as communicator:
        page = communicator.page
        page.goto(urljoin(served.url, "/redaktion/nyheter/"))
        for size, scheme in ((WIDE, "light"), (NARROW, "dark")):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert faults_in(page, "#listing-results") == []
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]
        page.get_by_role("link", name="Studierummet får en dag till").first.click()
        page.locator(WATCHED).wait_for()
        panel = communicator.opens_the_check()
        expect(panel.locator("[data-lix]")).to_have_text("19")
        communicator.writes(title="STUDIERUMMET  får en dag till", lead="")
        expect(panel.locator("[data-content-checker-row]")).to_have_count(2)
        may_be_found, said = _rules_and_words(page)
        assert may_be_found
        assert sorted(may_be_found - said) == []
        assert faults_in(page, PANEL) == []
