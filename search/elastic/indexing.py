"""Bringing the index in Elasticsearch in step with what is published."""

import fcntl
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import Error as DatabaseError
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from search.elastic.backend import AT_A_TIME
from search.elastic.connection import NAME, PATIENT, index, patient_index
from search.models import Entry

Progress = Callable[[str, int, int], None]

_log = logging.getLogger("search")


class BeingRebuilt(Exception):
    """Another process of this machine makes a new index at this moment."""


def _silent(what: str, done: int, total: int) -> None:
    """Say nothing."""


def write_pages(page_ids: Iterable[int]) -> None:
    """Write down what is published of these pages, and take away the rest."""
    patient_index().write(page_ids)


def bring_in_step() -> int:
    """Write down every page whose document is older than what is published, take away what is published no longer; return how many."""
    pages = patient_index()
    there = pages.known()
    wanted = {key: written.astimezone(UTC).isoformat() for key, written in Entry.objects.values_list("pk", "written_at").iterator()}
    differing = {key for key, written in wanted.items() if there.get(key) != written} | (there.keys() - wanted.keys())
    pages.write(differing)
    return len(differing)


def rebuild_index(*, progress: Progress = _silent) -> int:
    """Make a new index of all pages while the old one answers, and let it take its place; return how many pages.

    What was published meanwhile went to the old one, so the new one is brought in step afterwards. Raises `BeingRebuilt`.
    """
    with _alone():
        backend: Any = get_search_backend(NAME, TIMEOUT=PATIENT)
        rebuilder = backend.rebuilder_class(backend.get_index_for_model(Page))
        new = rebuilder.start()
        new.add_model(Page)
        keys = list(Entry.objects.order_by("pk").values_list("pk", flat=True))
        for first in range(0, len(keys), AT_A_TIME):
            new.write(keys[first : first + AT_A_TIME])
            progress("elasticsearch", min(first + AT_A_TIME, len(keys)), len(keys))
        rebuilder.finish()
        bring_in_step()
        return len(keys)


def make_missing() -> bool:
    """Make the index of an engine that answers but has none, as after it was switched on; return whether that was the trouble."""
    try:
        if index().is_alias():
            return False
        rebuild_index()
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - an engine that is away in any way is looked after again in some seconds
        _log.debug("the index is not made: %s", type(error).__name__)
        return False
    return True


@contextmanager
def _alone() -> Iterator[None]:
    """Let nobody else make an index as long as the block lasts: the last one takes away what it does not know."""
    with Path(settings.PORTAL_DATA, "elasticsearch-rebuilding").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BeingRebuilt from error
        yield
