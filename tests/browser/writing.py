"""Somebody who writes in the editor, at a browser of her own."""

from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, expect

from tests.browser.watching import OPTIONS, SCANNER

PANEL, BODY, RELATED = '[data-side-panel="checks"]', "#panel-child-innehall-body-section", "#panel-child-innehall-related-section"
# The editor takes what stands in the form two seconds after it has come for what was there; a person is never that fast.
MARK_WHEN_WATCHED = "document.addEventListener('w-unsaved:watch-edits', () => { document.documentElement.dataset.watched = '' })"
WATCHED = "html[data-watched]"


@dataclass
class Author:
    """A writer or a communicator."""

    page: Page
    base: str

    def __post_init__(self) -> None:
        self.page.add_init_script(MARK_WHEN_WATCHED)

    def begins_a_piece_of_news(self) -> None:
        """Find the way from the menu to an empty article."""
        self.page.goto(urljoin(self.base, "/redaktion/"))
        self.page.get_by_role("link", name="Nyheter", exact=True).click()
        self.page.get_by_role("link", name="Lägg till nyhet").click()
        self.page.locator(WATCHED).wait_for()

    def writes(self, *, title: str = "", lead: str = "", alt: str = "") -> None:
        """Write in the fields that are named."""
        for field, words in {"#id_title": title, "#id_lead": lead, "#id_picture_alt": alt}.items():
            if words:
                self.page.locator(field).fill(words)

    def chooses_the_first_picture(self) -> None:
        """Choose a picture among those that are there."""
        self.page.get_by_role("button", name="Välj en bild").first.click()
        self.page.locator(".modal-content li a").first.click()
        expect(self.page.locator(".modal-content")).to_have_count(0)

    def adds(self, place: str, kind: str) -> Locator:
        """Add a block of a kind to the stream at `place`, and return the last of its blocks."""
        stream = self.page.locator(place)
        stream.get_by_role("button", name="Lägg till ett block").last.click()
        self.page.get_by_role("option", name=kind, exact=True).click()
        return stream.locator("[data-streamfield-child]").last

    def writes_text(self, words: str) -> None:
        """Add running text."""
        self.adds(BODY, "Text").locator("[contenteditable=true]").click()
        self.page.keyboard.type(words)

    def quotes(self, words: str, person: str, about: str) -> None:
        """Add somebody's own words."""
        block = self.adds(BODY, "Citat")
        block.get_by_role("textbox", name="Citat").fill(words)
        block.get_by_role("textbox", name="Vem säger det").fill(person)
        block.get_by_role("textbox", name="Titel, eller vem personen är").fill(about)

    def points_the_way(self, service: str) -> None:
        """Add the way to a service's form."""
        self.adds(BODY, "Knapp: Jag vill ha stöd").get_by_label("Insats").select_option(label=service)

    def chooses_somebody_to_call(self) -> None:
        """Choose the first contact card."""
        self.page.get_by_role("button", name="Välj kontaktkort").first.click()
        self.page.locator(".modal-content td a").first.click()
        expect(self.page.locator(".modal-content")).to_have_count(0)

    def links_to(self, address: str, words: str) -> Locator:
        """Add a link to another site, and return the field of its words."""
        block = self.adds(RELATED, "Annan webbplats")
        block.get_by_role("textbox", name="Adress").fill(address)
        block.get_by_role("textbox", name="Länktext").fill(words)
        return block.get_by_role("textbox", name="Länktext")

    def opens_the_check(self) -> Locator:
        """Open the panel of content checks."""
        self.page.get_by_role("button", name="Växla kontroller").click()
        expect(self.page.locator(PANEL)).to_be_visible()
        return self.page.locator(PANEL)

    def chooses(self, action: str) -> None:
        """Choose one of the actions at the foot of the page."""
        self.page.locator("footer").get_by_role("button", name="Fler åtgärder").click()
        self.page.locator("footer").get_by_role("button", name=action, exact=True).click()

    def sees_that_it_is_saved(self) -> None:
        """Wait until the draft has been saved by itself."""
        expect(self.page.get_by_text("Sparat", exact=True)).to_be_visible()


def faults_in(page: Page, part: str) -> list[str]:
    """Return what breaks WCAG A or AA in a part of a page."""
    found = SCANNER.run(page, context=part, options=OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]} — {node.get('failureSummary', '')}" for rule in found for node in rule["nodes"]]
