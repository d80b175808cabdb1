"""Who may see a case whose person lives with a protected identity."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.models.cases import Case
from common.privacy import Kind

MOST_NAMED = 3


class ProtectedAccess(models.Model):
    """One of the at most three who may see a protected case; `place` is what lets the database count them."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="named")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "user"],
                name="casework_protected_once_a_person",
                violation_error_message=_("Personen får redan se ärendet."),
            ),
            models.UniqueConstraint(
                fields=["case", "place"],
                name="casework_protected_one_a_place",
                violation_error_message=_("Högst tre personer får se ett skyddat ärende."),
            ),
            models.CheckConstraint(
                condition=Q(place__gte=1, place__lte=MOST_NAMED),
                name="casework_protected_three_places",
                violation_error_message=_("Högst tre personer får se ett skyddat ärende."),
            ),
        ]

    class Privacy:
        case = Kind.PSEUDONYM
        user = Kind.STAFF
        place = Kind.NONE
        by = Kind.STAFF
        at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.case_id}:{self.place}"
