"""A young person and a member of staff, each at a browser of her own."""

from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests import journeys
from tests.browser.filling import fill, to_review
from tests.logins import Login
from tests.markup import Answer
from tests.personae import SIXTEEN

DESK = "/handlaggning/"


def words(page: Page) -> str:
    """Return what the main part of a page says, with single spaces."""
    return " ".join(page.locator("main").inner_text().split())


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
        self.page.locator("main a[href*='/ansok/'], header a[href*='/ansok/']").first.click()
        to_review(self.page, SIXTEEN)
        self.page.get_by_role("button", name="Skicka", exact=True).click()
        self.page.wait_for_url("**/kvitto/")
        self.reference = str(self.page.locator("[data-reference]").first.get_attribute("data-reference"))
        self.code = journeys.code_in(words(self.page))

    def is_told(self) -> str:
        """Open the status page anew, with reference and code, and read it."""
        self.page.context.clear_cookies()
        self.page.goto(urljoin(self.base, "/min-ansokan/"))
        fill(self.page, journeys.keys_to_status(self.reference, self.code))
        self.page.locator("main form button[type=submit]").first.click()
        self.page.wait_for_load_state()
        return words(self.page)


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
        self.page.locator("main form button").first.click()
        self.page.locator("input[name=code]").fill(login.code())
        self.page.locator("form:has(input[name=code]) button").first.click()
        self.page.wait_for_url(f"**{DESK}**")

    def open(self, reference: str) -> None:
        """Open a case by its address."""
        self.page.goto(urljoin(self.base, f"{DESK}arenden/{reference}/"))

    def press(self, reference: str, step: str, **answers: Answer) -> None:
        """Press a step on the case's page; where it asks for something, answer by the labels and press again."""
        self.open(reference)
        self.page.locator("main").get_by_role("button", name=step, exact=True).or_(
            self.page.locator("main").get_by_role("link", name=step, exact=True)
        ).first.click()
        self.page.wait_for_load_state()
        case = urljoin(self.base, f"{DESK}arenden/{reference}/")
        if self.page.url != case and self.page.url.startswith(case):
            fill(self.page, answers)
            self.page.locator("main form.fields button[type=submit]").first.click()
        self.page.wait_for_url(case)
