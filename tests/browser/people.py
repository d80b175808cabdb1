"""A young person, somebody who works with her, and a member of staff, each at a browser of her own."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests import journeys
from tests.browser.filling import fill, press, to_review
from tests.logins import Login
from tests.mailbox import Mailbox
from tests.markup import Answer
from tests.personae import SIXTEEN

DESK = "/handlaggning/"


def words(page: Page) -> str:
    """Return what the main part of a page says, with single spaces."""
    return " ".join(page.locator("main").inner_text().split())


def enter_code(page: Page, login: Login) -> None:
    """Write the code of the authenticator; one that was read off just before its half minute ended is refused, and the next is read."""
    for _half_minute in range(2):
        field = page.locator("input[name=code]")
        if field.count():
            field.fill(login.code())
            press(page, page.locator("form:has(input[name=code]) button").first)


@dataclass
class Youth:
    """Somebody who asks for support, and keeps her reference and her code."""

    page: Page
    base: str
    reference: str = ""
    code: str = ""

    def ask_for_support(self) -> None:
        """Find the way from the home page to the receipt."""
        self.page.goto(self.base)
        press(self.page, self.page.locator("main a[href*='/ansok/'], header a[href*='/ansok/']").first)
        to_review(self.page, SIXTEEN)
        press(self.page, self.page.get_by_role("button", name="Skicka", exact=True))
        self.reference = str(self.page.locator("[data-reference]").first.get_attribute("data-reference"))
        self.code = journeys.code_in(words(self.page))

    def is_told(self) -> str:
        """Open the status page anew, with reference and code, and read it."""
        self.page.context.clear_cookies()
        self.page.goto(urljoin(self.base, "/min-ansokan/"))
        fill(self.page, journeys.keys_to_status(self.reference, self.code))
        press(self.page, self.page.locator("main form button[type=submit]").first)
        return words(self.page)


@dataclass
class Officer:
    """Somebody who works with young people, and shows it by a code to her work e-mail."""

    page: Page
    mailbox: Mailbox

    def proves(self, address: str) -> None:
        """Go to a form that asks where one works, and prove it; its start page comes."""
        self.page.goto(address)
        self.asks_for_a_code()
        self.types_the_code()

    def asks_for_a_code(self) -> None:
        """Write her name and address on the page that asks for them."""
        fill(self.page, {"Ditt namn": "Karin Ek", "email": self.mailbox.address})
        press(self.page, self.page.get_by_role("button", name="Skicka koden", exact=True))

    def types_the_code(self) -> None:
        """Write the code that has come."""
        fill(self.page, {"Koden i mejlet": self.mailbox.code()})
        press(self.page, self.page.get_by_role("button", name="Fortsätt", exact=True))


@dataclass
class Signer:
    """Somebody who has been asked to sign, and gets her link and her code by herself."""

    page: Page
    mailbox: Mailbox

    def opens(self, link: str) -> None:
        """Open the link by the code that comes."""
        self.page.goto(link)
        press(self.page, self.page.get_by_role("button", name="Skicka en kod", exact=True))
        fill(self.page, {"Din engångskod": self.mailbox.code()})
        press(self.page, self.page.get_by_role("button", name="Fortsätt", exact=True))

    def fills_in(self, part: Mapping[str, Answer]) -> None:
        """Write the part that is her own."""
        fill(self.page, part)
        press(self.page, self.page.get_by_role("button", name="Fortsätt", exact=True))

    def signs(self) -> None:
        """Tick the box and sign."""
        self.page.get_by_role("checkbox").check()
        press(self.page, self.page.get_by_role("button", name="Skriv under", exact=True))

    def check_code(self) -> str:
        """Return the code on the receipt before her, by which anybody can check it."""
        return self.page.locator("dl.answers div").filter(has=self.page.get_by_text("Kod", exact=True)).locator("dd").inner_text()


@dataclass
class Worker:
    """Somebody at the desk."""

    page: Page
    base: str

    def sign_in(self, login: Login) -> None:
        """Sign in by password and code, and stand before the queue."""
        self.page.goto(urljoin(self.base, DESK))
        self.page.locator("input[type=email]").fill(login.email)
        self.page.locator("input[type=password]").fill(login.password)
        press(self.page, self.page.locator("main form button").first)
        enter_code(self.page, login)
        self.page.wait_for_url(f"**{DESK}**")

    def open(self, reference: str) -> None:
        """Open a case by its address."""
        self.page.goto(urljoin(self.base, f"{DESK}arenden/{reference}/"))

    def press(self, reference: str, step: str, **answers: Answer) -> None:
        """Press a step on the case's page; where it asks for something, answer by the labels and press again."""
        self.open(reference)
        main = self.page.locator("main")
        step_or_link = main.get_by_role("button", name=step, exact=True).or_(main.get_by_role("link", name=step, exact=True))
        press(self.page, step_or_link.first)
        case = urljoin(self.base, f"{DESK}arenden/{reference}/")
        if self.page.url != case and self.page.url.startswith(case):
            fill(self.page, answers)
            press(self.page, self.page.locator("main form.fields button[type=submit]").first)
        # Whoever hands a case over to another programme sees the queue instead.
        assert self.page.url in (case, urljoin(self.base, DESK)), words(self.page)
