"""Pictures that the editor made. In production the web server in front sends them itself; here Django does, with the same headers."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve

KEPT_SECONDS = 3600


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Send one file; an SVG that is opened by itself may run nothing, a film may play."""
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    response.headers["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin"
    )
    return response
