"""A server in the place of Elasticsearch that is away in the way a test asks for, and notes what it is asked."""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

EMPTY = {
    "took": 1,
    "timed_out": False,
    "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
    "hits": {"hits": []},
    "aggregations": {name: {"doc_count": 0} for name in ("typed", "mended", "any")},
}


@dataclass
class Stub:
    """What it answers: a status and a body, or something worse."""

    url: str = ""
    status: int = 200
    body: bytes = json.dumps(EMPTY).encode()
    product: str = "Elasticsearch"
    # Accepts, and never answers; says the half of its answer; says one sign at a time.
    hangs: bool = False
    breaks: bool = False
    drips: bool = False
    asked: list[str] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    is_over: Event = field(default_factory=Event)


def _handler(stub: Stub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *words: object) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            stub.asked.append(f"{self.command} {self.path.split('?')[0]}")
            stub.logins.append(self.headers.get("Authorization", ""))
            if stub.hangs:
                stub.is_over.wait(60)
                self.close_connection = True
                return
            self.send_response(stub.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("X-Elastic-Product", stub.product)
            self.send_header("Content-Length", str(len(stub.body)))
            self.end_headers()
            self._say()

        do_GET = do_HEAD = do_PUT = do_POST  # noqa: N815 - the library's own names

        def _say(self) -> None:
            if stub.breaks:
                self.wfile.write(stub.body[: len(stub.body) // 2])
                self.close_connection = True
            elif stub.drips:
                for place in range(len(stub.body)):
                    if stub.is_over.wait(0.2):
                        return
                    self.wfile.write(stub.body[place : place + 1])
            elif self.command != "HEAD":
                self.wfile.write(stub.body)

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *words: object) -> None:
        """Say nothing of clients that went away: they are meant to."""


@contextmanager
def running_stub(tls: ssl.SSLContext | None = None, **ways: Any) -> Iterator[Stub]:
    """Run one for as long as the block lasts."""
    stub = Stub(**ways)
    server = _Server(("127.0.0.1", 0), _handler(stub))
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    stub.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield stub
    finally:
        stub.is_over.set()
        server.shutdown()
        server.server_close()
