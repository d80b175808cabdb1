"""`python -m bench [--rounds N] [--no-drills] [--peer URL]`: measures on each database, prints tables, runs the drills, writes var/bench/.

The database is the one that DATABASE_URL names; where it names none, SQLite and then, if it is installed, a PostgreSQL of our own.
A peer is another site that runs already, with as many workers as ours; the address is that of one of its articles.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import databases, journeys, peers, searches, servers, starting, tables
from bench.journeys import Journeys
from bench.peers import Peer
from bench.runs import ROOT, Meter, Result, compare
from bench.servers import Bare
from bench.sizes import FEW_CASES, FEW_PAGES, MANY_CASES, MANY_PAGES
from bench.starting import Start
from tests.equipment import NO_POSTGRESQL
from tests.running import Portal, postgresql_url

FILL = """
from tests import factories
programmes = list(factories.all_programmes().values())
for start in range(0, {count}, 500):
    factories.many_cases(min(500, {count} - start), programme=programmes[start // 500 % len(programmes)])
"""
NO_NGINX = "nginx finns inte: apt-get install nginx. Hela ansökningar mättes inte."
LISTS = {
    "nyhetslistan": "cold_news",
    "dess andra sida": "cold_news_second",
    "ett år av den": "cold_news_year",
    "aktiviteter": "cold_events",
    "ett år av dem": "cold_events_year",
}
PORTAL, BARE = ("bench.settings", "bench.subjects"), ("bench.bare.settings", "bench.bare.subjects")


@dataclass(frozen=True)
class Story:
    """What was seen on one database."""

    results: list[Result]
    searches: list[Result]
    start: Start
    shares: dict[str, Any]
    journeys: Journeys | None
    peer: Peer | None

    @property
    def is_enough(self) -> bool:
        """Whether nothing that was measured is past its worst."""
        rest = (seen.is_enough for seen in (self.start, self.journeys, self.peer) if seen)
        return all(result.ratio <= result.worst for result in (*self.results, *self.searches)) and all(rest)

    def as_json(self) -> dict[str, object]:
        """Return it for the file."""
        whole = self.journeys.as_json() if self.journeys else None
        peer = self.peer.as_json() if self.peer else None
        compared = {name: [result.as_json() for result in getattr(self, name)] for name in ("results", "searches")}
        return {**compared, "start": self.start.as_json(), "shares": self.shares, "journeys": whole, "peer": peer}


def _installation(folder: Path, cases: int, pages: int) -> Portal:
    portal = Portal(folder, settings=PORTAL[0])
    portal.prepare("--cases", "0", "--pages", str(pages))
    portal.manage("rebuild_search")
    portal.manage("shell", "--no-imports", "-c", FILL.format(count=cases))
    return portal


def _bare(folder: Path, steps: int) -> Bare:
    bare = Bare(folder, extra={"BARE_STEPS": str(steps)})
    bare.prepare()
    return bare


def _pairs(small: Meter, big: Meter, bare: Meter) -> Iterator[tuple[Result, tuple[Meter, str], tuple[Meter, str]]]:
    """What is compared with what; goals and worst ratios of docs/adr and the budgets, turned so that lower is better."""
    for site, pages in ((small, FEW_PAGES), (big, MANY_PAGES)):
        for name, subject in (("insatssida", "service"), ("nyhet", "article")):
            yield Result(f"varm {name} av {pages} mot F", 1.0, 1.25), (site, f"warm_{subject}"), (site, "trivial")
        for name, subject in (("insatssida", "service"), ("nyhet", "article"), ("startsida", "home"), ("nyhetslista", "news")):
            yield Result(f"kall {name} av {pages} mot mallen", 3.0, 4.0), (site, f"cold_{subject}"), (site, "reference")
    for name, subject in LISTS.items():
        yield Result(f"{name}, {MANY_PAGES} sidor mot {FEW_PAGES}", 1.1, 1.3), (big, subject), (small, subject)
    yield Result("nyhetslistans sista sida mot dess andra", 1.1, 1.3), (big, "cold_news_last"), (big, "cold_news_second")
    yield Result("steg i formuläret mot naken guide", 1.2, 1.6), (small, "wizard_steps"), (bare, "wizard_steps")
    yield Result(f"kön med {MANY_CASES} ärenden mot {FEW_CASES}", 1.1, 1.3), (big, "queue"), (small, "queue")


def _compared(small: Portal, big: Portal, bare: Bare, chosen: Namespace) -> list[Result]:
    with (
        Meter(*PORTAL, small.environment) as first,
        Meter(*PORTAL, big.environment) as second,
        Meter(*BARE, bare.environment) as third,
    ):
        return [compare(result, a, b, rounds=chosen.rounds, times=chosen.times) for result, a, b in _pairs(first, second, third)]


def _share(portal: Portal, names: tuple[str, str], forms: int) -> Any:
    """Return whose the time of a form is, told by a process of its own."""
    command = [sys.executable, "-m", "bench.shares", *names, str(forms)]
    done = subprocess.run(command, cwd=ROOT, env=portal.environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def _portals(place: Path) -> tuple[Portal, Portal]:
    """Make the small and the big installation, at the same time."""
    with ThreadPoolExecutor() as builders:
        small = builders.submit(_installation, place / "small", FEW_CASES, FEW_PAGES)
        big = builders.submit(_installation, place / "big", MANY_CASES, MANY_PAGES)
        return small.result(), big.result()


def _measure(place: Path, chosen: Namespace) -> Story:
    small, big = _portals(place)
    bare = _bare(place / "bare", journeys.steps(small))
    try:
        results = _compared(small, big, bare, chosen)
        found = [
            *searches.beside(big, rounds=chosen.rounds, times=chosen.times),
            *searches.by_elasticsearch(big, rounds=chosen.rounds, times=chosen.times),
            *searches.among_many(big, place / "huge", rounds=chosen.rounds, times=chosen.times),
        ]
        start = starting.measure(big, rounds=chosen.rounds)
        shares = {"portal": _share(small, PORTAL, chosen.forms), "bare": _share(bare, BARE, chosen.forms)}
        whole = journeys.measure(small, bare, rounds=chosen.journeys) if servers.is_installed() else None
        peer = peers.measure(big, chosen.peer, rounds=chosen.rounds) if chosen.peer else None
        return Story(results, found, start, shares, whole, peer)
    finally:
        for installation in (small, big, bare):
            installation.remove()


def _databases() -> Iterator[str]:
    if postgresql_url():
        yield "PostgreSQL"
        return
    yield "SQLite"
    if not os.environ.get("DATABASE_URL") and databases.is_installed():
        yield "PostgreSQL"


def _stories(chosen: Namespace) -> Iterator[tuple[str, Story]]:
    for name in _databases():
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            place = Path(folder)
            own = name == "PostgreSQL" and not postgresql_url()
            with databases.postgresql(place / "server") if own else nullcontext():
                yield name, _measure(place, chosen)


def _drills() -> int:
    command = [sys.executable, "-m", "pytest", "-m", "full", "-q", "tests/harness"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _chosen() -> Namespace:
    wanted = argparse.ArgumentParser(prog="python -m bench")
    wanted.add_argument("--rounds", type=int, default=7, help="varv av varje jämförelse")
    wanted.add_argument("--times", type=int, default=40, help="anrop i varje varv")
    wanted.add_argument("--forms", type=int, default=60, help="formulär som tidens ägare räknas på")
    wanted.add_argument("--journeys", type=int, default=20, help="varv av hela ansökningar")
    wanted.add_argument("--peer", default="", metavar="URL", help="en artikel på en annan webbplats som körs, att jämföra vår med")
    wanted.add_argument("--no-drills", action="store_true")
    return wanted.parse_args()


def main() -> int:
    """Measure, tell and keep; returns 1 where something is past its worst, or a drill fails."""
    chosen, stories = _chosen(), {}
    for name, story in _stories(chosen):
        stories[name] = story
        print(tables.told(name, story.results, (story.searches, story.start), story.shares, story.journeys, story.peer), flush=True)
    if not servers.is_installed():
        print(NO_NGINX)
    if "PostgreSQL" not in stories:
        print(NO_POSTGRESQL)
    drills = None if chosen.no_drills else _drills()
    now = datetime.now(UTC)
    kept = ROOT / "var" / "bench" / f"{now:%Y-%m-%dT%H%M%S}.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    whole = {"at": now.isoformat(), "databases": {name: story.as_json() for name, story in stories.items()}, "drills": drills}
    kept.write_text(json.dumps(whole, ensure_ascii=False, indent=1))
    print(f"Skrivet: {kept.relative_to(ROOT)}")
    return int(not all(story.is_enough for story in stories.values()) or bool(drills))


if __name__ == "__main__":
    sys.exit(main())
