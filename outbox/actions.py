"""The verbs of the outbox: put a message in it, let messages wait or go, and try a failed one again."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import StaleState
from common.plain import check_plain
from outbox.models import FORGOTTEN, Message, State


class OutsideTransaction(RuntimeError):
    """A message belongs to what it tells of: both are stored, or neither."""


class Person(Protocol):
    """A staff user, as far as the outbox needs to know one."""

    @property
    def reference(self) -> Any:
        """The user's own reference."""


def enqueue(topic: str, *, key: str | int, not_before: datetime | None = None, sealed: bytes = b"", **payload: str | int) -> Message:
    """Put a message in the outbox, within the transaction of what it tells of; the same topic and key again gives the first message.

    `payload` holds references only (raises `NotPlain`); what must be more than that comes `sealed` to the team. Raises
    `OutsideTransaction` where no transaction is open.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(topic)
    check_plain(payload)
    defaults = {"payload": payload, "sealed": sealed, "next_at": not_before or timezone.now()}
    return Message.objects.get_or_create(topic=topic, key=str(key), defaults=defaults)[0]


def move(topic: str, *, to: datetime) -> int:
    """Let all that waits of a topic be due at `to`: its receiver is away until then, or is back; return how many."""
    return Message.objects.filter(topic=topic, state=State.PENDING).update(next_at=to)


def settle(messages: Iterable[Message]) -> int:
    """Note as sent what was dealt with together with another message; return how many, without those that another worker has taken."""
    return sum(
        Message.objects.filter(pk=each.pk, state=State.PENDING, attempts=each.attempts).update(
            state=State.SENT, sent_at=timezone.now(), last_error=""
        )
        for each in messages
    )


@transaction.atomic
def retry(*, message: Message, by: Person) -> None:
    """Try a message that was given up once more, from now on; raises `StaleState` where it is no longer given up, or has no content."""
    changes = {"state": State.PENDING, "attempts": 0, "next_at": timezone.now(), "retried_by": str(by.reference)}
    given_up = Message.objects.filter(pk=message.pk, state=State.DEAD)
    if given_up.filter(last_error=FORGOTTEN).exists():
        raise StaleState(_("Det har gått mer än en vecka, och det som stod i meddelandet är borttaget."))
    if not given_up.update(**changes):
        raise StaleState(_("Meddelandet är redan skickat, eller på väg."))
    message.refresh_from_db()
