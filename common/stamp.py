"""One file whose time says which generation the published site is in; processes keep what they computed until it moves."""

import os
import time
from pathlib import Path

from django.conf import settings
from django.db import transaction


def _file() -> Path:
    return Path(settings.PORTAL_DATA) / "stamp"


def current() -> int:
    """Return the generation, in nanoseconds; 0 before anything was published. It is asked dozens of times a page: no path is built."""
    try:
        return os.stat(f"{settings.PORTAL_DATA}/stamp").st_mtime_ns  # noqa: PTH116
    except OSError:
        return 0


def bump() -> None:
    """Start a new generation at once."""
    now = max(time.time_ns(), current() + 1)
    _file().parent.mkdir(parents=True, exist_ok=True)
    _file().touch()
    os.utime(_file(), ns=(now, now))


def bump_on_commit() -> None:
    """Start a new generation when the present transaction is committed."""
    transaction.on_commit(bump)
