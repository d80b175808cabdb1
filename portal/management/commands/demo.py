"""`manage.py demo`: an invented municipality to look at and to try things in."""

import logging
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.demo.build import CASES, SEED, Demo, build
from portal.demo.search import build_index
from portal.demo.second_theme import build_second_theme


class Command(BaseCommand):
    """Make the demo; what is there already stays as it is."""

    help = "Gör den påhittade kommunen Lindhamra: personal, tjänster, sidor och ärenden. Det som redan finns lämnas orört."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the seed and the numbers."""
        parser.add_argument("--seed", type=int, default=SEED, help="samma tal ger samma ärenden")
        parser.add_argument("--cases", type=int, default=CASES, help="antal ärenden")
        parser.add_argument(
            "--pages", type=int, default=0, help="antal exempel på nyheter och aktiviteter utöver de skrivna, för mätningar"
        )
        parser.add_argument("--second-theme", action="store_true", help="en annan påhittad kommun i stället, utan personal och ärenden")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make what is missing, and print how each user signs in."""
        if settings.PORTAL_ENVIRONMENT == "production":
            raise CommandError("Demon skapar konton med lösenord på skärmen och görs inte i skarp drift.")
        # Each page that is made would else write six lines about its index.
        logging.disable(logging.INFO)
        if options["second_theme"]:
            build_second_theme()
            build_index()
            return
        for login in build(Demo(seed=options["seed"], cases=options["cases"], pages=options["pages"])):
            self.stdout.write(login.line())
