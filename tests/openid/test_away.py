"""When the issuer is away, slow, broken or somebody else: the person is told to choose another way, and it is over in seconds."""

from typing import Any

import pytest

from common.openid import Away, begin, errors, wire
from common.openid.choice import read_brokers
from common.outgoing import is_safe
from tests.openid.issuer import DESCRIPTION, KEYS, MISSING, NOW, TOKEN, Issuer
from tests.openid.people import BROKERS
from tests.openid.visits import BACK, visit
from tests.running import free_port

ALIKE = "E-legitimationen svarar inte. Välj ett annat sätt, eller prova igen om en stund."
ASKED = [DESCRIPTION, KEYS, TOKEN]


def test_an_issuer_that_is_not_there_is_away(issuer: Issuer, settings) -> None:
    settings.OPENID_URL = f"http://127.0.0.1:{free_port()}"

    with pytest.raises(errors.Unreachable):
        begin(broker="bankid", redirect_uri=BACK, now=NOW)


def test_an_issuer_without_encryption_is_not_asked(settings) -> None:
    settings.OPENID_URL = "http://eid.example/realms/lindhamra"
    settings.OPENID_BROKERS = read_brokers(BROKERS)

    with pytest.raises(errors.Unprotected):
        begin(broker="bankid", redirect_uri=BACK, now=NOW)


@pytest.mark.parametrize("path", ASKED)
def test_an_issuer_that_hangs_is_given_up(issuer: Issuer, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.3)
    issuer.hangs = {path}

    with pytest.raises(errors.TooSlow):
        visit(issuer)


def test_an_issuer_that_never_ends_is_given_up(issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.3)
    monkeypatch.setattr(wire, "LONGEST_ANSWER", 10**12)
    issuer.endless = {DESCRIPTION}

    with pytest.raises(errors.TooSlow):
        visit(issuer)


def test_an_answer_of_more_than_half_a_megabyte_is_not_read(issuer: Issuer) -> None:
    issuer.endless = {KEYS}

    with pytest.raises(errors.Garbled):
        visit(issuer)


def test_five_seconds_is_what_a_person_waits() -> None:
    assert wire.SECONDS == 5


@pytest.mark.parametrize("path", ASKED)
@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ((500, b"<h1>Error</h1>"), errors.Failing),
        ((503, b""), errors.Failing),
        ((404, b"{}"), errors.Failing),
        ((401, b'{"error": "invalid_client"}'), errors.Failing),
        ((302, b"{}"), errors.Failing),
        ((200, b"<h1>Hej</h1>"), errors.Garbled),
        ((200, b"[]"), errors.Garbled),
        ((200, b"\xff\xfe\x00"), errors.Garbled),
        ((200, b"[" * 200_000), errors.Garbled),
    ],
)
def test_an_answer_that_is_none_is_away(issuer: Issuer, path: str, answer: tuple[int, bytes], error: type[Away]) -> None:
    issuer.instead = {path: answer}

    with pytest.raises(Away) as away:
        visit(issuer)

    assert type(away.value) is error
    assert issuer.asked["/elsewhere"] == 0


def test_a_token_request_that_we_made_wrongly_is_no_fault_of_the_persons(issuer: Issuer) -> None:
    issuer.instead = {TOKEN: (400, b'{"error": "invalid_request"}')}

    with pytest.raises(errors.Failing):
        visit(issuer)


WRONG_DESCRIPTIONS: list[tuple[dict[str, Any], type[Away]]] = [
    ({"issuer": "https://annan.example"}, errors.AnotherIssuer),
    ({"issuer": MISSING}, errors.AnotherIssuer),
    ({"token_endpoint": "http://annan.example/token"}, errors.Unprotected),
    ({"authorization_endpoint": "http://annan.example/authorize"}, errors.Unprotected),
    ({"authorization_endpoint": "javascript:alert(1)"}, errors.Unprotected),
    ({"jwks_uri": "file:///etc/hostname"}, errors.Unprotected),
    ({"revocation_endpoint": "http://annan.example/revoke"}, errors.Unprotected),
    ({"jwks_uri": MISSING}, errors.Garbled),
    ({"token_endpoint": ["lista"]}, errors.Garbled),
]


@pytest.mark.parametrize(("described", "error"), WRONG_DESCRIPTIONS)
def test_a_description_that_is_wrong_is_not_followed_and_not_kept(issuer: Issuer, described: dict[str, Any], error: type[Away]) -> None:
    issuer.described = described

    with pytest.raises(Away) as away:
        begin(broker="bankid", redirect_uri=BACK, now=NOW)
    assert type(away.value) is error

    issuer.described = {}
    assert visit(issuer).name == "Alva Testberg"


@pytest.mark.parametrize("keys", [b'{"keys": {}}', b'{"keys": "nycklar"}', b"{}"])
def test_keys_that_are_none_are_away(issuer: Issuer, keys: bytes) -> None:
    issuer.instead = {KEYS: (200, keys)}

    with pytest.raises(errors.Garbled):
        visit(issuer)


def test_every_way_of_being_away_says_the_same() -> None:
    kinds = Away.__subclasses__()

    assert len(kinds) >= 6
    assert {(kind().status, str(kind().message)) for kind in kinds} == {(503, ALIKE)}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://eid.example/", True),
        ("http://127.0.0.1:8481/realms/lindhamra", True),
        ("http://localhost/", True),
        ("http://[::1]:8481/", True),
        ("http://eid.example/", False),
        ("http://127.0.0.1.eid.example/", False),
        ("http://localhost@eid.example/", False),
        ("ftp://127.0.0.1/", False),
        ("https:///realms", False),
        ("", False),
    ],
)
def test_only_this_machine_is_spoken_to_without_encryption(url: str, expected: bool) -> None:
    assert is_safe(url) is expected
