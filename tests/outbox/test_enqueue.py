"""Putting a message in the outbox: once, with what it tells of, and with references only."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from common.errors import StaleState
from common.plain import NotPlain
from outbox.actions import OutsideTransaction, enqueue, retry
from outbox.models import Message, State
from tests.factories import user
from tests.outbox.conftest import ADDRESS, TOPIC


@pytest.mark.django_db(transaction=True)
def test_a_message_outside_a_transaction_is_refused() -> None:
    with pytest.raises(OutsideTransaction):
        enqueue(TOPIC, key="one")

    assert not Message.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_message_goes_with_the_transaction_that_is_undone() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue(TOPIC, key="one")
        raise RuntimeError

    assert not Message.objects.exists()


@pytest.mark.django_db
def test_a_new_message_waits_from_now_on() -> None:
    message = enqueue(TOPIC, key=17, reference="ABCD234567", turn=2)

    message.refresh_from_db()
    assert (message.topic, message.key, message.payload) == (TOPIC, "17", {"reference": "ABCD234567", "turn": 2})
    assert (message.state, message.attempts, message.last_error) == (State.PENDING, 0, "")
    assert list(Message.objects.due()) == [message]


@pytest.mark.django_db
def test_a_message_for_later_is_not_due_before() -> None:
    enqueue(TOPIC, key="one", not_before=timezone.now() + timedelta(hours=1))

    assert not Message.objects.due().exists()


@pytest.mark.django_db
def test_the_same_topic_and_key_again_is_the_first_message() -> None:
    first = enqueue(TOPIC, key="one", turn=1)
    second = enqueue(TOPIC, key="one", turn=2)

    assert second == first
    assert second.payload == {"turn": 1}
    assert enqueue(TOPIC, key="two") != first


@pytest.mark.django_db
def test_the_database_itself_holds_one_message_a_topic_and_key() -> None:
    enqueue(TOPIC, key="one")

    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.create(topic=TOPIC, key="one")


@pytest.mark.django_db
@pytest.mark.parametrize("content", [ADDRESS, "Robin Testberg", "070 174 06 21"])
def test_what_looks_like_content_is_refused(content: str) -> None:
    with pytest.raises(NotPlain):
        enqueue(TOPIC, key="one", to=content)


@pytest.mark.django_db
@pytest.mark.parametrize("fields", [{"state": State.SENT}, {"state": State.PENDING, "sent_at": timezone.now()}, {"state": "lost"}])
def test_a_message_is_sent_exactly_when_it_has_a_time(fields: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.create(topic=TOPIC, key="one", **fields)


@pytest.mark.django_db
def test_a_message_that_was_given_up_can_be_tried_again_by_somebody() -> None:
    person = user()
    message = Message.objects.create(topic=TOPIC, key="one", state=State.DEAD, attempts=10, last_error="TimeoutError")

    retry(message=message, by=person)

    assert (message.state, message.attempts, message.retried_by) == (State.PENDING, 0, str(person.reference))
    assert list(Message.objects.due()) == [message]


@pytest.mark.django_db
@pytest.mark.parametrize("fields", [{"state": State.PENDING}, {"state": State.SENT, "sent_at": timezone.now()}])
def test_only_a_message_that_was_given_up_is_tried_again(fields: dict[str, object]) -> None:
    message = Message.objects.create(topic=TOPIC, key="one", **fields)

    with pytest.raises(StaleState):
        retry(message=message, by=user())
