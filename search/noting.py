"""Noting what people search for: a line in a file, since a search is a GET and writes nothing in the database.

What is kept is the words, the number of hits and the day; never who searched, nor when on the day. What looks like somebody's number or
address does not reach the file either. `count_searches` (search/actions/noting.py) takes the lines up.
"""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from common.time import today
from editorial import screening
from search import text
from search.models.searches import LONGEST_WORDS

# In bytes; beyond it nothing is noted until the lines have been taken up.
LARGEST = 512 * 1024
WAITING, TAKEN = "waiting", "taken-"
_LINE = re.compile(r"(\d{4}-\d\d-\d\d)\t(\d{1,9})\t([^\t]+)")

_log = logging.getLogger("search")


@dataclass(frozen=True)
class Noted:
    """A search that gave hits, or none."""

    day: date
    words: str
    hits: int


def kept_words(typed: str) -> str:
    """Return what is kept of what somebody typed: small letters and single spaces; nothing of what may be personal or is too long."""
    words = " ".join(text.plain(screening.plain(typed)).casefold().split())
    return "" if len(words) > LONGEST_WORDS or screening.is_personal(words) else words


def note(words: str, hits: int) -> None:
    """Note a search for `words` that gave `hits`; where that cannot be written down, the search goes on and the log says so once."""
    if kept := kept_words(words):
        try:
            _append(f"{today()}\t{hits}\t{kept}\n".encode())
        except OSError as error:
            warn(type(error).__name__)


def take() -> Iterator[Path]:
    """Yield the files of lines that wait, each under a name that nobody else has; what a killed process had taken is taken anew."""
    with suppress(FileNotFoundError):
        for file in sorted(_folder().iterdir()):
            with suppress(FileNotFoundError):
                yield file.rename(file.with_name(f"{TAKEN}{uuid4().hex}"))


def read(file: Path) -> Iterator[Noted]:
    """Yield what the lines of a file say; one that was not written to its end says nothing."""
    for line in file.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]:
        if found := _LINE.fullmatch(line):
            with suppress(ValueError):
                yield Noted(date.fromisoformat(found[1]), found[3], int(found[2]))


@cache
def warn(error: str) -> None:
    """Say in the log, once in the life of a process, that searches are not counted; `error` is the name of an error's class."""
    _log.warning("searches are not counted: %s", error)


def _folder() -> Path:
    return Path(settings.PORTAL_DATA) / "searches"


def _append(line: bytes) -> None:
    """Write one line in one piece, so that lines of several processes do not mix."""
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(_folder() / WAITING, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        if os.fstat(descriptor).st_size + len(line) <= LARGEST:
            os.write(descriptor, line)
    finally:
        os.close(descriptor)
