"""Proof that the key files fit together and open what is sealed."""

from django.db.models import QuerySet

from common.keys import TEAM, KeyRing, KeysMissing
from common.models import WrappedKey
from common.sealing import Unsealable

_ROWS_AT_ONCE = 2_000


def prove_private(ring: KeyRing) -> None:
    """Raise `KeysMissing` naming the first pair whose halves do not belong together."""
    for key_id in sorted(ring.private.keys() & ring.public.keys()):
        if ring.private[key_id].public_key != ring.public[key_id]:
            raise KeysMissing(f"team-{key_id}.pub")


def _opens(ring: KeyRing, row: WrappedKey) -> bool:
    try:
        ring.unwrap(row.key_id, bytes(row.wrapped))
    except Unsealable:
        return False
    return True


def _wrapped_for_team() -> QuerySet[WrappedKey]:
    return WrappedKey.objects.filter(reader=TEAM).order_by("pk")


def unreadable(ring: KeyRing) -> int:
    """Return how many of the team's wrapped keys no private key here opens."""
    return sum(not _opens(ring, row) for row in _wrapped_for_team().iterator(chunk_size=_ROWS_AT_ONCE))
