"""A joint application as four people make it, each on a telephone of her own: by code, by link, by e-ID and on paper; and the desk."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Download, Page, expect
from pypdf import PdfReader

from common.time import today
from tests import equipment, logins
from tests.browser.filling import fill, go_on, press, walk
from tests.browser.people import Signer, Worker, words
from tests.browser.place import sent
from tests.mailbox import Mailbox
from tests.openid.people import BROKERS, KARIN, sign_in_on
from tests.personae import JOHAN, JOINT, MARIA, OFFICER, OFFICER_PART
from tests.running import Portal, running

TELEPHONE = {"width": 360, "height": 740}
YOUTH_NUMBER = "+46701740621"


@pytest.fixture
def portal(installation: Portal, tmp_path: Path) -> Iterator[Portal]:
    """A portal with its worker, and the e-ID broker."""
    own = installation.clone(tmp_path / "var")
    own.extra |= {"OPENID_URL": equipment.openid_url(), "OPENID_BROKERS": BROKERS}
    with running(own):
        yield own
    own.remove()


@pytest.fixture
def telephone(chromium: Browser) -> Iterator[Callable[[], Page]]:
    """Give each a telephone of her own; the issuer's own pages are not ours to watch."""
    contexts = []

    def new_page() -> Page:
        context = chromium.new_context(locale="sv-SE", viewport=TELEPHONE, accept_downloads=True)  # type: ignore[arg-type]
        contexts.append(context)
        return context.new_page()

    yield new_page
    for context in contexts:
        context.close()


def _button(page: Page, name: str) -> None:
    press(page, page.get_by_role("button", name=name, exact=True).first)


def _read(download: Download) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(Path(download.path()).read_bytes())).pages)


def _apply(page: Page, portal: Portal) -> str:
    """The young person fills in, sees what the others will read, sends, and signs by the code that comes to her; returns the reference."""
    page.goto(urljoin(portal.url, "/ansok/tillsammans/"))
    fill(page, JOINT["tillsammans"])
    go_on(page)
    walk(page, JOINT)
    expect(page.locator("main")).to_contain_text("Det här får de andra läsa")
    reference, _code = sent(page)
    press(page, page.get_by_role("link", name="Skriv under nu", exact=True))
    Signer(page, Mailbox(portal, YOUTH_NUMBER)).opens(page.url)
    Signer(page, Mailbox(portal, YOUTH_NUMBER)).signs()
    expect(page.locator("h1")).to_have_text("Tack, du har skrivit under.")
    return reference


def _by_link(page: Page, portal: Portal) -> None:
    maria = Signer(page, Mailbox(portal, MARIA))
    maria.opens(maria.mailbox.link())
    assert "Jag vill bygga båtar" not in words(page)
    maria.signs()
    expect(page.locator("h1")).to_have_text("Tack, du har skrivit under.")


def _by_eid(page: Page, portal: Portal) -> None:
    karin = Signer(page, Mailbox(portal, OFFICER))
    page.goto(karin.mailbox.link())
    _button(page, "BankID")
    sign_in_on(page, KARIN.username)
    _button(page, "Fortsätt")
    karin.fills_in(OFFICER_PART)
    karin.signs()
    expect(page.locator("h1")).to_have_text("Tack, du har skrivit under.")


def _on_paper(page: Page, portal: Portal, installation: Portal, reference: str) -> None:
    """The desk prints the paper, and registers the signature that stands on it."""
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    Worker(page, portal.url).sign_in(logins.of_role(staff, "samordnare"))
    page.goto(urljoin(portal.url, "/handlaggning/underskrifter/"))
    page.get_by_label("Ansökans referens").fill(reference)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Skriv ut papperet").click()
    paper = _read(downloading.value)
    assert "Johan" in paper
    assert "Jag vill bygga båtar" not in paper
    code = re.search(r"kod\s+([0-9a-f]{4}(?:\s+[0-9a-f]{4}){3})", paper.lower())
    assert code, paper
    page.get_by_label("Referens", exact=True).fill(reference)
    page.get_by_label("Kod", exact=True).fill(code[1])
    _button(page, "Visa vem vi väntar på")
    page.get_by_label("Johan").check()
    page.get_by_label("Vilken dag står på papperet?").fill(today().isoformat())
    page.get_by_label("Jag har sett papperet").check()
    _button(page, "Registrera underskriften")


@pytest.mark.openid
def test_four_sign_each_in_a_way_of_her_own_and_the_desk_sees_it_as_it_was_signed(
    portal: Portal, installation: Portal, telephone: Callable[[], Page]
) -> None:
    reference = _apply(telephone(), portal)
    _by_link(telephone(), portal)
    _by_eid(telephone(), portal)
    desk = telephone()
    _on_paper(desk, portal, installation, reference)

    desk.goto(urljoin(portal.url, f"/handlaggning/arenden/{reference}/"))
    rows = [" ".join(row.inner_text().split()) for row in desk.locator("section:has(#under) tbody tr").all()]
    told = {row: how for row in rows for how in ("Länk och engångskod", "E-legitimation", "På papper") if how in row}
    assert sorted(told.values()) == ["E-legitimation", "Länk och engångskod", "Länk och engångskod", "På papper"]
    for name, how in (("Robin", "Länk"), ("Maria", "Länk"), ("Karin", "E-legitimation"), ("Johan", "På papper")):
        (row,) = [row for row in rows if name in row]
        assert how in row, row
    assert [mail for mail in (portal.data / "mail").rglob("*.eml") if JOHAN in mail.read_text()]
