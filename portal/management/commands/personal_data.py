"""Write the page about personal data, or say whether it is fresh."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from portal.privacy_page import page_file, render


class Command(BaseCommand):
    """manage.py personal_data [--check]"""

    help = "Skriver docs/personal-data.md ur modellerna; --check säger bara om den är aktuell."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare --check."""
        parser.add_argument("--check", action="store_true", help="Ändra inget; misslyckas om sidan är gammal.")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        """Write or compare."""
        with translation.override("sv"):
            text = render()
        where = page_file()
        if not check:
            where.write_text(text)
        elif not where.exists() or where.read_text() != text:
            raise CommandError(f"{where.name} är inte aktuell. Kör manage.py personal_data.")
