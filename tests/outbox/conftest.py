"""A topic of the tests' own, and a folder of their own for what goes out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import Settings

from outbox import topics
from outbox.actions import enqueue
from outbox.models import Message
from outbox.topics import Letter

TOPIC = "tests.notice"
ADDRESS = "robin@skola.example"
PHONE = "070-1740621"
Written = Callable[[Message], list[Letter]]


@pytest.fixture(autouse=True)
def spool(settings: Settings, tmp_path: Path) -> Path:
    """The folder where files go."""
    settings.PORTAL_DATA = tmp_path
    settings.MAIL_HOST = ""
    settings.SMS_GATEWAY_URL = ""
    return tmp_path


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Written], None]]:
    """`writes(handler)` makes `handler` the one of the tests' topic."""
    yield lambda handler: monkeypatch.setitem(topics._HANDLERS, TOPIC, handler)


@pytest.fixture
def notice(writes: Callable[[Written], None]) -> Callable[..., Message]:
    """Put a notice in the outbox that says the same to whoever `to` names, by mail."""

    def put(key: str = "one", *, to: tuple[str, ...] = (ADDRESS,)) -> Message:
        writes(lambda message: [Letter("email", address, "Vi har fått det", "Hej! Vi hör av oss.") for address in to])
        with transaction.atomic():
            return enqueue(TOPIC, key=key, reference="ABCD234567")

    return put
