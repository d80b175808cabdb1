"""Keyed codes that tell whether two people are one, and nothing else: the key lies in what only the signers can open."""

import hashlib
import json
import secrets

MARK_BYTES = 32
SALT_BYTES = 16


def new_salt() -> str:
    """Return a random key for marks, as hexadecimal signs."""
    return secrets.token_hex(SALT_BYTES)


def mark_of(salt: str, number: str) -> str:
    """Return the mark of a personal number under a key given in hexadecimal signs (at most 64 bytes)."""
    return hashlib.blake2b(number.encode(), key=bytes.fromhex(salt), digest_size=MARK_BYTES, person=b"signer-mark").hexdigest()


def canonical(content: dict[str, str]) -> bytes:
    """Return a small JSON object as bytes, always alike."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
