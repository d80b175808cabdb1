"""The environment, parsed loudly: a word that is not understood stops the start instead of meaning something else."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from common.outgoing import is_safe

Choices = tuple[str, ...]


def text(name: str, default: str | None = None, *, choices: Choices = ()) -> str:
    """Return a variable's text; without a default it must be set, and with `choices` it must be one of them."""
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(f"{name} saknas i miljön.")
    if choices and value not in choices:
        raise ImproperlyConfigured(f"{name}={value!r} är inte något av {', '.join(choices)}.")
    return value


def number(name: str, default: int) -> int:
    """Return a variable as a whole number."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name}={value!r} är inte ett heltal.")
    return int(value)


def words(name: str, default: str) -> tuple[str, ...]:
    """Return a variable's words, which commas part; there must be at least one."""
    found = tuple(word.strip() for word in text(name, default).split(",") if word.strip())
    if not found:
        raise ImproperlyConfigured(f"{name} saknar ord.")
    return found


def protected_address(name: str) -> str:
    """Return an address that nobody on the way can read: https, or http to this machine; empty where it is not set."""
    url = text(name, "")
    if url and not is_safe(url):
        # A password in it is not repeated where everybody reads it.
        shown = url if "@" not in url else "…@…"
        raise ImproperlyConfigured(f"{name}={shown!r} är inte en https-adress.")
    return url


def secret(name: str, default_file: Path | None = None, *, optional: bool = False) -> str:
    """Return the content of the file that `<name>_FILE` names; secrets never stand in the environment itself.

    An `optional` one is empty where no file is named.
    """
    if optional and not text(f"{name}_FILE", ""):
        return ""
    path = Path(text(f"{name}_FILE", str(default_file) if default_file else None))
    try:
        return path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}_FILE={path} går inte att läsa.") from error


def database(data: Path) -> dict[str, object]:
    """Return the database that `DATABASE_URL` names; without it an SQLite file in the data folder."""
    url = text("DATABASE_URL", f"sqlite:///{data / 'portal.sqlite3'}")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(parts.path[1:])
    if parts.scheme in ("postgres", "postgresql"):
        return _postgresql(parts.path.lstrip("/"), parts.hostname or "", parts.port, parts.username, parts.password, parts.query)
    raise ImproperlyConfigured(f"DATABASE_URL börjar med {parts.scheme!r}; portalen känner sqlite och postgresql.")


def _sqlite(path: str) -> dict[str, object]:
    # No trusted_schema=OFF: Wagtail's migrations, FTS5's triggers and CHECKs need it on.
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        # Each new connection reads the whole schema: a third of what a wizard step cost.
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 10, "init_command": pragmas},
    }


def _postgresql(name: str, host: str, port: int | None, user: str | None, password: str | None, query: str) -> dict[str, object]:
    limits = "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"
    host_in_query = dict(pair.partition("=")[::2] for pair in query.split("&") if pair).get("host", "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "HOST": unquote(host_in_query or host),
        "PORT": str(port or ""),
        "USER": unquote(user or ""),
        "PASSWORD": unquote(password or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"options": limits},
    }
