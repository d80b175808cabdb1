"""The moment and the call that every printed paper of these tests shares."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from common.printing import Document, render

AT = datetime(2026, 11, 23, 15, 42, tzinfo=UTC)


@pytest.fixture
def printed() -> Callable[..., bytes]:
    """Print a document, dated 23 November 2026."""

    def make(document: Document, **given: object) -> bytes:
        return render(document, **{"at": AT, **given})  # type: ignore[arg-type]

    return make
