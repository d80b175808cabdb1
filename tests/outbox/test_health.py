"""What the health page and the staff ask of the outbox."""

from datetime import timedelta

import pytest
from django.utils import timezone

from outbox.health import failing_count, oldest_due_age
from outbox.models import Message, State
from tests.outbox.conftest import TOPIC

pytestmark = pytest.mark.django_db


def test_nothing_due_has_waited_for_no_time() -> None:
    Message.objects.create(topic=TOPIC, key="later", next_at=timezone.now() + timedelta(hours=1))

    assert oldest_due_age() == 0


def test_the_age_is_that_of_the_oldest_message_that_waits_for_a_worker() -> None:
    for minutes in (1, 20, 5):
        Message.objects.create(topic=TOPIC, key=f"{minutes}", next_at=timezone.now() - timedelta(minutes=minutes))

    assert 20 * 60 <= oldest_due_age() < 20 * 60 + 10


def test_failing_messages_are_those_that_were_tried_in_vain() -> None:
    Message.objects.create(topic=TOPIC, key="new")
    Message.objects.create(topic=TOPIC, key="again", last_error="TimeoutError")
    Message.objects.create(topic=TOPIC, key="dead", state=State.DEAD, last_error="NoHandler")
    Message.objects.create(topic=TOPIC, key="sent", state=State.SENT, sent_at=timezone.now())

    assert failing_count() == 2
