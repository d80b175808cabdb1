"""Every address of the portal with the class of those it is for."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.urls import URLPattern, URLResolver, get_resolver

from portal.access import access_of


def addresses(patterns: list[URLPattern | URLResolver], route: str = "", namespace: str = "") -> Iterator[tuple[str, str, URLPattern]]:
    """Yield (name with namespace, whole route, pattern) for every view below `patterns`."""
    for pattern in patterns:
        whole = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from addresses(pattern.url_patterns, whole, inner)
        else:
            yield f"{namespace}{pattern.name or ''}", whole, pattern


def _roles(pattern: URLPattern) -> list[str]:
    view = getattr(pattern.callback, "view_class", None)
    return sorted(str(role) for role in getattr(view, "roles", ()))


class Command(BaseCommand):
    """`manage.py urls [--json]`."""

    help = "Listar varje adress och vem den är till för."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the form of the list."""
        parser.add_argument("--json", action="store_true", help="som JSON, en post för varje adress")

    def handle(self, *args: object, **options: Any) -> None:
        """Print the list."""
        rows = [
            {"name": name, "pattern": f"/{route}", "access": access_of(name, route).name.lower(), "roles": _roles(pattern)}
            for name, route, pattern in addresses(get_resolver().url_patterns)
        ]
        if options["json"]:
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
            return
        for row in rows:
            self.stdout.write(f"{row['access']:8} {row['pattern']:60} {row['name']} {', '.join(row['roles'])}")
