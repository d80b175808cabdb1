"""The key files of an installation: make them, prove them, change them."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from common import checks, key_rotation
from common.key_proof import prove_private, unreadable
from common.keys import KeysMissing, create_all, folder, keyring
from common.sealing import Unsealable
from common.time import today

BATCH = 500


class Command(BaseCommand):
    """manage.py keys init|verify|rotate|destroy-old"""

    help = (
        "init: gör de nycklar som saknas. verify: prövar att de passar ihop och öppnar det som är förseglat. "
        "rotate: ny nyckel till teamet, och allt förseglas om; kan avbrytas och fortsättas. destroy-old: förstör de äldre."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what to do, and how many rows a transaction takes."""
        parser.add_argument("do", choices=["init", "verify", "rotate", "destroy-old"])
        parser.add_argument("--batch", type=int, default=BATCH, help="Så många rader förseglas om i taget.")

    def handle(self, *args: Any, do: str, batch: int, **options: Any) -> None:
        """Do it; what is wrong with the files stops it first."""
        self._refuse(checks.problems())
        steps: dict[str, Callable[[], None]] = {
            "init": self._init,
            "verify": self._verify,
            "rotate": lambda: self._rotate(batch),
            "destroy-old": self._destroy_older,
        }
        try:
            steps[do]()
        except KeysMissing as error:
            raise CommandError(f"Nyckelfilen {error} saknas eller är trasig.") from error
        except Unsealable as error:
            raise CommandError("En förseglad rad går inte att öppna. Kör keys verify.") from error

    def _refuse(self, messages: list[Any]) -> None:
        if messages:
            raise CommandError("\n".join(f"{message.msg} {message.hint}" for message in messages))

    def _init(self) -> None:
        recovery = create_all(folder(), key_id=today().isoformat())
        self._refuse(checks.problems())
        self.stdout.write(f"Nycklarna finns i {folder()}.")
        if recovery:
            self.stdout.write("Återställningsnyckeln visas bara nu. Skriv ut den och lägg den i kassaskåpet:")
            self.stdout.write(recovery)

    def _verify(self) -> None:
        ring = keyring()
        self.stdout.write(f"Gällande nyckel: {ring.current}. Äldre: {', '.join(key_rotation.older(ring)) or 'inga'}.")
        for resealer in key_rotation.resealers():
            self.stdout.write(f"{resealer.name}: {resealer.waiting()} rader väntar på omförsegling.")
        if not ring.has_private:
            self.stdout.write("Den här rollen har ingen privat nyckel, och kan inte öppna något.")
            return
        prove_private(ring)
        if lost := unreadable(ring):
            raise CommandError(f"{lost} förseglade nycklar går inte att öppna.")
        self.stdout.write("Allt som är förseglat till teamet går att öppna.")

    def _rotate(self, batch: int) -> None:
        self._require_private()
        if key_rotation.waiting() and key_rotation.older(keyring()):
            self.stdout.write(f"Fortsätter mot {keyring().current}.")
        else:
            key_id = key_rotation.start()
            self.stdout.write(f"Ny nyckel: {key_id}.")
            key_rotation.keys_changed.send(sender=type(self), event="keys.rotated", key_id=key_id)
        for resealer in key_rotation.resealers():
            self.stdout.write(f"{resealer.name}: {_all(resealer, batch)} rader förseglade om.")

    def _destroy_older(self) -> None:
        self._require_private()
        try:
            destroyed = key_rotation.destroy_older()
        except key_rotation.StillNeeded as error:
            raise CommandError(f"{error} rader behöver en äldre nyckel. Kör keys rotate först.") from error
        for key_id in destroyed:
            self.stdout.write(f"Förstörd: {key_id}.")
            key_rotation.keys_changed.send(sender=type(self), event="keys.destroyed", key_id=key_id)
        if not destroyed:
            self.stdout.write("Det finns inga äldre nycklar.")

    def _require_private(self) -> None:
        if not keyring().has_private:
            raise CommandError("Det här kräver teamets privata nyckel.")


def _all(resealer: key_rotation.Resealer, batch: int) -> int:
    total = 0
    while done := resealer.reseal(batch):
        total += done
    return total
