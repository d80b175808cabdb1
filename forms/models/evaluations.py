"""What people thought of the help, without anything that says who: results are told from five answers on."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind

LOWEST, HIGHEST = 1, 5


def _score(label: str) -> "models.PositiveSmallIntegerField[Any, Any]":
    return models.PositiveSmallIntegerField(label, null=True, validators=[MinValueValidator(LOWEST), MaxValueValidator(HIGHEST)])


class Evaluation(models.Model):
    """One anonymous answer; when it came is known by the month only, and the words are sealed to the team."""

    programme = models.ForeignKey("services.Programme", null=True, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    listened = _score("blev lyssnad på")
    influence = _score("kunde påverka")
    helped = _score("har hjälpt")
    fast_enough = _score("snabbt nog")
    recommend = _score("skulle tipsa")
    words = models.BinaryField(default=b"")
    # What may be a robot's is kept, and counted when staff say so.
    is_suspect = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("utvärdering")
        verbose_name_plural = _("utvärderingar")
        indexes = [models.Index(fields=["programme", "month"], name="forms_evaluation_month")]
        constraints = [
            models.CheckConstraint(
                condition=Q(month__day=1),
                name="forms_evaluation_month_alone",
                violation_error_message=_("En utvärdering har månad, inte dag."),
            )
        ]

    class Privacy:
        programme = Kind.NONE
        month = Kind.NONE
        listened = Kind.NONE
        influence = Kind.NONE
        helped = Kind.NONE
        fast_enough = Kind.NONE
        recommend = Kind.NONE
        words = Kind.SEALED
        is_suspect = Kind.NONE

    def __str__(self) -> str:
        return str(self.pk)
