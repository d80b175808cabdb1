"""Text messages through a gateway: a real HTTP server gets what the worker sends, and what it says tells nobody's number."""

import base64
import logging
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import Settings

from outbox import sms
from outbox.actions import enqueue
from outbox.models import Message, State
from outbox.topics import Letter
from outbox.worker import deliver_once
from tests.certificates import own_certificate
from tests.outbox.conftest import PHONE, TOPIC, Written
from tests.outbox.gateways import NEVER, Gateway, open_gateway

pytestmark = pytest.mark.django_db
TEXT = "Hej! Åsa på kommunen hör av sig – kl. 9.30 & 10…"
PLAIN = "Hej! Åsa på kommunen hör av sig - kl. 9.30 & 10..."


@pytest.fixture
def gateway(settings: Settings) -> Iterator[Gateway]:
    settings.SMS_GATEWAY_USER, settings.SMS_GATEWAY_PASSWORD, settings.SMS_SENDER = "u123", "påssord:1", "Kommunen"
    settings.SMS_GATEWAY_TIMEOUT = 5
    with open_gateway() as gateway:
        settings.SMS_GATEWAY_URL = gateway.url
        yield gateway


@pytest.fixture
def put(writes: Callable[[Written], None]) -> Callable[..., Message]:
    """Put a text message in the outbox that somebody waits for, so that the hour is of no matter."""

    def put(to: str = PHONE, text: str = TEXT) -> Message:
        writes(lambda message: [Letter("sms", to, "", text, is_awaited=True)])
        with transaction.atomic():
            return enqueue(TOPIC, key="one")

    return put


def _state(message: Message) -> tuple[str, str]:
    message.refresh_from_db()
    return (message.state, message.last_error)


def test_the_gateway_gets_one_form_with_the_sender_the_receiver_and_the_words(
    gateway: Gateway, put: Callable[..., Message], spool: Path
) -> None:
    message = put()

    deliver_once()

    (call,) = gateway.calls
    assert (call.method, call.path) == ("POST", "/a1/sms")
    assert call.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert call.form == {"from": "Kommunen", "to": "+46701740621", "message": PLAIN, "dontlog": "message"}
    assert _state(message) == (State.SENT, "")
    assert not (spool / "sms").exists()


def test_the_gateway_is_told_who_asks(gateway: Gateway, put: Callable[..., Message]) -> None:
    put()

    deliver_once()

    scheme, _, login = gateway.calls[0].headers["Authorization"].partition(" ")
    assert scheme == "Basic"
    assert base64.b64decode(login).decode() == "u123:påssord:1"


@pytest.mark.parametrize("to", ["070-174 06 21", "0701740621", "+46 70 174 06 21", "+46701740621"])
def test_the_number_is_sent_as_networks_know_it(to: str, gateway: Gateway, put: Callable[..., Message]) -> None:
    put(to=to)

    deliver_once()

    assert gateway.calls[0].form["to"] == "+46701740621"


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, "GatewayRefused"),
        (401, "GatewayLoginRefused"),
        (403, "GatewayRefused"),
        (429, "GatewayBusy"),
        (499, "GatewayRefused"),
        (500, "GatewayAway"),
        (503, "GatewayAway"),
    ],
)
def test_a_gateway_that_says_no_is_seen_by_what_an_operator_can_do(
    status: int, error: str, gateway: Gateway, put: Callable[..., Message], caplog: pytest.LogCaptureFixture
) -> None:
    gateway.status = status
    message = put()

    with caplog.at_level(logging.DEBUG):
        deliver_once()

    assert _state(message) == (State.PENDING, error)
    assert error in caplog.text
    assert message.attempts == 1


def test_a_message_goes_when_the_gateway_is_well_again(gateway: Gateway, put: Callable[..., Message]) -> None:
    gateway.status = 503
    message = put()
    deliver_once()
    gateway.status = 200
    Message.objects.update(next_at=message.created_at)

    deliver_once()

    assert _state(message) == (State.SENT, "")
    assert len(gateway.calls) == 2


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_gateway_that_has_moved_is_not_followed(status: int, gateway: Gateway, put: Callable[..., Message]) -> None:
    message = put()
    with open_gateway() as elsewhere:
        gateway.status, gateway.moved_to = status, elsewhere.url

        deliver_once()

        assert elsewhere.calls == []
    assert _state(message) == (State.PENDING, "GatewayRefused")


def test_a_gateway_that_never_answers_is_left(gateway: Gateway, put: Callable[..., Message], settings: Settings) -> None:
    gateway.status = NEVER
    settings.SMS_GATEWAY_TIMEOUT = 0.2
    message = put()

    deliver_once()

    assert _state(message) == (State.PENDING, "GatewayAway")


def test_a_gateway_that_is_not_there_is_seen(gateway: Gateway, put: Callable[..., Message], settings: Settings) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings.SMS_GATEWAY_URL = f"http://127.0.0.1:{port}/a1/sms"
    message = put()

    deliver_once()

    assert _state(message) == (State.PENDING, "GatewayAway")


def test_a_gateway_that_cannot_prove_who_it_is_gets_nothing(
    gateway: Gateway, put: Callable[..., Message], settings: Settings, tmp_path: Path
) -> None:
    message = put()
    with open_gateway(own_certificate(tmp_path)) as stranger:
        settings.SMS_GATEWAY_URL = stranger.url

        deliver_once()

        assert stranger.calls == []
    assert _state(message) == (State.PENDING, "GatewayNotTrusted")


def test_a_gateway_in_clear_on_another_machine_gets_nothing(gateway: Gateway, put: Callable[..., Message], settings: Settings) -> None:
    settings.SMS_GATEWAY_URL = "http://sms.example/a1/sms"
    message = put()

    deliver_once()

    assert _state(message) == (State.PENDING, "GatewayNotTrusted")


@pytest.mark.parametrize(
    ("text", "error"), [("ö" * 459, ""), ("ö" * 460, "TooLong"), ("م" * 201, ""), ("م" * 202, "TooLong"), ("–" * 459, "")]
)
def test_a_text_of_more_than_three_parts_is_not_sent(text: str, error: str, gateway: Gateway, put: Callable[..., Message]) -> None:
    message = put(text=text)

    deliver_once()

    assert _state(message)[1] == error
    assert len(gateway.calls) == (0 if error else 1)


@pytest.mark.parametrize("to", ["", "112", "robin@skola.example", "070", "0701740621" * 3])
def test_what_is_no_number_is_not_sent(to: str, gateway: Gateway, put: Callable[..., Message]) -> None:
    message = put(to=to)

    deliver_once()

    assert _state(message) == (State.PENDING, "WrongNumber")
    assert gateway.calls == []


@pytest.mark.parametrize("status", [400, 401, 429, 500, 302, NEVER])
def test_neither_the_number_nor_the_words_reach_the_log_the_row_or_the_error(
    status: int, gateway: Gateway, put: Callable[..., Message], settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.status, gateway.moved_to = status, gateway.url
    settings.SMS_GATEWAY_TIMEOUT = 0.2
    put()

    with caplog.at_level(logging.DEBUG):
        deliver_once()
        with pytest.raises(Exception, match=r"^\d{0,3}$") as failed:
            sms.post(PHONE, TEXT)

    told = caplog.text + str(Message.objects.values().get()) + repr(failed.value)
    assert failed.value.__context__ is None or failed.value.__suppress_context__
    for secret in ("1740621", "174 06 21", "Åsa", "%C3%85sa", "kommunen+h", "påssord"):
        assert secret not in told
