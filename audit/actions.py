"""The one verb of the log."""

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from django.db import transaction
from django.utils import timezone

from audit.actors import Actor, identify
from audit.chain import mac_of
from audit.models import Entry, Head
from common.plain import check_plain

Fact = str | int | bool | None


class Row(Protocol):
    """A model's row with a reference of its own."""

    _meta: ClassVar[Any]

    @property
    def reference(self) -> Any:
        """What the row is called in addresses and logs."""


@dataclass(frozen=True)
class Named:
    """Something that has no row: a key, a file, the log itself."""

    label: str
    reference: str


def _names(thing: Row | Named) -> tuple[str, str]:
    label = thing.label if isinstance(thing, Named) else thing._meta.label_lower
    return label, str(thing.reference)


@transaction.atomic(savepoint=False)
def _append(entry: Entry) -> None:
    head = Head.objects.select_for_update().get(pk=1)
    entry.number = head.number + 1
    entry.mac = mac_of(entry, bytes(head.mac))
    entry.save(force_insert=True)
    Head.objects.filter(pk=1).update(number=entry.number, mac=entry.mac)


def record(event: str, thing: Row | Named, *, by: Actor, **facts: Fact) -> Entry:
    """Add an event to the log, in the present transaction or in one of its own; raises `NotPlain` for facts that look like content.

    The end of the chain stays locked until the transaction is committed: record last, after the rows that others may wait for.
    """
    check_plain(facts)
    kind, actor = identify(by)
    label, reference = _names(thing)
    entry = Entry(at=timezone.now(), event=event, actor_kind=kind, actor=actor, thing=label, reference=reference, facts=facts)
    _append(entry)
    return entry
