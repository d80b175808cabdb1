"""Every form in every state, looked at; and whole journeys without JavaScript, and by keyboard alone."""

from collections.abc import Callable, Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import journeys, personae
from tests.browser.filling import by_keyboard, fill, go_on, press, send, spoil, walk
from tests.browser.people import Officer
from tests.browser.place import Place, prepared, sent
from tests.browser.states import every_page, refused, seen, seen_after, seen_at, with_every_fault
from tests.browser.watching import NARROW, overflow, watched_pages
from tests.consistency.sources import ROOT
from tests.forms.lists import LIST, pupil, written
from tests.mailbox import Mailbox
from tests.personae import OFFICER, Pages
from tests.running import Portal

STOPS = sorted(path.stem.removeprefix("stop_") for path in (ROOT / "templates/forms").glob("stop_*.html"))
BY_DUTY = {**personae.REFERRAL, "grund": {"På vilken grund delar du uppgifter?": "Uppgiftsskyldighet i lag"}}
DANGER = {**personae.CONCERN, "mer": {"Vill du berätta mer?": "Hen vill inte leva längre."}}


@pytest.fixture(scope="module")
def place(installation: Portal, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with prepared(installation, tmp_path_factory.mktemp("forms") / "var") as ready:
        yield ready


@pytest.fixture
def new_page(chromium: Browser, place: Place) -> Iterator[Callable[..., Page]]:
    with watched_pages(chromium, place.portal.url) as open_page:
        yield open_page


def _press(page: Page, name: str) -> None:
    press(page, page.get_by_role("button", name=name, exact=True).first)


@pytest.mark.parametrize(("form", "pages"), [("orolig", DANGER), ("tillganglighet", personae.ACCESSIBILITY)])
def test_no_state_of_a_form_breaks_wcag_nor_sticks_out(page: Page, place: Place, form: str, pages: Pages) -> None:
    page.goto(place.at(f"/ansok/{form}/"))
    wrong = every_page(page, pages)
    sent(page)

    assert [*wrong, *seen(page, "kvitto")] == []


def test_no_state_of_the_joint_application_does_before_or_after_it_is_sent(page: Page, place: Place) -> None:
    page.goto(place.at("/ansok/tillsammans/"))
    wrong = every_page(page, personae.JOINT)
    receipt = sent(page)
    wrong += seen(page, "kvitto")
    place.opens(page, *receipt)
    expect(page.locator("main")).to_contain_text("Vem har skrivit under?")
    for fold in page.locator("details summary").all():
        fold.click()
    wrong += seen(page, "min ansökan")
    wrong += seen_after(page, "Påminn Maria", "min ansökan, påmind för tidigt")
    page.locator("summary", has_text="Ändra det jag skrev").click()
    wrong += seen_after(page, "Öppna och ändra", "granska, ändring")
    page.goto(place.at("/min-ansokan/"))
    wrong += seen_after(page, "Skriv under tillsammans på den här skärmen", "tillsammans")

    assert wrong == []


def test_no_state_of_a_form_that_asks_where_one_works_does(page: Page, place: Place) -> None:
    page.goto(place.at("/ansok/remiss/"))
    wrong = seen(page, "visa vem du är")
    spoil(page)
    _press(page, "Skicka koden")
    wrong += refused(page, "visa vem du är")
    officer = Officer(page, Mailbox(place.portal, OFFICER))
    officer.asks_for_a_code()
    wrong += seen(page, "koden")
    fill(page, {"Koden i mejlet": "12"})
    go_on(page)
    wrong += refused(page, "koden")
    officer.types_the_code()
    wrong += every_page(page, personae.REFERRAL)
    receipt = sent(page)
    wrong += seen(page, "remissens kvitto")
    page.goto(place.at("/ansok/remiss/"))
    walk(page, BY_DUTY, until="lagrum")
    wrong += seen(page, "lagrum") + with_every_fault(page)
    page.goto(place.at("/ansok/anmalan/"))
    wrong += every_page(page, personae.NOTIFICATION)
    sent(page)
    wrong += seen(page, "anmälans kvitto")
    place.opens(page, *receipt)

    assert [*wrong, *seen(page, "remissen, min ansökan")] == []


def test_on_a_shared_device_no_state_of_the_receipt_does(page: Page, place: Place) -> None:
    page.goto(place.at("/ansok/tillganglighet/"))
    page.get_by_label("Jag delar den här telefonen").check()
    go_on(page)
    walk(page, personae.ACCESSIBILITY)
    assert sent(page)[1] == ""
    wrong = seen(page, "kvitto utan kod")
    wrong += seen_after(page, "Visa min kod", "kvitto med kod")
    expect(page.get_by_role("heading", name="Din kod")).to_be_visible()

    assert wrong == []


def test_no_state_of_a_list_of_pupils_does(page: Page, place: Place) -> None:
    Officer(page, Mailbox(place.portal, "kim@strandskolan.lindhamra.example")).proves(place.at("/ansok/visa/anmalan/"))
    page.goto(place.at(LIST))
    wrong = seen(page, "lista")
    _press(page, "Visa raderna")
    wrong += refused(page, "lista")
    rows = written(pupil(), pupil("200901122390", Datum="i går", Händelse="Sjuk"), pupil("200901122390"))
    page.locator("input[type=file]").set_input_files({"name": "elever.csv", "mimeType": "text/csv", "buffer": rows})
    wrong += seen_after(page, "Visa raderna", "listans rader")
    expect(page.locator("main")).to_contain_text("2 rader går inte att skicka")
    wrong += seen_after(page, "Skicka 1 anmälan", "listans kvitto")
    expect(page.locator("main")).to_contain_text("1 anmälan har kommit fram.")

    assert wrong == []


@pytest.mark.parametrize(("form", "pages"), [("samtycke", personae.CONSENT), ("registerutdrag", personae.EXTRACT)])
def test_no_state_of_a_form_that_asks_for_an_e_id_does(page: Page, place: Place, form: str, pages: Pages) -> None:
    page.goto(place.at(f"/ansok/{form}/"))
    wrong = seen(page, "visa vem du är, e-legitimation")
    _press(page, "BankID")
    place.comes_back(page)
    wrong += seen(page, "sista steget")
    go_on(page)
    wrong += every_page(page, pages)
    sent(page)
    wrong += seen(page, "kvitto")
    page.goto(place.at("/e-legitimation/svar/?error=access_denied"))

    assert [*wrong, *seen(page, "e-legitimation, avbruten")] == []


def test_without_an_e_id_the_page_that_asks_for_one_says_where_to_turn(page: Page, chromium: Browser, site: Portal) -> None:
    with watched_pages(chromium, site.url) as open_page:
        bare = open_page()

        assert seen_at(bare, urljoin(site.url, "/ansok/visa/samtycke/")) == []
        expect(bare.locator("main")).to_contain_text("Kom till oss med en legitimation")


def test_no_page_that_says_where_to_turn_does(page: Page, place: Place) -> None:
    assert len(STOPS) >= 12
    wrong = [fault for name in STOPS for fault in seen_at(page, place.at(f"/ansok/stopp/{name}/"))]

    assert [*wrong, *seen_at(page, place.at("/ansok/jobbar/"))] == []


def test_no_state_of_what_has_been_returned_does(page: Page, place: Place) -> None:
    place.opens(page, *place.made["returned"])
    wrong = seen(page, "min ansökan, fyll på")
    wrong += seen_after(page, "Öppna och fyll på", "granska, fyll på")
    expect(page.locator("main")).to_contain_text("Vilken tid passar bäst?")

    assert wrong == []


def test_no_state_of_the_answer_to_a_postcard_does(page: Page, place: Place) -> None:
    wrong = seen_at(page, place.at("/svara/"))
    go_on(page)
    wrong += refused(page, "svara, tom")
    fill(page, {"Koden på kortet": "2222 2222"})
    go_on(page)
    wrong += refused(page, "svara, fel kod")
    fill(page, {"Koden på kortet": place.made["card"]})
    go_on(page)
    wrong += seen(page, "svara, frågor")
    fill(page, {"Vill du att vi ringer?": "Ja"})
    _press(page, "Skicka")
    wrong += refused(page, "svara, frågor")
    fill(page, {"Vad gör du just nu?": "Jobbar", "tel": "070-174 06 21"})
    wrong += seen_after(page, "Skicka", "svara, tack")
    expect(page.locator("main")).to_contain_text("Ditt svar har kommit fram.")

    assert wrong == []


def test_no_state_of_the_evaluation_does(page: Page, place: Place) -> None:
    wrong = seen_at(page, place.at("/utvardering/"))
    _press(page, "Skicka")
    wrong += refused(page, "utvärdering")
    fill(page, {"Blev du lyssnad på?": "Ja, absolut", "Vill du berätta något mer?": "Jag vill inte leva."})
    wrong += seen_after(page, "Skicka", "utvärdering, varnad")
    expect(page.locator("main [role=alert]").first).to_be_visible()
    wrong += seen_after(page, "Skicka", "utvärdering, tack")
    expect(page.locator("h1")).to_have_text("Tack!")

    assert wrong == []


def test_no_state_of_the_check_of_a_receipt_does(page: Page, place: Place) -> None:
    wrong = seen_at(page, place.at("/kontrollera/"))
    _press(page, "Kontrollera")
    wrong += refused(page, "kontrollera, tom")
    reference, code = place.made["signed"]
    for typed in (code[::-1], code):
        fill(page, {"Referens": reference, "Kod": typed})
        wrong += seen_after(page, "Kontrollera", "kontrollera")
    expect(page.locator("h1")).to_have_text("Kvittot stämmer.")

    assert wrong == []


def test_a_joint_application_is_sent_and_signed_without_javascript(new_page: Callable[..., Page], place: Place) -> None:
    page = new_page(java_script_enabled=False, viewport=NARROW)
    page.goto(place.at("/ansok/tillsammans/"))
    walk(page, personae.JOINT)
    send(page)
    press(page, page.get_by_role("link", name="Skriv under nu"))
    _press(page, "Skicka en kod")
    fill(page, {"Din engångskod": Mailbox(place.portal, "+46701740621").code()})
    go_on(page)
    page.get_by_role("checkbox").check()
    _press(page, "Skriv under")

    expect(page.locator("h1")).to_have_text("Tack, du har skrivit under.")
    assert overflow(page) == []


def test_a_referral_is_sent_and_followed_without_javascript(new_page: Callable[..., Page], place: Place) -> None:
    page = new_page(java_script_enabled=False, viewport=NARROW)
    Officer(page, Mailbox(place.portal, "eva.ek@elevhalsan.lindhamra.example")).proves(place.at("/ansok/remiss/"))
    walk(page, personae.REFERRAL)
    place.opens(page, *sent(page))

    expect(page.locator("main")).to_contain_text("Mottaget.")
    assert overflow(page) == []


def test_somebody_who_is_worried_writes_by_keyboard_alone(page: Page, place: Place) -> None:
    page.goto(place.at("/ansok/orolig/"))
    for _ in range(journeys.MOST_PAGES):
        if page.url.endswith("/kvitto/"):
            break
        by_keyboard(page, personae.CONCERN.get(journeys.page_name(page.url), {}))

    expect(page.locator("h1")).to_have_text("Tack Maria!")
