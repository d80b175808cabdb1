"""An answer by a certain time, or none: whoever hangs, drips or never ends is left alone."""

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class TooLate(Exception):
    """There was no answer in time."""


def within(seconds: float, ask: Callable[[], T]) -> T:
    """Return what `ask` answers; raises what it raises, and `TooLate` after `seconds`. It runs beside, and must not use the database."""
    answers: list[T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            answers.append(ask())
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            errors.append(error)

    asking = Thread(target=run, daemon=True)
    asking.start()
    asking.join(seconds)
    if errors:
        raise errors[0]
    if not answers:
        raise TooLate
    return answers[0]
