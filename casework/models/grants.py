"""Who has which role at the desk."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.roles import Role
from common.codes import REFERENCE_SIGNS, new_reference
from common.privacy import Kind


class RoleGrant(models.Model):
    """A role at the desk that somebody has been given. Nothing else gives a right there, the superuser's flag included."""

    reference = models.CharField(max_length=REFERENCE_SIGNS, unique=True, default=new_reference, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="role_grants")
    role = models.CharField(_("roll"), max_length=20, choices=Role)
    programme = models.ForeignKey("services.Programme", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("roll")
        verbose_name_plural = _("roller")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "programme"],
                condition=Q(programme__isnull=False),
                name="casework_rolegrant_once_a_programme",
                violation_error_message=_("Personen har redan den rollen."),
            ),
            models.UniqueConstraint(
                fields=["user", "role"],
                condition=Q(programme__isnull=True),
                name="casework_rolegrant_once",
                violation_error_message=_("Personen har redan den rollen."),
            ),
            models.CheckConstraint(
                condition=Q(role=Role.CASEWORKER, programme__isnull=False)
                | Q(role__in=[Role.COORDINATOR, Role.REVIEWER, Role.ADMINISTRATOR], programme__isnull=True),
                name="casework_rolegrant_caseworker_has_programme",
                violation_error_message=_("En handläggare har en tjänst, de andra rollerna har ingen."),
            ),
        ]

    class Privacy:
        reference = Kind.NONE
        user = Kind.STAFF
        role = Kind.STAFF
        programme = Kind.STAFF
        granted_by = Kind.STAFF
        granted_at = Kind.STAFF

    def __str__(self) -> str:
        return f"{self.user_id}:{self.role}"
