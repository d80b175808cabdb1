"""The staff side in a browser: every state of every page looked at."""

from collections.abc import Callable
from urllib.parse import urljoin

from playwright.sync_api import Page, expect

from tests import journeys, logins
from tests.browser.filling import press
from tests.browser.people import enter_code
from tests.browser.watching import look
from tests.personae import SIXTEEN
from tests.running import Portal
from tests.visitor import Visitor

DESK = "/handlaggning/"
# The steps that ask for something before they are done, and can be sent empty.
ASKING = ("assign", "request_information", "redirect", "close", "kontakt", "skydd", "vykort")
OTHERS = {
    "meddelanden/": "samordnare",
    "teammote/": "samordnare",
    "underskrifter/": "samordnare",
    "utvardering/": "samordnare",
    "fyll-i/": "samordnare",
    "logg/": "granskare",
    "roller/": "administrator",
}


def _go(page: Page, site: Portal, path: str) -> int:
    answer = page.goto(urljoin(site.url, path))
    assert answer is not None
    return answer.status


def test_signing_in_is_free_of_faults_empty_wrong_and_at_the_second_factor(page: Page, site: Portal, staff: list[logins.Login]) -> None:
    login = logins.of_role(staff, "handlaggare", "mojligheten")
    _go(page, site, DESK)
    wrong = look(page, "inloggning")
    page.locator("input[type=email]").fill(login.email)
    page.locator("input[type=password]").fill("fel lösenord, men långt")
    press(page, page.locator("main form button").first)
    wrong += look(page, "inloggning, fel")
    page.locator("input[type=email]").fill(login.email)
    page.locator("input[type=password]").fill(login.password)
    press(page, page.locator("main form button").first)
    wrong += look(page, "kod")
    page.locator("input[name=code]").fill("000000")
    press(page, page.locator("form:has(input[name=code]) button").first)
    wrong += look(page, "kod, fel")
    enter_code(page, login)

    page.wait_for_url(f"**{DESK}**")
    assert [*wrong, *look(page, "kön efter inloggning")] == []


def test_forgotten_password_is_free_of_faults(page: Page, site: Portal) -> None:
    _go(page, site, "/konto/glomt/")
    wrong = look(page, "glömt lösenord")
    page.locator("main form").first.evaluate("form => { form.noValidate = true }")
    press(page, page.locator("main form button").first)

    assert [*wrong, *look(page, "glömt lösenord, tomt")] == []


def test_the_queue_is_free_of_faults_in_every_view_and_when_nothing_matches(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    page = new_page(as_visitor=signed_in("samordnare"))
    assert _go(page, site, DESK) == 200
    wrong = look(page, "kön")
    tabs = {link.get_attribute("href") for link in page.locator("main a[href^='?'], nav a[href*='?'], .tabs a").all()}
    assert tabs, "kön har inga flikar"
    for tab in sorted(filter(None, tabs)):
        page.goto(urljoin(urljoin(site.url, DESK), tab))
        wrong += look(page, f"kön {tab}")

    assert wrong == []


def test_an_empty_queue_says_so_and_is_free_of_faults(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    page = new_page(as_visitor=signed_in("samordnare"))
    _go(page, site, f"{DESK}?state=closed&programme=kaa&contact_person=none&view=mine")

    assert look(page, "tom kö") == []


def test_the_case_page_and_every_form_on_the_way_from_it_are_free_of_faults(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    reference = journeys.submit(Visitor(site.url), SIXTEEN).reference
    page = new_page(as_visitor=signed_in("samordnare"))
    case = f"{DESK}arenden/{reference}/"
    assert _go(page, site, case) == 200
    wrong = look(page, "ärendet")
    for name in ("put_on_agenda", *ASKING):
        assert _go(page, site, f"{case}{name}/") == 200, name
        wrong += look(page, name)
    for name in ASKING:
        _go(page, site, f"{case}{name}/")
        with page.expect_response(f"**/{name}/") as answered:
            press(page, page.locator("main form.fields button[type=submit]").first)
        assert answered.value.status == 422, name
        wrong += look(page, f"{name}, tom")

    assert wrong == []


def test_whoever_comes_second_sees_a_page_that_says_so(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    reference = journeys.submit(Visitor(site.url), SIXTEEN).reference
    case = f"{DESK}arenden/{reference}/"
    first, second = new_page(as_visitor=signed_in("handlaggare", "kaa")), new_page(as_visitor=signed_in("samordnare"))
    for page in (first, second):
        _go(page, site, case)
    second.goto(urljoin(site.url, f"{case}put_on_agenda/"))
    first.locator(f"form[action$='/{reference}/claim/'] button").first.click()
    first.wait_for_load_state()
    with second.expect_response(f"**/{reference}/put_on_agenda/") as answered:
        second.locator("form[action$='put_on_agenda/'] button, main form button[type=submit]").first.click()

    assert answered.value.status == 409
    expect(second.locator("main")).to_contain_text("någon annan")
    assert look(second, "konflikt") == []


def test_the_other_pages_of_the_desk_are_free_of_faults(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    wrong = []
    for path, role in OTHERS.items():
        page = new_page(as_visitor=signed_in(role, then=f"{DESK}{path}"))
        assert _go(page, site, f"{DESK}{path}") == 200, path
        wrong += look(page, path)

    assert wrong == []


def test_a_communicator_meets_a_closed_door_that_is_free_of_faults(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    page = new_page(as_visitor=signed_in("kommunikator", then="/redaktion/"))
    status = _go(page, site, DESK)

    assert status == 403
    assert look(page, "stängd dörr") == []


def test_the_pages_of_ones_own_account_are_free_of_faults(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    page, wrong = new_page(as_visitor=signed_in("samordnare")), []
    for path in ("/konto/sakerhet/", "/konto/losenord/", "/konto/reservkoder/", "/konto/reservkoder/nya/", "/konto/logga-ut/"):
        _go(page, site, path)
        wrong += look(page, path)

    assert wrong == []


def test_a_case_that_does_not_exist_is_a_page_that_is_free_of_faults(
    new_page: Callable[..., Page], site: Portal, signed_in: Callable[..., Visitor]
) -> None:
    page = new_page(as_visitor=signed_in("samordnare"))

    assert _go(page, site, f"{DESK}arenden/2222222222/") == 404
    assert look(page, "inget ärende") == []
