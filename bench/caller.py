"""A WSGI application called without a network: cookies are kept, bodies are checked, and nothing else costs anything."""

import io
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.core.wsgi import get_wsgi_application

from tests.markup import Page

HOST = "127.0.0.1"
Pairs = list[tuple[str, str]]


class Failed(AssertionError):
    """An answer was not what was measured for."""


class Caller:
    """A browser's worth of one visitor."""

    def __init__(self) -> None:
        self.application = get_wsgi_application()
        self.cookies: dict[str, str] = {}

    def call(self, path: str, pairs: Pairs | None = None) -> tuple[int, dict[str, str], bytes]:
        """GET, or POST where there are pairs; returns status, headers and body."""
        environ = self._environ(path, pairs)
        seen: dict[str, Any] = {}

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
            seen["status"], seen["headers"] = int(status[:3]), headers

        answer = self.application(environ, start)
        try:
            body = b"".join(answer)
        finally:
            getattr(answer, "close", lambda: None)()
        for name, value in seen["headers"]:
            if name == "Set-Cookie":
                self.cookies |= {key: morsel.value for key, morsel in SimpleCookie(value).items()}
        return seen["status"], dict(seen["headers"]), body

    def get(self, path: str, *, says: bytes = b"") -> bytes:
        """GET a page that must be there and say `says`."""
        status, _, body = self.call(path)
        if status != 200 or says not in body:
            raise Failed(f"GET {path} svarade {status}, {len(body)} byte")
        return body

    def page(self, path: str) -> Page:
        """GET, follow, and read."""
        status, headers, body = self.call(path)
        while status in (301, 302, 303):
            path = headers["Location"]
            status, headers, body = self.call(path)
        return Page(body.decode(), f"http://{HOST}{urlsplit(path).path}", status)

    def post(self, path: str, pairs: Pairs) -> str:
        """POST what must be taken; returns where it leads."""
        status, headers, body = self.call(path, pairs)
        if status not in (302, 303):
            raise Failed(f"POST {path} svarade {status}: {body[:300]!r}")
        return headers["Location"]

    def _environ(self, path: str, pairs: Pairs | None) -> dict[str, Any]:
        parts = urlsplit(path)
        body = urlencode(pairs or []).encode()
        environ = {
            "REQUEST_METHOD": "GET" if pairs is None else "POST",
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
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }
        if pairs is not None:
            environ |= {"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body))}
            environ |= {"HTTP_ORIGIN": f"http://{HOST}", "HTTP_SEC_FETCH_SITE": "same-origin"}
        if self.cookies:
            environ["HTTP_COOKIE"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return environ
