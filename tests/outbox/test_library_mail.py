"""Mail of libraries goes the same way, sealed, and is forgotten when it is sent."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection, send_mail
from django.db import transaction
from pytest_django import Settings

from outbox.models import Message, State
from outbox.worker import deliver_once
from tests.outbox.conftest import ADDRESS


@pytest.fixture(autouse=True)
def _through_the_outbox(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "outbox.backends.OutboxEmailBackend"


def _send(*to: str) -> int:
    return send_mail("Byt lösenord", "Öppna https://portal.example/konto/", None, list(to))


@pytest.mark.django_db
def test_nothing_of_a_library_mail_stands_in_clear_in_the_table() -> None:
    assert _send(ADDRESS) == 1

    row = Message.objects.values().get()
    assert ADDRESS not in str(row)
    assert b"konto" not in bytes(row["sealed"])
    assert row["payload"] == {}


@pytest.mark.django_db
def test_the_length_of_a_library_mail_says_little() -> None:
    _send("a@skola.example")
    _send("a-much-longer-address@skola.example")

    assert len({len(bytes(message.sealed)) for message in Message.objects.all()}) == 1


@pytest.mark.django_db
def test_it_is_delivered_to_each_receiver_alone_and_its_content_forgotten(spool: Path) -> None:
    _send(ADDRESS, "kim@skola.example")

    deliver_once()

    mails = [message_from_bytes(path.read_bytes(), policy=default) for path in (spool / "mail").glob("*.eml")]
    assert sorted(mail["To"] for mail in mails) == ["kim@skola.example", ADDRESS]
    message = Message.objects.get()
    assert (message.state, bytes(message.sealed)) == (State.SENT, b"")


@pytest.mark.django_db(transaction=True)
def test_it_goes_with_the_transaction_it_was_sent_in() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        _send(ADDRESS)
        raise RuntimeError

    assert not Message.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_it_opens_a_transaction_of_its_own_where_none_is_open() -> None:
    assert _send(ADDRESS) == 1
    assert Message.objects.count() == 1


@pytest.mark.django_db
def test_a_mail_to_nobody_is_no_message() -> None:
    mail = EmailMultiAlternatives("Hej", "Text", to=[])

    assert get_connection().send_messages([mail]) == 0
    assert not Message.objects.exists()
