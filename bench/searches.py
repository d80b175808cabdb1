"""The search beside its reference points: Wagtail's own backend on PostgreSQL, bare FTS5 on SQLite; and by itself among many more pages."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.runs import Meter, Result, compare, limited
from bench.sizes import MANY_TIMES
from tests.running import Portal, postgresql_url

SUBJECTS = ("bench.settings", "bench.search_subjects")
# Of the generated pages: a word of all of them, of a fifth, of a single one, and of none.
WORDS = {"common": "träff", "medium": "biblioteket", "rare": "4711", "unknown": "kvantfysik"}
KINDS = {"common": "vanligt", "medium": "halvvanligt", "rare": "ovanligt", "unknown": "okänt"}
# Against Wagtail's own backend.
GOAL, LEAST = 20, 8
# Milliseconds among ten times as many pages.
WORST_GOAL, WORST_MOST = 50, 120
ELASTIC_MOST = 50
FORGET = """
from search.elastic.connection import index
found = index()
found.es.indices.delete(index=",".join(found.es.indices.get_alias(name=found.name)))
"""
MULTIPLY = "from tests.search.copies import multiply; print(multiply({times}))"


def _beside(meter: Meter, *, rounds: int, times: int) -> Iterator[Result]:
    for kind in WORDS:
        name = f"sök {KINDS[kind]} ord mot"
        if postgresql_url():
            result, reference = Result(f"{name} Wagtails", 1 / GOAL, 1 / LEAST, clock="wall"), "stock"
        else:
            result, reference = Result(f"{name} 3 FTS5 + 10 ms", 1, 1, times_b=3, plus_ms=10), "raw"
        yield compare(result, (meter, f"ours_{kind}"), (meter, f"{reference}_{kind}"), rounds=rounds, times=times)


def beside(portal: Portal, *, rounds: int, times: int) -> list[Result]:
    """Measure each kind of word by turns with the reference point of the database."""
    with Meter(*SUBJECTS, portal.environment) as meter:
        return list(_beside(meter, rounds=rounds, times=times))


def among_many(portal: Portal, folder: Path, *, rounds: int, times: int) -> list[Result]:
    """Measure each kind of word in a copy of the portal with ten times as many pages; `portal` must stand still. Only on PostgreSQL."""
    if not postgresql_url():
        return []
    huge = portal.clone(folder)
    try:
        pages = int(huge.manage("shell", "--no-imports", "-c", MULTIPLY.format(times=MANY_TIMES)))
        with Meter(*SUBJECTS, huge.environment) as meter:
            limits = {kind: Result(f"sök {KINDS[kind]} ord, {pages} sidor, ms", WORST_GOAL, WORST_MOST, clock="wall") for kind in WORDS}
            return [limited(limit, (meter, f"ours_{kind}"), rounds=rounds, times=times) for kind, limit in limits.items()]
    finally:
        huge.remove()


def by_elasticsearch(portal: Portal, *, rounds: int, times: int) -> list[Result]:
    """Measure each kind of word where ELASTICSEARCH_URL names an engine, in an index of its own that is taken away again."""
    url = os.environ.get("ELASTICSEARCH_URL", "")
    if not url:
        return []
    chosen = replace(portal, processes=[], extra={"ELASTICSEARCH_URL": url, "ELASTICSEARCH_PREFIX": f"bench_{portal.database}"})
    try:
        chosen.manage("rebuild_search")
        with Meter(*SUBJECTS, chosen.environment) as meter:
            limits = {kind: Result(f"sök {KINDS[kind]} ord, Elasticsearch, ms", ELASTIC_MOST, ELASTIC_MOST, clock="wall") for kind in WORDS}
            return [limited(limit, (meter, f"elastic_{kind}"), rounds=rounds, times=times) for kind, limit in limits.items()]
    finally:
        chosen.manage("shell", "--no-imports", "-c", FORGET)
