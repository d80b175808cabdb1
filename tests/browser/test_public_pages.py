"""Every public page: free of faults, light, alone, and without a cookie."""

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Response

from tests.browser.bars import visited
from tests.browser.furnished import every_block
from tests.running import Portal
from tests.visitor import Visitor

HIDDEN_DOORS = ("/handlaggning", "/redaktion", "/konto", "/media", "/documents", "/lamna", "/nyheter/flode", "/static")
# What a browser saves instead of showing.
FILES = (".ics",)
MOST_BYTES, MOST_SCRIPT = 30_000, 5_000
MUST_BE_FOUND = {
    "/", "/stod/", "/stod/kaa/", "/aktivitetsansvaret/", "/for-vuxna/", "/for-vuxna/hemma/", "/for-vuxna/jobbar-med-unga/",
    "/nyheter/", "/nyheter/en-dag-i-verkstaden/", "/aktiviteter/", "/aktiviteter/oppet-hus/", "/aktiviteter/fika-i-parken/",
    "/aktiviteter/promenad-med-hund/", "/kontakt/", "/resultat/", "/om-webbplatsen/", "/om-webbplatsen/tillganglighet/",
    "/om-webbplatsen/kakor/", "/om-webbplatsen/personuppgifter/", "/stod-for-unga/", "/ma-daligt/", "/sv-x-ll/stod/kaa/", "/en/",
    "/en/contact/", "/ar/", "/ar/stod-for-unga/", "/so/stod-for-unga/", "/uk/stod-for-unga/", "/fi/stod-for-unga/", "/ansok/",
}  # fmt: skip
# Nobody links to what is not there.
MISSING = ("/finns-inte/", "/ar/finns-inte/")
# On which side the page begins, on which side of its poster a title begins, and whether the shape below it is turned.
LAID = """() => {
    const side = (part, whole) => {
        const [inner, outer] = [part, whole].map(one => document.querySelector(one).getBoundingClientRect());
        return inner.left - outer.left < outer.right - inner.right ? 'left' : 'right';
    };
    return [side('.wordmark', 'html'), side('.poster h3 a', '.poster'), getComputedStyle(document.querySelector('.poster-cut')).scale];
}"""
# Words of a poster that stand closer to its edge than the smallest padding of a poster.
CRAMPED = """() => [...document.querySelectorAll('.poster')].flatMap(poster => {
    const around = poster.getBoundingClientRect(), range = document.createRange(), cramped = [];
    const walker = document.createTreeWalker(poster, NodeFilter.SHOW_TEXT);
    for (let node; node = walker.nextNode();) {
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter(line => line.width > 1);
        if (lines.some(line => line.left - around.left < 11.5 || around.right - line.right < 11.5)) cramped.push(node.data.trim());
    }
    return cramped;
})"""


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


@pytest.fixture(scope="module")
def crowded(site: Portal) -> str:
    """The address of a page with one of each block."""
    return every_block(site)


@pytest.fixture(scope="module")
def places(addresses: list[str], crowded: str) -> dict[str, int]:
    """Every public address, and how it answers."""
    return dict.fromkeys([*addresses, crowded], 200) | dict.fromkeys(MISSING, 404)


def test_every_page_that_the_home_page_leads_to_is_there(addresses: list[str]) -> None:
    services = [path for path in addresses if path.startswith("/stod/") and path != "/stod/"]
    articles = [path for path in addresses if path.startswith("/nyheter/") and path != "/nyheter/"]

    assert sorted(MUST_BE_FOUND - set(addresses)) == []
    assert len(services) >= 4
    assert len(articles) >= 4


def test_every_public_page_keeps_to_the_bars_and_leaves_nothing_in_the_browser(page: Page, site: Portal, places: dict[str, int]) -> None:
    wrong = []
    for path, status in places.items():
        wrong += visited(page, urljoin(site.url, path), status=status)
        if page.context.cookies() or page.evaluate("localStorage.length + sessionStorage.length"):
            wrong.append(f"{path}: lämnade något i webbläsaren")

    assert wrong == []


def test_alerts_of_both_levels_and_a_photograph_are_seen_over_every_block(page: Page, site: Portal, crowded: str) -> None:
    page.goto(urljoin(site.url, crowded))

    assert page.locator(".notice").count() == 2
    assert page.locator(".notice-important").count() == 1
    assert page.locator("picture source[type='image/avif']").count() >= 2


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_the_start_page_in_arabic_mirrors_the_swedish_one(page: Page, site: Portal, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    seen = {}
    for path in ("/", "/ar/"):
        page.goto(urljoin(site.url, path))
        seen[path] = page.evaluate(LAID)
        assert page.evaluate(CRAMPED) == [], path

    assert seen == {"/": ["left", "left", "none"], "/ar/": ["right", "right", "-1 1"]}


def _weigh(context: BrowserContext, address: str) -> dict[str, int]:
    """Return how many bytes of each kind of file a first visit carries over the wire, headers aside."""
    page, weights = context.new_page(), dict[str, int]()
    seen: list[Response] = []

    def note(response: Response) -> None:
        seen.append(response)

    page.on("response", note)
    page.goto(address)
    for response in seen:
        kind = response.request.resource_type
        weights[kind] = weights.get(kind, 0) + response.request.sizes()["responseBodySize"]
    context.close()
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
