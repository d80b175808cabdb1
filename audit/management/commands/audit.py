"""Walk the audit log's chain, or write down where it ends."""

import logging
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from audit import anchors
from audit.chain import verify

_log = logging.getLogger("audit")


class Command(BaseCommand):
    """manage.py audit verify|anchor"""

    help = "verify: går igenom händelseloggens kedja. anchor: skriver ned kedjans ände utanför databasen."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what to do, and where anchors are."""
        parser.add_argument("do", choices=["verify", "anchor"])
        parser.add_argument("--anchors", type=Path, default=None, help="Fil med tidigare nedskrivna ändar (annars portalens egen).")

    def handle(self, *args: Any, do: str, **options: Any) -> None:
        """Do it."""
        where = options["anchors"] or anchors.default_file()
        if do == "anchor":
            self.stdout.write(anchors.write(where))
        else:
            self._verify(where)

    def _verify(self, where: Path) -> None:
        report = verify(anchors.read(where))
        if not report.is_whole:
            raise CommandError(f"Händelseloggen är ändrad: post {report.first_bad} håller inte. Före den: {report.checked} hela poster.")
        self.stdout.write(f"Händelseloggen är hel: {report.checked} poster.")
