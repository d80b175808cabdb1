"""The editor's own content policy: Wagtail's page editor and bulk lists need inline script and style, so its door alone allows them."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.urls import URLPattern, URLResolver
from wagtail.utils.urlpatterns import decorate_urlpatterns

DIRECTIVES = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}


def with_editor_policy(patterns: list[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """Return the editor's addresses, each answering with the editor's policy."""
    decorated: list[URLPattern | URLResolver] = decorate_urlpatterns(patterns, csp_replace(DIRECTIVES))
    return decorated
