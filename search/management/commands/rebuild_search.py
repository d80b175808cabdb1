"""Read every published page anew, while the old index answers."""

from importlib import import_module
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.actions import rebuild
from search.elastic.connection import is_configured


class Command(BaseCommand):
    """manage.py rebuild_search"""

    help = (
        "Läser alla publicerade sidor på nytt, så att sökningen hittar dem, och gör ett nytt index i Elasticsearch där ett sådant finns. "
        "Det gamla svarar tills det nya är klart."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the pages and say how far it has come."""
        number = rebuild(progress=self._say)
        self.stdout.write(f"Sidor i sökningen: {number}")
        if is_configured():
            self.stdout.write(f"Sidor i Elasticsearch: {self._rebuild_elasticsearch()}")

    def _rebuild_elasticsearch(self) -> int:
        indexing: Any = import_module("search.elastic.indexing")
        try:
            number: int = indexing.rebuild_index(progress=self._say)
        except indexing.BeingRebuilt as error:
            raise CommandError("Elasticsearch får redan ett nytt index av någon annan. Försök igen när det är klart.") from error
        except Exception as error:
            kind = type(error).__name__
            raise CommandError(f"Elasticsearch fick inget nytt index ({kind}). Det gamla svarar, eller den inbyggda sökningen.") from error
        return number

    def _say(self, what: str, done: int, total: int) -> None:
        self.stdout.write(f"{what}: {done} av {total}")
        self.stdout.flush()
