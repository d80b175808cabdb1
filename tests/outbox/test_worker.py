"""The worker: at least once, never knowingly twice, and what fails is tried later and then shown."""

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import OperationalError

from common.keys import keyring
from outbox import worker
from outbox.models import Message, State
from outbox.topics import Letter, handler, letters_for
from outbox.worker import ATTEMPTS, BACK_OFF, LEASE, claim, deliver_once
from tests.outbox.conftest import ADDRESS, PHONE, TOPIC

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
Notice = Callable[..., Message]
Writes = Callable[[Callable[[Message], list[Letter]]], None]


@pytest.fixture
def clock() -> "time_machine.Coordinates":
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`broken(address)` makes the transport fail for that address; an empty one repairs it."""

    def fail_for(address: str) -> None:
        def send(letter: Letter, who: str) -> None:
            sent.append(letter.to)
            if letter.to == address:
                raise TimeoutError(f"nothing from the server about {letter.to}")

        monkeypatch.setattr(worker, "send", send)

    sent: list[str] = []
    fail_for.sent = sent  # type: ignore[attr-defined]
    return fail_for


def test_a_due_message_is_sent_once(notice: Notice, spool: Path) -> None:
    message = notice()

    assert deliver_once() == 1
    assert deliver_once() == 0

    message.refresh_from_db()
    assert (message.state, message.attempts, message.last_error) == (State.SENT, 1, "")
    assert message.sent_at is not None
    assert len(list((spool / "mail").glob("*.eml"))) == 1


def test_a_message_with_nobody_to_tell_is_done(writes: Writes, notice: Notice, spool: Path) -> None:
    message = notice(to=())

    deliver_once()

    message.refresh_from_db()
    assert message.state == State.SENT
    assert not (spool / "mail").exists()


def test_a_failure_is_tried_again_after_a_longer_and_longer_time(notice: Notice, broken: Callable[[str], None], clock) -> None:  # type: ignore[no-untyped-def]
    broken(ADDRESS)
    message = notice()
    waited = []
    for _ in range(ATTEMPTS - 1):
        assert deliver_once() == 1
        message.refresh_from_db()
        assert (message.state, message.last_error) == (State.PENDING, "TimeoutError")
        waited.append(message.next_at - datetime.now(UTC))
        assert deliver_once() == 0
        clock.move_to(message.next_at)

    assert tuple(waited) == BACK_OFF
    assert (waited[0], waited[-1]) == (timedelta(minutes=1), timedelta(hours=6))


def test_after_the_last_try_a_message_is_given_up_and_shown(notice: Notice, broken: Callable[[str], None], clock) -> None:  # type: ignore[no-untyped-def]
    broken(ADDRESS)
    message = notice()
    for _ in range(ATTEMPTS):
        deliver_once()
        message.refresh_from_db()
        clock.move_to(message.next_at)

    assert (message.state, message.attempts, message.last_error) == (State.DEAD, ATTEMPTS, "TimeoutError")
    clock.shift(timedelta(days=30))
    assert deliver_once() == 0
    assert list(Message.objects.failing()) == [message]


def test_a_message_goes_out_when_the_transport_is_back(notice: Notice, broken: Callable[[str], None], clock) -> None:  # type: ignore[no-untyped-def]
    broken(ADDRESS)
    message = notice()
    deliver_once()
    broken("")
    clock.shift(BACK_OFF[0])

    deliver_once()

    message.refresh_from_db()
    assert (message.state, message.last_error) == (State.SENT, "")
    assert not Message.objects.failing().exists()


def test_who_got_the_letter_does_not_get_it_again_because_another_did_not(
    notice: Notice,
    broken: Callable[[str], None],
    clock,  # type: ignore[no-untyped-def]
) -> None:
    broken("kim@lindhamra.example")
    message = notice(to=("robin@lindhamra.example", "kim@lindhamra.example", "alex@lindhamra.example"))
    deliver_once()
    broken("")
    clock.shift(BACK_OFF[0])

    deliver_once()

    sent = broken.sent  # type: ignore[attr-defined]
    assert sent == ["robin@lindhamra.example", "kim@lindhamra.example", "alex@lindhamra.example", "kim@lindhamra.example"]
    message.refresh_from_db()
    assert (message.state, message.delivered) == (State.SENT, [])


def test_what_is_noted_of_delivered_letters_tells_nobodys_address(notice: Notice, broken: Callable[[str], None]) -> None:
    broken("kim@lindhamra.example")
    message = notice(to=(ADDRESS, "kim@lindhamra.example"))

    deliver_once()

    message.refresh_from_db()
    assert len(message.delivered) == 1
    assert ADDRESS not in json.dumps(message.delivered)


def test_a_message_whose_worker_was_killed_is_due_again_when_its_lease_ends(notice: Notice, clock) -> None:  # type: ignore[no-untyped-def]
    message = notice()
    assert claim() == message

    assert claim() is None
    clock.shift(LEASE)
    assert deliver_once() == 1

    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.SENT, 2)


def test_a_message_that_kills_every_worker_is_given_up(notice: Notice, clock) -> None:  # type: ignore[no-untyped-def]
    message = notice()
    for _ in range(ATTEMPTS):
        assert claim() == message
        clock.shift(LEASE)

    assert claim() is None
    message.refresh_from_db()
    assert (message.state, message.last_error) == (State.DEAD, "Interrupted")


def test_a_worker_slower_than_its_lease_does_not_undo_what_the_next_one_did(notice: Notice, clock) -> None:  # type: ignore[no-untyped-def]
    message = notice()
    slow = claim()
    clock.shift(LEASE)
    deliver_once()
    assert slow is not None

    with pytest.raises(worker.LeaseLost):
        worker._fail(slow, "TimeoutError")

    message.refresh_from_db()
    assert message.state == State.SENT


def test_a_message_that_another_worker_has_tried_since_it_was_seen_is_not_taken(notice: Notice) -> None:
    notice()
    seen = Message.objects.get(topic=TOPIC)
    Message.objects.update(attempts=1)

    assert not worker._take(seen)
    assert Message.objects.get(pk=seen.pk).attempts == 1


def test_messages_go_out_in_the_order_they_became_due(notice: Notice, broken: Callable[[str], None]) -> None:
    broken("")
    Message.objects.bulk_create(Message(topic=TOPIC, key=f"{turn}", next_at=NOON - timedelta(days=300, minutes=turn)) for turn in range(3))
    notice("now")

    order = [(claim() or Message()).key for _ in range(4)]

    assert order == ["2", "1", "0", "now"]


def test_a_handler_that_fails_stops_no_other_message(writes: Writes, notice: Notice) -> None:
    notice("good")
    bad = Message.objects.create(topic="tests.unknown", key="bad", next_at=NOON - timedelta(days=300))

    assert deliver_once() == 2

    bad.refresh_from_db()
    assert bad.last_error == "NoHandler"
    assert Message.objects.get(key="good").state == State.SENT


def test_nothing_personal_reaches_the_log_or_the_row(
    notice: Notice, broken: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    broken(ADDRESS)
    message = notice()

    with caplog.at_level(logging.DEBUG):
        deliver_once()

    message.refresh_from_db()
    assert message.last_error == "TimeoutError"
    assert "TimeoutError" in caplog.text
    assert ADDRESS not in caplog.text
    assert "Hej" not in caplog.text


def test_a_letter_shows_neither_receiver_nor_words_when_it_is_printed() -> None:
    shown = repr(Letter("sms", PHONE, "", "Hej!"))

    assert PHONE not in shown
    assert "Hej" not in shown


def test_the_worker_stops_between_two_messages_when_it_is_told(notice: Notice) -> None:
    notice("one")
    notice("two")
    told = iter([False, True])

    assert deliver_once(stop=lambda: next(told)) == 1
    assert Message.objects.filter(state=State.PENDING).count() == 1


def test_a_database_that_is_away_is_no_failure_of_the_message(notice: Notice, monkeypatch: pytest.MonkeyPatch) -> None:
    notice()

    def away(letter: Letter, who: str) -> None:
        raise OperationalError

    monkeypatch.setattr(worker, "send", away)
    with pytest.raises(OperationalError):
        deliver_once()


def test_a_topic_has_one_handler(writes: Writes) -> None:
    writes(lambda message: [])

    with pytest.raises(ValueError, match=TOPIC):
        handler(TOPIC)(lambda message: [])


def test_library_mail_has_a_handler_from_the_start() -> None:
    sealed = keyring().seal_to_team(json.dumps({"to": [ADDRESS], "subject": "Hej", "text": "Text"}).encode())

    assert letters_for(Message(topic="outbox.mail", sealed=sealed)) == [Letter("email", ADDRESS, "Hej", "Text")]
