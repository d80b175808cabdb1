"""Everything between an empty folder and a server that can start: tables, cache, static files, and who may do what in the editor."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from home.editors import ensure_workflow, ensure_writers_group, put_wagtails_names_aside


def _static_state() -> str:
    """A code of everything that the collected files come from: what is installed, and our own files."""
    state = hashlib.blake2b()
    own = sorted(Path(settings.BASE_DIR, "static").rglob("*"))
    for path in [Path(settings.BASE_DIR, "requirements", "run.txt"), *own]:
        if path.is_file():
            state.update(str(path.relative_to(settings.BASE_DIR)).encode() + path.read_bytes())
    return state.hexdigest()


def _is_migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


class Command(BaseCommand):
    """`manage.py prepare`: does what is missing, and nothing where nothing is."""

    help = "Gör tabeller, gemensam cache, statiska filer och redaktionens grupper i ordning."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether the demo belongs to it."""
        parser.add_argument("--demo", action="store_true", help="gör demon också, och skriv ut dess inloggningar")

    def handle(self, *args: object, **options: Any) -> None:
        """Prepare the installation."""
        if not _is_migrated():
            call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        mark = Path(settings.STATIC_ROOT) / "state"
        state = _static_state()
        if not mark.exists() or mark.read_text() != state:
            call_command("collectstatic", verbosity=0, interactive=False, clear=True)
            mark.write_text(state)
        ensure_writers_group()
        ensure_workflow()
        put_wagtails_names_aside()
        if options["demo"]:
            call_command("demo", stdout=self.stdout)
