"""Whether the key files lie where they may and are closed as they must be; django system checks, registered by the portal."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from common.keys import folder

_OTHERS = 0o077
DEMO_KEY = "demo"
# Settings that name folders which are copied, served or published; a key in one of them would travel along.
_FORBIDDEN = ("PORTAL_DATA", "MEDIA_ROOT", "STATIC_ROOT", "PORTAL_BACKUPS", "BASE_DIR")


def _secrets() -> list[Path]:
    return sorted(folder().glob("*.key"))


def _is_open(path: Path) -> bool:
    return bool(path.stat().st_mode & _OTHERS)


def check_permissions(app_configs: Iterable[Any] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse secret key files, and a folder of them, that anyone but the owner may enter."""
    chosen = [folder(), *_secrets()] if folder().is_dir() else []
    return [
        Error(f"{path.name} kan läsas av andra än ägaren.", hint=f"chmod go= {path}", id="common.E001") for path in chosen if _is_open(path)
    ]


def _is_below(path: Path, parent: str) -> bool:
    return path.resolve().is_relative_to(Path(parent).resolve())


def check_place(app_configs: Iterable[Any] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse, in production, keys below a folder that is copied, served or published, or below a git checkout."""
    if settings.PORTAL_ENVIRONMENT != "production":
        return []
    where = folder()
    errors: list[CheckMessage] = [
        Error(f"Nycklarna ligger under {name}.", hint="Flytta dem, till exempel till /etc/portal/keys.", id="common.E002")
        for name in _FORBIDDEN
        if getattr(settings, name, None) and _is_below(where, getattr(settings, name))
    ]
    if any((parent / ".git").exists() for parent in [where, *where.parents]):
        errors.append(Error("Nycklarna ligger i ett git-träd.", hint="Flytta dem utanför källkoden.", id="common.E003"))
    return errors


def check_not_demo(app_configs: Iterable[Any] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse, in production, the keys that a demo made for itself: their recovery key was never printed."""
    if settings.PORTAL_ENVIRONMENT != "production":
        return []
    demo = [path.name for path in folder().glob(f"team-{DEMO_KEY}*")]
    return [Error(f"{name} hör till en demo.", hint="Gör egna nycklar: manage.py keys init", id="common.E004") for name in sorted(demo)]


CHECKS = (check_permissions, check_place, check_not_demo)


def problems() -> list[CheckMessage]:
    """Return everything that is wrong with the key files."""
    return [message for check in CHECKS for message in check()]
