"""The signs of a link that somebody signs by: they find the request, and hold the key of what it lets her read (security by absence)."""

import hashlib
import secrets
from dataclasses import dataclass, field

from common.codes import ALPHABET

SIGNS = 26
KEY_BYTES = 32
GUEST_SIGNS = 40


@dataclass(frozen=True)
class LinkKeys:
    """What a token gives: `finder` finds the row, `key` opens what was lent; neither tells the other."""

    finder: bytes
    key: bytes = field(repr=False)

    @property
    def guest(self) -> str:
        """Return the name under which boxes are lent."""
        return self.finder.hex()[:GUEST_SIGNS]


def new_token() -> str:
    """Return a token of 26 signs (127 bits), which can be typed from paper."""
    return "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))


def keys_of(token: str) -> LinkKeys:
    """Return the two halves of a token (BLAKE2b with two purposes: it has enough bits to need no slow hash)."""

    def half(purpose: bytes) -> bytes:
        return hashlib.blake2b(token.encode(), digest_size=KEY_BYTES, person=purpose).digest()

    return LinkKeys(finder=half(b"link-finder"), key=half(b"link-key"))
