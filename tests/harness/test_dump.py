"""A thief with the database, its journal, the logs and the mail learns nothing about anybody who asked for support."""

import base64
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import journeys, logins
from tests.harness import canaries, dumps, inside, leaving
from tests.harness.leaving import MARK, People
from tests.markup import Answer
from tests.openid.issuer import running_issuer
from tests.openid.people import BROKERS
from tests.personae import SIXTEEN
from tests.running import Portal, running
from tests.visitor import Visitor

NAME, NUMBER, ADDRESS, OTHER = f"Zo{MARK}", "070-174 06 33", f"{MARK}.kvarn@ungdom.example", "070-174 06 34"
TOLD, MISSING = "kvarnhjulet snurrar baklänges", "vilken brygga vi ska ses vid"
HALF = "halvfärdiga Grynvella"
SECRET = [NAME, ADDRESS, TOLD, MISSING, HALF, "Grynvella", *canaries.number_shapes(NUMBER), *canaries.number_shapes(OTHER)]
BY_MAIL = {
    **SIXTEEN,
    "Vad ska vi kalla dig?": NAME,
    "Vill du berätta något mer?": TOLD,
    "Hur vill du att vi hör av oss?": "E-post",
    "email": ADDRESS,
}
BY_SMS = {**SIXTEEN, "Vad ska vi kalla dig?": NAME, "Vill du berätta något mer?": TOLD, "tel": NUMBER}
# Of its own: what is planted stays in the journal of a PostgreSQL server, where the other tests look for MARK.
PLANT = f"Kvist{leaving.fresh_mark()}"


def _leave_a_draft(base: str) -> None:
    """Stop in the middle, after a step that said something, and once with something that was refused."""
    visitor = Visitor(base)
    page = journeys.begin(visitor, SIXTEEN)
    for _ in range(5):
        page = visitor.press(page, "Börja" if page.has_button("Börja") else "Fortsätt", {**SIXTEEN, "Vill du berätta något mer?": HALF})
    assert page.heading == "Hur når vi dig?"
    wrong = {"Vad ska vi kalla dig?": "Grynvella", "Hur vill du att vi hör av oss?": "Sms", "tel": OTHER + "12345678"}
    assert visitor.press(page, "Fortsätt", wrong).status == 422
    visitor.press(visitor.open(page.address), "Spara och fortsätt senare", {"Vad ska vi kalla dig?": "Grynvella"})


def _submit(base: str, answers: Mapping[str, Answer]) -> journeys.Receipt:
    """Send a request, once it is sure that the words to look for are in it."""
    visitor = Visitor(base)
    review = journeys.to_review(visitor, answers)
    assert NAME in review.text
    assert TOLD in review.text
    page = visitor.press(review, "Skicka")
    return journeys.Receipt(journeys.reference_on(page), journeys.code_in(page.text), page)


def _work_on(base: str, login: logins.Login, reference: str) -> None:
    """Let the staff open the case and ask for more, in words that are personal."""
    visitor = logins.sign_in(base, login)
    page = visitor.open(f"/handlaggning/arenden/{reference}/")
    assert NAME in page.text
    page = visitor.open(f"/handlaggning/arenden/{reference}/request_information/")
    form = next(form for form in page.soup.select("main form") if form.find("textarea"))
    label = form.select_one("label").get_text(" ", strip=True)
    page = visitor.press(page, form.find("button").get_text(" ", strip=True), {label: MISSING})
    assert page.status == 200


def test_nothing_personal_lies_in_clear_anywhere(portal: Portal, installation: Portal) -> None:
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    with running(portal):
        _leave_a_draft(portal.url)
        sent = _submit(portal.url, BY_MAIL)
        _submit(portal.url, BY_SMS)
        portal.manage("deliver", "--once")
        journeys.status(portal.url, sent)
        _work_on(portal.url, logins.of_role(staff, "handlaggare", "kaa"), sent.reference)

        assert canaries.search(portal.data, SECRET) == {}
        assert canaries.find(dumps.dump(portal), SECRET) == []
        for path in dumps.server_files(portal):
            assert canaries.find(path.read_bytes(), SECRET, unpack=False) == [], path
    assert canaries.search(portal.data, SECRET) == {}
    assert list((portal.data / "mail").rglob("*.eml")), (
        f"kvittot kom aldrig i brevlådan: {inside.counts(portal)} {portal.log('worker.log')}"
    )


NUMBERS = (leaving.YOUTH, leaving.PUPIL, leaving.REFERRED, leaving.BY_EID)
LEFT = [
    MARK,
    leaving.NETWORK,
    *(shape for phone in leaving.PHONES for shape in canaries.number_shapes(phone)),
    *(shape for number in NUMBERS for shape in canaries.personal_number_shapes(number)),
]
# A server's files are hundreds of megabytes: there, what all the ways to write a number have in common.
LEFT_IN_FILES = [MARK, *NUMBERS, *(phone.replace("-", "").replace(" ", "")[1:] for phone in leaving.PHONES)]


def test_nothing_of_the_other_forms_nor_of_the_signatures_lies_in_clear_anywhere(portal: Portal, installation: Portal) -> None:
    staff = logins.printed((installation.data.parent / "demo.txt").read_text())
    with running_issuer() as issuer:
        portal.extra |= {"OPENID_URL": issuer.url, "OPENID_BROKERS": BROKERS, "TRUSTED_PROXIES": "1"}
        with running(portal):
            people = People(portal, issuer)
            people.everything(staff)
            assert len(people.keys) >= 12
            assert len(people.digits) == 4
            keys = [*people.keys, *people.cookies]
            dumped = dumps.dump(portal)
            assert canaries.search(portal.data, LEFT) == {}
            assert canaries.find(dumped, [*LEFT, *keys]) + canaries.find_digits(dumped, people.digits) == []
            for path in dumps.server_files(portal):
                assert canaries.find(path.read_bytes(), [*LEFT_IN_FILES, *keys], unpack=False) == [], path
    assert canaries.search(portal.data, LEFT) == {}
    assert canaries.search_keys(portal.data, keys, people.digits) == {}


PLANTED = {
    "utf-8": NAME.encode(),
    "utf-16": NAME.encode("utf-16-le"),
    "hex": NAME.encode().hex().encode(),
    "base64": base64.b64encode(b"x" + TOLD.encode()),
    "url": b"?namn=kvarnhjulet+snurrar+bakl%C3%A4nges",
    "json": json.dumps({"t": TOLD}).encode(),
    "compressed in base64": base64.b64encode(zlib.compress(TOLD.encode() * 3)),
    "a number without spaces": b"tel=0701740633",
    "a number from abroad": b"+46701740633",
}


@pytest.mark.parametrize("shape", PLANTED)
def test_a_planted_canary_is_found_as(shape: str, tmp_path: Path) -> None:
    (tmp_path / "portal.sqlite3-wal").write_bytes(b"\0" * 100 + PLANTED[shape] + b"\xff" * 100)

    assert canaries.search(tmp_path, SECRET)


def test_a_canary_in_a_letter_is_found_but_not_its_recipients_address(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    letter = tmp_path / "mail" / "one.eml"
    letter.write_text(f"Subject: Hej\nTo: {ADDRESS}\n\nVi har fått det du skickade.\n")
    assert canaries.search(tmp_path, SECRET) == {}

    letter.write_text(f"Subject: Hej {NAME}\nTo: {ADDRESS}\n\nVi har fått det du skickade.\n")
    assert list(canaries.search(tmp_path, SECRET)) == ["mail/one.eml"]


def test_a_link_and_a_code_are_found_in_a_log_but_not_in_the_letter_that_brings_them(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "one.eml").write_text(f"Subject: Hej\nTo: {ADDRESS}\n\n/underskrift/ABCDEFGH23456789/ Din kod är 123456.\n")
    log = tmp_path / "web.log"
    log.write_text("[12:00:01.123456] x1234567\n")
    assert canaries.search_keys(tmp_path, ["ABCDEFGH23456789"], ["123456"]) == {}

    log.write_text("GET /underskrift/ABCDEFGH23456789/ kod=123456\n")
    found = canaries.search_keys(tmp_path, ["ABCDEFGH23456789"], ["123456"])["web.log"]
    assert {"ABCDEFGH23456789 (utf-8)", "123456"} <= set(found)


def test_a_canary_planted_in_the_database_is_found(portal: Portal) -> None:
    portal.manage("shell", "--no-imports", "-c", f"from accounts.models import User; User.objects.create_user('x@y.example', '{PLANT}')")

    assert canaries.find(dumps.dump(portal), [PLANT])
