"""Send what is due in the outbox, and do what the apps do in each round (common/rounds.py); until told to stop, or once."""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import Error as DatabaseError
from django.db import close_old_connections, connection

from common.rounds import go_round
from outbox.worker import deliver_once

IDLE_SECONDS = 1.0
DATABASE_AWAY_SECONDS = 5.0

_log = logging.getLogger("outbox")


class Command(BaseCommand):
    """manage.py deliver [--once]"""

    help = (
        "Skickar det som väntar i utkorgen, och visar och döljer sidor på utsatt tid. Utan --once tills processen får SIGTERM eller SIGINT."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare --once."""
        parser.add_argument("--once", action="store_true", help="Försök med allt som är dags en gång, och sluta.")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        """Run one round, or rounds until a signal comes; a message in hand is finished first."""
        if once:
            go_round()
            self.stdout.write(f"Försökte skicka: {deliver_once()}")
            return
        stopping = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopping.set())
        while not stopping.is_set():
            stopping.wait(_round(stopping))


def _round(stopping: threading.Event) -> float:
    """Do what is due, and return how long to wait before looking again."""
    close_old_connections()
    try:
        go_round()
        deliver_once(stop=stopping.is_set)
    except DatabaseError as error:
        _log.warning("the database is away: %s", type(error).__name__)
        connection.close()
        return DATABASE_AWAY_SECONDS
    return IDLE_SECONDS
