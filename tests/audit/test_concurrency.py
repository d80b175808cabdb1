"""Many writers at once make one chain."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from audit.actions import Named, record
from audit.actors import SYSTEM
from audit.chain import verify
from audit.models import Entry

WRITERS, EACH = 6, 8


def _write(writer: int) -> None:
    try:
        for turn in range(EACH):
            record("case.opened", Named("casework.case", f"{writer}"), by=SYSTEM, turn=turn)
    finally:
        connection.close()


def _write_and_undo(writer: int) -> None:
    try:
        with transaction.atomic():
            record("case.opened", Named("casework.case", f"{writer}"), by=SYSTEM)
            transaction.set_rollback(writer % 2 == 0)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_leave_no_gap_and_no_fork() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(_write, range(WRITERS)))

    assert list(Entry.objects.values_list("number", flat=True)) == list(range(1, WRITERS * EACH + 1))
    assert verify().is_whole


@pytest.mark.django_db(transaction=True)
def test_an_undone_entry_among_others_leaves_no_gap() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(_write_and_undo, range(10)))

    assert list(Entry.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5]
    assert verify().is_whole
