"""Which engine answers: Elasticsearch where an operator runs it and it does, else the embedded one."""

from importlib import import_module
from typing import Any

from search.elastic.connection import is_configured
from search.engines import away, embedded
from search.found import Filters, Found, Question

EMBEDDED, ELASTIC, AWAY = "inbyggd", "elasticsearch", "elasticsearch svarar inte"


def find(question: Question, filters: Filters, *, offset: int, limit: int) -> Found:
    """Return one page of hits, whatever happens to Elasticsearch."""
    if is_configured() and away.may_ask():
        try:
            found: Found = _elastic().find(question, filters, offset=offset, limit=limit)
        except Exception as error:  # noqa: BLE001 - refused, hanging, red, wrong password, nonsense: the reader gets an answer
            away.note(error)
        else:
            away.forget()
            return found
    return embedded.find(question, filters, offset=offset, limit=limit)


def state() -> str:
    """Return which engine answers at this moment, for whoever watches; looks, even where nobody searches, for less than a second."""
    if not is_configured():
        return EMBEDDED
    return ELASTIC if is_answering() else AWAY


def is_answering() -> bool:
    """Whether Elasticsearch answers at this moment, and note it for all."""
    try:
        _elastic().look()
    except Exception as error:  # noqa: BLE001 - as above
        away.note(error)
        return False
    away.forget()
    return True


def _elastic() -> Any:
    # Its client is imported only where there is somebody to speak to.
    return import_module("search.engines.elastic")
