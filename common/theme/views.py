"""The two files of the theme. Their addresses hold a code of their content, so that a browser asks for each once."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from common.theme.theme import theme

FOR_EVER = "public, max-age=31536000, immutable"


def _file(request: HttpRequest, content: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    # Under any other address, an old one or none at all, it is a page like the others, and as short-lived.
    if request.GET.get("v") == theme().version:
        response.headers["Cache-Control"] = FOR_EVER
    return response


@require_safe
def stylesheet(request: HttpRequest) -> HttpResponse:
    """Return the tokens of the theme."""
    return _file(request, theme().css, "text/css; charset=utf-8")


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Return the picture of the browser's tab."""
    return _file(request, theme().icon, "image/svg+xml")
