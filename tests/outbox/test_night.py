"""What a message holds of a person, and for how long."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import transaction

from common.errors import StaleState
from common.nightly import jobs
from outbox import worker
from outbox.actions import enqueue, retry
from outbox.models import Message, State
from outbox.topics import Letter
from outbox.worker import ATTEMPTS, deliver_once
from tests.factories import user
from tests.outbox.conftest import ADDRESS, TOPIC

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


@pytest.fixture
def clock() -> "time_machine.Coordinates":
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def given_up(writes, clock, monkeypatch: pytest.MonkeyPatch) -> Message:  # type: ignore[no-untyped-def]
    """A message with sealed content that was tried in vain to the end."""

    def away(letter: Letter, who: str) -> None:
        raise TimeoutError

    monkeypatch.setattr(worker, "send", away)
    writes(lambda message: [Letter("email", ADDRESS, "Hej", "Hej!")])
    with transaction.atomic():
        message = enqueue(TOPIC, key="one", sealed=b"sealed words")
    for _ in range(ATTEMPTS):
        clock.move_to(message.next_at)
        deliver_once()
        message.refresh_from_db()
    assert message.state == State.DEAD
    return message


def _night() -> int:
    return jobs()["outbox.given_up_contents"]()


def test_a_message_is_emptied_by_the_write_that_notes_it_as_sent(writes, spool: Path, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    writes(lambda message: [Letter("email", ADDRESS, "Hej", bytes(message.sealed).decode())])
    with transaction.atomic():
        message = enqueue(TOPIC, key="one", sealed=b"sealed words")
    taken = worker.claim()
    assert taken is not None

    with django_assert_max_num_queries(1):
        worker._succeed(taken)

    message.refresh_from_db()
    assert (message.state, bytes(message.sealed)) == (State.SENT, b"")


def test_a_message_that_was_given_up_keeps_its_content_for_a_week(given_up: Message, clock) -> None:  # type: ignore[no-untyped-def]
    clock.shift(WEEK - timedelta(seconds=1))
    assert _night() == 0
    given_up.refresh_from_db()
    assert (bytes(given_up.sealed), given_up.last_error) == (b"sealed words", "TimeoutError")

    retry(message=given_up, by=user())
    assert list(Message.objects.due()) == [given_up]


def test_after_a_week_the_content_is_gone_and_nobody_tries_an_empty_message(given_up: Message, clock) -> None:  # type: ignore[no-untyped-def]
    clock.shift(WEEK)

    assert _night() == 1
    assert _night() == 0

    given_up.refresh_from_db()
    assert (given_up.state, bytes(given_up.sealed), given_up.last_error) == (State.DEAD, b"", "ContentForgotten")
    with pytest.raises(StaleState, match="borttaget"):
        retry(message=given_up, by=user())
    given_up.refresh_from_db()
    assert given_up.state == State.DEAD


def test_the_week_begins_when_the_message_is_given_up_however_late_that_is_noticed(clock) -> None:  # type: ignore[no-untyped-def]
    message = Message.objects.create(topic=TOPIC, key="one", attempts=ATTEMPTS, sealed=b"sealed words", next_at=NOON - 2 * WEEK)
    assert worker.claim() is None

    assert _night() == 0
    message.refresh_from_db()
    assert (message.state, bytes(message.sealed)) == (State.DEAD, b"sealed words")


def test_the_night_leaves_messages_on_their_way_and_those_without_content_alone(clock) -> None:  # type: ignore[no-untyped-def]
    old = NOON - 2 * WEEK
    waiting = Message.objects.create(topic=TOPIC, key="waiting", next_at=old, sealed=b"sealed words")
    plain = Message.objects.create(topic=TOPIC, key="plain", state=State.DEAD, next_at=old, last_error="TimeoutError")

    assert _night() == 0
    waiting.refresh_from_db()
    plain.refresh_from_db()
    assert bytes(waiting.sealed) == b"sealed words"
    assert plain.last_error == "TimeoutError"
    retry(message=plain, by=user())
