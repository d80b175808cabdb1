"""What the forms keep sealed to the team follows the team's new key: links to sign by, proofs of who signed, and words of evaluations."""

from collections.abc import Iterator
from typing import Any

from django.db import models, transaction

from common.key_rotation import is_current, register, resealed
from forms.models import Evaluation, Signature, SignatureRequest


class SealedColumn:
    """One column whose rows are sealed to the team, or empty."""

    def __init__(self, model: type[models.Model], column: str) -> None:
        self.model, self.column = model, column
        self.name = f"{model._meta.label}.{column}"

    def waiting(self) -> int:
        """Return how many rows only an older key opens."""
        return sum(1 for _ in self._rows())

    @transaction.atomic
    def reseal(self, limit: int) -> int:
        """Seal at most `limit` rows anew; one that has got other content meanwhile keeps it."""
        chosen = [row for row, _ in zip(self._rows(), range(limit), strict=False)]
        for pk, sealed in chosen:
            self._all().filter(pk=pk, **{self.column: sealed}).update(**{self.column: resealed(sealed)})
        return len(chosen)

    def _rows(self) -> Iterator[tuple[Any, bytes]]:
        rows = self._all().exclude(**{self.column: b""}).order_by("pk").values_list("pk", self.column)
        return ((pk, bytes(sealed)) for pk, sealed in rows.iterator() if not is_current(bytes(sealed)))

    def _all(self) -> models.QuerySet[Any]:
        return self.model._default_manager.all()


COLUMNS = (SealedColumn(SignatureRequest, "sealed_token"), SealedColumn(Signature, "proof"), SealedColumn(Evaluation, "words"))
for _column in COLUMNS:
    register(_column)
