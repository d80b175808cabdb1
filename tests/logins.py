"""The demo's printed sign-ins, read as an acceptance check reads them, and the sign-in itself over the wire."""

import base64
import hashlib
import hmac
import re
import time
from dataclasses import dataclass

from tests.markup import NotOnPage, Page
from tests.visitor import Visitor

_LINE = re.compile(r"Inloggning: roll=(\S+) epost=(\S+) losenord=(\S+) totp=(\S+)(?: insats=(\S+))?")
PERIOD = 30
BAD = 400
SIGN_IN = "/konto/logga-in/"


def one_time_code(seed: str, counter: int) -> str:
    """Return the code of RFC 4226 (six digits, SHA-1), reckoned apart from the product's library."""
    key = base64.b32decode(seed.upper() + "=" * (-len(seed) % 8))
    mac = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    start = mac[-1] & 0x0F
    return f"{(int.from_bytes(mac[start : start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06d}"


@dataclass
class Login:
    """One printed line. A code of the authenticator works once in its half minute, so each login signs in once a test run."""

    role: str
    email: str
    password: str
    seed: str
    programme: str

    def code(self, *, ahead: int = 0) -> str:
        """Return the code of this half minute, or of one to come (a clock may be one step off)."""
        return one_time_code(self.seed, int(time.time()) // PERIOD + ahead)


def printed(text: str) -> list[Login]:
    """Return every login that `manage.py demo` printed."""
    return [Login(*(part or "" for part in found)) for found in _LINE.findall(text)]


def of_role(logins: list[Login], role: str, programme: str = "") -> Login:
    """Return the login of a role, and where it matters of a programme."""
    for login in logins:
        if login.role == role and programme in ("", login.programme):
            return login
    raise LookupError(f"ingen inloggning för {role} {programme}")


def _first_button(page: Page, *texts: str) -> str:
    for text in texts:
        if page.has_button(text):
            return text
    raise NotOnPage(f"ingen av {texts} på {page.address}: {page.text[:300]}")


def sign_in(base: str, login: Login, *, then: str = "/handlaggning/") -> Visitor:
    """Sign in with password and code, as she would, and return her browser."""
    visitor = Visitor(base)
    page = visitor.open(f"{SIGN_IN}?next={then}")
    answers = {"E-post": login.email, "email": login.email, "Lösenord": login.password}
    page = visitor.press(page, _first_button(page, "Fortsätt", "Logga in"), answers)
    for _half_minute in range(2):
        # A code that was read off just before its half minute ended is too old on arrival: then the next one is read.
        code = login.code()
        page = visitor.press(page, _first_button(page, "Logga in med koden", "Logga in", "Fortsätt"), {"Kod": code, "Din kod": code})
        if page.status < BAD:
            break
    if SIGN_IN in page.address or page.status >= BAD:
        raise AssertionError(f"kom inte in: {page.address} {page.status} {page.text[:300]}")
    return visitor
