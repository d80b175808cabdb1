"""A topic whose receiver is away: its messages wait without failing, go together, and go at once when it is back."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import transaction

from outbox.actions import enqueue, move, settle
from outbox.health import failing_count, oldest_due_age
from outbox.models import Message, State
from outbox.topics import NotNow
from outbox.worker import ATTEMPTS, deliver_once
from tests.outbox.conftest import TOPIC

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def _put(*keys: str) -> list[Message]:
    with transaction.atomic():
        return [enqueue(TOPIC, key=key) for key in keys]


def _not_now(message: Message) -> list:
    raise NotNow(NOON + MINUTE)


def test_a_message_that_must_wait_has_not_failed_however_often_it_is_told_so(writes, clock, caplog):
    writes(_not_now)
    (message,) = _put("one")
    for _ in range(ATTEMPTS + 1):
        assert deliver_once() == 1
        message.refresh_from_db()
        assert (message.state, message.attempts, message.last_error, message.next_at) == (State.PENDING, 0, "", NOON + MINUTE)
        assert deliver_once() == 0
        assert move(TOPIC, to=NOON) == 1
    assert (failing_count(), oldest_due_age(), caplog.text) == (0, 0, "")


def test_what_waits_of_one_topic_is_moved_and_nothing_else(writes, clock):
    writes(lambda message: [])
    _put("one", "two")
    with transaction.atomic():
        other = enqueue("tests.other", key="three")
    Message.objects.filter(topic=TOPIC, key="two").update(state=State.SENT, sent_at=NOON)
    assert move(TOPIC, to=NOON + MINUTE) == 1
    assert not Message.objects.due().filter(topic=TOPIC).exists()
    other.refresh_from_db()
    assert other.next_at == NOON


def test_what_another_message_took_along_is_sent_and_not_what_another_worker_has_taken(clock):
    one, two, taken = _put("one", "two", "three")
    Message.objects.filter(pk=taken.pk).update(attempts=1)
    assert settle([one, two, taken]) == 2
    assert list(Message.objects.order_by("key").values_list("key", "state", "sent_at")) == [
        ("one", State.SENT, NOON),
        ("three", State.PENDING, None),
        ("two", State.SENT, NOON),
    ]
