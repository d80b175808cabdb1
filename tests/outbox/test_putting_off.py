"""A letter whose hours have not come waits: the message stays pending, nothing has failed, and what may leave leaves."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import transaction

from outbox import worker
from outbox.actions import enqueue
from outbox.health import failing_count, oldest_due_age
from outbox.models import Message, State
from outbox.topics import Letter
from outbox.worker import ATTEMPTS, BACK_OFF, deliver_once
from tests.outbox.conftest import ADDRESS, PHONE, TOPIC, Written

pytestmark = pytest.mark.django_db
FRIDAY_EVENING = datetime(2026, 11, 27, 18, 30, tzinfo=UTC)
MONDAY_NINE = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
SMS = Letter("sms", PHONE, "", "Hej! Vi hör av oss.")
MAIL = Letter("email", ADDRESS, "Vi har fått det", "Hej! Vi hör av oss.")
Clock = time_machine.Traveller


@pytest.fixture
def clock() -> Iterator[Clock]:
    with time_machine.travel(FRIDAY_EVENING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def put(writes: Callable[[Written], None], clock: Clock) -> Callable[..., Message]:
    """Put a message of these letters in the outbox."""

    def put(*letters: Letter) -> Message:
        writes(lambda message: list(letters))
        with transaction.atomic():
            return enqueue(TOPIC, key="one")

    return put


def _state(message: Message) -> tuple[str, int, str, datetime]:
    message.refresh_from_db()
    return (message.state, message.attempts, message.last_error, message.next_at)


def _sent(spool: Path, folder: str) -> int:
    return len(list((spool / folder).glob("[!.]*"))) if (spool / folder).exists() else 0


def test_a_text_message_of_friday_evening_leaves_on_monday(put: Callable[..., Message], spool: Path, clock: Clock) -> None:
    message = put(SMS)

    assert deliver_once() == 1
    assert deliver_once() == 0
    assert _state(message) == (State.PENDING, 0, "", MONDAY_NINE)
    assert _sent(spool, "sms") == 0

    clock.move_to(MONDAY_NINE)
    deliver_once()
    assert _state(message)[:3] == (State.SENT, 1, "")
    assert _sent(spool, "sms") == 1


def test_waiting_for_its_hours_is_neither_late_nor_failing(put: Callable[..., Message], clock: Clock) -> None:
    put(SMS)
    deliver_once()

    clock.shift(timedelta(days=1))

    assert (oldest_due_age(), failing_count()) == (0, 0)


def test_what_somebody_waits_for_leaves_on_friday_evening(put: Callable[..., Message], spool: Path) -> None:
    message = put(Letter("sms", PHONE, "", "Din kod är 123 456.", is_awaited=True))

    deliver_once()

    assert _state(message)[0] == State.SENT
    assert json.loads(next((spool / "sms").glob("*.json")).read_text())["to"] == PHONE


def test_letters_that_may_leave_leave_and_are_not_sent_again(put: Callable[..., Message], spool: Path, clock: Clock) -> None:
    message = put(SMS, MAIL)

    deliver_once()
    assert (_sent(spool, "mail"), _sent(spool, "sms")) == (1, 0)
    assert _state(message) == (State.PENDING, 0, "", MONDAY_NINE)
    (spool / "mail").rename(spool / "read")

    clock.move_to(MONDAY_NINE)
    deliver_once()
    assert (_sent(spool, "mail"), _sent(spool, "sms")) == (0, 1)
    assert _state(message)[0] == State.SENT


def test_the_first_of_several_hours_is_waited_for(put: Callable[..., Message], spool: Path, clock: Clock) -> None:
    in_the_morning = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    message = put(SMS, Letter("email", ADDRESS, "Hej", "Hej!", not_before=in_the_morning))

    deliver_once()
    assert _state(message)[3] == in_the_morning

    clock.move_to(in_the_morning)
    deliver_once()
    assert _sent(spool, "mail") == 1
    assert _state(message) == (State.PENDING, 0, "", MONDAY_NINE)


def test_a_try_that_failed_before_the_quiet_hours_is_counted_and_shown(
    put: Callable[..., Message], monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    clock.move_to(FRIDAY_EVENING - timedelta(minutes=31))
    message = put(SMS)

    def away(letter: Letter, who: str) -> None:
        raise TimeoutError

    monkeypatch.setattr(worker, "send", away)
    deliver_once()
    assert _state(message)[:3] == (State.PENDING, 1, "TimeoutError")

    clock.shift(BACK_OFF[0])
    deliver_once()
    assert _state(message) == (State.PENDING, 1, "TimeoutError", MONDAY_NINE)


def test_a_letter_that_waits_is_not_given_up_because_another_one_fails(
    put: Callable[..., Message], monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    message = put(SMS, MAIL)
    tried = []

    def only_sms(letter: Letter, who: str) -> None:
        tried.append(letter.channel)
        if letter.channel == "email":
            raise TimeoutError

    monkeypatch.setattr(worker, "send", only_sms)
    for _ in range(ATTEMPTS):
        deliver_once()
        clock.move_to(_state(message)[3])

    assert _state(message) == (State.PENDING, ATTEMPTS - 1, "TimeoutError", MONDAY_NINE)
    assert set(tried) == {"email"}

    deliver_once()
    assert tried[-2:] == ["sms", "email"]
    assert _state(message)[:3] == (State.DEAD, ATTEMPTS, "TimeoutError")


def test_hours_without_a_time_zone_are_a_failure_that_shows_and_stops_no_other_letter(put: Callable[..., Message], spool: Path) -> None:
    naive = FRIDAY_EVENING.replace(tzinfo=None)
    message = put(Letter("email", "kim@skola.example", "Hej", "Hej!", not_before=naive), MAIL)

    deliver_once()

    assert _state(message)[:3] == (State.PENDING, 1, "ValueError")
    assert _sent(spool, "mail") == 1
