"""Sealing of personal data: XChaCha20-Poly1305 from libsodium, bound to the place it was written for."""

import json
from typing import Any

from nacl.exceptions import CryptoError
from nacl.secret import Aead
from nacl.utils import random

KEY_BYTES = 32
PADDED_TO = 1024
_LENGTH_BYTES = 4
# A database gives bytes on SQLite and a view of them on PostgreSQL.
Sealed = bytes | memoryview


class Unsealable(Exception):
    """The key is another, the place is another, or the bytes were changed."""


def new_key() -> bytes:
    """Return a random key of 32 bytes."""
    return random(KEY_BYTES)


def seal(key: bytes, data: bytes, *, context: str) -> bytes:
    """Seal `data` so that only `key` opens it, and only under the same `context` (a row moved elsewhere stays shut)."""
    return bytes(Aead(key).encrypt(data, aad=context.encode()))


def open_sealed(key: bytes, sealed: Sealed, *, context: str) -> bytes:
    """Open what `seal` made; raises `Unsealable`."""
    try:
        return Aead(key).decrypt(bytes(sealed), aad=context.encode())
    except (CryptoError, ValueError) as error:
        raise Unsealable(context) from error


def seal_json(key: bytes, content: dict[str, Any], *, context: str) -> bytes:
    """Seal a JSON object, padded to whole KiB so that its length says little about what a person wrote."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    framed = len(text).to_bytes(_LENGTH_BYTES, "big") + text
    return seal(key, framed + b"\0" * (-len(framed) % PADDED_TO), context=context)


def open_json(key: bytes, sealed: Sealed, *, context: str) -> dict[str, Any]:
    """Open what `seal_json` made; raises `Unsealable`."""
    framed = open_sealed(key, sealed, context=context)
    length = int.from_bytes(framed[:_LENGTH_BYTES], "big")
    content: dict[str, Any] = json.loads(framed[_LENGTH_BYTES : _LENGTH_BYTES + length])
    return content
