"""Another site on this machine: a real HTTP server that answers each path as it is told to, and notes who asked."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

NEVER = 0


@dataclass
class OtherSite:
    """`says` is what each path answers (a status, or where it leads), for HEAD and GET or, by (method, path), for one of them."""

    url: str = ""
    says: dict[Any, int | str] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    closing: threading.Event = field(default_factory=threading.Event)

    def at(self, path: str) -> str:
        """Return the whole address of a path."""
        return f"{self.url}{path}"


def _handler(site: OtherSite) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            site.asked.append((self.command, self.path))
            site.agents.add(self.headers["User-Agent"])
            said = site.says.get((self.command, self.path), site.says.get(self.path, 200))
            if said == NEVER:
                site.closing.wait(30)
                return
            self.send_response(302 if isinstance(said, str) else said)
            if isinstance(said, str):
                self.send_header("Location", said)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET = _answer  # noqa: N815 - the library's own names

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's own name
            """Say nothing."""

    return Handler


@contextmanager
def open_site(tls: ssl.SSLContext | None = None) -> Iterator[OtherSite]:
    """Run a site until the block ends; with `tls` it speaks https."""
    site = OtherSite()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    site.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
    yield site
    site.closing.set()
    server.shutdown()
    server.server_close()
    thread.join(10)
