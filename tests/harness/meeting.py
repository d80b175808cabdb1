"""Several acts at the same moment."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from common.errors import DomainError
from common.sealing import Unsealable

# What may be told to somebody who was not first.
LOST = (DomainError, Unsealable)
Act = Callable[[], object]


def at_once(acts: Sequence[Act]) -> list[str]:
    """Do all of it at the same moment, each on a connection of its own; return the refusals. Any other fault is raised."""
    start = Barrier(len(acts))

    def run(act: Act) -> str:
        try:
            start.wait()
            act()
        except LOST as error:
            return type(error).__name__
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(acts)) as pool:
        return [refused for refused in pool.map(run, acts) if refused]
