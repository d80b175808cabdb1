"""What was measured, as text."""

from collections.abc import Mapping
from typing import Any

from bench.journeys import GOAL, LEAST, MOST_TAIL, TAIL_GOAL, Journeys, Side
from bench.peers import GOAL as PEER_GOAL
from bench.peers import LEAST as PEER_LEAST
from bench.peers import Peer
from bench.runs import Result
from bench.starting import MOST_MB, Start

KINDS = {"start": "börja", "step": "steg", "send": "skicka", "all": "allt"}
SIDES = {"portal": "portalen", "bare": "naken guide"}


def _ratios(results: list[Result]) -> list[str]:
    head = f"{'vad':42} {'A ms':>8} {'B ms':>8} {'A/B':>7} {'från':>7} {'till':>7}  dom"
    rows = [f"{r.name:42} {r.a_ms:8.2f} {r.b_ms:8.2f} {r.ratio:7.3f} {r.spread[0]:7.3f} {r.spread[1]:7.3f}  {r.verdict}" for r in results]
    return [head, *rows]


def _shares(shares: Mapping[str, Any]) -> list[str]:
    rows = []
    for side, name in SIDES.items():
        for kind, seen in shares[side].items():
            owners = " · ".join(f"{owner} {share:.0f} %" for owner, share in seen["owners"].items() if share >= 0.5)
            taken = f"{seen['ms']:.1f} ms" if seen["ms"] else ""
            rows.append(f"{name:12} {KINDS[kind]:7} {taken:>8}  {owners}")
    return ["CPU-tiden är:", *rows]


def _side(name: str, side: Side) -> str:
    cpu = " + ".join(f"{process} {taken:.0f}" for process, taken in side.cpu_ms.items())
    return (
        f"{name:12} {side.per_second:7.2f} {side.step.median:8.0f} {side.step.p99:8.0f} {side.send.median:8.0f} {side.send.p99:8.0f}"
        f" {side.completed:6} {side.errors:4}  {cpu}"
    )


def _journeys(seen: Journeys) -> list[str]:
    head = f"{'hela ansökningar':12} {'/s':>3} {'steg p50':>8} {'p99':>8} {'skicka':>8} {'p99':>8} {'klara':>6} {'fel':>4}  CPU-ms var"
    low, high = seen.spread
    share = f"{seen.share:.2f} ({low:.2f}–{high:.2f}), mål {GOAL}, lägst {LEAST}; efter CPU {seen.cpu_share:.2f}"
    tail = f"{seen.tail:.2f}, mål {TAIL_GOAL}, högst {MOST_TAIL}; hos naken guide {seen.bare_tail:.2f}"
    return [
        head,
        _side(SIDES["portal"], seen.portal),
        _side(SIDES["bare"], seen.bare),
        *(f"  fel: {fault}" for fault in (*seen.portal.faults, *seen.bare.faults)),
        f"ansökningar i sekunden, andel av naken guides: {share}",
        f"skicka p99 mot stegets median: {tail}",
    ]


def _peer(seen: Peer) -> list[str]:
    ours, theirs = seen.per_second
    return [
        *_ratios([seen.result]),
        *(f"  fel: {fault}" for fault in seen.faults),
        f"nyheter i sekunden: vår {ours}, {seen.url} {theirs}: {seen.times} gånger så många, mål {PEER_GOAL}, lägst {PEER_LEAST}",
    ]


def _searches(results: list[Result], start: Start) -> list[str]:
    return [
        *_ratios(results),
        f"en webbprocess till dess första sida: {start.seconds} s CPU, {start.mb} MB; med en sökning: {start.seconds_searched} s,"
        f" {start.mb_searched} MB; {start.more_mb} MB mer, högst {MOST_MB}",
    ]


def told(
    database: str,
    results: list[Result],
    searches: tuple[list[Result], Start],
    shares: Mapping[str, Any],
    journeys: Journeys | None,
    peer: Peer | None,
) -> str:
    """Return the tables of one database."""
    parts = [
        [f"== {database}"],
        _ratios(results),
        _searches(*searches),
        _shares(shares),
        _journeys(journeys) if journeys else [],
        _peer(peer) if peer else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"
