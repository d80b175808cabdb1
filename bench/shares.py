"""Whose the CPU time of a submission is, told by samples of the stack while whole forms are filled in, without a network.

    python -m bench.shares <settings> <module with way()> <times>

A line of JSON out: milliseconds of each kind of press, and of those the percentages by owner, by part and by our own functions.
"""

import json
import os
import signal
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from operator import itemgetter
from pathlib import Path
from types import FrameType

import django

ROOT = str(Path(__file__).resolve().parent.parent) + "/"
BENCH = f"{ROOT}bench/"
EVERY_SECONDS = 0.001
MOST_FUNCTIONS = 12
OURS, FRAMEWORK, DATABASE, SEALING, CODE, PYTHON = "vårt", "Django", "databasen", "förseglingen", "koden (Argon2)", "Python"
# A library's folder, and who is behind it. The drivers' own time is theirs whoever asked; Django's thinnest layer above them counts too.
LIBRARIES = {"nacl": SEALING, "argon2": CODE, "psycopg": DATABASE, "psycopg_binary": DATABASE}
DRIVER = "django/db/backends/"
# CPU seconds by owner, part and our own function.
Seen = dict[tuple[str, str, str], float]


@cache
def _place(filename: str) -> tuple[str, str]:
    """Return whose a file is, and which part of it: a package of Django's, an app of ours, a library."""
    if filename.startswith(("<frozen ", BENCH)):
        return PYTHON, ""
    library = filename.partition("site-packages/")[2]
    if library:
        parts = library.split("/")
        owner = DATABASE if library.startswith(DRIVER) else LIBRARIES.get(parts[0], FRAMEWORK)
        return owner, ".".join(parts[:2]) if parts[0] == "django" else parts[0]
    if filename.startswith(ROOT):
        return OURS, filename.removeprefix(ROOT).partition("/")[0]
    return PYTHON, ""


def _owner(frame: FrameType | None) -> tuple[str, str, str]:
    """Return owner and part of the innermost frame that is not Python's own, and the innermost function of ours below it."""
    owner, part = PYTHON, ""
    while frame:
        found, where = _place(frame.f_code.co_filename)
        if owner == PYTHON:
            owner, part = found, where
        if found == OURS:
            return owner, part, f"{frame.f_code.co_filename.removeprefix(ROOT)} {frame.f_code.co_name}"
        frame = frame.f_back
    return owner, part, "(ingen av våra)"


class Sampler:
    """Gives the CPU time since the last look to whoever is found at work, so that a long call in C counts in full."""

    def __init__(self) -> None:
        self.seen: dict[str, Seen] = defaultdict(lambda: defaultdict(float))
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.kind, self.last = "", 0.0

    @contextmanager
    def watch(self, kind: str) -> Iterator[None]:
        """Count what is done in the block."""
        begin = self.last = time.process_time()
        self.kind = kind
        try:
            yield
        finally:
            self.kind = ""
            self.taken[kind].append((time.process_time() - begin) * 1e3)

    def look(self, _signal: int, frame: FrameType | None) -> None:
        """Take a sample; what the looking itself takes is nobody's."""
        if self.kind:
            self.seen[self.kind][_owner(frame)] += time.process_time() - self.last
        self.last = time.process_time()

    def story(self) -> dict[str, dict[str, object]]:
        """Return what was seen, for each kind of press and for all together."""
        together: Seen = defaultdict(float)
        for seen in self.seen.values():
            for names, seconds in seen.items():
                together[names] += seconds
        return {kind: _told(seen, self.taken[kind]) for kind, seen in self.seen.items()} | {"all": _told(together, [])}


def _told(seen: Seen, taken: list[float]) -> dict[str, object]:
    whole = sum(seen.values())
    by: list[dict[str, float]] = [{}, {}, {}]
    for names, seconds in seen.items():
        for shares, name in zip(by, names, strict=True):
            shares[name] = shares.get(name, 0) + seconds * 100 / whole
    owners, parts, functions = (
        {name: round(share, 1) for name, share in sorted(shares.items(), key=itemgetter(1), reverse=True)[:MOST_FUNCTIONS]} for shares in by
    )
    return {"ms": round(statistics.median(taken), 2) if taken else 0, "owners": owners, "parts": parts, "functions": functions}


def main() -> None:
    """Walk, look on, and tell."""
    out, sys.stdout = sys.stdout, sys.stderr
    settings, module, times = sys.argv[1:]
    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    django.setup()
    from bench.caller import Inside  # noqa: PLC0415
    from bench.walk import walk  # noqa: PLC0415

    way, sampler = import_module(module).way(), Sampler()
    signal.signal(signal.SIGALRM, sampler.look)
    # The clock on the wall ticks finer than that of CPU time, which the kernel rounds to its own.
    signal.setitimer(signal.ITIMER_REAL, EVERY_SECONDS, EVERY_SECONDS)
    for _ in range(int(times)):
        walk(Inside(), way, watch=sampler.watch)
    signal.setitimer(signal.ITIMER_REAL, 0)
    out.write(json.dumps(sampler.story()) + "\n")


if __name__ == "__main__":
    main()
