"""What people do from beginning to end, by the words on the pages."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from common.codes import ALPHABET, CODE_SIGNS
from tests.mailbox import Mailbox
from tests.markup import Answer, NotOnPage, Page, words
from tests.openid.issuer import Issuer
from tests.personae import Pages
from tests.visitor import Visitor

MOST_PAGES = 25
ONWARDS = ("Börja", "Fortsätt")
SENDS = ("Skicka", "Gå vidare till underskrift")
_SIGN = f"[{ALPHABET}]"
_CODE = re.compile(rf"(?<![0-9A-Z])(?:{_SIGN}{{4}}\s){{3}}{_SIGN}{{{CODE_SIGNS - 12}}}(?![0-9A-Z])")


@dataclass
class Receipt:
    """What a person has in hand when she has sent her request."""

    reference: str
    code: str
    page: Page


def code_in(text: str) -> str:
    """Return the code that stands in groups of four in a text; empty where there is none."""
    found = _CODE.search(text)
    return found[0].replace(" ", "") if found else ""


def keys_to_status(reference: str, code: str) -> dict[str, Answer]:
    """Return the two answers that open the status page."""
    return {"Din referens": reference, "Referens": reference, "Din kod": code, "Kod": code}


def reference_on(page: Page) -> str:
    """Return the reference that a receipt carries."""
    carrier = page.soup.select_one("[data-reference]")
    if carrier is None:
        raise NotOnPage(f"ingen referens på {page.address} ({page.status}): {page.text[:300]}")
    return str(carrier["data-reference"]).replace(" ", "")


def page_name(address: str) -> str:
    """Return the last part of a page's address: the name of a form, or of one of its pages."""
    return urlsplit(address).path.rstrip("/").rpartition("/")[2]


def begin(visitor: Visitor, answers: Mapping[str, Answer]) -> Page:
    """Choose who she is at the router; returns the start page of the form."""
    page = visitor.open("/ansok/")
    return visitor.press(page, _onward(page), answers)


def _onward(page: Page) -> str:
    for text in ONWARDS:
        if page.has_button(text):
            return text
    raise NotOnPage(f"ingen väg vidare på {page.address} ({page.status}): {page.text[:300]}")


def to_review(visitor: Visitor, answers: Mapping[str, Answer]) -> Page:
    """Answer every step; returns the page that shows all answers."""
    page = begin(visitor, answers)
    for _ in range(MOST_PAGES):
        if page.has_button("Skicka"):
            return page
        page = visitor.press(page, _onward(page), answers)
    raise NotOnPage(f"kom aldrig till granskningen: {page.address} ({page.status}) {page.text[:300]}")


def go_through(visitor: Visitor, page: Page, pages: Pages) -> Page:
    """Answer a form page by page from where `page` stands; returns the page that shows all answers."""
    for _ in range(MOST_PAGES):
        if any(page.has_button(text) for text in SENDS):
            return page
        page = visitor.press(page, _onward(page), pages.get(page_name(page.address), {}))
    raise NotOnPage(f"kom aldrig till granskningen: {page.address} ({page.status}) {page.text[:300]}")


def send_in(visitor: Visitor, form: str, pages: Pages) -> Receipt:
    """Answer a form page by page from its start page, and send it."""
    return send(visitor, go_through(visitor, visitor.open(f"/ansok/{form}/"), pages))


def send(visitor: Visitor, review: Page) -> Receipt:
    """Press the last button of a form."""
    page = visitor.press(review, next(text for text in SENDS if review.has_button(text)))
    return Receipt(reference_on(page), code_in(page.text), page)


def prove_work(visitor: Visitor, form: str, mailbox: Mailbox, name: str = "Karin Ek") -> Page:
    """Prove where she works, by the code that comes to her work e-mail; returns the start page of the form."""
    page = visitor.press(visitor.open(f"/ansok/visa/{form}/"), "Skicka koden", {"Ditt namn": name, "email": mailbox.address})
    return visitor.press(page, "Fortsätt", {"Koden i mejlet": mailbox.code()})


def back_from(issuer: Issuer, address: str, **claims: object) -> str:
    """Sign in with an e-ID at the issuer, where `address` led; returns the path at the portal that it sends her back to."""
    now = int(time.time())
    issuer.claims = {"iat": now, "auth_time": now, "exp": now + 300, **claims}
    state, code = issuer.sign_in(address)
    return f"/e-legitimation/svar/?{urlencode({'state': state, 'code': code})}"


def open_link(visitor: Visitor, link: str, mailbox: Mailbox) -> Page:
    """Open the link of somebody who was asked to sign, by the code that comes to her; returns what she sees."""
    page = visitor.press(visitor.open(link), "Skicka en kod")
    return visitor.press(page, "Fortsätt", {"Din engångskod": mailbox.code()})


def put_name(visitor: Visitor, page: Page) -> Page:
    """Tick the box and sign; returns the receipt."""
    box = next(label for label in page.soup.select("form label.choice") if label.select_one("[name=agreed]"))
    return visitor.press(page, "Skriv under", tick=(words(box),))


def submit(visitor: Visitor, answers: Mapping[str, Answer]) -> Receipt:
    """Ask for support, from the router to the receipt."""
    return send(visitor, to_review(visitor, answers))


def open_status(visitor: Visitor, receipt: Receipt) -> Page:
    """Open what has become of it, with the reference and the code of the receipt."""
    return visitor.press(visitor.open("/min-ansokan/"), "Visa", keys_to_status(receipt.reference, receipt.code))


def status(base: str, receipt: Receipt) -> str:
    """Return what /min-ansokan/ tells the person, asked from another browser."""
    visitor = Visitor(base)
    page = visitor.open("/min-ansokan/")
    page = visitor.press(page, _status_button(page), keys_to_status(receipt.reference, receipt.code))
    if page.status != 200:
        raise NotOnPage(f"{page.address} ({page.status}): {page.text[:300]}")
    return page.text


def _status_button(page: Page) -> str:
    return next(text for text in ("Visa", "Fortsätt", "Se hur det går") if page.has_button(text))
