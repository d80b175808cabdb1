"""Rules that say no become pages, in one place."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from common.errors import DomainError
from portal.errors import answer_domain_error


class DomainErrors:
    """Answers with the page of a `DomainError` that a view let go."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask inwards."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the error's page, or None for what is not a rule of ours."""
        return answer_domain_error(request, exception) if isinstance(exception, DomainError) else None
