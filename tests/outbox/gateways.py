"""A gateway for text messages on this machine: a real HTTP server that notes what it is given and answers what it is told to."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

NEVER = 0


@dataclass(frozen=True)
class Call:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: str

    @property
    def form(self) -> dict[str, str]:
        """The fields of its form."""
        return dict(parse_qsl(self.body, strict_parsing=True, encoding="utf-8", errors="strict"))


@dataclass
class Gateway:
    """The server's notes; `status` is what it answers, `NEVER` leaves the caller waiting, and `moved_to` is where a redirect leads."""

    url: str = ""
    status: int = 200
    moved_to: str = ""
    calls: list[Call] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)


def _handler(gateway: Gateway) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
            gateway.calls.append(Call("POST", self.path, dict(self.headers), body))
            if gateway.status == NEVER:
                gateway.closing.wait(30)
                return
            # As the provider does: what it says repeats what it got.
            said = f'{{"status": "created", "got": "{body}"}}'.encode()
            self.send_response(gateway.status, body[:200])
            if gateway.moved_to:
                self.send_header("Location", gateway.moved_to)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def do_GET(self) -> None:
            gateway.calls.append(Call("GET", self.path, dict(self.headers), ""))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's own name
            """Say nothing."""

    return Handler


@contextmanager
def open_gateway(tls: ssl.SSLContext | None = None) -> Iterator[Gateway]:
    """Run a gateway until the block ends; with `tls` it speaks https."""
    gateway = Gateway()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(gateway))
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    gateway.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}/a1/sms"
    yield gateway
    gateway.closing.set()
    server.shutdown()
    server.server_close()
    thread.join(10)
