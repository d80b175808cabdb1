"""Eight people at once, over and over, at one server and then at the other, from a process of its own.

python -m bench.load, with the orders as JSON on its standard input and what it saw as JSON on its standard output
"""

import json
import os
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from http.client import HTTPException
from typing import Any

import django

from bench.caller import Failed, Wire
from bench.servers import cpu_seconds
from bench.walk import Way, learn, walk
from tests.markup import Answer


@dataclass
class Target:
    """A server, and the way through its form."""

    port: int
    way: Way
    processes: dict[str, int]


@dataclass
class Round:
    """What one round saw: milliseconds of each press by name, and the CPU seconds of everyone who took part."""

    completed: int = 0
    per_second: float = 0
    presses: dict[str, list[float]] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def _visit(target: Target, forms: int, given_up: int, seen: Round, lock: threading.Lock) -> None:
    """Fill in forms one after the other; the first is given up after some presses, so that the clients do not walk in step."""
    _fill_in(target, seen, lock, presses=given_up)
    begin = time.perf_counter()
    completed = sum(_fill_in(target, seen, lock) for _ in range(forms))
    with lock:
        seen.completed += completed
        seen.per_second += completed / (time.perf_counter() - begin)


def _fill_in(target: Target, seen: Round, lock: threading.Lock, *, presses: int | None = None) -> bool:
    """Fill in one form, or only so many presses of it, with a browser of its own; returns whether all went well."""
    caller = Wire(target.port)
    try:
        taken = walk(caller, target.way, presses=presses)
    except (Failed, OSError, HTTPException) as fault:
        with lock:
            seen.faults.append(f"{type(fault).__name__}: {fault}")
        return False
    finally:
        caller.close()
    with lock:
        for name, seconds in taken.items():
            seen.presses.setdefault(name, []).append(seconds * 1e3)
    return True


def _cpu(target: Target) -> dict[str, float]:
    return {name: cpu_seconds(process) for name, process in target.processes.items()} | {"client": time.process_time()}


def play(target: Target, *, clients: int, forms: int) -> Round:
    """Let every client fill in and send `forms` forms; forms a second are the sum of theirs."""
    seen, lock = Round(), threading.Lock()
    before = _cpu(target)
    threads = [threading.Thread(target=_visit, args=(target, forms, number, seen, lock)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seen.cpu = {name: round(after - before[name], 2) for name, after in _cpu(target).items()}
    return seen


def _target(order: Mapping[str, Any], answers: Mapping[str, Answer]) -> Target:
    return Target(order["port"], learn(Wire(order["port"]), order["first"], answers, starts=order["starts"]), order["processes"])


def main() -> None:
    """Learn both ways, warm both servers, and play by turns."""
    out, sys.stdout = sys.stdout, sys.stderr
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    django.setup()
    from bench.bare.subjects import ANSWERS  # noqa: PLC0415
    from tests.personae import SIXTEEN  # noqa: PLC0415

    order = json.load(sys.stdin)
    targets = {"portal": _target(order["portal"], SIXTEEN), "bare": _target(order["bare"], ANSWERS)}
    if len(targets["portal"].way.turns) != len(targets["bare"].way.turns):
        raise Failed("guiderna har inte lika många steg")
    for target in targets.values():
        play(target, clients=order["clients"], forms=2)
    rounds = [
        {name: asdict(play(target, clients=order["clients"], forms=order["forms"])) for name, target in targets.items()}
        for _ in range(order["rounds"])
    ]
    kinds = {name: {turn.name: turn.kind for turn in target.way.turns} for name, target in targets.items()}
    out.write(json.dumps({"rounds": rounds, "kinds": kinds}) + "\n")


if __name__ == "__main__":
    main()
