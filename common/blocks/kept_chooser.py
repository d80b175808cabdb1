"""A row of a small register that the process keeps, chosen in a block."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.utils.module_loading import import_string
from wagtail.blocks import ChooserBlock


class KeptChooserBlock(ChooserBlock):
    """However many blocks name a row, and however many rows they name, the database is not asked."""

    # Dotted name of the function that returns the kept rows: it imports the models whose pages are made of this block.
    rows = ""

    def _kept(self) -> dict[int, Model]:
        return {row.pk: row for row in import_string(self.rows)()}

    def to_python(self, value: int | None) -> Model | None:
        """Return the row; None where it is gone."""
        return self._kept().get(value) if value is not None else None

    def bulk_to_python(self, values: Iterable[Any]) -> list[Model | None]:
        """Return the rows."""
        kept = self._kept()
        return [kept.get(value) for value in values]
