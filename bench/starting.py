"""What the search costs a web process that starts: the CPU time until it has answered, and its memory, with a question and without.

    python -m bench.starting [question]

A process asks for the home page, and then the search if there is a question; out comes a line of JSON.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.runs import ROOT
from tests.running import Portal

QUESTION = "praktik"
MOST_MB, MOST_TIMES = 20, 1.25
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True)
class Start:
    """Medians of a process that is asked for the home page alone, and of one that then answers a search; CPU seconds and PSS."""

    seconds: float
    mb: float
    seconds_searched: float
    mb_searched: float

    @property
    def more_mb(self) -> float:
        """How much memory the search takes."""
        return round(self.mb_searched - self.mb, 1)

    @property
    def is_enough(self) -> bool:
        """Whether that is no more than it may be."""
        return self.more_mb < MOST_MB and self.seconds_searched / self.seconds < MOST_TIMES

    def as_json(self) -> dict[str, object]:
        """Return it for the file."""
        return {**asdict(self), "more_mb": self.more_mb}


def _once(portal: Portal, *question: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "bench.starting", *question]
    done = subprocess.run(command, cwd=ROOT, env=portal.environment, stdout=subprocess.PIPE, text=True, check=True)
    told = json.loads(done.stdout)
    return told["seconds"], told["mb"]


def measure(portal: Portal, *, rounds: int) -> Start:
    """Start both by turns."""
    _once(portal)
    seen = [(_once(portal), _once(portal, QUESTION)) for _ in range(rounds)]
    (seconds, mb), (searched, more) = (
        [statistics.median(column) for column in zip(*side, strict=True)] for side in zip(*seen, strict=True)
    )
    return Start(round(seconds, 2), round(mb, 1), round(searched, 2), round(more, 1))


def main() -> None:
    """Start, answer and tell."""
    from bench.caller import Inside  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
    Inside().get("/", says=b"<h1")
    if sys.argv[1:]:
        from search.service import search  # noqa: PLC0415

        assert search(sys.argv[1]).hits
    found = _PSS.search(Path("/proc/self/smaps_rollup").read_text())
    sys.stdout.write(json.dumps({"seconds": time.process_time(), "mb": int(found[1]) / 1024 if found else 0}) + "\n")


if __name__ == "__main__":
    main()
