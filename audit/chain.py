"""The chain: each entry's MAC covers the entry and the MAC before it, so that a changed, moved or missing row shows."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC

from django.db.models import Max

from audit.models import MAC_BYTES, Entry, Head
from common.keys import audit_key

START = bytes(MAC_BYTES)
_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True)
class Anchor:
    """The end of the chain at some time, as it was written down outside the database."""

    number: int
    mac: str


@dataclass(frozen=True)
class Report:
    """What a walk along the chain found; `first_bad` is the number of the first entry that does not hold."""

    checked: int
    first_bad: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the chain holds from its first entry to its end."""
        return self.first_bad is None


def canonical(entry: Entry) -> bytes:
    """Return the one way to write an entry as bytes: JSON with sorted names, and the time in UTC."""
    content = {
        "number": entry.number,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "event": entry.event,
        "actor_kind": str(entry.actor_kind),
        "actor": entry.actor,
        "thing": entry.thing,
        "reference": entry.reference,
        "facts": entry.facts,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def mac_of(entry: Entry, previous: bytes) -> bytes:
    """Return the keyed code of an entry that follows the code `previous`."""
    return hashlib.blake2b(previous + canonical(entry), key=audit_key(), digest_size=MAC_BYTES, person=b"audit-chain").digest()


def verify(anchors: Iterable[Anchor] = ()) -> Report:
    """Walk the whole chain; the report names the first entry that was changed, moved, added or is missing.

    With `anchors` written down earlier it also finds entries cut off from the end. Entries that are added meanwhile are left for the
    next walk.
    """
    last = Entry.objects.aggregate(last=Max("number"))["last"] or 0
    head = Head.objects.filter(pk=1).first() or Head(pk=1)
    expected = {anchor.number: bytes.fromhex(anchor.mac) for anchor in anchors}
    mac, checked = START, 0
    for entry in Entry.objects.filter(number__lte=head.number).order_by("number").iterator(chunk_size=_ROWS_AT_ONCE):
        mac = mac_of(entry, mac)
        is_in_order = entry.number == checked + 1
        if not (is_in_order and hmac.compare_digest(mac, bytes(entry.mac)) and expected.get(entry.number, mac) == mac):
            return Report(checked, checked + 1)
        checked += 1
    if checked != head.number or mac != bytes(head.mac) or last > head.number:
        return Report(checked, checked + 1)
    return Report(checked, min((number for number in expected if number > checked), default=None))


def anchor() -> Anchor:
    """Return the present end of the chain, to be written down where the database's administrator cannot reach."""
    head = Head.objects.filter(pk=1).first() or Head(pk=1)
    return Anchor(head.number, bytes(head.mac).hex())
