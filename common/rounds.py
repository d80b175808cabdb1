"""What the worker does in each of its rounds, about once a second, beside what is in the outbox; apps register theirs."""

from collections.abc import Callable
from typing import TypeVar

Done = TypeVar("Done", bound=Callable[[], object])
_EACH: list[Callable[[], object]] = []


def each_round(function: Done) -> Done:
    """Register the decorated function; it is short, and lets nothing but a database's error out."""
    _EACH.append(function)
    return function


def go_round() -> None:
    """Do all of it once."""
    for function in _EACH:
        function()
