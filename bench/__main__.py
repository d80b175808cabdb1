"""`python -m bench [--rounds N] [--no-drills]`: measures, prints a table, writes JSON under var/bench/, and runs the long drills."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench.runs import ROOT, Meter, Result, compare
from tests.running import Portal, postgresql_url

FEW, MANY = 100, 5_000
FILL = """
from tests import factories
programmes = list(factories.all_programmes().values())
for start in range(0, {count}, 500):
    factories.many_cases(min(500, {count} - start), programme=programmes[start // 500 % len(programmes)])
"""


def _installation(folder: Path, cases: int) -> Portal:
    portal = Portal(folder, settings="bench.settings")
    portal.prepare("--cases", "0")
    portal.manage("shell", "--no-imports", "-c", FILL.format(count=cases))
    return portal


def _pairs(small: Meter, big: Meter, bare: Meter) -> list[tuple[Result, tuple[Meter, str], tuple[Meter, str]]]:
    """What is compared with what; goals and worst ratios of docs/adr and the budgets, turned so that lower is better."""
    return [
        (Result("varm insatssida mot F", 1.0, 1.25), (small, "warm_service"), (small, "trivial")),
        (Result("varm nyhet mot F", 1.0, 1.25), (small, "warm_article"), (small, "trivial")),
        (Result("kall insatssida mot mallen", 3.0, 4.0), (small, "cold_service"), (small, "reference")),
        (Result("kall nyhet mot mallen", 3.0, 4.0), (small, "cold_article"), (small, "reference")),
        (Result("kall startsida mot mallen", 3.0, 4.0), (small, "cold_home"), (small, "reference")),
        (Result("kall nyhetslista mot mallen", 3.0, 4.0), (small, "cold_news"), (small, "reference")),
        (Result("steg i formuläret mot naken guide", 1.2, 2.0), (small, "wizard_step"), (bare, "step")),
        (Result(f"kön med {MANY} ärenden mot {FEW}", 1.1, 1.3), (big, "queue"), (small, "queue")),
    ]


def _measure(place: Path, rounds: int, times: int) -> list[Result]:
    portals = [_installation(place / "small", FEW), _installation(place / "big", MANY)]
    bare_folder = place / "bare"
    bare_folder.mkdir()
    try:
        with (
            Meter("bench.settings", "bench.subjects", portals[0].environment) as small,
            Meter("bench.settings", "bench.subjects", portals[1].environment) as big,
            Meter("bench.bare.settings", "bench.bare.subjects", {**os.environ, "PORTAL_DATA": str(bare_folder)}) as bare,
        ):
            return [compare(result, a, b, rounds=rounds, times=times) for result, a, b in _pairs(small, big, bare)]
    finally:
        for portal in portals:
            portal.remove()


def _table(results: list[Result]) -> str:
    head = f"{'vad':38} {'A ms':>8} {'B ms':>8} {'A/B':>6} {'från':>6} {'till':>6}  dom"
    rows = [f"{r.name:38} {r.a_ms:8.2f} {r.b_ms:8.2f} {r.ratio:6.2f} {r.spread[0]:6.2f} {r.spread[1]:6.2f}  {r.verdict}" for r in results]
    return "\n".join([head, *rows])


def _drills() -> int:
    command = [sys.executable, "-m", "pytest", "-m", "full", "-q", "tests/harness"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def main() -> int:
    """Measure, tell and keep; returns 1 where a ratio is past its worst, or a drill fails."""
    wanted = argparse.ArgumentParser(prog="python -m bench")
    wanted.add_argument("--rounds", type=int, default=7)
    wanted.add_argument("--times", type=int, default=40)
    wanted.add_argument("--no-drills", action="store_true")
    chosen = wanted.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        results = _measure(Path(place), chosen.rounds, chosen.times)
    print(_table(results))
    drills = None if chosen.no_drills else _drills()
    now = datetime.now(UTC)
    kept = ROOT / "var" / "bench" / f"{now:%Y-%m-%dT%H%M%S}.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    database = "postgresql" if postgresql_url() else "sqlite"
    story = {"at": now.isoformat(), "database": database, "results": [result.as_json() for result in results], "drills": drills}
    kept.write_text(json.dumps(story, ensure_ascii=False, indent=1))
    print(f"Skrivet: {kept.relative_to(ROOT)}")
    return int(any(result.ratio > result.worst for result in results) or bool(drills))


if __name__ == "__main__":
    sys.exit(main())
