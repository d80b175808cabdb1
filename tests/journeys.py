"""What people do from beginning to end, by the words on the pages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from common.codes import ALPHABET, CODE_SIGNS
from tests.markup import Answer, NotOnPage, Page
from tests.visitor import Visitor

MOST_PAGES = 15
ONWARDS = ("Börja", "Fortsätt")
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


def submit(visitor: Visitor, answers: Mapping[str, Answer]) -> Receipt:
    """Ask for support, from the router to the receipt."""
    page = visitor.press(to_review(visitor, answers), "Skicka")
    return Receipt(reference_on(page), code_in(page.text), page)


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
