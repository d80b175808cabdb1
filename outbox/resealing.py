"""Library mail that waits in the outbox follows the team's new key."""

from collections.abc import Iterator

from django.db import transaction

from common.key_rotation import is_current, register, resealed
from outbox.models import Message


class SealedMail:
    """Messages with sealed content; it is emptied when they are sent, so there are few."""

    name = "outbox.Message"

    def waiting(self) -> int:
        """Return how many messages only an older key opens."""
        return sum(1 for _ in self._rows())

    @transaction.atomic
    def reseal(self, limit: int) -> int:
        """Seal at most `limit` messages anew."""
        chosen = [row for row, _ in zip(self._rows(), range(limit), strict=False)]
        for row in chosen:
            Message.objects.filter(pk=row.pk).exclude(sealed=b"").update(sealed=resealed(bytes(row.sealed)))
        return len(chosen)

    def _rows(self) -> Iterator[Message]:
        sealed = Message.objects.exclude(sealed=b"").only("pk", "sealed").order_by("pk")
        return (row for row in sealed.iterator() if not is_current(bytes(row.sealed)))


register(SealedMail())
