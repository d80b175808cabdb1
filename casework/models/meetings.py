"""The weekly team meeting and its agenda."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.models.cases import Case
from common.privacy import Kind


class TeamMeeting(models.Model):
    """The team's weekly meeting."""

    held_on = models.DateField(_("dag"), unique=True)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["held_on"]

    class Privacy:
        held_on = Kind.NONE

    def __str__(self) -> str:
        return self.held_on.isoformat()


class AgendaItem(models.Model):
    """A case that a team meeting takes up; `decision` is the transition that followed."""

    meeting = models.ForeignKey(TeamMeeting, on_delete=models.PROTECT, related_name="items")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="agenda_items")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    decision = models.CharField(max_length=30, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["meeting", "added_at"], name="casework_agenda_of_meeting")]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(decided_at__isnull=True),
                name="casework_agendaitem_one_undecided",
                violation_error_message=_("Ärendet står redan på dagordningen."),
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True) | Q(decided_at__isnull=False) & ~Q(decision=""),
                name="casework_agendaitem_decision_has_time",
                violation_error_message=_("Ett beslut har en tid."),
            ),
        ]

    class Privacy:
        meeting = Kind.PSEUDONYM
        case = Kind.PSEUDONYM
        added_by = Kind.STAFF
        added_at = Kind.PSEUDONYM
        decision = Kind.PSEUDONYM
        decided_at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.meeting_id}:{self.case_id}"
