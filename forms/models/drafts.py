"""What somebody is filling in, which staff never see."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.codes import FINDER_BYTES, REFERENCE_SIGNS
from common.privacy import Kind
from forms.models.kinds import REFERENCE_VALIDATOR, ApplicationKind, TypedBy


class Draft(models.Model):
    """What somebody is filling in, sealed with a key that lies in her session or under her code; staff never see it.

    After submission the row stays for an hour with nothing but what the receipt shows, so that a repeated POST finds the same receipt.
    """

    reference = models.CharField(max_length=REFERENCE_SIGNS, unique=True, validators=[REFERENCE_VALIDATOR])
    kind = models.CharField(max_length=20, choices=ApplicationKind)
    content = models.BinaryField()
    version = models.PositiveIntegerField(default=1)
    is_shared_device = models.BooleanField(default=False)
    is_completion = models.BooleanField(default=False)
    typed_by = models.CharField(max_length=10, choices=TypedBy, default=TypedBy.SENDER)
    typist = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=20, default="sv")
    code_finder = models.BinaryField(max_length=FINDER_BYTES, null=True, unique=True)
    wrapped_key = models.BinaryField(null=True)
    saved_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    consumed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("utkast")
        verbose_name_plural = _("utkast")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code_finder__isnull=True, wrapped_key__isnull=True)
                | models.Q(code_finder__isnull=False, wrapped_key__isnull=False),
                name="forms_draft_code_finds_and_opens",
                violation_error_message=_("En kod både hittar och öppnar ett utkast."),
            ),
            models.CheckConstraint(
                condition=models.Q(consumed_at__isnull=True) | models.Q(code_finder__isnull=True),
                name="forms_draft_consumed_has_no_code",
                violation_error_message=_("Ett skickat utkast kan inte öppnas med kod."),
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gte=models.F("saved_at")),
                name="forms_draft_expires_after_it_was_saved",
                violation_error_message=_("Ett utkast kan inte ha gått ut innan det sparades."),
            ),
        ]

    class Privacy:
        reference = Kind.PSEUDONYM
        kind = Kind.NONE
        content = Kind.SEALED
        version = Kind.NONE
        is_shared_device = Kind.NONE
        is_completion = Kind.NONE
        typed_by = Kind.NONE
        typist = Kind.STAFF
        language = Kind.PSEUDONYM
        code_finder = Kind.HASHED
        wrapped_key = Kind.SEALED
        saved_at = Kind.NONE
        expires_at = Kind.NONE
        consumed_at = Kind.NONE

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.reference
