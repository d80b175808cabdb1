"""A and B by turns, so that what else the machine does falls on both; a ratio is the median of the rounds' ratios."""

import json
import statistics
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parent.parent


class Meter:
    """A process that measures one application."""

    def __init__(self, settings: str, subjects: str, environment: dict[str, str]) -> None:
        command = [sys.executable, "-m", "bench.meter", settings, subjects]
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def measure(self, subject: str, times: int, clock: str = "cpu") -> list[float]:
        """Return the milliseconds of `times` calls, of CPU or on the wall."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"subject": subject, "times": times, "clock": clock}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"mätaren av {subject} stannade ({self.process.wait()})")
        found: list[float] = json.loads(line)["ms"]
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.stdin:
            self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


@dataclass
class Result:
    """A pair compared. `worst` and `goal` are ratios A / B; a lower one is better."""

    name: str
    goal: float
    worst: float
    clock: str = "cpu"
    # How many times B, and milliseconds beside, A is compared with.
    times_b: float = 1
    plus_ms: float = 0
    a_ms: float = 0
    b_ms: float = 0
    ratio: float = 0
    spread: list[float] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """What the ratio says."""
        if self.ratio <= self.goal:
            return "mål"
        return "ok" if self.ratio <= self.worst else "FÖR MYCKET"

    def as_json(self) -> dict[str, object]:
        """Return it for the file."""
        return {**asdict(self), "verdict": self.verdict}


def compare(result: Result, a: tuple[Meter, str], b: tuple[Meter, str], *, rounds: int, times: int) -> Result:
    """Measure A and B by turns, warmed up first, and fill in the result."""
    for meter, subject in (a, b):
        meter.measure(subject, times)
    first, second = [], []
    for _ in range(rounds):
        first.append(statistics.median(a[0].measure(a[1], times, result.clock)))
        second.append(statistics.median(b[0].measure(b[1], times, result.clock)) * result.times_b + result.plus_ms)
    return compared(result, first, second)


def limited(result: Result, a: tuple[Meter, str], *, rounds: int, times: int) -> Result:
    """Measure A by itself, warmed up first: it is compared with one millisecond, so goal and worst are milliseconds."""
    meter, subject = a
    meter.measure(subject, times)
    seen = [statistics.median(meter.measure(subject, times, result.clock)) for _ in range(rounds)]
    return compared(result, seen, [1.0] * rounds)


def compared(result: Result, first: list[float], second: list[float]) -> Result:
    """Fill in the result from the milliseconds of each round."""
    ratios = sorted(one / other for one, other in zip(first, second, strict=True))
    result.a_ms, result.b_ms = round(statistics.median(first), 3), round(statistics.median(second), 3)
    result.ratio, result.spread = round(statistics.median(ratios), 3), [round(ratios[0], 3), round(ratios[-1], 3)]
    return result
