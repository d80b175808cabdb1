"""What a young person has allowed others to tell us and us to tell them: scoped, for a time, and hers to take back (OSL 10:1, 12:2)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind
from forms.models.applications import Application


class Recipient(models.TextChoices):
    """Whom a consent lets the team talk with."""

    SCHOOL = "school", _("skolan")
    SOCIAL = "social", _("socialtjänsten")
    EMPLOYMENT = "employment", _("Arbetsförmedlingen")


class Consent(models.Model):
    """One recipient, what may be told, and how long; separate from the application, which works without."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="consents")
    recipient = models.CharField(max_length=20, choices=Recipient)
    covers_attendance = models.BooleanField(default=False)
    covers_planning = models.BooleanField(default=False)
    given_on = models.DateField()
    valid_until = models.DateField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("samtycke")
        verbose_name_plural = _("samtycken")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "recipient"],
                condition=Q(withdrawn_at__isnull=True),
                name="forms_consent_one_a_recipient",
                violation_error_message=_("Det finns redan ett samtycke för den mottagaren."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until__gt=F("given_on")),
                name="forms_consent_ends_after_it_began",
                violation_error_message=_("Ett samtycke slutar efter att det har börjat."),
            ),
            models.CheckConstraint(
                condition=Q(covers_attendance=True) | Q(covers_planning=True),
                name="forms_consent_covers_something",
                violation_error_message=_("Ett samtycke säger vad det gäller."),
            ),
        ]

    class Privacy:
        application = Kind.PSEUDONYM
        recipient = Kind.PSEUDONYM
        covers_attendance = Kind.PSEUDONYM
        covers_planning = Kind.PSEUDONYM
        given_on = Kind.PSEUDONYM
        valid_until = Kind.PSEUDONYM
        withdrawn_at = Kind.PSEUDONYM
        withdrawn_by = Kind.STAFF

    def __str__(self) -> str:
        return f"{self.application_id}:{self.recipient}"
