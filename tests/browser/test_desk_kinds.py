"""The staff side in a browser, with what only some cases have: signatures, marks, protection, answered cards, and paper to register."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import logins
from tests.browser.filling import press
from tests.browser.watching import NARROW, look, overflow, watched_pages
from tests.harness.inside import ask
from tests.running import Portal, running
from tests.visitor import Visitor

DESK = "/handlaggning/"
_MAKE = """
import json
from accounts.models import User
from casework import actions
from forms.actions.evaluating import sealed_words
from forms.actions.replies import answer_card, print_card
from forms.models import Evaluation, Method, ReplyCard, Role
from forms.specs.model import Answers
from casework.models import Case
from common.time import today
from tests import factories
from tests.casework import applications, stage
coordinator = User.objects.get(email="{email}")
signed, waiting = applications.joint(), applications.joint()
applications.signs(signed, Role.GUARDIAN, method=Method.PAPER, registered_by=coordinator, paper_on=today())
applications.signs(signed, Role.OFFICER)
applications.signs(signed, Role.YOUTH)
signed.requests.filter(role=Role.GUARDIAN).update(is_channel_shared=True)
marked = factories.case(guardian="yes")
Case.objects.filter(pk=marked.pk).update(is_urgent=True, is_suspect=True, kind="referral")
print_card(about=marked.reference, programme=marked.programme, by=coordinator)
answers = Answers({{"occupation": ["works"], "call": ["yes"], "phone": ["+46701740633"]}})
answer_card(card=ReplyCard.objects.latest("pk").pk, reference="2345678923", answers=answers)
hers, hidden = stage.a_case(), stage.a_case()
for case, named in ((hers, coordinator), (hidden, factories.caseworker(hidden.programme))):
    actions.put_on_agenda(case=case, by=coordinator)
    actions.protect(case=case, people=[named], by=coordinator)
for _number in range(5):
    Evaluation.objects.create(programme=marked.programme, month=today().replace(day=1), listened=4, words=sealed_words("Bra fika"))
made = {{"signed": signed, "waiting": waiting, "marked": marked, "hers": hers}}
print(json.dumps({{"code": waiting.digest[:16], **{{name: one.reference for name, one in made.items()}}}}))
"""


# The texts of a table that begin left of where their label ends.
_FALLEN = """() => [...document.querySelectorAll('.cards td > .label')].filter(label => {
    const rest = document.createRange();
    rest.selectNodeContents(label.parentElement);
    rest.setStartAfter(label);
    return [...rest.getClientRects()].some(line => line.left < label.getBoundingClientRect().right - 1);
}).map(label => label.parentElement.textContent)"""


@dataclass
class Desk:
    """A portal with such cases in it, and the coordinator's browser."""

    portal: Portal
    coordinator: Visitor
    references: dict[str, str]

    def case(self, name: str, step: str = "") -> str:
        return f"{DESK}arenden/{self.references[name]}/{step}"


@pytest.fixture(scope="module")
def desk(installation: Portal, staff: list[logins.Login], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    portal = installation.clone(tmp_path_factory.mktemp("desk") / "var")
    login = logins.of_role(staff, "samordnare")
    references: dict[str, str] = ask(portal, _MAKE.format(email=login.email))
    with running(portal, worker=False):
        yield Desk(portal, logins.sign_in(portal.url, login, then=DESK), references)
    portal.remove()


@pytest.fixture
def page(chromium: Browser, desk: Desk) -> Iterator[Page]:
    """The coordinator's page of this portal."""
    with watched_pages(chromium, desk.portal.url) as open_page:
        yield open_page(as_visitor=desk.coordinator)


def _go(page: Page, desk: Desk, path: str) -> int:
    answer = page.goto(urljoin(desk.portal.url, path))
    assert answer is not None
    return answer.status


def _both_widths(page: Page, what: str) -> list[str]:
    """Look at a page as it is at a desk and as it is in a hand."""
    wrong = look(page, what)
    wide = page.viewport_size
    page.set_viewport_size(NARROW)
    wrong += [*look(page, f"{what}, smalt"), *overflow(page)]
    page.set_viewport_size(wide or NARROW)
    return wrong


def test_a_signed_case_is_free_of_faults_with_its_digests_open(page: Page, desk: Desk) -> None:
    assert _go(page, desk, desk.case("signed")) == 200
    expect(page.locator("main")).to_contain_text("Delad kanal: kontrollera")
    for fold in page.locator("details.fold summary").all():
        fold.click()

    assert _both_widths(page, "underskrivet ärende") == []


def test_a_marked_case_with_an_answered_card_is_free_of_faults(page: Page, desk: Desk) -> None:
    assert _go(page, desk, desk.case("marked")) == 200
    for shown in ("Brådskande", "Kan vara skräp", "Remiss", "Svar på vykort", "Det är inte skräp"):
        expect(page.locator("main")).to_contain_text(shown)

    assert _both_widths(page, "märkt ärende") == []


def test_the_queue_of_marked_cases_is_free_of_faults(page: Page, desk: Desk) -> None:
    assert _go(page, desk, f"{DESK}?urval=oppna&marke=bradskande") == 200
    expect(page.locator("table.queue")).to_contain_text("Kan vara skräp")

    assert _both_widths(page, "kön, brådskande") == []


def test_a_protected_case_its_forms_and_the_masked_agenda_are_free_of_faults(page: Page, desk: Desk) -> None:
    wrong = []
    for step in ("", "skydd/", "skydd/bort/"):
        assert _go(page, desk, desk.case("hers", step)) == 200, step
        wrong += _both_widths(page, f"skyddat ärende {step}")
    press(page, page.locator("main form.fields button[type=submit]").first)
    wrong += look(page, "skyddat ärende, utan skäl")
    assert _go(page, desk, f"{DESK}teammote/") == 200
    expect(page.locator("main")).to_contain_text("Referensen visas inte")

    assert [*wrong, *_both_widths(page, "dagordning, maskerad")] == []


def test_a_paper_is_found_and_registered_on_pages_that_are_free_of_faults(page: Page, desk: Desk) -> None:
    _go(page, desk, f"{DESK}underskrifter/")
    press(page, page.get_by_role("button", name="Visa vem vi väntar på"))
    wrong = look(page, "papper, tomt")
    page.get_by_label("Referens", exact=True).fill(desk.references["waiting"])
    page.get_by_label("Kod", exact=True).fill(desk.references["code"])
    press(page, page.get_by_role("button", name="Visa vem vi väntar på"))
    wrong += _both_widths(page, "papper, vilka")
    press(page, page.get_by_role("button", name="Registrera underskriften"))
    wrong += look(page, "papper, inget valt")
    page.get_by_label("Vårdnadshavare, Maria").check()
    page.get_by_label("Vilken dag står på papperet?").fill(_today(page))
    page.get_by_label("Jag har sett papperet").check()
    press(page, page.get_by_role("button", name="Registrera underskriften"))
    expect(page.locator("main table")).to_contain_text("På papper")

    assert [*wrong, *look(page, "papper, registrerat")] == []


def test_a_paper_to_sign_is_printed_by_its_reference_without_leaving_the_desk(page: Page, desk: Desk) -> None:
    _go(page, desk, f"{DESK}underskrifter/")
    press(page, page.get_by_role("button", name="Skriv ut papperet"))
    wrong = _both_widths(page, "papper att skriva ut, tomt")
    page.get_by_label("Ansökans referens").fill(desk.references["waiting"])
    with page.expect_download() as printed:
        page.get_by_role("button", name="Skriv ut papperet").click()

    assert printed.value.suggested_filename == "skriv-under.pdf"
    assert wrong == []


def test_in_a_hand_no_line_of_a_table_falls_under_its_label(page: Page, desk: Desk) -> None:
    page.set_viewport_size(NARROW)
    assert _go(page, desk, desk.case("signed")) == 200
    for fold in page.locator("details.fold summary").all():
        fold.click()
    fallen = page.evaluate(_FALLEN)
    assert page.locator(".cards .label").count() > 0

    assert fallen == []


def test_the_results_of_the_evaluations_are_free_of_faults(page: Page, desk: Desk) -> None:
    assert _go(page, desk, f"{DESK}utvardering/") == 200
    expect(page.locator("main")).to_contain_text("Bra fika")

    assert _both_widths(page, "utvärdering") == []


def test_filling_in_together_is_free_of_faults_and_leads_into_the_form(page: Page, desk: Desk) -> None:
    _go(page, desk, f"{DESK}fyll-i/")
    press(page, page.get_by_role("button", name="Börja"))
    wrong = _both_widths(page, "fyll i, inget valt")
    page.get_by_label("Jag vill ha stöd").check()
    press(page, page.get_by_role("button", name="Börja"))
    page.wait_for_url("**/alder/")

    assert [*wrong, *look(page, "fyll i, första frågan")] == []


def test_a_postcard_is_printed_without_leaving_the_desk(page: Page, desk: Desk) -> None:
    _go(page, desk, desk.case("marked", "vykort/"))
    page.get_by_label("Vykort").check()
    with page.expect_download() as printed:
        page.get_by_role("button", name="Skriv ut").click()

    assert printed.value.suggested_filename == "post.pdf"


def _today(page: Page) -> str:
    day: Any = page.evaluate("new Date().toLocaleDateString('sv-SE', {timeZone: 'Europe/Stockholm'})")
    return str(day)
