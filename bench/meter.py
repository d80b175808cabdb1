"""One application in a process of its own, asked over its standard input; every answer is milliseconds.

    python -m bench.meter <settings> <module of subjects>

A line in is `{"subject": name, "times": n, "clock": "cpu" or "wall"}`; a line out is `{"ms": [ms, …]}`. CPU time is that of this process
alone: where the database is a server of its own, only the clock on the wall sees what it does. What a subject prepares is not measured.
"""

import gc
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from typing import TextIO

import django

Subject = Callable[[], Callable[[], int]]
CLOCKS = {"cpu": time.process_time_ns, "wall": time.perf_counter_ns}


def measure(call: Callable[[], int], times: int, clock: str = "cpu") -> list[float]:
    """Return the milliseconds of one part of each call, with the collector at rest; a call returns how many parts it had."""
    now = CLOCKS[clock]
    gc.collect()
    gc.disable()
    taken = []
    try:
        for _ in range(times):
            start = now()
            parts = call()
            taken.append((now() - start) / 1e6 / parts)
    finally:
        gc.enable()
    return taken


def serve(subjects: dict[str, Subject], lines: TextIO, out: TextIO) -> None:
    """Answer until the other side closes; a subject is prepared the first time it is asked for."""
    ready: dict[str, Callable[[], int]] = {}
    for line in lines:
        wanted = json.loads(line)
        name = wanted["subject"]
        if name not in ready:
            ready[name] = subjects[name]()
        out.write(json.dumps({"ms": measure(ready[name], wanted["times"], wanted["clock"])}) + "\n")
        out.flush()


def main() -> None:
    """Load the application and answer."""
    out, sys.stdout = sys.stdout, sys.stderr
    os.environ["DJANGO_SETTINGS_MODULE"] = sys.argv[1]
    django.setup()
    serve(importlib.import_module(sys.argv[2]).SUBJECTS, sys.stdin, out)


if __name__ == "__main__":
    main()
