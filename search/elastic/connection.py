"""Whether an operator runs Elasticsearch, and the one client of this process; where nobody does, nothing of it is imported."""

from copy import deepcopy
from typing import Any

from django.conf import settings
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

NAME = "elasticsearch"
# How long the worker waits for the engine to write, in seconds; a reader waits for PATIENCE of portal/settings/search.py.
PATIENT = 30.0

_kept: list[tuple[dict[str, Any], Any]] = []


def is_configured() -> bool:
    """Whether there is an engine beside the embedded one."""
    return NAME in settings.WAGTAILSEARCH_BACKENDS


def backend() -> Any:
    """Return the backend of Wagtail with the client that readers' questions go through, the same until the settings change."""
    wanted = settings.WAGTAILSEARCH_BACKENDS[NAME]
    if not _kept or _kept[0][0] != wanted:
        _kept[:] = [(deepcopy(wanted), get_search_backend(NAME))]
    return _kept[0][1]


def index() -> Any:
    """Return the index that readers ask, by its alias."""
    return backend().get_index_for_model(Page)


def patient_index() -> Any:
    """Return the same index for whoever writes to it, with a client that waits longer."""
    return get_search_backend(NAME, TIMEOUT=PATIENT).get_index_for_model(Page)
