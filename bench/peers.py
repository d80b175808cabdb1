"""An article of another site that somebody else serves, and ours without its cache, asked over the wire by turns.

Ours is served by gunicorn alone; the peer is to have as many workers. A client waits for one answer before it asks for the next.
"""

import re
import threading
import time
from dataclasses import asdict, dataclass, field, replace
from http.client import HTTPException
from urllib.parse import urljoin, urlsplit

from bench.caller import Failed, Wire, newest_article
from bench.runs import Result, compared
from bench.servers import PORTAL_WSGI, Served
from tests.running import Portal, free_port

CLIENTS, ROUND_SECONDS = 8, 3.0
GOAL, LEAST = 5, 3
HEADING = re.compile(rb"<h1.*?</h1>", re.DOTALL)
HTTP_PORT = 80
MOST_FAULTS = 5


@dataclass(frozen=True)
class Article:
    """A page of a server, and what each answer must say: its own heading."""

    host: str
    port: int
    path: str
    heading: bytes

    @classmethod
    def at(cls, url: str) -> "Article":
        """Return the page at an address, once looked at; raises where it is no page with a heading."""
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or HTTP_PORT
        path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        status, _, body = Wire(port, host).call(path)
        found = HEADING.search(body)
        if status != 200 or not found:
            raise Failed(f"{url} svarade {status}, {len(body)} byte, och är ingen sida med rubrik")
        return cls(host, port, path, found[0])


@dataclass
class Round:
    """What the clients saw together."""

    per_second: float = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Peer:
    """Both sides: milliseconds between two answers as A and B, so that lower is better, and what went wrong."""

    url: str
    result: Result
    faults: list[str]

    @property
    def per_second(self) -> tuple[float, float]:
        """Answers a second, ours and theirs."""
        return round(1e3 / self.result.a_ms, 1), round(1e3 / self.result.b_ms, 1)

    @property
    def times(self) -> float:
        """How many times as many answers we give."""
        return round(1 / self.result.ratio, 1)

    @property
    def is_enough(self) -> bool:
        """Whether it is not past its worst, and nothing failed."""
        return self.result.ratio <= self.result.worst and not self.faults

    def as_json(self) -> dict[str, object]:
        """Return it for the file."""
        return {**asdict(self), "result": self.result.as_json(), "per_second": self.per_second, "times": self.times}


def _ask(article: Article, seconds: float, seen: Round, lock: threading.Lock) -> None:
    """Ask for the page over and over; answers a second are the sum of all clients'."""
    caller, answers, faults = Wire(article.port, article.host), 0, []
    begin = time.perf_counter()
    while (taken := time.perf_counter() - begin) < seconds and len(faults) < MOST_FAULTS:
        try:
            answers += caller.get(article.path, says=article.heading)
        except (Failed, OSError, HTTPException) as fault:
            faults.append(f"{type(fault).__name__}: {fault}")
            caller.close()
    caller.close()
    with lock:
        seen.per_second += answers / taken
        seen.faults += faults


def _play(article: Article, seconds: float) -> Round:
    seen, lock = Round(), threading.Lock()
    clients = [threading.Thread(target=_ask, args=(article, seconds, seen, lock)) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return seen


def measure(portal: Portal, url: str, *, rounds: int) -> Peer:
    """Serve our article, ask for both by turns, warmed up first, and compare."""
    theirs = Article.at(url)
    served = Served(replace(portal, settings="bench.uncached", port=free_port(), processes=[]), PORTAL_WSGI)
    try:
        served.start_alone()
        origin = served.installation.url
        ours = Article.at(urljoin(origin, newest_article(Wire(served.port))))
        for article in (ours, theirs):
            _play(article, 1)
        seen = [(_play(ours, ROUND_SECONDS), _play(theirs, ROUND_SECONDS)) for _ in range(rounds)]
    finally:
        served.stop()
    return _judged(url, seen)


def _judged(url: str, seen: list[tuple[Round, Round]]) -> Peer:
    faults = [fault for both in seen for one in both for fault in one.faults]
    if not all(one.per_second for both in seen for one in both):
        raise Failed(f"inga svar: {faults[:MOST_FAULTS]}")
    ours, theirs = ([1e3 / both[side].per_second for both in seen] for side in (0, 1))
    return Peer(url, compared(Result("kall nyhet mot den andras", 1 / GOAL, 1 / LEAST), ours, theirs), faults[:MOST_FAULTS])
