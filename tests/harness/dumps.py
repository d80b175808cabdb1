"""A database turned inside out, as a thief of the dump reads it: every value of every row, raw."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg

from tests.running import Portal, postgresql_url


def dump(portal: Portal) -> bytes:
    """Return everything that the database holds, text and bytes as they are."""
    return _of_postgresql(portal) if postgresql_url() else _of_sqlite(portal.data / "portal.sqlite3")


def server_files(portal: Portal) -> Iterator[Path]:
    """Return the files of a PostgreSQL server on this machine that hold the database, and its journal; none where they cannot be read."""
    if not postgresql_url():
        return
    with psycopg.connect(portal.database_url) as database:
        oid, where = database.execute(
            "SELECT oid, current_setting('data_directory', true) FROM pg_database WHERE datname = current_database()"
        ).fetchone() or (0, "")
    place = Path(where or "/nowhere")
    for folder in (place / "base" / str(oid), place / "pg_wal"):
        if os.access(folder, os.R_OK):
            yield from (path for path in folder.rglob("*") if path.is_file())


def _of_sqlite(path: Path) -> bytes:
    values = []
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in database.execute(f'SELECT * FROM "{table}"'):
                values += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(values)


def _of_postgresql(portal: Portal) -> bytes:
    dumped = subprocess.run(["pg_dump", "--inserts", portal.database_url], capture_output=True, check=True).stdout
    values = [dumped]
    with psycopg.connect(portal.database_url) as database:
        blobs = database.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'bytea'"
        ).fetchall()
        for table, column in blobs:
            rows = database.execute(f'SELECT "{column}" FROM "{table}"').fetchall()  # type: ignore[arg-type]
            values += [bytes(value) for (value,) in rows if value is not None]
    return b"\n".join(values)
