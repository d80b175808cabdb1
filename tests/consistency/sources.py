"""The project's own files and modules, as the consistency tests walk them."""

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("portal", "casework", "search", "editorial", "home", "news", "forms", "services", "accounts", "outbox", "audit", "common")
CODE = (*APPS, "tests", "bench")


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """Return every own Python file below the folders (all of the code when none is named); migrations are generated, and left out."""
    found = [path for folder in folders or CODE for path in sorted((ROOT / folder).rglob("*.py"))]
    return tuple(path for path in found if "migrations" not in path.parts)


@cache
def templates() -> tuple[Path, ...]:
    """Return every own template, the apps' and the common ones."""
    folders = [ROOT / "templates", *[ROOT / app / "templates" for app in APPS]]
    return tuple(path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())


def template_name(path: Path) -> str:
    """Return the name that the template loader knows a file by."""
    parts = path.relative_to(ROOT).parts
    return "/".join(parts[parts.index("templates") + 1 :])


def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(), filename=str(path))


def modules() -> Iterator[ModuleType]:
    """Import every module of the apps and return it; settings are chosen, not imported."""
    for path in python_files(*APPS):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if "settings" in parts or path.name == "wsgi.py":
            continue
        yield importlib.import_module(".".join(parts).removesuffix(".__init__"))


def short(path: Path) -> str:
    """Return a file's place in the project, to be shown."""
    return path.relative_to(ROOT).as_posix()
