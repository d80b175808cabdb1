"""Published pages, kept ready in the memory of each process for visitors without a cookie.

Outermost, so that a warm page costs neither a query nor a session. A page is kept for its generation (common/stamp.py) and at most a
minute, since another machine's stamp is another file, and never past the moment when an alert begins or ends. Only what
`portal.middleware.headers` marked as published is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse

from common import stamp
from common.alerts import seconds_to_next_change
from portal.middleware.headers import PUBLISHED

LIFETIME_SECONDS = 60
MAX_BYTES = 200_000
LONGEST_ADDRESS = 150


@dataclass(frozen=True)
class Kept:
    """An answer as it goes out."""

    body: bytes
    headers: dict[str, str]

    def response(self) -> HttpResponse:
        """Return the answer again."""
        return HttpResponse(self.body, headers=self.headers)


def _key(request: HttpRequest) -> str:
    meta = request.META
    is_gzip = "gzip" in meta.get("HTTP_ACCEPT_ENCODING", "")
    return f"{stamp.current()}:{request.scheme}:{meta.get('HTTP_HOST', '')}:{request.get_full_path()}:{is_gzip:d}"


def _lifetime() -> float:
    """Return how long (seconds) a page may be kept from now."""
    until_change = seconds_to_next_change()
    return LIFETIME_SECONDS if until_change is None else min(LIFETIME_SECONDS, until_change)


def _is_asked_plainly(request: HttpRequest) -> bool:
    return request.method == "GET" and not request.META.get("HTTP_COOKIE") and len(request.get_full_path()) <= LONGEST_ADDRESS


class PageCache:
    """Answers from memory where it can."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the kept page, or ask inwards and keep what is published."""
        if not _is_asked_plainly(request):
            return self.get_response(request)
        cache, key = caches["pages"], _key(request)
        kept: Kept | None = cache.get(key)
        if kept is not None:
            return kept.response()
        response = self.get_response(request)
        if getattr(response, PUBLISHED, False) and len(response.content) <= MAX_BYTES:
            cache.set(key, Kept(response.content, dict(response.headers)), _lifetime())
        return response
