"""A real mail server gets what the worker sends."""

import socket
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pytest_django import Settings

from outbox.models import Message, State
from outbox.worker import deliver_once
from tests.outbox.conftest import ADDRESS

pytestmark = pytest.mark.django_db


class Mailbox:
    """What the server was given; `answer` is what it says to it."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.answer = "250 OK"
        self.recipient_answer = "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        if self.recipient_answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipient_answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return self.answer

    def mail(self, turn: int = 0) -> Any:
        return message_from_bytes(self.envelopes[turn].content, policy=default)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def mailbox(settings: Settings) -> Iterator[Mailbox]:
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=_free_port())
    controller.start()
    settings.MAIL_HOST, settings.MAIL_PORT = "127.0.0.1", controller.port
    yield box
    controller.stop()


def test_the_server_gets_one_mail_to_the_one_it_is_for(mailbox: Mailbox, notice: Callable[..., Message], settings: Settings) -> None:
    notice()

    deliver_once()

    (envelope,) = mailbox.envelopes
    assert (envelope.mail_from, envelope.rcpt_tos) == (settings.DEFAULT_FROM_EMAIL, [ADDRESS])
    assert mailbox.mail()["Subject"] == "Vi har fått det"
    assert mailbox.mail().get_content().strip() == "Hej! Vi hör av oss."


def test_a_mail_sent_a_second_time_has_the_same_identity(mailbox: Mailbox, notice: Callable[..., Message]) -> None:
    mailbox.answer = "451 Try again"
    message = notice()
    deliver_once()
    mailbox.answer = "250 OK"
    Message.objects.update(next_at=message.created_at)

    deliver_once()

    assert len(mailbox.envelopes) == 2
    assert mailbox.mail(0)["Message-ID"] == mailbox.mail(1)["Message-ID"]
    assert Message.objects.get().state == State.SENT


def test_two_messages_have_two_identities(mailbox: Mailbox, notice: Callable[..., Message]) -> None:
    notice("one")
    notice("two")

    deliver_once()

    assert mailbox.mail(0)["Message-ID"] != mailbox.mail(1)["Message-ID"]


def test_a_refused_receiver_is_seen_by_the_name_of_the_error_alone(mailbox: Mailbox, notice: Callable[..., Message]) -> None:
    mailbox.recipient_answer = f"550 No such user {ADDRESS}"
    message = notice()

    deliver_once()

    message.refresh_from_db()
    assert (message.state, message.last_error) == (State.PENDING, "SMTPRecipientsRefused")
    assert list(Message.objects.failing()) == [message]


def test_a_server_that_is_not_there_is_seen(settings: Settings, notice: Callable[..., Message]) -> None:
    settings.MAIL_HOST, settings.MAIL_PORT = "127.0.0.1", _free_port()
    message = notice()

    deliver_once()

    message.refresh_from_db()
    assert message.last_error == "ConnectionRefusedError"


def test_a_server_that_never_answers_is_left(settings: Settings, notice: Callable[..., Message]) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        settings.MAIL_HOST, settings.MAIL_PORT = silent.getsockname()
        settings.EMAIL_TIMEOUT = 0.2
        message = notice()

        deliver_once()

    message.refresh_from_db()
    assert message.last_error == "SMTPServerDisconnected"
