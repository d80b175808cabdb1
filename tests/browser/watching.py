"""A page looked at closely: what axe says, what the console says, what it fetched, and whether it scrolls sideways."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Frame, Page, Request

from tests.visitor import Visitor

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
SCANNER = Axe()
SLOWEST = 15_000
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


@dataclass
class Watch:
    """What a page did behind its face."""

    base: str
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def over(self, page: Page) -> "Watch":
        """Begin to watch `page`."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)
        return self

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(f"{message.text} ({message.location.get('url')})")

    def _request(self, request: Request) -> None:
        if request.is_navigation_request() or not request.frame.url.startswith(self.base):
            return  # where a person goes herself is not fetched by the page, nor is what another site's page fetches
        if urlsplit(request.url).scheme in ("http", "https") and not request.url.startswith(self.base):
            self.foreign.append(request.url)


@contextmanager
def watched_pages(chromium: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Give a function that opens pages, each with cookies of its own; none may break the policy or fetch from elsewhere."""
    contexts: list[BrowserContext] = []
    watch = Watch(base)

    def open_page(*, as_visitor: Visitor | None = None, **options: object) -> Page:
        context = chromium.new_context(locale="sv-SE", **{"viewport": WIDE, **options})  # type: ignore[arg-type]
        context.set_default_timeout(SLOWEST)
        contexts.append(context)
        if as_visitor is not None:
            context.add_cookies([{"name": c.name, "value": str(c.value), "url": base} for c in as_visitor.http.cookies])
        page = context.new_page()
        watch.over(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert watch.complaints == []
    assert watch.foreign == []


def violations(page: Page | Frame) -> list[str]:
    """Return what breaks WCAG 2.x A or AA on the page as it stands, or in a frame of it."""
    found = SCANNER.run(page, options=OPTIONS).response["violations"]  # type: ignore[arg-type]
    return [f"{rule['id']}: {node['html'][:200]} — {node.get('failureSummary', '')}" for rule in found for node in rule["nodes"]]


def overflow(page: Page) -> list[str]:
    """Return the elements that stick out at the side of the narrowest screen; an empty list where nothing scrolls sideways."""
    if page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"):
        return []
    script = """() => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map(e => e.tagName + '.' + e.className).slice(0, 8)"""
    return [str(name) for name in page.evaluate(script)] or ["okänt element"]


def look(page: Page, what: str) -> list[str]:
    """Return all that is wrong with a page: wide and in daylight, then narrow and in the dark."""
    wrong = []
    for size, scheme in ((WIDE, "light"), (NARROW, "dark")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        wrong += [f"{what}, {scheme}: {violation}" for violation in violations(page)]
    wrong += [f"{what}, 320 px: {element} sticker ut" for element in overflow(page)]
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light")
    headings = page.locator("h1").count()
    return wrong if headings == 1 else [*wrong, f"{what}: {headings} huvudrubriker"]
