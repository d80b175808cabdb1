"""Signing in a browser: each page looked at, all of it by keyboard on a narrow screen without JavaScript, and by a real e-ID."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import equipment
from tests.browser.filling import press
from tests.browser.people import words
from tests.browser.watching import NARROW, look, overflow, watched_pages
from tests.harness.inside import ask
from tests.openid.people import ALVA, BROKERS, MARIA, ROBIN, Person, sign_in_on
from tests.running import Portal, running

SIGNED = "Tack, du har skrivit under."
MOST_TABS = 60
_MAKE = """
import json
from tests.forms.mailing import assisted, joint, token_of
def links(application):
    return {request.role: token_of(request) for request in application.requests.all()}
print(json.dumps([[links(joint()) for _number in range(7)], links(assisted())]))
"""
_CODE = """
import json
from forms.actions.signing import find_request
from tests.forms.signing.guests import code_sent_to
print(json.dumps(code_sent_to(find_request("{token}"))))
"""
_CHANGE = """
import json
from django.utils import timezone
from forms.actions.signing import find_request
from forms.actions.inviting import end_requests
end_requests(application=find_request("{token}").application, ending="changed")
print(json.dumps(""))
"""


@dataclass
class House:
    """A portal where joint applications, one for each test that signs, and one that was typed for somebody wait for their signatures."""

    portal: Portal
    joint: list[dict[str, str]]
    helped: dict[str, str]

    def url(self, token: str, page: str = "") -> str:
        return urljoin(self.portal.url, f"/underskrift/{token}/{page}")

    def code(self, token: str) -> str:
        return str(ask(self.portal, _CODE.format(token=token)))


@pytest.fixture(scope="module")
def house(installation: Portal, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    portal = installation.clone(tmp_path_factory.mktemp("signing") / "var")
    if equipment.openid_url():
        portal.extra |= {"OPENID_URL": equipment.openid_url(), "OPENID_BROKERS": BROKERS}
    made: list[Any] = ask(portal, _MAKE)
    with running(portal, worker=False):
        yield House(portal, *made)
    portal.remove()


@pytest.fixture
def open_page(chromium: Browser, house: House) -> Iterator[Callable[..., Page]]:
    """Open pages of this portal, each with cookies of its own."""
    with watched_pages(chromium, house.portal.url) as new_page:
        yield new_page


def _press(page: Page, name: str) -> None:
    press(page, page.get_by_role("button", name=name, exact=True).first)


def _prove(page: Page, house: House, token: str) -> None:
    """From the link to what is to be signed, by a code."""
    page.goto(house.url(token))
    _press(page, "Skicka en kod")
    page.get_by_label("Din engångskod").fill(house.code(token))
    _press(page, "Fortsätt")


def test_no_page_of_a_guardian_breaks_wcag_nor_scrolls_sideways(open_page: Callable[..., Page], house: House) -> None:
    page, token = open_page(), house.joint[0]["guardian"]
    page.goto(house.url(token))
    wrong = look(page, "sätten")
    _press(page, "Skicka en kod")
    wrong += look(page, "koden")
    page.get_by_label("Din engångskod").fill("12")
    _press(page, "Fortsätt")
    expect(page.locator(".error-summary").first).to_be_visible()
    wrong += look(page, "fel kod")
    page.get_by_label("Din engångskod").fill(house.code(token))
    _press(page, "Fortsätt")
    expect(page.locator("h1")).to_have_text("Robin vill att du skriver under.")
    wrong += look(page, "innehållet")
    _press(page, "Skriv under")
    expect(page.locator(".error-summary").first).to_be_visible()
    wrong += look(page, "utan kryss")
    for link in ("Jag vill inte skriva under", "Jag känner inte Robin"):
        page.goto(house.url(token))
        page.get_by_role("link", name=link).click()
        wrong += look(page, link)
    page.goto(house.url(token))
    page.get_by_role("checkbox").check()
    _press(page, "Skriv under")
    expect(page.locator("h1")).to_have_text(SIGNED)
    wrong += look(page, "kvittot")

    page.context.clear_cookies()
    for name in ("", "papper.pdf", "ny-lank/"):
        page.goto(house.url(token, name))
        wrong += look(page, f"utan kaka: {name}")
    assert wrong == []


def test_no_page_of_an_officer_or_of_the_young_person_does(open_page: Callable[..., Page], house: House) -> None:
    officer, wrong = open_page(), []
    _prove(officer, house, house.joint[1]["officer"])
    expect(officer.locator("h1")).to_have_text("Din del")
    wrong += look(officer, "handläggarens del")
    _press(officer, "Fortsätt")
    wrong += look(officer, "handläggarens del, fel")
    officer.get_by_label("Din roll").fill("Kurator")
    officer.get_by_label("Din telefon").fill("070-174 06 55")
    officer.get_by_label("1–6 månader").check()
    _press(officer, "Fortsätt")
    wrong += look(officer, "handläggarens innehåll")

    youth = open_page()
    _prove(youth, house, house.helped["youth"])
    expect(youth.locator("h1")).to_have_text("Det här är din ansökan.")
    wrong += look(youth, "den ungas innehåll")
    youth.get_by_role("checkbox").check()
    _press(youth, "Skriv under")
    expect(youth.get_by_role("heading", name="Spara koden")).to_be_visible()
    wrong += look(youth, "den ungas kvitto")
    assert wrong == []


def test_the_pages_of_a_no_and_of_a_link_that_has_ended_are_free_of_faults(open_page: Callable[..., Page], house: House) -> None:
    page, token = open_page(), house.joint[2]["second_guardian"]
    _prove(page, house, token)
    page.get_by_role("link", name="Jag vill inte skriva under").click()
    _press(page, "Nej, jag skriver inte under")
    expect(page.locator("h1")).to_have_text("Tack för ditt svar.")
    wrong = look(page, "efter ett nej")
    ended = house.joint[2]["youth"]
    ask(house.portal, _CHANGE.format(token=ended))
    page.goto(house.url(ended))
    expect(page.locator("h1")).to_have_text("Ansökan har ändrats.")
    wrong += look(page, "ändrad")
    _press(page, "Skicka den nyaste länken igen")
    wrong += look(page, "ny länk")
    assert wrong == []


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until what is named has the focus."""
    script = "() => { const e = document.activeElement; return (e.labels?.[0] ?? e).innerText.trim(); }"
    for _tab in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(script) == name:
            return
    raise AssertionError(f"Tab leder aldrig till {name!r} på {page.url}")


def _enter(page: Page, name: str) -> None:
    _tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_guardian_signs_by_keyboard_on_a_narrow_screen_without_javascript(open_page: Callable[..., Page], house: House) -> None:
    token = house.joint[3]["guardian"]
    page = open_page(java_script_enabled=False, viewport=NARROW)
    page.goto(house.url(token))
    assert page.context.cookies() == []
    _enter(page, "Skicka en kod")
    assert page.context.cookies() == []
    _tab_to(page, "Din engångskod")
    page.keyboard.type(house.code(token))
    _enter(page, "Fortsätt")
    assert overflow(page) == []
    _tab_to(page, "Jag känner till ansökan och tycker att det är okej.")
    page.keyboard.press("Space")
    _enter(page, "Skriv under")

    assert SIGNED in words(page)
    assert overflow(page) == []


def _by_eid(page: Page, house: House, token: str, broker: str, person: Person) -> None:
    """From the link to the issuer, and back to the last press."""
    page.goto(house.url(token))
    _press(page, broker)
    sign_in_on(page, person.username)
    expect(page.locator("h1")).to_have_text("Sista steget")
    _press(page, "Fortsätt")


@pytest.fixture
def own_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages that go to the issuer and back: what its own pages fetch is not ours to watch."""
    contexts = []

    def new_page(**options: object) -> Page:
        context = chromium.new_context(locale="sv-SE", viewport=NARROW, **options)  # type: ignore[arg-type]
        contexts.append(context)
        return context.new_page()

    yield new_page
    for context in contexts:
        context.close()


@pytest.mark.openid
@pytest.mark.parametrize("scripts", [True, False], ids=["med skript", "utan skript"])
def test_a_guardian_signs_by_a_real_e_id(own_page: Callable[..., Page], house: House, scripts: bool) -> None:
    token = house.joint[4 if scripts else 6]["guardian"]
    page = own_page(java_script_enabled=scripts)

    _by_eid(page, house, token, "Freja+", MARIA)
    expect(page.locator("main")).to_contain_text(f"Du skriver under med e-legitimation som {MARIA.name}.")
    assert overflow(page) == []
    page.get_by_role("checkbox").check()
    _press(page, "Skriv under")

    expect(page.locator("h1")).to_have_text(SIGNED)


@pytest.mark.openid
@pytest.mark.parametrize(
    ("broker", "person", "said"),
    [
        ("Freja+", ROBIN, "Det gick inte med e-legitimation den här gången."),
        ("BankID", ALVA, "Det är ungdomens e-legitimation."),
        ("BankID", MARIA, "Det gick inte med e-legitimation den här gången."),
    ],
    ids=["för låg nivå", "ungdomens egen", "en annan än den valda"],
)
def test_an_e_id_that_does_not_count_opens_nothing(
    own_page: Callable[..., Page], house: House, broker: str, person: Person, said: str
) -> None:
    page, token = own_page(), house.joint[5]["guardian"]

    _by_eid(page, house, token, broker, person)

    expect(page.locator("h1")).to_have_text("Välj ett annat sätt")
    expect(page.locator("main")).to_contain_text(said)
    press(page, page.get_by_role("link", name="Tillbaka", exact=True))
    assert page.url == house.url(token)
    assert "Robin" not in words(page)
    assert look(page, "sätten efteråt") == []
