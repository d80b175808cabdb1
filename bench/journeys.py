"""Whole submissions, eight at a time, through nginx: form A of the portal beside a bare wizard with as many steps, by turns.

The message worker does not run meanwhile: the bare wizard has none.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import chain
from typing import Any

from bench import databases
from bench.servers import BARE_WSGI, PORTAL_WSGI, Bare, Served
from tests.harness.inside import ask
from tests.running import ROOT, Portal

# Short rounds, so that what else the machine does falls on both sides alike.
CLIENTS, FORMS = 8, 4
MOST_FAULTS = 5
PAGES = """
from forms.specs.model import Answers
from forms.specs.support import SUPPORT
print(len(SUPPORT.shown(Answers.of([]))))
"""
LEAST, GOAL = 0.5, 0.8
TAIL_GOAL, MOST_TAIL = 2.0, 3.0


@dataclass(frozen=True)
class Spread:
    """Milliseconds from a press to the page that it leads to."""

    median: float
    p99: float

    @classmethod
    def of(cls, taken: Iterable[float]) -> "Spread":
        """Return it of many presses."""
        hundredths = statistics.quantiles(taken, n=100, method="inclusive")
        return cls(round(hundredths[49], 1), round(hundredths[98], 1))


@dataclass(frozen=True)
class Side:
    """One application in all rounds: forms a second, errors, every press by its name, and CPU milliseconds of a form by process."""

    per_second: float
    completed: int
    errors: int
    faults: list[str]
    step: Spread
    send: Spread
    each: dict[str, Spread]
    cpu_ms: dict[str, float]


@dataclass(frozen=True)
class Journeys:
    """Both sides, and what is judged: the share of submissions, with its spread, and the tail of the sending."""

    portal: Side
    bare: Side
    share: float
    spread: tuple[float, float]
    tail: float

    @property
    def bare_tail(self) -> float:
        """The same of the bare wizard: what the machine alone makes of it."""
        return round(self.bare.send.p99 / self.bare.step.median, 2)

    @property
    def cpu_share(self) -> float:
        """How many submissions a processor gives, against the bare wizard; the clients' own time is left out."""
        portal, bare = (sum(side.cpu_ms.values()) - side.cpu_ms["client"] for side in (self.portal, self.bare))
        return round(bare / portal, 2)

    @property
    def is_enough(self) -> bool:
        """Whether neither is past its worst, and nothing failed."""
        return self.share >= LEAST and self.tail <= MOST_TAIL and not (self.portal.errors or self.bare.errors)

    def as_json(self) -> dict[str, object]:
        """Return it for the file."""
        return {
            **asdict(self),
            "bare_tail": self.bare_tail,
            "cpu_share": self.cpu_share,
            "verdict": "ok" if self.is_enough else "FÖR MYCKET",
        }


def steps(portal: Portal) -> int:
    """Return how many presses form A takes of somebody who is in no danger: its start, its pages of questions, its review."""
    pages: int = ask(portal, PAGES)
    return 1 + pages + 1


def _side(rounds: list[dict[str, Any]], kinds: dict[str, str]) -> Side:
    done = sum(one["completed"] for one in rounds)
    faults = list(chain.from_iterable(one["faults"] for one in rounds))
    if not done:
        raise RuntimeError(f"inget formulär kom fram: {faults[:MOST_FAULTS]}")
    presses = {name: list(chain.from_iterable(one["presses"].get(name, []) for one in rounds)) for name in kinds}
    worth = sum(map(len, presses.values())) / len(kinds)
    by_kind = {kind: [taken for name in kinds if kinds[name] == kind for taken in presses[name]] for kind in ("step", "send")}
    return Side(
        per_second=round(statistics.median(one["per_second"] for one in rounds), 2),
        completed=done,
        errors=len(faults),
        faults=faults[:MOST_FAULTS],
        step=Spread.of(by_kind["step"]),
        send=Spread.of(by_kind["send"]),
        each={name: Spread.of(taken) for name, taken in presses.items()},
        cpu_ms={name: round(sum(one["cpu"][name] for one in rounds) * 1e3 / worth, 1) for name in rounds[0]["cpu"]},
    )


def _order(served: Served, *, first: str, starts: int) -> dict[str, object]:
    server = databases.server_process()
    return {"port": served.port, "first": first, "starts": starts, "processes": served.ids | ({"postgres": server} if server else {})}


def measure(portal: Portal, bare: Bare, *, rounds: int) -> Journeys:
    """Serve both side by side, send the clients to each by turns, and compare."""
    ours, other = Served(portal, PORTAL_WSGI), Served(bare, BARE_WSGI)
    try:
        ours.start()
        other.start()
        order = {
            "portal": _order(ours, first="/ansok/stod/", starts=1),
            "bare": _order(other, first="/", starts=0),
            "clients": CLIENTS,
            "rounds": rounds,
            "forms": FORMS,
        }
        command = [sys.executable, "-m", "bench.load"]
        done = subprocess.run(
            command, cwd=ROOT, env=portal.environment, input=json.dumps(order), stdout=subprocess.PIPE, text=True, check=True
        )
    finally:
        other.stop()
        ours.stop()
    return _judged(json.loads(done.stdout))


def _judged(seen: dict[str, Any]) -> Journeys:
    portal, bare = (_side([one[name] for one in seen["rounds"]], seen["kinds"][name]) for name in ("portal", "bare"))
    shares = sorted(one["portal"]["per_second"] / one["bare"]["per_second"] for one in seen["rounds"])
    spread = (round(shares[0], 2), round(shares[-1], 2))
    tail = round(portal.send.p99 / portal.step.median, 2)
    return Journeys(portal, bare, round(statistics.median(shares), 2), spread, tail)
