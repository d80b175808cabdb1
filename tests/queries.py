"""Counting of queries as the budgets count them: SELECT, INSERT, UPDATE and DELETE, and none of them twice."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

COUNTED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
_LITERAL = re.compile(r"'(?:[^']|'')*'|\b\d+\b")


@dataclass
class Counted:
    """What was asked of the database within a block."""

    statements: list[str] = field(default_factory=list)

    @property
    def repeated(self) -> list[str]:
        """The statements that were sent word for word more than once."""
        return [sql for sql, times in Counter(self.statements).items() if times > 1]

    @property
    def alike(self) -> list[str]:
        """The shapes of statement that were sent with different values, and how often: the mark of a query in a loop."""
        shapes = Counter(_LITERAL.sub("?", sql) for sql in self.statements)
        return [f"{times} × {shape}" for shape, times in shapes.items() if times > 1]

    def story(self) -> str:
        """Return all of it, to be read when a budget is broken."""
        lines = [f"{len(self.statements)} frågor:", *self.statements]
        return "\n".join([*lines, "Lika till formen:", *self.alike] if self.alike else lines)


def counted(captured: CaptureQueriesContext) -> Counted:
    """Return the captured statements that a budget counts."""
    return Counted([query["sql"] for query in captured.captured_queries if query["sql"].lstrip("( ").upper().startswith(COUNTED)])


@contextmanager
def budget(most: int, *, may_repeat: bool = False) -> Iterator[Counted]:
    """Fail where the block asks the database more than `most` times, or the same thing twice."""
    seen = Counted()
    with CaptureQueriesContext(connection) as captured:
        yield seen
    seen.statements = counted(captured).statements
    if len(seen.statements) > most:
        pytest.fail(f"Högst {most} frågor; det blev {seen.story()}")
    if seen.repeated and not may_repeat:
        pytest.fail("Samma fråga ställdes två gånger:\n" + "\n".join(seen.repeated))
