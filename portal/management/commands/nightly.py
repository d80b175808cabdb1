"""Run every job of the night; one that fails does not stop the others."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from common.nightly import Job, jobs

_log = logging.getLogger("portal")


class Command(BaseCommand):
    """manage.py nightly"""

    help = "Kör nattens jobb: gallrar det som gått ut och skriver ned händelseloggens ände."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the jobs and say what each did; fails at the end if any failed."""
        failed = [name for name, work in jobs().items() if not self._run(name, work)]
        if failed:
            raise CommandError(f"Misslyckades: {', '.join(failed)}")

    def _run(self, name: str, work: Job) -> bool:
        try:
            self.stdout.write(f"{name}: {work()}")
        except Exception as error:  # noqa: BLE001 - a job is another app's code: the others still run
            _log.error("nightly job %s failed: %s", name, type(error).__name__)
            return False
        return True
