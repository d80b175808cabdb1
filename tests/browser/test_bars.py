"""The bars themselves: each fault that they are to find is found, on a page that has it and no other."""

from io import BytesIO
from urllib.parse import urljoin

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.bars import visited
from tests.running import Portal

SHELL = "<!DOCTYPE html><html lang=sv><meta name=viewport content='width=device-width'><title>Prov</title>%s</html>"
WHOLE = """<style>
    body { margin: 0; font: 1rem/1.5 sans-serif } :focus-visible { outline: 3px solid } .tap { display: inline-block; padding: 1rem }
</style><h1>Prov</h1><p>Läs mer om <a href=/>allt</a> här.</p><p><a class=tap href=/>Hem</a></p>"""
DRAWN = "src='data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot;/>' alt=''"
PALE = "<style>@media (width %s 900px) and (prefers-color-scheme: %s) { h1 { color: #eee } }</style>"
LATE = "<script>setTimeout(() => document.body.prepend(Object.assign(document.createElement('p'), { innerText: 'Nu' })), 40)</script>"
FAULTS = {
    "0 huvudrubriker": "<p>Prov</p>",
    "image-alt": f"{WHOLE}<img src='data:image/svg+xml,' width=9 height=9>",
    "1440 px, dark: color-contrast": WHOLE + PALE % (">", "dark"),
    "360 px, light: color-contrast": WHOLE + PALE % ("<", "light"),
    "360 px, light: 34x17 px": f"{WHOLE}<p><a href=/>Start</a></p>",
    "utan ring": f"{WHOLE}<button style='outline: 0; width: 4rem; height: 4rem'>Tryck</button>",
    "360 px, light: flyttade sig": WHOLE + LATE,
    "det största hämtas sent": f"{WHOLE}<img loading=lazy width=300 height=300 alt='' src=/brus.png style='display: block'>",
    "utan mått": f"{WHOLE}<img {DRAWN}>",
    "utan format och sizes": f"{WHOLE}<img src=/brus.png alt='' width=9 height=9>",
    "320 px, light": f"{WHOLE}<div style='inline-size: 340px'>Bred</div>",
    "200 %": f"{WHOLE}<div style='inline-size: 21rem'>Bred</div>",
    "baklänges": f"{WHOLE}<a class=tap href=tel:112><bdo dir=rtl>112</bdo></a>",
}


def _noise() -> bytes:
    """Return a picture that says much: a browser does not count what is nearly empty as something to see."""
    file = BytesIO()
    Image.effect_noise((300, 300), 90).save(file, "PNG")
    return file.getvalue()


def _faults(page: Page, site: Portal, body: str) -> list[str]:
    address = urljoin(site.url, "/prov/")
    page.route(address, lambda route: route.fulfill(body=SHELL % body, content_type="text/html; charset=utf-8"))
    page.route("**/brus.png", lambda route: route.fulfill(body=_noise(), content_type="image/png"))
    return visited(page, address)


def test_a_page_without_a_fault_has_none(page: Page, site: Portal) -> None:
    assert _faults(page, site, WHOLE) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_found(page: Page, site: Portal, fault: str) -> None:
    found = _faults(page, site, FAULTS[fault])

    assert [each for each in found if fault in each], found
