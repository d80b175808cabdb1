"""Whatever is sent, no answer is a 5xx, and no log tells of a traceback."""

import random
from collections.abc import Iterator

import pytest
import requests

from tests import journeys, logins
from tests.markup import Form, NotOnPage
from tests.personae import SIXTEEN
from tests.running import Portal, running
from tests.visitor import Visitor

NASTY = [
    "", " ", "\x00", "a\x00b", "\r\nSet-Cookie: a=b", "\u202e\u200b\ufeff", "𝔘𝔫𝔤", "你好", "مرحبا", "😀" * 50, "å" * 10_000,
    "'; DROP TABLE x;--", '"><script>alert(1)</script>', "{{7*7}}{% debug %}", "../../../../etc/passwd", "%00%ff%2e%2e", "-1", "0",
    "99999999999999999999", "1e309", "NaN", "true", "[]", "{}", "\\", "\ud7ff", "a" * 100_000,
    "070-174 06 05; rm -rf /", "=cmd|'/c calc'!A1", "\u0301" * 200,
]  # fmt: skip
PATHS = [
    "/", "/stod/", "/stod/kaa/", "/stod/%00/", "/nyheter/", "/nyheter/flode/", "/kontakt/", "/sok/", "/ansok/", "/ansok/fortsatt/",
    "/ansok/XXXXXXXXXX/granska/", "/ansok/XXXXXXXXXX/kvitto/", "/ansok/XXXXXXXXXX/alder/", "/min-ansokan/", "/lamna/", "/handlaggning/",
    "/handlaggning/arenden/XXXXXXXXXX/", "/handlaggning/arenden/XXXXXXXXXX/claim/", "/redaktion/", "/konto/logga-in/", "/konto/kod/",
    "/halsa/", "/halsa/redo", "/sitemap.xml", "/robots.txt", "/media/x", "/static/x", "/documents/1/x/", "/underskrift/x/", "/svara/",
]  # fmt: skip
METHODS = ["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"]
TYPES = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json",
    "text/plain",
    "multipart/form-data",
    "x" * 300,
]


def _header(chance: random.Random) -> dict[str, str]:
    """A header line that a client may send, in signs that HTTP lets through."""
    value = chance.choice(NASTY).encode("latin-1", "ignore").decode("latin-1")
    value = "".join(sign for sign in value if sign.isprintable())[:4000].strip()
    name = chance.choice(
        [
            "Accept-Language",
            "Cookie",
            "Referer",
            "Origin",
            "X-Forwarded-For",
            "If-Modified-Since",
            "Range",
            "Sec-Fetch-Site",
            "If-None-Match",
        ]
    )
    return {name: f"sessionid={value}; csrftoken={value}" if name == "Cookie" else value}


def _mutated(form: Form, chance: random.Random) -> list[tuple[str, str]]:
    """What a form would send, with something wrong in it."""
    pairs = form.pairs() or [("x", "")]
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(pairs))
        name, value = pairs[place]
        pairs[place] = chance.choice([(name, chance.choice(NASTY)), (chance.choice(NASTY), value), (name, value), (f"{name}\x00", value)])
        if chance.random() < 0.2:
            pairs += [pairs[place]] * chance.randint(1, 400)
        if chance.random() < 0.2 and len(pairs) > 1:
            del pairs[place]
    return pairs


def _blind(base: str, chance: random.Random) -> requests.Response:
    """Knock anywhere with anything."""
    path = chance.choice(PATHS)
    if chance.random() < 0.3:
        path += chance.choice(
            ["%00", "%ff", "..%2f", "a" * 3000, "%F0%9F%98%80/", "?page=-1", "?q=%00%22'", "?next=//evil.example", "?state=%00&page=x"]
        )
    body = chance.choice(NASTY).encode()
    headers = {"Content-Type": chance.choice(TYPES), **_header(chance)}
    return requests.request(chance.choice(METHODS), base.rstrip("/") + path, data=body, headers=headers, timeout=30, allow_redirects=False)


class Prober:
    """Somebody who fills in real forms wrongly: with a draft of her own, with a session at the desk, or with neither."""

    def __init__(self, base: str, chance: random.Random, visitors: list[Visitor]) -> None:
        self.base, self.chance, self.visitors, self.forms = base, chance, visitors, list[tuple[Visitor, Form]]()

    def gather(self) -> None:
        """Collect the forms that each visitor can reach."""
        for visitor in self.visitors:
            for path in ("/ansok/", "/ansok/stod/", "/ansok/fortsatt/", "/min-ansokan/", "/konto/logga-in/", "/handlaggning/"):
                page = visitor.open(path)
                self.forms += [(visitor, Form(tag, page.address)) for tag in page.soup.select("form")]
            for link in page.links():
                if "/arenden/" in link:
                    case = visitor.open(link)
                    self.forms += [(visitor, Form(tag, case.address)) for tag in case.soup.select("form")]
                    break

    def step_through(self) -> None:
        """Walk the form once, keeping each page's form to send wrongly later."""
        visitor = Visitor(self.base)
        page = journeys.begin(visitor, SIXTEEN)
        for _ in range(journeys.MOST_PAGES):
            self.forms += [(visitor, Form(tag, page.address)) for tag in page.soup.select("form") if "lamna" not in str(tag.get("action"))]
            try:
                page = visitor.press(page, "Börja" if page.has_button("Börja") else "Fortsätt", SIXTEEN)
            except NotOnPage:
                return

    def probe(self) -> requests.Response:
        """Send one wrong thing."""
        if self.chance.random() < 0.5:
            return _blind(self.base, self.chance)
        visitor, form = self.chance.choice(self.forms)
        if "logga-ut" in form.action or not form.is_post:
            return visitor.http.get(form.action, params=_mutated(form, self.chance), timeout=30)
        return visitor.send(form.action, _mutated(form, self.chance), referer=form.address, follow=False)


def _answers(portal: Portal, installation: Portal, many: int) -> Iterator[requests.Response]:
    chance = random.Random(many)
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    desk = logins.sign_in(portal.url, logins.of_role(staff, "samordnare"))
    prober = Prober(portal.url, chance, [Visitor(portal.url), desk])
    prober.gather()
    prober.step_through()
    for _ in range(many):
        try:
            yield prober.probe()
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ConnectionError, requests.exceptions.InvalidHeader):
            # The server hangs up on what is not HTTP at all; whether it still lives is what the next answer tells.
            continue


def _drill(portal: Portal, installation: Portal, many: int) -> None:
    answered = 0
    with running(portal, workers=2, worker=False):
        for answer in _answers(portal, installation, many):
            answered += 1
            assert answer.status_code < 500 or answer.url.endswith("/halsa/redo"), (
                f"{answer.request.method} {answer.url} {answer.request.body!r:.500}"
            )
        assert Visitor(portal.url).open("/").status == 200

    assert answered > many * 0.9
    assert "Traceback (most recent call last)" not in portal.log("web.log")


def test_two_hundred_wrong_requests_get_no_5xx(portal: Portal, installation: Portal) -> None:
    _drill(portal, installation, 200)


@pytest.mark.full
def test_two_thousand_wrong_requests_get_no_5xx(portal: Portal, installation: Portal) -> None:
    _drill(portal, installation, 2_000)
