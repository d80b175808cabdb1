"""One visitor of an application: cookies are kept, bodies are checked, and nothing else costs anything.

`Inside` calls the application without a network; `Wire` asks a server over one connection that stays open.
"""

import io
import re
from collections.abc import Callable
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.markup import Page

HOST = "127.0.0.1"
FORM = "application/x-www-form-urlencoded"
ARTICLE = re.compile(r"/nyheter/(?!flode/)[^/]+/")
REDIRECTS = (301, 302, 303)
WIRE_SECONDS = 60
Pairs = list[tuple[str, str]]
Answered = tuple[int, dict[str, str], bytes]


class Failed(AssertionError):
    """An answer was not what was measured for."""


class Caller:
    """A browser's worth of one visitor; how it asks, its subclasses know."""

    def __init__(self) -> None:
        self.cookies: dict[str, str] = {}

    def call(self, path: str, body: bytes | None = None) -> Answered:
        """GET, or POST where there is a body; returns status, headers and body."""
        raise NotImplementedError

    def follow(self, path: str, body: bytes | None = None) -> tuple[str, int, bytes]:
        """Ask, and go where the answer leads; returns the address, the status and the body that a person ends at."""
        status, headers, text = self.call(path, body)
        while status in REDIRECTS:
            path = urlsplit(headers["Location"]).path
            status, headers, text = self.call(path)
        return path, status, text

    def get(self, path: str, *, says: bytes = b"") -> int:
        """GET one page that must be there and say `says`; returns how many it was."""
        status, _, body = self.call(path)
        if status != 200 or says not in body:
            raise Failed(f"GET {path} svarade {status}, {len(body)} byte")
        return 1

    def page(self, path: str, pairs: Pairs | None = None) -> Page:
        """Ask, follow, and read."""
        path, status, body = self.follow(path, None if pairs is None else urlencode(pairs).encode())
        return Page(body.decode(), f"http://{HOST}{path}", status)

    def keep(self, name: str, value: str) -> None:
        """Keep what a header says of a cookie."""
        if name == "Set-Cookie":
            self.cookies |= {key: morsel.value for key, morsel in SimpleCookie(value).items()}

    @property
    def cookie(self) -> str:
        """The cookies as a header."""
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def newest_article(caller: Caller) -> str:
    """Return the address of the portal's newest article."""
    paths = (urlsplit(link).path for link in caller.page("/nyheter/").links())
    return next(path for path in paths if ARTICLE.fullmatch(path))


class Inside(Caller):
    """Calls the WSGI application of this process."""

    def __init__(self) -> None:
        from django.core.wsgi import get_wsgi_application  # noqa: PLC0415

        super().__init__()
        self.application = get_wsgi_application()

    def call(self, path: str, body: bytes | None = None) -> Answered:
        """Ask the application."""
        environ = self._environ(path, body)
        seen: dict[str, Any] = {}

        def start(status: str, headers: list[tuple[str, str]], _: object = None, /) -> Callable[[bytes], object]:
            seen["status"], seen["headers"] = int(status[:3]), headers
            return bytes

        answer = self.application(environ, start)
        try:
            text = b"".join(answer)
        finally:
            getattr(answer, "close", lambda: None)()
        for name, value in seen["headers"]:
            self.keep(name, value)
        return seen["status"], dict(seen["headers"]), text

    def _environ(self, path: str, body: bytes | None) -> dict[str, Any]:
        parts = urlsplit(path)
        environ = {
            "REQUEST_METHOD": "GET" if body is None else "POST",
            "SCRIPT_NAME": "",
            "PATH_INFO": parts.path,
            "QUERY_STRING": parts.query,
            "SERVER_NAME": HOST,
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": HOST,
            "HTTP_HOST": HOST,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body or b""),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }
        if body is not None:
            environ |= {"CONTENT_TYPE": FORM, "CONTENT_LENGTH": str(len(body))}
            environ |= {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_SEC_FETCH_SITE": "same-origin"}
        if self.cookies:
            environ["HTTP_COOKIE"] = self.cookie
        return environ


class Wire(Caller):
    """Asks a server at a port, of this machine unless another is named."""

    def __init__(self, port: int, host: str = HOST) -> None:
        super().__init__()
        self.origin = f"http://{host}:{port}"
        self.connection = HTTPConnection(host, port, timeout=WIRE_SECONDS)

    def call(self, path: str, body: bytes | None = None) -> Answered:
        """Ask over the wire."""
        headers = {"Cookie": self.cookie} if self.cookies else {}
        if body is not None:
            headers |= {"Content-Type": FORM, "Origin": self.origin, "Sec-Fetch-Site": "same-origin"}
        self.connection.request("GET" if body is None else "POST", path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        for name, value in answer.getheaders():
            self.keep(name, value)
        return answer.status, dict(answer.getheaders()), text

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
