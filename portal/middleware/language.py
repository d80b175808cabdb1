"""The language of a page is that of its address: no cookie, no header, so the same address always reads alike and may be kept."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from common.languages import language_of


class Language:
    """Speaks the address's language while a request is answered. Django's own also looks at what the browser prefers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask inwards."""
        with override(language_of(request.path_info)):
            return self.get_response(request)
