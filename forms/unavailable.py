"""When the database is away, what was posted to a form is handed back: kept in the page, with a button that tries again."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve

from forms.views.leave import neutral_page

NAMESPACE = "forms"
MOST_FIELDS = 200
RETRY_SECONDS = "5"


def _form_name(request: HttpRequest) -> str:
    """Return the name of the form's address that was posted to; empty for every other."""
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return ""
    return match.url_name or "" if match.app_name == NAMESPACE else ""


def _posted(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name, values in request.POST.lists() for value in values][:MOST_FIELDS]


class KeepAnswers:
    """Stands outside the session, which may be what fails, and turns a 503 that answers a form's POST into a page that keeps it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask inwards, and hand back what could not be taken."""
        response = self.get_response(request)
        if response.status_code != HTTPStatus.SERVICE_UNAVAILABLE or request.method != "POST":
            return response
        name = _form_name(request)
        if name == "leave":
            return neutral_page()
        return self._hand_back(request) if name else response

    def _hand_back(self, request: HttpRequest) -> HttpResponse:
        context = {"action": request.get_full_path(), "fields": _posted(request)}
        page = render_to_string("forms/unavailable.html", context)
        return HttpResponse(page, status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": RETRY_SECONDS})
