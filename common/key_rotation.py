"""A new key for the team: everything sealed to the old one is sealed anew, in batches, and an interrupted rotation goes on.

An app that keeps more than boxes sealed to the team registers a `Resealer` when it is ready.
"""

import os
from typing import Protocol

from django.db import transaction
from django.db.models import QuerySet
from django.dispatch import Signal
from nacl.encoding import HexEncoder
from nacl.public import PrivateKey, SealedBox

from common.keys import PRIVATE_MODE, PUBLIC_MODE, TEAM, KeyRing, folder, keyring, write_key
from common.models import WrappedKey
from common.time import today

# Sent with `event` ("keys.rotated", "keys.destroyed") and `key_id` by the command, so that the log above can note it.
keys_changed = Signal()


class StillNeeded(Exception):
    """Rows that only an older key opens; the number is how many."""


class Resealer(Protocol):
    """Rows of one app that are sealed to the team's key."""

    name: str

    def waiting(self) -> int:
        """Return how many rows only an older key opens."""

    def reseal(self, limit: int) -> int:
        """Seal at most `limit` of them to the present key, in one transaction; return how many."""


class WrappedKeys:
    """The keys of boxes, each wrapped to the team."""

    name = "common.WrappedKey"

    def waiting(self) -> int:
        """Return how many wrapped keys only an older key opens."""
        return self._rows().count()

    @transaction.atomic
    def reseal(self, limit: int) -> int:
        """Wrap at most `limit` keys anew, in place."""
        ring = keyring()
        rows = list(self._rows().select_for_update().order_by("pk")[:limit])
        for row in rows:
            row.wrapped = SealedBox(ring.public[ring.current]).encrypt(ring.unwrap(row.key_id, bytes(row.wrapped)))
            row.key_id = ring.current
        WrappedKey.objects.bulk_update(rows, ["wrapped", "key_id"])
        return len(rows)

    def _rows(self) -> QuerySet[WrappedKey]:
        return WrappedKey.objects.filter(reader=TEAM).exclude(key_id=keyring().current)


_resealers: list[Resealer] = [WrappedKeys()]


def register(resealer: Resealer) -> None:
    """Let a rotation seal an app's rows anew."""
    _resealers.append(resealer)


def resealers() -> tuple[Resealer, ...]:
    """Return everything that a rotation seals anew."""
    return tuple(_resealers)


def waiting() -> int:
    """Return how many rows only an older key opens, in all apps."""
    return sum(resealer.waiting() for resealer in resealers())


def is_current(sealed: bytes) -> bool:
    """Whether what `seal_to_team` made is sealed to the present key."""
    return sealed.startswith(keyring().current.encode() + b":")


def resealed(sealed: bytes) -> bytes:
    """Return what `seal_to_team` made, sealed to the present key."""
    ring = keyring()
    return ring.seal_to_team(ring.open_from_team(sealed))


def older(ring: KeyRing) -> list[str]:
    """Return the ids of the keys before the present one, public or private."""
    return sorted((ring.public.keys() | ring.private.keys()) - {ring.current})


def next_key_id(current: str) -> str:
    """Return an id that sorts after `current`, since the last one is the present key: today's date, or a further number."""
    fresh = today().isoformat()
    if fresh > current:
        return fresh
    stem, _, number = current.partition(".")
    return f"{stem}.{int(number or 0) + 1:03d}"


def _publish(key_id: str) -> None:
    """Make the public half, which makes the key the present one; the private half is on the disk before anything is sealed to it."""
    where = folder()
    private = PrivateKey(HexEncoder.decode((where / f"team-{key_id}.key").read_bytes().strip()))
    os.sync()
    _place(f"team-{key_id}.pub", bytes(private.public_key), mode=PUBLIC_MODE)
    os.sync()


def _place(name: str, key: bytes, *, mode: int = PRIVATE_MODE) -> None:
    """Write a key file whole or not at all, and never over another."""
    unfinished = folder() / f".new-{name}"
    unfinished.unlink(missing_ok=True)
    write_key(unfinished, key, mode=mode)
    os.link(unfinished, folder() / name)
    unfinished.unlink()


def start() -> str:
    """Make a new key the present one and return its id; an id that a killed start left half-made is finished instead."""
    ring = keyring()
    unpublished = sorted(key_id for key_id in ring.private.keys() - ring.public.keys() if key_id > ring.current)
    key_id = unpublished[-1] if unpublished else next_key_id(ring.current)
    if not unpublished:
        _place(f"team-{key_id}.key", bytes(PrivateKey.generate()))
    _publish(key_id)
    return key_id


def destroy_older() -> list[str]:
    """Delete the older keys and return their ids; raises `StillNeeded` while a row needs one.

    The public halves go first, so that nothing more is sealed to them; then the rows are counted again.
    """
    old = older(keyring())
    _refuse_while_needed()
    for key_id in old:
        (folder() / f"team-{key_id}.pub").unlink(missing_ok=True)
    _refuse_while_needed()
    for key_id in old:
        (folder() / f"team-{key_id}.key").unlink(missing_ok=True)
    return old


def _refuse_while_needed() -> None:
    if rows := waiting():
        raise StillNeeded(rows)
