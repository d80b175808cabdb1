"""The worker: claims what is due, has its letters written, sends them, and notes how it went.

A claim is one conditional UPDATE that only one worker wins, and it is a lease: a worker that is killed leaves a message that becomes due
again. So every message goes out at least once, and twice only when a worker is killed between sending and noting it. A letter whose hours
have not come is put off, which is no failed try. Nothing about the receiver or the words reaches a log: an error is noted by the name of
its class.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from django.db import Error as DatabaseError
from django.db.models import F
from django.utils import timezone

from outbox.hours import first_moment
from outbox.models import Message, State
from outbox.topics import Letter, NotNow, letters_for
from outbox.transports import identity, send

LEASE = timedelta(minutes=2)
_MINUTES = (1, 5, 15, 60, 180, 360, 360, 360, 360)
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in _MINUTES)
ATTEMPTS = len(BACK_OFF) + 1
INTERRUPTED = "Interrupted"

_log = logging.getLogger("outbox")


class LeaseLost(Exception):
    """The worker was slower than its lease, and the message is another's now."""


def _take(message: Message) -> bool:
    seen = Message.objects.due().filter(pk=message.pk, attempts=message.attempts)
    return bool(seen.update(attempts=F("attempts") + 1, next_at=timezone.now() + LEASE))


def _give_up(message: Message) -> None:
    """Give up a message whose last worker never came back."""
    seen = Message.objects.due().filter(pk=message.pk, attempts=message.attempts)
    seen.update(state=State.DEAD, last_error=INTERRUPTED, next_at=timezone.now())


def claim() -> Message | None:
    """Return a due message that this worker alone may send until its lease ends, or nothing when none is due."""
    while message := Message.objects.due().order_by("next_at", "pk").first():
        if message.attempts >= ATTEMPTS:
            _give_up(message)
        elif _take(message):
            message.attempts += 1
            return message
    return None


def _note(message: Message, **changes: object) -> None:
    mine = Message.objects.filter(pk=message.pk, state=State.PENDING, attempts=message.attempts)
    if not mine.update(**changes):
        raise LeaseLost


def _succeed(message: Message) -> None:
    _note(message, state=State.SENT, sent_at=timezone.now(), last_error="", sealed=b"", delivered=[])


def _fail(message: Message, error: str) -> None:
    _log.warning("message %s of %s failed at try %s: %s", message.pk, message.topic, message.attempts, error)
    if message.attempts >= ATTEMPTS:
        _note(message, state=State.DEAD, last_error=error, next_at=timezone.now())
    else:
        _note(message, next_at=timezone.now() + BACK_OFF[message.attempts - 1], last_error=error)


def _put_off(message: Message, until: datetime, error: str) -> None:
    """Wait for the hours of the letters that are left, or as a handler says; an earlier error still shows, and the try is not counted."""
    _note(message, attempts=message.attempts - 1, next_at=until, last_error=error)


def _send_one(message: Message, letter: Letter, waiting: list[datetime]) -> None:
    """Send one letter unless an earlier try did, and note it at once, so that a failure of the next one does not repeat it.

    Where its hours have not come, the moment at which they do is added to `waiting` instead.
    """
    who = identity(message, letter)
    if who in message.delivered:
        return
    now = timezone.now()
    moment = first_moment(letter, now)
    if moment > now:
        waiting.append(moment)
        return
    send(letter, who)
    message.delivered = [*message.delivered, who]
    _note(message, delivered=message.delivered, next_at=timezone.now() + LEASE)


def _attempt(step: Callable[[], object]) -> str:
    """Run one step that may fail for any reason of another's; return the name of the error's class, or an empty text."""
    try:
        step()
    except (DatabaseError, LeaseLost, NotNow):
        raise
    except Exception as error:  # noqa: BLE001 - a handler is another app's code: it may not stop the other messages
        return type(error).__name__
    return ""


def _deliver(message: Message) -> None:
    letters: list[Letter] = []
    waiting: list[datetime] = []
    errors = [_attempt(lambda: letters.extend(letters_for(message)))]
    errors += [_attempt(partial(_send_one, message, letter, waiting)) for letter in letters]
    first = next((error for error in errors if error), "")
    is_last_try = message.attempts >= ATTEMPTS
    # A letter whose hours have not come is not given up because another one failed.
    if first and not (waiting and is_last_try):
        _fail(message, first)
    elif waiting:
        _put_off(message, min(waiting), first or message.last_error)
    else:
        _succeed(message)


def deliver_once(*, stop: Callable[[], bool] = lambda: False) -> int:
    """Try every message that is due, once each, until none is left or `stop` says so; return how many were tried."""
    tried = 0
    while not stop() and (message := claim()):
        tried += 1
        try:
            _deliver(message)
        except NotNow as not_now:
            _put_off(message, not_now.until, message.last_error)
        except LeaseLost:
            _log.warning("message %s of %s took longer than its lease", message.pk, message.topic)
    return tried
