"""The key files of an installation. Who holds a private key may read; the public web role holds none (security by absence).

Files in `PORTAL_KEYS`: `team-<id>.pub` and `.key` (the staff), `recovery.pub` (the printed key in the safe), `audit.key` (chain of the
audit log), `salt.key` (salt of resume codes and of rate buckets), `secret.key` (Django's SECRET_KEY).
"""

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from nacl.encoding import HexEncoder
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from common.sealing import Sealed, Unsealable, new_key

TEAM, RECOVERY, AUTHOR, GUEST = "team", "recovery", "author", "guest"
PRIVATE_MODE, FOLDER_MODE, PUBLIC_MODE = 0o600, 0o700, 0o644


class KeysMissing(Exception):
    """A key file that this role needs is not there, or cannot be read; the text names it."""


@dataclass(frozen=True)
class Wrapped:
    """A key sealed to one reader."""

    reader: str
    key_id: str
    wrapped: bytes


@dataclass(frozen=True)
class KeyRing:
    """The keys that this process can see: public halves always, private halves where the role has them."""

    current: str
    public: dict[str, PublicKey]
    private: dict[str, PrivateKey] = field(repr=False)
    recovery: PublicKey

    @property
    def has_private(self) -> bool:
        """Whether this process may open what the staff may read."""
        return self.current in self.private

    def wrap_for_readers(self, key: bytes) -> list[Wrapped]:
        """Seal `key` to the team and to the recovery key."""
        return [
            Wrapped(TEAM, self.current, SealedBox(self.public[self.current]).encrypt(key)),
            Wrapped(RECOVERY, RECOVERY, SealedBox(self.recovery).encrypt(key)),
        ]

    def unwrap(self, key_id: str, wrapped: Sealed) -> bytes:
        """Return the key inside `wrapped`; raises `Unsealable` where the private key is absent or wrong."""
        private = self.private.get(key_id)
        if private is None:
            raise Unsealable(f"no private key {key_id}")
        try:
            return SealedBox(private).decrypt(bytes(wrapped))
        except CryptoError as error:
            raise Unsealable(key_id) from error

    def seal_to_team(self, data: bytes) -> bytes:
        """Seal `data` so that only a process with the team's private key opens it; the key's id comes first."""
        return self.current.encode() + b":" + SealedBox(self.public[self.current]).encrypt(data)

    def open_from_team(self, sealed: Sealed) -> bytes:
        """Open what `seal_to_team` made; raises `Unsealable`."""
        key_id, _, wrapped = bytes(sealed).partition(b":")
        return self.unwrap(key_id.decode(), wrapped)


def folder() -> Path:
    """Return the folder of the key files."""
    return Path(settings.PORTAL_KEYS)


def _read(path: Path) -> bytes:
    try:
        return HexEncoder.decode(path.read_bytes().strip())
    except (OSError, ValueError) as error:
        raise KeysMissing(path.name) from error


def _load(where: Path) -> KeyRing:
    public = {path.stem.removeprefix("team-"): PublicKey(_read(path)) for path in sorted(where.glob("team-*.pub"))}
    private = {path.stem.removeprefix("team-"): PrivateKey(_read(path)) for path in sorted(where.glob("team-*.key"))}
    if not public:
        raise KeysMissing("team-*.pub")
    return KeyRing(current=max(public), public=public, private=private, recovery=PublicKey(_read(where / "recovery.pub")))


@lru_cache(maxsize=8)
def _cached(where: Path, files: tuple[str, ...], stamp: int) -> KeyRing:
    return _load(where)


def keyring() -> KeyRing:
    """Return the installation's key ring; read again when the folder changes. Raises `KeysMissing`."""
    where = folder()
    try:
        return _cached(where, tuple(sorted(path.name for path in where.iterdir())), where.stat().st_mtime_ns)
    except OSError as error:
        raise KeysMissing(where.name) from error


@lru_cache(maxsize=16)
def _symmetric(path: Path) -> bytes:
    return _read(path)


def audit_key() -> bytes:
    """Return the key of the audit log's chain, 32 bytes."""
    return _symmetric(folder() / "audit.key")


def installation_salt() -> bytes:
    """Return the installation's own salt, 32 bytes; not secret from staff, and never in the database."""
    return _symmetric(folder() / "salt.key")


def write_key(path: Path, key: bytes, *, mode: int = PRIVATE_MODE) -> None:
    """Write one key file as hex; an existing file is never overwritten (FileExistsError)."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(HexEncoder.encode(key) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def create_team_key(where: Path, key_id: str) -> None:
    """Make the pair `team-<key_id>`; the private half first, so that a pair is never without it."""
    private = PrivateKey.generate()
    write_key(where / f"team-{key_id}.key", bytes(private))
    write_key(where / f"team-{key_id}.pub", bytes(private.public_key), mode=PUBLIC_MODE)


def create_all(where: Path, *, key_id: str) -> str:
    """Make every key that is missing in `where`; return the recovery key as hex when it was made now, else an empty text."""
    where.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
    for name in ("audit.key", "salt.key", "secret.key"):
        if not (where / name).exists():
            write_key(where / name, new_key())
    if not list(where.glob("team-*.pub")):
        create_team_key(where, key_id)
    if (where / "recovery.pub").exists():
        return ""
    recovery = PrivateKey.generate()
    write_key(where / "recovery.pub", bytes(recovery.public_key), mode=PUBLIC_MODE)
    return bytes(recovery).hex()
