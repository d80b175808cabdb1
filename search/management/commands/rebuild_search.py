"""Read every published page anew, while the old index answers."""

from typing import Any

from django.core.management.base import BaseCommand

from search.actions import rebuild


class Command(BaseCommand):
    """manage.py rebuild_search"""

    help = "Läser alla publicerade sidor på nytt, så att sökningen hittar dem. Den gamla ordlistan svarar tills den nya är klar."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the pages and say how far it has come."""
        number = rebuild(progress=self._say)
        self.stdout.write(f"Sidor i sökningen: {number}")

    def _say(self, what: str, done: int, total: int) -> None:
        self.stdout.write(f"{what}: {done} av {total}")
        self.stdout.flush()
