"""What is said about a case beside its state."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from casework.models.cases import Case
from casework.states import Mark
from common.privacy import Kind


class Marking(models.Model):
    """One time when a member of staff marked a case, or took a mark away; the columns of the case say what holds now."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="markings")
    mark = models.CharField(max_length=20, choices=Mark)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["case", "at"], name="casework_marking_of_case")]

    class Privacy:
        case = Kind.PSEUDONYM
        mark = Kind.PSEUDONYM
        by = Kind.STAFF
        at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.case_id}:{self.mark}"
