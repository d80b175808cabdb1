"""manage.py deliver: one round, or rounds until the process is told to stop."""

import os
import signal
from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from django.db import OperationalError

from outbox.management.commands import deliver
from outbox.models import Message, State

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, action in before.items():
        signal.signal(number, action)


def test_one_round_sends_what_is_due_and_says_how_much(notice: Callable[..., Message], capsys: pytest.CaptureFixture[str]) -> None:
    notice("one")
    notice("two")

    call_command("deliver", "--once")

    assert capsys.readouterr().out == "Försökte skicka: 2\n"
    assert Message.objects.filter(state=State.SENT).count() == 2


@pytest.fixture
def _nothing_else_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """A round begins by giving up the connection, which is all that the tests' database is."""
    monkeypatch.setattr(deliver, "go_round", lambda: None)


@pytest.mark.usefixtures("_nothing_else_to_do")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_loop_after_the_message_in_hand(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = []

    def told_in_the_middle(*, stop: Callable[[], bool]) -> int:
        os.kill(os.getpid(), number)
        rounds.append(stop())
        return 1

    monkeypatch.setattr(deliver, "deliver_once", told_in_the_middle)

    call_command("deliver")

    assert rounds == [True]


@pytest.mark.usefixtures("_nothing_else_to_do")
def test_a_database_that_is_away_is_waited_for(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    answers = iter([OperationalError("robin@skola.example"), 0])
    waited = []

    class Told:
        def __init__(self) -> None:
            self.rounds = 0

        def is_set(self) -> bool:
            return len(waited) == 2

        def set(self) -> None: ...

        def wait(self, seconds: float) -> None:
            waited.append(seconds)

    def away_once(*, stop: Callable[[], bool]) -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(deliver, "deliver_once", away_once)
    monkeypatch.setattr(deliver.connection, "close", lambda: None)
    monkeypatch.setattr(deliver.threading, "Event", Told)

    call_command("deliver")

    assert waited == [deliver.DATABASE_AWAY_SECONDS, deliver.IDLE_SECONDS]
    assert "OperationalError" in caplog.text
    assert "robin" not in caplog.text
