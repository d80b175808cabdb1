"""Without a mail server every message is a file: whole, closed to others, and with one Message-ID however often it is sent."""

import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from outbox.models import Message
from outbox.topics import Letter
from outbox.transports import identity, send
from tests.outbox.conftest import ADDRESS, PHONE, TOPIC

MAIL = Letter("email", ADDRESS, "Vi har fått det", "Hej!\n\nVi hör av oss senast den 3 mars.\n")
SMS = Letter("sms", PHONE, "", "Hej! Vi hör av oss. Åsa på kommunen")
MESSAGE = Message(topic=TOPIC, key="one")


def _only(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def _read(folder: Path) -> EmailMessage:
    return message_from_bytes(_only(folder).read_bytes(), policy=default)  # type: ignore[return-value]


def test_a_mail_is_a_whole_file_that_only_its_owner_reads(spool: Path) -> None:
    send(MAIL, identity(MESSAGE, MAIL))

    mail = _read(spool / "mail")
    assert (mail["To"], mail["Subject"]) == (ADDRESS, MAIL.subject)
    assert mail.get_content().replace("\r\n", "\n") == MAIL.text
    assert mail["Auto-Submitted"] == "auto-generated"
    assert _only(spool / "mail").suffix == ".eml"
    assert _only(spool / "mail").stat().st_mode & 0o777 == 0o600
    assert (spool / "mail").stat().st_mode & 0o777 == 0o700


def test_the_receivers_address_stands_in_one_place_only(spool: Path) -> None:
    send(MAIL, identity(MESSAGE, MAIL))

    assert _only(spool / "mail").read_text().count(ADDRESS) == 1
    assert ADDRESS.partition("@")[0] not in _only(spool / "mail").name


def test_a_text_message_is_a_file_with_three_fields(spool: Path) -> None:
    send(SMS, identity(MESSAGE, SMS))

    content = json.loads(_only(spool / "sms").read_text())
    assert set(content) == {"to", "text", "sent_at"}
    assert (content["to"], content["text"]) == (PHONE, SMS.text)
    assert _only(spool / "sms").suffix == ".json"


def test_a_second_try_is_the_same_message(spool: Path) -> None:
    send(MAIL, identity(MESSAGE, MAIL))
    first = _read(spool / "mail")["Message-ID"]
    send(MAIL, identity(MESSAGE, MAIL))

    assert _read(spool / "mail")["Message-ID"] == first


@pytest.mark.parametrize(
    "other",
    [
        (Message(topic=TOPIC, key="two"), MAIL),
        (Message(topic="tests.other", key="one"), MAIL),
        (MESSAGE, Letter("email", "kim@skola.example", MAIL.subject, MAIL.text)),
        (MESSAGE, Letter("sms", ADDRESS, "", MAIL.text)),
    ],
    ids=["key", "topic", "receiver", "channel"],
)
def test_every_letter_has_an_identity_of_its_own(other: tuple[Message, Letter]) -> None:
    assert identity(*other) != identity(MESSAGE, MAIL)


def test_another_installation_gives_another_identity(monkeypatch: pytest.MonkeyPatch) -> None:
    here = identity(MESSAGE, MAIL)
    monkeypatch.setattr("outbox.transports.installation_salt", lambda: b"another" * 4)

    assert identity(MESSAGE, MAIL) != here


@pytest.mark.parametrize(
    "letter",
    [
        Letter("email", "robin@skola.example\nBcc: kim@skola.example", "Hej", "Text"),
        Letter("email", "robin@skola.example, kim@skola.example", "Hej", "Text"),
        Letter("email", ADDRESS, "Hej\nBcc: kim@skola.example", "Text"),
        Letter("email", "", "Hej", "Text"),
    ],
    ids=["line in the address", "two addresses", "line in the subject", "no address"],
)
def test_a_letter_reaches_the_one_it_is_for_and_no_other(letter: Letter, spool: Path) -> None:
    with pytest.raises((ValueError, IndexError)):
        send(letter, "name")

    assert not (spool / "mail").exists()


def test_a_file_that_cannot_be_finished_leaves_nothing_that_looks_finished(spool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("outbox.transports.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        send(SMS, "name")

    assert list((spool / "sms").glob("*.json")) == []
