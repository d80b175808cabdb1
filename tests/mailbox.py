"""What comes to people from a running portal: mail and text messages, read in its spools as they read them in their inboxes."""

import json
import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

from tests.running import Portal
from tests.waiting import until

PATIENCE_SECONDS = 60
_CODE = re.compile(r"(?<=kod är )\d{6}")
_LINK = re.compile(r"https?://\S+/underskrift/\w+/")


def _mail(path: Path) -> tuple[str, str]:
    letter = cast(EmailMessage, message_from_bytes(path.read_bytes(), policy=default))
    return str(letter["To"]), str(letter.get_content())


def _text_message(path: Path) -> tuple[str, str]:
    message = json.loads(path.read_text())
    return message["to"], message["text"]


@dataclass
class Mailbox:
    """The inbox of one address, or the telephone of one number (as +46…); each letter is read once."""

    portal: Portal
    address: str
    read: set[str] = field(default_factory=set)
    codes: list[str] = field(default_factory=list)

    def code(self) -> str:
        """Wait for a one-time code, and return its digits."""
        self.codes.append(self._wait_for(_CODE))
        return self.codes[-1]

    def link(self) -> str:
        """Wait for a link to sign by, and return its address."""
        return self._wait_for(_LINK)

    def _wait_for(self, what: re.Pattern[str]) -> str:
        return until(lambda: self._unread(what), within=PATIENCE_SECONDS, what=f"inget kom till {self.address}: {what.pattern}")

    def _unread(self, what: re.Pattern[str]) -> str | None:
        """Return what is looked for in the newest letter that holds it and has not been read."""
        for path in sorted(self._spooled(), key=lambda path: path.stat().st_mtime_ns, reverse=True):
            to, text = _mail(path) if path.suffix == ".eml" else _text_message(path)
            found = what.search(text)
            if path.name not in self.read and to == self.address and found:
                self.read.add(path.name)
                return found[0]
        return None

    def _spooled(self) -> list[Path]:
        return [*self.portal.data.glob("mail/*.eml"), *self.portal.data.glob("sms/*.json")]
