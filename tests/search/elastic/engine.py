"""An Elasticsearch of a drill's own, started and stopped by its process id."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import equipment
from tests.running import free_port
from tests.waiting import until

START_SECONDS = 120


@dataclass
class Engine:
    """One that can be killed, and started again on the same port with the same folder."""

    home: Path
    port: int
    pid: int = 0

    @property
    def url(self) -> str:
        """Return its address."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        log = self.home.with_suffix(".log")
        with log.open("a") as errors:
            done = subprocess.run(
                [equipment.elasticsearch_start(), str(self.port), str(self.home)],
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                check=True,
                timeout=START_SECONDS,
            )
        said = dict(line.split("=", 1) for line in done.stdout.split())
        assert said["ELASTICSEARCH_URL"] == self.url
        self.pid = int(said["ELASTICSEARCH_PID"])

    def send(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill -9 it, and wait until it is gone."""
        with contextlib.suppress(ProcessLookupError):
            self.send(signal.SIGKILL)
            until(self._is_gone, within=30, what="Elasticsearch lever")

    def _is_gone(self) -> bool | None:
        state = Path(f"/proc/{self.pid}/stat")
        # One that nobody waits for is a zombie until its parent does.
        return True if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z" else None


@contextmanager
def own_engine(folder: Path) -> Iterator[Engine]:
    """Run one for as long as the block lasts."""
    engine = Engine(folder / "engine", free_port())
    engine.home.mkdir()
    engine.start()
    try:
        yield engine
    finally:
        engine.kill()
