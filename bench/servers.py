"""What stands between the clients and the code: nginx as it is shipped, in front of gunicorn as docs/operations.md says."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bench import databases
from portal.management.commands.serve import WORKERS
from tests.running import LOOPBACK, ROOT, START_SECONDS, Portal, end, free_port
from tests.waiting import until

PROGRAMS = f"{os.environ['PATH']}:/usr/sbin"
SHIPPED = ROOT / "deploy" / "nginx.conf"
AROUND = """daemon off; worker_processes 2; pid {place}/nginx.pid; error_log {place}/start.log;
events {{ worker_connections 512; }}
http {{
    include /etc/nginx/mime.types;
    keepalive_requests 1000000;
    client_body_temp_path {place}/body; proxy_temp_path {place}/proxy; fastcgi_temp_path {place}/other;
    uwsgi_temp_path {place}/other; scgi_temp_path {place}/other;
    include {place}/portal.conf;
}}
"""
TICK = os.sysconf("SC_CLK_TCK")
PORTAL_WSGI, BARE_WSGI = "portal.wsgi", "django.core.wsgi:get_wsgi_application()"


def is_installed() -> bool:
    """Whether nginx can be started."""
    return shutil.which("nginx", path=PROGRAMS) is not None


@dataclass
class Bare(Portal):
    """The bare wizard, installed as the portal is."""

    settings: str = "bench.bare.settings"

    def prepare(self, *demo: str) -> str:
        """Make its tables."""
        self.data.mkdir(parents=True, exist_ok=True)
        databases.create(self.database)
        return self.manage("migrate", "--run-syncdb", "--verbosity=0")


def _configuration(place: Path, *, port: int, behind: Portal) -> str:
    """Return the shipped configuration at a port of this machine: without TLS and without the server that leads to it."""
    text = SHIPPED.read_text()
    text = re.sub(r"^server \{\n    listen 80;.*?^\}\n", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^ *(ssl_|listen \[::\]).*\n", "", text, flags=re.MULTILINE)
    changes = {
        "listen 443 ssl http2;": f"listen {LOOPBACK}:{port};",
        "http://127.0.0.1:8000;": f"http://{LOOPBACK}:{behind.port};",
        "/var/log/nginx/": f"{place}/",
        "/srv/portal/": f"{behind.data}/",
    }
    for shipped, changed in changes.items():
        if shipped not in text:
            raise LookupError(f"{SHIPPED.name} har inte {shipped!r}")
        text = text.replace(shipped, changed)
    return text


@dataclass
class Served:
    """An application with its two servers, started by hand and stopped by their ids."""

    installation: Portal
    application: str
    port: int = field(default_factory=free_port)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> None:
        """Start both, and wait for an answer through both."""
        place = self._start_web()
        (place / "nginx.conf").write_text(AROUND.format(place=place))
        (place / "portal.conf").write_text(_configuration(place, port=self.port, behind=self.installation))
        self._start(
            [shutil.which("nginx", path=PROGRAMS) or "nginx", "-p", str(place), "-c", str(place / "nginx.conf")], place / "nginx.log"
        )
        self._wait()

    def start_alone(self) -> None:
        """Start gunicorn alone, at the same port, and wait for its answer."""
        self.port = self.installation.port
        self._start_web()
        self._wait()

    def _start_web(self) -> Path:
        place = self.installation.data / "servers"
        place.mkdir(exist_ok=True)
        bind = f"--bind={LOOPBACK}:{self.installation.port}"
        options = [bind, f"--workers={WORKERS}", "--log-level=warning", "--no-control-socket"]
        self._start([sys.executable, "-m", "gunicorn", self.application, *options], place / "gunicorn.log")
        return place

    def _wait(self) -> None:
        until(self._answers, within=START_SECONDS, what=f"{self.application} svarade inte")

    def _start(self, command: list[str], log: Path) -> None:
        with log.open("ab") as out:
            environment = self.installation.environment
            self.processes.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out, start_new_session=True))

    def _answers(self) -> bool | None:
        from bench.caller import Wire  # noqa: PLC0415

        try:
            return Wire(self.port).follow("/")[1] == 200 or None
        except OSError:
            return None

    @property
    def ids(self) -> dict[str, int]:
        """The first process of each server."""
        web, front = (process.pid for process in self.processes)
        return {"gunicorn": web, "nginx": front}

    def stop(self) -> None:
        """Stop both."""
        for process in reversed(self.processes):
            end(process)
        self.processes.clear()


def cpu_seconds(process: int) -> float:
    """Return the CPU time of a process, its children and theirs, ended or not; a process that is gone has none."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICK + sum(cpu_seconds(int(child)) for child in children)
