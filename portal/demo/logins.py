"""The sign-ins of the demo's staff: random for each installation, kept 0600 beside the keys, and printed when the demo is made."""

import json
import os
import secrets
import string
from dataclasses import asdict, dataclass
from pathlib import Path

from allauth.mfa.totp.internal.auth import generate_totp_secret

from common import keys

FILE = "demo-logins.json"
# Letters and digits: a password that begins with a hyphen is an option to many tools.
SIGNS, PASSWORD_LENGTH = string.ascii_letters + string.digits, 24


@dataclass(frozen=True)
class Login:
    """How one of the demo's users signs in."""

    role: str
    email: str
    password: str
    totp: str
    programme: str = ""

    def line(self) -> str:
        """Return the line that is printed for her."""
        words = f"Inloggning: roll={self.role} epost={self.email} losenord={self.password} totp={self.totp}"
        return f"{words} insats={self.programme}" if self.programme else words


def _path() -> Path:
    return keys.folder() / FILE


def _stored() -> dict[str, Login]:
    try:
        rows = json.loads(_path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return {row["email"]: Login(**row) for row in rows}


def _store(logins: list[Login]) -> None:
    """Write the file whole or not at all."""
    draft = _path().with_suffix(".new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, keys.PRIVATE_MODE)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump([asdict(login) for login in logins], file, ensure_ascii=False, indent=1)
    draft.replace(_path())


def logins_for(people: list[tuple[str, str, str]]) -> tuple[list[Login], set[str]]:
    """Return the login of each (role, address, programme), and the addresses whose login was made now."""
    stored = _stored()
    missing = {email for _role, email, _programme in people} - stored.keys()
    logins = [stored.get(email) or _new(role, email, programme) for role, email, programme in people]
    if missing:
        _store(logins)
    return logins, missing


def _new(role: str, email: str, programme: str) -> Login:
    password = "".join(secrets.choice(SIGNS) for _ in range(PASSWORD_LENGTH))
    return Login(role, email, password, generate_totp_secret(), programme)
