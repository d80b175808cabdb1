"""That Elasticsearch is away, known to all processes of this machine by one file; while it is new no reader's question goes there."""

import contextlib
import logging
import os
import time
from pathlib import Path

from django.conf import settings

SECONDS = 60

_log = logging.getLogger("search")


def _file() -> Path:
    return Path(settings.PORTAL_DATA) / "elasticsearch-away"


def is_noted() -> bool:
    """Whether somebody has noted that it is away, and nobody that it is back."""
    return _file().exists()


def may_ask() -> bool:
    """Whether a reader's question may go there: nobody has noted that it is away, or that was long ago and this one is the next to try."""
    try:
        age = time.time() - _file().stat().st_mtime
    except OSError:
        return True
    if 0 <= age < SECONDS:
        return False
    # The others wait until this one knows.
    with contextlib.suppress(OSError):
        os.utime(_file())
    return True


def note(error: Exception) -> None:
    """Note that it is away, because of `error`; whoever is the first says it in the log, by the kind of error alone."""
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(_file(), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        with contextlib.suppress(OSError):
            os.utime(_file())
    except OSError as unwritable:
        _log.warning("Elasticsearch is away (%s), which cannot be noted: %s", type(error).__name__, type(unwritable).__name__)
    else:
        _log.warning("Elasticsearch is away, the embedded engine answers: %s", type(error).__name__)


def forget() -> None:
    """Note that it answers; where it was away, whoever is the first says it in the log."""
    with contextlib.suppress(OSError):
        _file().unlink()
        _log.info("Elasticsearch is back")
