"""Triggers with which the database itself refuses to change or delete an entry of the log."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

_REFUSAL = "Händelseloggen kan inte ändras: audit_entry tar bara emot nya rader."

_SQLITE = {
    "audit_entry_no_update": "BEFORE UPDATE ON audit_entry",
    "audit_entry_no_delete": "BEFORE DELETE ON audit_entry",
    # INSERT OR REPLACE deletes without waking the trigger above.
    "audit_entry_no_replace": "BEFORE INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE number = NEW.number)",
}
_POSTGRESQL = {
    "audit_entry_no_change": "BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW",
    "audit_entry_no_truncate": "BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT",
}


def _sqlite_statements() -> list[str]:
    return [f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END" for name, when in _SQLITE.items()]


def _postgresql_statements() -> list[str]:
    function = f"""
        CREATE OR REPLACE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$
    """
    statements = [function]
    for name, when in _POSTGRESQL.items():
        statements.append(f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION audit_entry_refuse()")
        # ALWAYS: a session in replica mode is refused as well.
        statements.append(f"ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER {name}")
    return statements


def _run(database: BaseDatabaseWrapper, statements: list[str]) -> None:
    with database.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def install(database: BaseDatabaseWrapper) -> None:
    """Make the triggers of the database's own kind."""
    _run(database, _sqlite_statements() if database.vendor == "sqlite" else _postgresql_statements())


def remove(database: BaseDatabaseWrapper) -> None:
    """Take the triggers away."""
    if database.vendor == "sqlite":
        _run(database, [f"DROP TRIGGER IF EXISTS {name}" for name in _SQLITE])
    else:
        _run(database, [f"DROP TRIGGER IF EXISTS {name} ON audit_entry" for name in _POSTGRESQL])


@contextmanager
def lifted() -> Iterator[None]:
    """Let entries be changed inside the block; for tests that tamper with the log or empty the database after themselves."""
    remove(connection)
    try:
        yield
    finally:
        install(connection)
