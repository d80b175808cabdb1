"""Headers that every answer carries whatever its status, and the line between what is published and what is nobody else's business."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

PUBLISHED = "is_published"
PUBLISHED_VIEWS = frozenset({"wagtail_serve", "news:feed", "calendar", "sitemap", "robots", "theme_css", "theme_icon"})
PUBLIC_SECONDS = 60

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), fullscreen=(self), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
}


def is_published(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the answer is a page that anybody may see and keep."""
    match = request.resolver_match
    has_cookies = bool(response.cookies) or settings.SESSION_COOKIE_NAME in request.COOKIES
    return (
        match is not None
        and match.view_name in PUBLISHED_VIEWS
        and request.method in ("GET", "HEAD")
        and response.status_code == HTTPStatus.OK
        and not has_cookies
        and not response.streaming
    )


class Headers:
    """Sets them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask inwards and complete the answer."""
        response = self.get_response(request)
        for name, value in FIXED.items():
            response.headers.setdefault(name, value)
        if is_published(request, response):
            setattr(response, PUBLISHED, True)
            # What never changes under its address says so itself, and is the same for everybody.
            if "immutable" not in response.headers.get("Cache-Control", ""):
                response.headers["Cache-Control"] = f"public, max-age={PUBLIC_SECONDS}"
                patch_vary_headers(response, ["Cookie"])
        elif not hasattr(response, "is_static"):
            response.headers.setdefault("X-Robots-Tag", "noindex")
            if "public" not in response.headers.get("Cache-Control", ""):
                response.headers["Cache-Control"] = "no-store"
        return response
