"""The people of realm.json, and how one of them signs in at the issuer: by plain HTTP, or in a real browser.

A portal that is to meet them needs `OPENID_URL` (tests/equipment.py) and `OPENID_BROKERS` (here).
"""

import html
import re
from dataclasses import dataclass
from http.client import HTTPResponse
from typing import cast
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPHandler, OpenerDirector, Request

from playwright.sync_api import Page

PASSWORD = "bara-i-prov"
BROKERS = "bankid=BankID:kc_idp_hint=bankid&authn_provider=bankid;freja=Freja+:kc_idp_hint=freja&authn_provider=freja"
SECONDS = 30.0


@dataclass(frozen=True)
class Person:
    """Somebody with an e-ID; `number` is one of Skatteverket's test numbers."""

    username: str
    name: str
    given_name: str
    number: str
    level: str
    broker: str


ALVA = Person("alva.bankid", "Alva Testberg", "Alva", "201001062387", "loa3", "bankid")
MARIA = Person("maria.freja", "Maria Testberg", "Maria", "197906189282", "loa3", "freja")
KARIN = Person("karin.bankid", "Karin Provström", "Karin", "198506119992", "loa3", "bankid")
# An e-ID that was given out too easily to sign with.
ROBIN = Person("robin.low", "Robin Testberg", "Robin", "199908072391", "loa2", "freja")


def _ask(request: Request) -> HTTPResponse:
    opener = OpenerDirector()
    opener.add_handler(HTTPHandler())
    return cast(HTTPResponse, opener.open(request, timeout=SECONDS))


def _cookies(response: HTTPResponse) -> str:
    # Marked Secure, which a browser takes from its own machine and a cookie jar does not.
    return "; ".join(cookie.split(";")[0] for cookie in response.headers.get_all("Set-Cookie") or [])


def sign_in_at(url: str, username: str, password: str = PASSWORD) -> tuple[str, str]:
    """Sign in at the page that `begin` gave, in a browser of one's own without JavaScript; returns the state and the code."""
    with _ask(Request(url)) as page:
        text, cookies = page.read().decode(), _cookies(page)
    form = re.search(r'<form[^>]*\baction="([^"]+)"', text)
    assert form, f"inget formulär hos utfärdaren: {page.status}"
    fields = urlencode({"username": username, "password": password}).encode()
    with _ask(Request(html.unescape(form[1]), fields, {"Cookie": cookies})) as answer:
        found = parse_qs(urlsplit(answer.headers.get("Location", "")).query)
    assert "code" in found, f"{username} kom inte in: {answer.status}"
    return found["state"][0], found["code"][0]


def sign_in_on(page: Page, username: str, password: str = PASSWORD) -> None:
    """Sign in at the issuer's page, where `page` stands; it goes back to the portal by itself."""
    page.locator("#username").fill(username)
    page.locator("#password").fill(password)
    page.locator("#kc-login").click()
