"""What a process computes once and keeps until something is published: menus, settings, programmes."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from common import stamp

T = TypeVar("T")
_memories: list[dict[int, Any]] = []


def kept(compute: Callable[[], T]) -> Callable[[], T]:
    """Keep the result of a function without arguments until the stamp moves; what is kept is shared and must not be changed."""
    memory: dict[int, T] = {}
    _memories.append(memory)

    @wraps(compute)
    def remembered() -> T:
        generation = stamp.current()
        try:
            return memory[generation]
        except KeyError:
            value = compute()
            memory.clear()
            memory[generation] = value
            return value

    return remembered


def forget() -> None:
    """Let this process compute everything anew, whatever the stamp says: where it is moved to another folder, it may say the same again."""
    for memory in _memories:
        memory.clear()
