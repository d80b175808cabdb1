"""Several workers share one outbox; each message has one sender."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest
from django.db import connection

from outbox import worker
from outbox.models import Message, State
from outbox.topics import Letter
from outbox.worker import deliver_once
from tests.outbox.conftest import TOPIC

WORKERS, MESSAGES = 4, 30


@pytest.mark.django_db(transaction=True)
def test_workers_at_once_send_every_message_exactly_once(writes, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    sent: Counter[str] = Counter()
    lock = Lock()

    def send(letter: Letter, who: str) -> None:
        with lock:
            sent[letter.text] += 1

    monkeypatch.setattr(worker, "send", send)
    writes(lambda message: [Letter("email", "robin@skola.example", "", message.key)])
    Message.objects.bulk_create(Message(topic=TOPIC, key=f"{turn}") for turn in range(MESSAGES))

    def work(_: int) -> int:
        try:
            return deliver_once()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        tried = list(pool.map(work, range(WORKERS)))

    assert sum(tried) == MESSAGES
    assert sent == Counter({f"{turn}": 1 for turn in range(MESSAGES)})
    assert Message.objects.filter(state=State.SENT, attempts=1).count() == MESSAGES
