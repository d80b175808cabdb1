"""The database itself refuses to change the log."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from audit.actions import Named, record
from audit.actors import SYSTEM
from audit.models import Entry
from audit.triggers import lifted

pytestmark = pytest.mark.django_db
on_postgresql = connection.vendor == "postgresql"


def _sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        lambda: Entry.objects.update(event="case.closed"),
        lambda: Entry.objects.filter(number=1).update(number=2),
        lambda: Entry.objects.all().delete(),
        lambda: Entry.objects.get().delete(),
        lambda: _sql("DELETE FROM audit_entry"),
        lambda: _sql("TRUNCATE audit_entry" if on_postgresql else "REPLACE INTO audit_entry SELECT * FROM audit_entry"),
    ],
    ids=["update", "renumber", "delete", "delete one", "delete by sql", "truncate or replace"],
)
def test_an_entry_cannot_be_changed_or_deleted(change: Callable[[], object]) -> None:
    record("case.opened", Named("casework.case", "ABCD234567"), by=SYSTEM)

    with pytest.raises(IntegrityError, match="Händelseloggen kan inte ändras"), transaction.atomic():
        change()

    assert Entry.objects.get().event == "case.opened"


def test_the_guard_is_back_after_it_was_lifted() -> None:
    record("case.opened", Named("casework.case", "ABCD234567"), by=SYSTEM)
    with lifted():
        Entry.objects.update(event="case.closed")

    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.update(event="case.opened")


def test_the_guard_is_back_after_an_error_inside() -> None:
    record("case.opened", Named("casework.case", "ABCD234567"), by=SYSTEM)
    with pytest.raises(RuntimeError), lifted():
        raise RuntimeError

    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.all().delete()
