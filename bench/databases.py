"""A PostgreSQL server for one run, and databases on it. Where no server program is installed, SQLite is measured alone."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.running import postgresql_url

INSTALLED = Path("/usr/lib/postgresql")


def _programs() -> Path | None:
    """Return the folder of the newest server's programs; None where there is none."""
    found = [path.parent for path in INSTALLED.glob("*/bin/postgres")]
    return max(found, key=lambda path: float(path.parent.name), default=None)


def is_installed() -> bool:
    """Whether a server could be started."""
    return _programs() is not None


def _run(*command: str) -> None:
    # The server refuses to run as root.
    before = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*before, *command], check=True, stdout=subprocess.DEVNULL, cwd="/")


@contextmanager
def postgresql(place: Path) -> Iterator[None]:
    """Run a server as it is installed, writing through to the disk; DATABASE_URL names it for as long as the block lasts."""
    programs = _programs()
    assert programs
    place.mkdir()
    if os.geteuid() == 0:
        for folder in (place.parent, place):
            folder.chmod(0o711)
        subprocess.run(["chown", "postgres", place], check=True)
    data, before = str(place / "data"), os.environ.get("DATABASE_URL")
    _run(str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "portal", "-E", "UTF8")
    options = f"-c listen_addresses='' -k {place}"
    _run(str(programs / "pg_ctl"), "-D", data, "-w", "-l", str(place / "log"), "-o", options, "start")
    os.environ["DATABASE_URL"] = f"postgresql://portal@/postgres?host={place}"
    try:
        yield
    finally:
        del os.environ["DATABASE_URL"]
        if before is not None:
            os.environ["DATABASE_URL"] = before
        _run(str(programs / "pg_ctl"), "-D", data, "-m", "fast", "stop")


def create(name: str) -> None:
    """Make an empty database where this run is on PostgreSQL; SQLite makes its own."""
    if postgresql_url():
        with psycopg.connect(urlsplit(postgresql_url())._replace(path="/postgres").geturl(), autocommit=True) as server:
            server.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type]


def server_process() -> int:
    """Return the id of the server's first process where it runs on this machine for this run; 0 where there is none."""
    if not postgresql_url():
        return 0
    with psycopg.connect(postgresql_url()) as server:
        name = Path(f"/proc/{server.info.backend_pid}/stat")
        command, _, rest = (name.read_text() if name.exists() else "").rpartition(")")
        return int(rest.split()[1]) if command.endswith("(postgres") else 0
