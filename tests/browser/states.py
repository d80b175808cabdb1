"""A form looked at page by page: as it is met, with every fault that a page can tell of, and with text twice as large."""

from playwright.sync_api import Page, expect

from tests.browser.filling import fill, go_on, is_review, press, spoil, walk
from tests.browser.watching import WIDE, look, overflow
from tests.journeys import page_name
from tests.personae import Pages

# Half a desk's screen, so that text twice as large has the room of a narrow one.
HALF = {"width": 640, "height": 900}
# What is chosen so that a page has something to ask for beside it; most pages need nothing.
ASKING: Pages = {
    "vardnadshavare": {"Ska en vårdnadshavare skriva under?": "Ja"},
    "samtycke": {"Vilka får vi prata med?": ["Skolan"]},
    "lagrum": {"Vilket lagrum?": "Ett annat"},
    "skola": {"Skola": "En annan skola"},
    "kontakt": {"Hur vill du att vi hör av oss?": "Sms", "Hur ska vi höra av oss": "E-post", "Vill du ha tolk?": "Ja, språk"},
}


def seen(page: Page, what: str) -> list[str]:
    """Return all that is wrong with a page as it stands."""
    wrong = look(page, what)
    page.set_viewport_size(HALF)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wrong += [f"{what}, 200 %: {element} sticker ut" for element in overflow(page)]
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size(WIDE)
    return wrong


def seen_at(page: Page, address: str) -> list[str]:
    """Open a page, and return what is wrong with it."""
    answer = page.goto(address)
    assert answer is not None
    assert answer.ok, (address, answer.status)
    return seen(page, address)


def seen_after(page: Page, button: str, what: str) -> list[str]:
    """Press a button, and return what is wrong with the page that comes."""
    press(page, page.get_by_role("button", name=button, exact=True).first)
    return seen(page, what)


def refused(page: Page, what: str) -> list[str]:
    """Return what is wrong with a page that has just been refused, and says so at its top."""
    expect(page.locator(".error-summary").first).to_be_visible()
    return seen(page, f"{what}, fel")


def with_every_fault(page: Page) -> list[str]:
    """Answer a page as wrongly as can be; return what is wrong with it then. The page stands as before afterwards."""
    where, name = page.url, page_name(page.url)
    fill(page, ASKING.get(name, {}))
    spoil(page)
    go_on(page)
    # A page on which all is optional, and nothing is written, leads on.
    wrong = refused(page, name) if page.url == where else []
    page.goto(where)
    return wrong


def every_page(page: Page, pages: Pages) -> list[str]:
    """Walk a form from where it stands to its review; return what is wrong with any of its pages, as it is met and refused."""
    wrong: list[str] = []

    def see(page: Page) -> None:
        wrong.extend(seen(page, page_name(page.url)))
        if not is_review(page):
            wrong.extend(with_every_fault(page))

    walk(page, pages, see)
    return wrong
