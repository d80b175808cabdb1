"""Limits on tries, counted in the database so that all processes share them, under a keyed code that nobody can turn back."""

import hashlib
import time
from datetime import UTC, datetime

from django.db.models import F
from django.utils import timezone

from common.errors import TooMany
from common.keys import installation_salt
from common.models import RateBucket


def _key(scope: str, subject: str, window: int) -> bytes:
    text = "\0".join((scope, subject, str(window)))
    return hashlib.blake2b(text.encode(), key=installation_salt(), digest_size=32, person=b"rate-bucket").digest()


def check_limit(scope: str, subject: str, *, limit: int, seconds: int) -> None:
    """Count one try of `subject` (an address, a reference) within `scope`; raises `TooMany` after `limit` tries in `seconds`."""
    window, passed = divmod(int(time.time()), seconds)
    ends = datetime.fromtimestamp((window + 1) * seconds, tz=UTC)
    bucket, created = RateBucket.objects.get_or_create(key=_key(scope, subject, window), defaults={"expires_at": ends})
    if created:
        return
    if not RateBucket.objects.filter(pk=bucket.pk, tries__lt=limit).update(tries=F("tries") + 1):
        raise TooMany(retry_after=seconds - passed)


def give_back(scope: str, subject: str, *, seconds: int) -> None:
    """Take one counted try away again: it was right, and only wrong ones are to run out."""
    window = int(time.time()) // seconds
    RateBucket.objects.filter(key=_key(scope, subject, window), tries__gt=0).update(tries=F("tries") - 1)


def network_of(request_address: str) -> str:
    """Return the network that an address belongs to (/24 or /64), so that one person's many addresses count as one."""
    if ":" in request_address:
        return ":".join(request_address.split(":")[:4])
    return ".".join(request_address.split(".")[:3])


def forget_expired() -> int:
    """Delete buckets whose window has passed; returns how many."""
    return RateBucket.objects.filter(expires_at__lt=timezone.now()).delete()[0]
