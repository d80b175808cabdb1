"""The portal as it is run: gunicorn and the message worker as processes of their own, with a folder and a database of their own.

The database is of the kind that DATABASE_URL names (an SQLite file when it names none). Processes are stopped by their id, never by name.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.waiting import Never, until

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60
STOP_SECONDS = 15
LOOPBACK = "127.0.0.1"
# What a developer has set for herself must not steer a drill, nor send its mail anywhere.
NOT_PASSED_ON = ("PORTAL_", "PYTEST_", "DJANGO_", "EMAIL_", "SMS_", "MAIL_", "SECRET_KEY", "ALLOWED_HOSTS", "OPENID_", "ELASTICSEARCH_")


def free_port() -> int:
    """Return a port that nobody listens to now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def postgresql_url() -> str:
    """Return the server's address when this run is on PostgreSQL, else an empty text."""
    url = os.environ.get("DATABASE_URL", "")
    return url if url.startswith("postgres") else ""


def _administer(statement: str) -> None:
    parts = urlsplit(postgresql_url())
    with psycopg.connect(parts._replace(path="/postgres").geturl(), autocommit=True) as server:
        server.execute(statement)  # type: ignore[arg-type]


@dataclass
class Portal:
    """One installation: where it keeps things, and the processes that serve it."""

    data: Path
    database: str = field(default_factory=lambda: f"drill_{uuid.uuid4().hex[:12]}")
    settings: str = "portal.settings.demo"
    port: int = field(default_factory=free_port)
    extra: dict[str, str] = field(default_factory=dict)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://{LOOPBACK}:{self.port}/"

    @property
    def database_url(self) -> str:
        """The database of this installation alone."""
        if postgresql_url():
            return urlsplit(postgresql_url())._replace(path=f"/{self.database}").geturl()
        return f"sqlite:///{self.data / 'portal.sqlite3'}"

    @property
    def environment(self) -> dict[str, str]:
        """What its processes see."""
        own = {"PORTAL_DATA": str(self.data), "DATABASE_URL": self.database_url, "DJANGO_SETTINGS_MODULE": self.settings}
        passed = {name: value for name, value in os.environ.items() if not name.startswith(NOT_PASSED_ON)}
        return {**passed, "PORTAL_URL": self.url.rstrip("/"), "PYTHONUNBUFFERED": "1", **own, **self.extra}

    def manage(self, *words: str) -> str:
        """Run one command of manage.py to its end and return what it wrote; raises with its errors where it fails."""
        done = subprocess.run(
            [sys.executable, "manage.py", *words], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"manage.py {' '.join(words)} svarade {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def prepare(self, *demo: str) -> str:
        """Make the database and load the demo; returns what the demo wrote."""
        self.data.mkdir(parents=True, exist_ok=True)
        if postgresql_url():
            _administer(f'CREATE DATABASE "{self.database}"')
        self.manage("prepare")
        return self.manage("demo", *demo)

    def clone(self, data: Path) -> "Portal":
        """Return another installation with the same keys and rows; this one must stand still."""
        shutil.copytree(self.data, data)
        twin = Portal(data, settings=self.settings, extra=dict(self.extra))
        if postgresql_url():
            _administer(f'CREATE DATABASE "{twin.database}" TEMPLATE "{self.database}"')
        return twin

    def start_web(self, *, workers: int = 2, wait: bool = True) -> subprocess.Popen[bytes]:
        """Start the web server; returns its master process, which leads a group of its own."""
        bind = f"{LOOPBACK}:{self.port}"
        options = [
            f"--workers={workers}",
            "--threads=4",
            f"--bind={bind}",
            "--access-logfile=-",
            "--graceful-timeout=3",
            "--no-control-socket",
        ]
        process = self._start([sys.executable, "-m", "gunicorn", "portal.wsgi:application", *options], "web.log")
        if wait:
            self.wait_until_answering()
        return process

    def start_worker(self) -> subprocess.Popen[bytes]:
        """Start the process that delivers messages."""
        return self._start([sys.executable, "manage.py", "deliver"], "worker.log")

    def wait_until_answering(self) -> None:
        """Return when the portal answers; raises with the end of its log where it does not."""
        try:
            until(self._answers, within=START_SECONDS, what="portalen svarade inte")
        except Never as never:
            raise RuntimeError(f"{never}:\n{self.log('web.log')[-3000:]}") from never

    def _answers(self) -> bool | None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.url}halsa/", timeout=5):
            return True
        return None

    def log(self, name: str) -> str:
        """Return what one of its processes wrote."""
        path = self.data / "log" / name
        return path.read_text(errors="replace") if path.exists() else ""

    def stop(self) -> None:
        """End its processes politely, and then for certain."""
        for process in self.processes:
            end(process)
        self.processes.clear()

    def remove(self) -> None:
        """Stop it and drop its database; the folder belongs to the caller."""
        self.stop()
        if postgresql_url():
            _administer(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')

    def _start(self, command: list[str], log: str) -> subprocess.Popen[bytes]:
        folder = self.data / "log"
        folder.mkdir(exist_ok=True)
        with (folder / log).open("ab") as out:
            process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=out, stderr=out, start_new_session=True)
        self.processes.append(process)
        return process


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill -9 a process with the children of its group, as a crash of the machine would."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(STOP_SECONDS)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask a process to stop, and kill its group where it does not."""
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        kill(process)


@contextlib.contextmanager
def running(portal: Portal, *, workers: int = 2, worker: bool = True) -> Iterator[Portal]:
    """Serve `portal` for as long as the block lasts."""
    try:
        if worker:
            portal.start_worker()
        portal.start_web(workers=workers)
        yield portal
    finally:
        portal.stop()
