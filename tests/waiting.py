"""Waiting for something that another process does. Nothing passes because time went: only because it happened, or fails at the deadline."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
LOOK_EVERY_SECONDS = 0.1


class Never(AssertionError):
    """What was waited for did not happen."""


def until(happens: Callable[[], T | None], *, within: float, what: str) -> T:
    """Return the first answer of `happens` that is not None, asked again and again for `within` seconds; raises `Never` with `what`."""
    deadline, between = time.monotonic() + within, threading.Event()
    while time.monotonic() < deadline:
        answer = happens()
        if answer is not None:
            return answer
        between.wait(LOOK_EVERY_SECONDS)
    raise Never(what)
