"""Two addresses for whoever watches: alive, and ready."""

from http import HTTPStatus

from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from common.keys import KeysMissing, keyring
from common.models import RateBucket
from outbox.health import oldest_due_age
from search.engines import choice

OLDEST_MESSAGE_SECONDS = 900


def _is_writable() -> bool:
    """Whether a row can be written; the update meets no row."""
    try:
        with transaction.atomic():
            RateBucket.objects.filter(pk=0).update(tries=0)
            return True
    except DatabaseError:
        return False


def _has_keys() -> bool:
    try:
        return bool(keyring().public)
    except KeysMissing:
        return False


def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers."""
    return HttpResponse("ok", content_type="text/plain")


def ready(request: HttpRequest) -> JsonResponse:
    """200 when the database takes writes, the keys are there and no message has waited too long; else 503 and which of them it is.

    Which engine answers a search is told beside it: readers get their answer from one or the other.
    """
    is_writable = _is_writable()
    age = oldest_due_age() if is_writable else 0
    state = {"databas": is_writable, "nycklar": _has_keys(), "meddelanden": age <= OLDEST_MESSAGE_SECONDS}
    is_ready = all(state.values())
    answer = {"redo": is_ready, **state, "aldsta_meddelande_sekunder": age, "sok": choice.state()}
    return JsonResponse(answer, status=HTTPStatus.OK if is_ready else HTTPStatus.SERVICE_UNAVAILABLE)
