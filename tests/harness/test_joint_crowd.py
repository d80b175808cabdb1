"""A joint application on four browsers at once, in every order of signing: signed exactly once, and told alike to all of them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count, permutations
from threading import Barrier
from urllib.parse import urljoin

import pytest
import requests
from playwright.sync_api import Browser, expect, sync_playwright

from tests import equipment, journeys, logins
from tests.browser.conftest import FLAGS
from tests.browser.filling import send, walk
from tests.browser.people import Signer, words
from tests.browser.watching import NARROW
from tests.harness.inside import ask
from tests.mailbox import Mailbox
from tests.markup import Pairs
from tests.markup import words as words_of
from tests.personae import JOINT, OFFICER_PART, Pages
from tests.running import Portal, running
from tests.visitor import Visitor

pytestmark = pytest.mark.chromium

FOUR = ("youth", "officer", "guardian", "second_guardian")
ORDERS = list(permutations(FOUR))
# Each of the three ends with another person.
EVERYDAY = (ORDERS[0], ORDERS[13], ORDERS[23])
ALL_SIGNED, NOT_YET = "Alla som skulle har skrivit under.", "Teamet läser ansökan när alla har skrivit under."
_STORED = """
import json
from casework.models import Case
from forms.models import Application
application = Application.objects.get(reference="{reference}")
print(json.dumps({{
    "state": application.state,
    "handed in": application.transitions.filter(to_state="submitted").count(),
    "cases": Case.objects.filter(application=application).count(),
    "signed": sorted(application.signatures.filter(voided_at__isnull=True, digest=application.digest).values_list("role", flat=True)),
}}))
"""
ONCE = {"state": "submitted", "handed in": 1, "cases": 1, "signed": sorted(FOUR)}
_numbers = count()


@dataclass
class Family:
    """Those who sign one application: the addresses of each, and the network that all of them are on."""

    portal: Portal
    number: int

    @property
    def network(self) -> dict[str, str]:
        return {"X-Forwarded-For": f"10.0.{self.number}.1"}

    @property
    def boxes(self) -> dict[str, Mailbox]:
        addresses = {
            "youth": f"+467017406{60 + self.number}",
            "officer": f"karin.ek{self.number}@elevhalsan.lindhamra.example",
            "guardian": f"maria{self.number}@hemma.example",
            "second_guardian": f"johan{self.number}@hemma.example",
        }
        return {role: Mailbox(self.portal, address) for role, address in addresses.items()}

    def answers(self, boxes: dict[str, Mailbox]) -> Pages:
        emails = {"person": "officer", "forsta-vardnadshavaren": "guardian", "andra-vardnadshavaren": "second_guardian"}
        named = {page: {**JOINT[page], "email": boxes[role].address} for page, role in emails.items()}
        return {**JOINT, **named, "uppgifter": {**JOINT["uppgifter"], "tel": boxes["youth"].address}}

    def visitor(self) -> Visitor:
        visitor = Visitor(self.portal.url)
        visitor.http.headers.update(self.network)
        return visitor


@dataclass
class Place:
    """A portal with its worker, and a coordinator at its desk."""

    portal: Portal
    desk: Visitor

    def signatures_at_the_desk(self, reference: str) -> list[str]:
        """Return the rows that the case shows of who has signed."""
        page = self.desk.open(f"/handlaggning/arenden/{reference}/")
        assert page.status == 200, page.text[:300]
        return [words_of(row) for row in page.soup.select("[aria-labelledby=under] tbody tr")]


@pytest.fixture(scope="module")
def place(installation: Portal, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    portal = installation.clone(tmp_path_factory.mktemp("crowd") / "var")
    portal.extra["TRUSTED_PROXIES"] = "1"
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    with running(portal):
        yield Place(portal, logins.sign_in(portal.url, logins.of_role(staff, "samordnare")))
    portal.remove()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=equipment.chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def family(place: Place) -> Family:
    return Family(place.portal, next(_numbers))


@pytest.fixture
def signers(chromium: Browser, family: Family) -> Iterator[dict[str, Signer]]:
    """All four, each at a telephone of her own."""
    contexts = [chromium.new_context(locale="sv-SE", viewport=NARROW, extra_http_headers=family.network) for _role in FOUR]
    yield {
        role: Signer(context.new_page(), mailbox)
        for (role, mailbox), context in zip(sorted(family.boxes.items(), key=lambda box: FOUR.index(box[0])), contexts, strict=True)
    }
    for context in contexts:
        context.close()


def _send_in(family: Family, signers: dict[str, Signer]) -> journeys.Receipt:
    """The young person fills it in on her telephone, and is led to her own signature."""
    page = signers["youth"].page
    page.goto(urljoin(family.portal.url, "/ansok/tillsammans/"))
    walk(page, family.answers({role: signer.mailbox for role, signer in signers.items()}))
    send(page)
    return journeys.Receipt(
        str(page.locator("[data-reference]").first.get_attribute("data-reference")),
        journeys.code_in(words(page)),
        journeys.Page(page.content(), page.url, 200),
    )


def _prove_themselves(signers: dict[str, Signer], receipt: journeys.Receipt) -> None:
    for role, signer in signers.items():
        signer.opens(receipt.page.link("Skriv under nu") if role == "youth" else signer.mailbox.link())
    signers["officer"].fills_in(OFFICER_PART)


def _told(place: Place, family: Family, receipt: journeys.Receipt) -> str:
    """What her own page says of it, asked from another browser."""
    visitor = family.visitor()
    page = visitor.press(visitor.open("/min-ansokan/"), "Visa", journeys.keys_to_status(receipt.reference, receipt.code))
    assert page.status == 200, page.text[:300]
    return page.text


def _is_signed_once(place: Place, family: Family, receipt: journeys.Receipt) -> None:
    assert ask(place.portal, _STORED.format(reference=receipt.reference)) == ONCE
    rows = place.signatures_at_the_desk(receipt.reference)
    assert sorted(row.split()[0] for row in rows) == ["Johan", "Karin", "Maria", "Robin"]
    assert all("Länk och engångskod" in row for row in rows), rows
    told = _told(place, family, receipt)
    assert "Vi har fått det du skickade." in told
    assert told.count(", har skrivit under") == len(FOUR), told


def _sign_in_order(place: Place, family: Family, signers: dict[str, Signer], order: tuple[str, ...]) -> None:
    receipt = _send_in(family, signers)
    _prove_themselves(signers, receipt)
    for role in order:
        signers[role].signs()
        expect(signers[role].page.locator("main")).to_contain_text(ALL_SIGNED if role == order[-1] else NOT_YET)

    for signer in signers.values():
        signer.page.reload()
        expect(signer.page.locator("main")).to_contain_text(ALL_SIGNED)
        expect(signer.page.locator(".signers li.is-passed")).to_have_count(len(FOUR))
    _is_signed_once(place, family, receipt)
    visitor, shown = family.visitor(), {signer.check_code() for signer in signers.values()}
    assert len(shown) == 1
    answer = visitor.press(visitor.open("/kontrollera/"), "Kontrollera", {"Referens": receipt.reference, "Kod": shown.pop()})
    assert answer.heading == "Kvittot stämmer."


@pytest.mark.parametrize("order", EVERYDAY, ids=", ".join)
def test_four_browsers_sign_once_in(place: Place, family: Family, signers: dict[str, Signer], order: tuple[str, ...]) -> None:
    _sign_in_order(place, family, signers, order)


@pytest.mark.full
@pytest.mark.parametrize("order", [order for order in ORDERS if order not in EVERYDAY], ids=", ".join)
def test_four_browsers_sign_once_in_every_order(place: Place, family: Family, signers: dict[str, Signer], order: tuple[str, ...]) -> None:
    _sign_in_order(place, family, signers, order)


def _ready_to_sign(family: Family) -> tuple[journeys.Receipt, list[tuple[Visitor, str, Pairs, str]]]:
    """All four before the button "Skriv under": who presses, where it is sent, what is sent, and from which page."""
    boxes, youth = family.boxes, family.visitor()
    receipt = journeys.send_in(youth, "tillsammans", family.answers(boxes))
    presses = []
    for role in FOUR:
        visitor = youth if role == "youth" else family.visitor()
        link = receipt.page.link("Skriv under nu") if role == "youth" else boxes[role].link()
        page = journeys.open_link(visitor, link, boxes[role])
        if role == "officer":
            page = visitor.press(page, "Fortsätt", OFFICER_PART)
        form, button = page.button("Skriv under")
        presses.append((visitor, form.action, form.tick("Jag").pairs(button), page.address))
    return receipt, presses


def test_four_who_press_at_the_same_moment_sign_once(place: Place, family: Family) -> None:
    receipt, presses = _ready_to_sign(family)
    gate = Barrier(len(presses))

    def press_at_once(visitor: Visitor, action: str, pairs: Pairs, address: str) -> requests.Response:
        gate.wait()
        return visitor.send(action, pairs, referer=address)

    with ThreadPoolExecutor(len(presses)) as pool:
        answers = list(pool.map(lambda one: press_at_once(*one), presses))

    assert [answer.status_code for answer in answers] == [200] * len(FOUR)
    assert all(answer.url.endswith("/kvitto/") for answer in answers)
    _is_signed_once(place, family, receipt)
