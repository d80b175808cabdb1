"""Whatever is sent, no answer is a 5xx, and no log tells of a traceback."""

import random
from collections.abc import Iterable, Iterator

import pytest
import requests

from tests import journeys, logins
from tests.forms.lists import LIST, pupil, written
from tests.mailbox import Mailbox
from tests.markup import Form, NotOnPage, Page
from tests.personae import JOINT, MARIA, OFFICER, OFFICER_PART, REFERRAL, SIXTEEN, Pages
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
    "/ansok/jobbar/", "/ansok/tillsammans/", "/ansok/remiss/", "/ansok/stopp/%00/", "/ansok/visa/remiss/", "/ansok/visa/x/",
    "/ansok/visa/samtycke/e-legitimation/", "/ansok/XXXXXXXXXX/kod/", "/ansok/XXXXXXXXXX/kvar/", "/ansok/XXXXXXXXXX/ta-bort/", LIST,
    f"{LIST}mall/", f"{LIST}XXXXXXXXXX/", f"{LIST}XXXXXXXXXX/rattas/", f"{LIST}XXXXXXXXXX/kvitto/", "/min-ansokan/papper.pdf",
    "/min-ansokan/kvitto.pdf", "/min-ansokan/tillsammans/", "/min-ansokan/paminn/00000000-0000-0000-0000-000000000000/",
    "/min-ansokan/samtycke/school/", "/tillsammans/", "/svara/fragor/", "/svara/tack/", "/utvardering/", "/utvardering/tack/",
    "/kontrollera/", "/e-legitimation/svar/", "/e-legitimation/svar/?code=x&state=%00", "/e-legitimation/svar/?error=x", "/en/ansok/",
    "/sv-x-ll/ansok/stod/", "/handlaggning/underskrifter/", "/handlaggning/fyll-i/", "/handlaggning/arenden/XXXXXXXXXX/vykort/",
]  # fmt: skip
BEHIND_A_LINK = ["", "kod/", "din-del/", "e-legitimation/", "nej/", "nej/?okand=1", "ny-lank/", "kvitto/", "kvitto.pdf", "papper.pdf"]
FOR_ALL = ("/ansok/", "/ansok/stod/", "/ansok/tillsammans/", "/ansok/fortsatt/", "/ansok/visa/remiss/", "/min-ansokan/", "/svara/",
           "/utvardering/", "/kontrollera/", "/konto/logga-in/", "/en/ansok/orolig/")  # fmt: skip
AT_THE_DESK = (*FOR_ALL, "/handlaggning/underskrifter/", "/handlaggning/fyll-i/", "/handlaggning/teammote/", "/handlaggning/")
AT_WORK = ("/ansok/remiss/", "/ansok/anmalan/", LIST)
FILES = [
    b"", b"\x00" * 100, b'"' * 5_000, b";" * 50_000, b"\r\n" * 5_000, b"PK\x03\x04" * 20, b"x" * 600_000, ("å;" * 600 + "\n").encode(),
    b"\xff\xfe" + "Händelse;Datum".encode("utf-16-le"), "Händelse;Datum\n=1+1;'; DROP TABLE x;--".encode(),
    written(pupil(), pupil(Datum="9999-99-99", Årskurs="-1")), written(*[pupil()] * 501),
    written(pupil(Förnamn="\u202e" * 40, Skola="=cmd|'/c calc'!A1", Telefon="1e309")), written(pupil(), separator="\t", encoding="cp1252"),
    written(pupil())[:-20] + b"\x85\x90\xff", b"sep=;\n" + written(pupil()),
]  # fmt: skip
NAMES = ["elever.csv", "../../x.csv", "å" * 300, "", "a;b.csv", 'a"b.csv', "elever.csv.exe"]
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


def _blind(base: str, chance: random.Random, paths: list[str]) -> requests.Response:
    """Knock anywhere with anything."""
    path = chance.choice(paths)
    if chance.random() < 0.3:
        path += chance.choice(
            ["%00", "%ff", "..%2f", "a" * 3000, "%F0%9F%98%80/", "?page=-1", "?q=%00%22'", "?next=//evil.example", "?state=%00&page=x"]
        )
    body = chance.choice(NASTY).encode()
    headers = {"Content-Type": chance.choice(TYPES), **_header(chance)}
    return requests.request(chance.choice(METHODS), base.rstrip("/") + path, data=body, headers=headers, timeout=30, allow_redirects=False)


class Prober:
    """Somebody who fills in real forms wrongly: with drafts of her own, with a proof, a link, a session at the desk, or with nothing."""

    def __init__(self, base: str, chance: random.Random) -> None:
        self.base, self.chance = base, chance
        self.forms: list[tuple[Visitor, Form]] = []
        self.lists: list[tuple[Visitor, Form]] = []
        self.paths = list(PATHS)

    def gather(self, visitor: Visitor, paths: Iterable[str]) -> Page:
        """Collect the forms that a visitor can reach; returns the last page."""
        for path in paths:
            page = visitor.open(path)
            found = [(visitor, Form(tag, page.address)) for tag in page.soup.select("form")]
            self.forms += found
            self.lists += [one for one in found if one[1].tag.select("input[type=file]")]
        return page

    def step_through(self, visitor: Visitor, page: Page, pages: Pages | None = None) -> None:
        """Walk a form once, keeping each page's form to send wrongly later."""
        for _ in range(journeys.MOST_PAGES):
            self.forms += [(visitor, Form(tag, page.address)) for tag in page.soup.select("form") if "lamna" not in str(tag.get("action"))]
            answers = SIXTEEN if pages is None else pages.get(journeys.page_name(page.address), {})
            try:
                page = visitor.press(page, "Börja" if page.has_button("Börja") else "Fortsätt", answers)
            except NotOnPage:
                return

    def open_links(self, portal: Portal) -> None:
        """Let a guardian and an officer open their links, and keep all that lies behind them."""
        journeys.send_in(Visitor(self.base), "tillsammans", JOINT)
        for address in (MARIA, OFFICER):
            visitor, mailbox = Visitor(self.base), Mailbox(portal, address)
            link = mailbox.link()
            page = journeys.open_link(visitor, link, mailbox)
            if address == OFFICER:
                self.gather(visitor, [page.address])
                visitor.press(page, "Fortsätt", OFFICER_PART)
            self.gather(visitor, [link, f"{link}nej/", f"{link}ny-lank/"])
            self.paths += [f"/{link.removeprefix(self.base)}{name}" for name in BEHIND_A_LINK]

    def probe(self) -> requests.Response:
        """Send one wrong thing."""
        kind = self.chance.random()
        if kind < 0.45:
            return _blind(self.base, self.chance, self.paths)
        if kind < 0.55:
            return self._upload()
        visitor, form = self.chance.choice(self.forms)
        if "logga-ut" in form.action or not form.is_post:
            return visitor.http.get(form.action, params=_mutated(form, self.chance), timeout=30)
        return visitor.send(form.action, _mutated(form, self.chance), referer=form.address, follow=False)

    def _upload(self) -> requests.Response:
        """Send a file that is no list, or a list with anything in it; now and then follow to its rows and press there."""
        visitor, form = self.chance.choice(self.lists)
        file = (self.chance.choice(NAMES), self.chance.choice(FILES), self.chance.choice(["text/csv", "", "x/y", "application/zip"]))
        headers = {"Origin": self.base.rstrip("/"), "Referer": form.address}
        answer = visitor.http.post(form.action, data=form.pairs(), files={"file": file}, headers=headers, timeout=30)
        rows = Page(answer.text, answer.url, answer.status_code)
        if rows.has_button("Skicka") and self.chance.random() < 0.5:
            form, button = rows.button("Skicka")
            return visitor.send(form.action, form.pairs(button), referer=form.address, follow=False)
        return answer


def _prober(portal: Portal, installation: Portal, chance: random.Random) -> Prober:
    """Everybody in place, each with the forms that she can reach."""
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    prober, youth, officer = Prober(portal.url, chance), Visitor(portal.url), Visitor(portal.url)
    prober.gather(Visitor(portal.url), FOR_ALL)
    desk = logins.sign_in(portal.url, logins.of_role(staff, "samordnare"))
    queue = prober.gather(desk, AT_THE_DESK)
    prober.gather(desk, [next(link for link in queue.links() if "/arenden/" in link)])
    prober.step_through(youth, journeys.begin(youth, SIXTEEN))
    page = journeys.prove_work(officer, "remiss", Mailbox(portal, OFFICER))
    prober.gather(officer, AT_WORK)
    prober.step_through(officer, page, REFERRAL)
    prober.open_links(portal)
    return prober


def _answers(prober: Prober, many: int) -> Iterator[requests.Response]:
    for _ in range(many):
        try:
            yield prober.probe()
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ConnectionError, requests.exceptions.InvalidHeader):
            # The server hangs up on what is not HTTP at all; whether it still lives is what the next answer tells.
            continue


def _drill(portal: Portal, installation: Portal, many: int) -> None:
    answered = 0
    with running(portal, workers=2):
        prober = _prober(portal, installation, random.Random(many))
        for answer in _answers(prober, many):
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
