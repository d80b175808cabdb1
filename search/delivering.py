"""Bringing Elasticsearch in step by the worker: at once while it answers, and as soon as it is back when it has been away.

What waits is never given up: a message that meets an engine that is away is put off, which is no failed try. One message takes along all
that wait, so five hundred published pages are one request.
"""

import time
from datetime import timedelta
from importlib import import_module
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.rounds import each_round
from outbox.actions import move, settle
from outbox.models import Message
from outbox.topics import Letter, NotNow, handler
from search.actions.telling import TOPIC
from search.elastic.connection import is_configured
from search.engines import away, choice

# How often the worker looks after an engine that is away, in seconds.
LOOK_EVERY = 5
WAIT = timedelta(seconds=away.SECONDS)


class _Watch:
    """What this worker has seen of the engine."""

    # At its start, something may wait for it that another worker put off.
    was_away = True
    looked_at = 0.0


_watch = _Watch()


@handler(TOPIC, called=_("Sidor till Elasticsearch"))
def bring_in_step(message: Message) -> list[Letter]:
    """Write down what is published of the pages that all waiting messages name; nobody is told. Raises `NotNow` where it is away."""
    if not is_configured():
        return []
    waiting = [message, *Message.objects.due().filter(topic=TOPIC).exclude(pk=message.pk)]
    if away.is_noted() or not choice.is_answering():
        raise _put_off()
    try:
        _write([each.payload.get("page") for each in waiting])
    except Exception as error:
        if choice.is_answering():
            raise
        raise _put_off() from error
    settle(waiting[1:])
    return []


@each_round
def look_after() -> None:
    """Notice an engine that is back, or one that is new, and let what waits go there now."""
    if not is_configured() or not (_watch.was_away or away.is_noted()):
        return
    if time.monotonic() - _watch.looked_at < LOOK_EVERY:
        return
    _watch.was_away, _watch.looked_at = True, time.monotonic()
    if choice.is_answering() or (_indexing().make_missing() and choice.is_answering()):
        _watch.was_away = False
        move(TOPIC, to=timezone.now())


def _put_off() -> NotNow:
    """Let all that waits for the engine wait longer, and return what says so."""
    until = timezone.now() + WAIT
    _watch.was_away = True
    move(TOPIC, to=until)
    return NotNow(until)


def _write(pages: list[int | None]) -> None:
    named = [page for page in pages if page is not None]
    if len(named) == len(pages):
        _indexing().write_pages(named)
    else:
        _indexing().bring_in_step()


def _indexing() -> Any:
    return import_module("search.elastic.indexing")
