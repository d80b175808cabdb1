"""Anchors: the end of the chain, written down outside the database, so that entries cut off from the end are missed."""

import logging
import os
import re
from pathlib import Path

from django.conf import settings
from django.core.mail import mail_admins
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.chain import Anchor, anchor

_LINE = re.compile(r"^\S+ number=(\d+) mac=([0-9a-f]{64})$", re.MULTILINE)

_log = logging.getLogger("audit")


def default_file() -> Path:
    """Return the portal's own file of anchors; copies belong on another machine (the log and the mail are two)."""
    return Path(settings.PORTAL_DATA) / "audit" / "anchors.log"


def read(where: Path) -> list[Anchor]:
    """Return the anchors in a file; a file that is not there holds none."""
    text = where.read_text() if where.exists() else ""
    return [Anchor(int(number), mac) for number, mac in _LINE.findall(text)]


def write(where: Path) -> str:
    """Write the present end to the file, to the log, and to those whom `ADMINS` names; return the line."""
    end = anchor()
    line = f"{timezone.now().isoformat(timespec='seconds')} number={end.number} mac={end.mac}"
    where.parent.mkdir(parents=True, exist_ok=True)
    with where.open("a") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())
    _log.info("anchor %s", line)
    mail_admins(_("Händelseloggens ände"), line)
    return line
