"""Every public page: free of faults, light, alone, and without a cookie."""

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Response

from tests.browser.watching import look, overflow
from tests.running import Portal
from tests.visitor import Visitor

HIDDEN_DOORS = ("/handlaggning", "/redaktion", "/konto", "/media", "/documents", "/lamna", "/nyheter/flode", "/static")
# What a browser saves instead of showing.
FILES = (".ics",)
MOST_BYTES, MOST_SCRIPT = 30_000, 5_000
# Whether what has the focus, or the poster around it, shows a ring.
RING = """() => {
    const ring = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
    for (let e = document.activeElement, n = 0; e && n < 3; e = e.parentElement, n++)
        if ([null, '::before', '::after'].some(part => ring(getComputedStyle(e, part)))) return e.getClientRects().length > 0;
    return false;
}"""
MUST_BE_FOUND = {"/", "/stod/", "/nyheter/", "/kontakt/", "/ansok/"}


def _inside(link: str, base: str) -> str:
    parts = urlsplit(link)
    is_a_page = not parts.path.startswith(HIDDEN_DOORS) and not parts.path.endswith(FILES)
    return parts.path if link.startswith(base) and is_a_page else ""


@pytest.fixture(scope="module")
def addresses(site: Portal) -> list[str]:
    """Every public address that can be reached from the home page."""
    visitor, found, waiting = Visitor(site.url), set[str](), ["/"]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        page = visitor.open(path)
        assert page.status == 200, f"{path} svarade {page.status}"
        waiting += [inside for link in page.links() if (inside := _inside(link, site.url))]
    return sorted(found)


def test_every_page_that_the_home_page_leads_to_is_there(addresses: list[str]) -> None:
    services = [path for path in addresses if path.startswith("/stod/") and path != "/stod/"]
    articles = [path for path in addresses if path.startswith("/nyheter/") and path != "/nyheter/"]

    assert set(addresses) >= MUST_BE_FOUND
    assert len(services) >= 4
    assert len(articles) >= 4


def test_no_public_page_breaks_wcag_or_scrolls_sideways(page: Page, site: Portal, addresses: list[str]) -> None:
    wrong = []
    for path in addresses:
        page.goto(urljoin(site.url, path))
        wrong += look(page, path)

    assert wrong == []


def test_text_twice_as_large_still_fits_a_small_screen(page: Page, site: Portal, addresses: list[str]) -> None:
    page.set_viewport_size({"width": 640, "height": 900})
    wrong = []
    for path in addresses:
        page.goto(urljoin(site.url, path))
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        wrong += [f"{path}: {element}" for element in overflow(page)]

    assert wrong == []


def test_no_public_page_sets_a_cookie_or_keeps_anything_in_the_browser(page: Page, site: Portal, addresses: list[str]) -> None:
    for path in addresses:
        page.goto(urljoin(site.url, path))

        assert page.context.cookies() == [], path
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0, path


def _weigh(context: BrowserContext, address: str) -> dict[str, int]:
    """Return how many bytes of each kind of file a first visit carries over the wire, headers aside."""
    page, weights = context.new_page(), dict[str, int]()
    seen: list[Response] = []

    def note(response: Response) -> None:
        seen.append(response)

    page.on("response", note)
    page.goto(address, wait_until="networkidle")
    for response in seen:
        kind = response.request.resource_type
        weights[kind] = weights.get(kind, 0) + response.request.sizes()["responseBodySize"]
    page.close()
    return weights


def test_a_first_visit_to_any_public_page_weighs_at_most_thirty_kilobytes(
    new_page: Callable[..., Page], site: Portal, addresses: list[str]
) -> None:
    for path in addresses:
        context = new_page().context
        weights = _weigh(context, urljoin(site.url, path))
        total = sum(size for kind, size in weights.items() if kind not in ("image", "media"))

        assert 0 < total <= MOST_BYTES, f"{path}: {weights}"
        assert weights.get("script", 0) <= MOST_SCRIPT, f"{path}: {weights}"


def test_every_public_page_says_everything_without_javascript(new_page: Callable[..., Page], site: Portal, addresses: list[str]) -> None:
    plain, rich = new_page(java_script_enabled=False), new_page()
    for path in addresses:
        for page in (plain, rich):
            page.goto(urljoin(site.url, path))

        assert plain.locator("main").inner_text() == rich.locator("main").inner_text(), path


def test_the_first_stop_of_the_keyboard_leads_past_the_menu_to_the_content(page: Page, site: Portal) -> None:
    page.goto(site.url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_url("**/#innehall")


def test_every_stop_of_the_keyboard_on_the_home_page_can_be_seen(page: Page, site: Portal) -> None:
    page.goto(site.url)
    stops = page.locator("a[href]:visible, button:visible, input:visible, summary:visible").count()
    invisible = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        seen = page.evaluate(RING)
        if not seen:
            invisible.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))

    assert invisible == []
