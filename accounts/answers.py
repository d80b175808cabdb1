"""django-allauth's views, answering as the rest of the house does: 303 after a valid POST, 422 with the form after an invalid one."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase

from common.http import see_other

View = Callable[..., HttpResponseBase]


def _has_errors(context: dict[str, Any]) -> bool:
    form = context.get("form")
    return form is not None and form.is_bound and not form.is_valid()


def _dress(form: BaseForm | None) -> None:
    """Give the fields our look: a label above instead of a word inside, and the help that the page itself says."""
    for field in form.fields.values() if form is not None else ():
        field.help_text = ""
        field.widget.attrs.pop("placeholder", None)
        field.widget.attrs.setdefault("class", "input")


def in_house_style(view: View) -> View:
    """Wrap a view of allauth; its `site` (a host name) gives way to the portal's own settings of that name."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        context = getattr(response, "context_data", None) or {}
        context.pop("site", None)
        _dress(context.get("form"))
        if request.method != "POST":
            return response
        if response.status_code == HTTPStatus.FOUND:
            moved = see_other(response.headers["Location"])
            moved.cookies = response.cookies
            return moved
        if response.status_code == HTTPStatus.OK and _has_errors(context):
            response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response

    return answer
