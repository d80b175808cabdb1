"""Drafts that only their author can open, and the applications that they become."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.codes import ALPHABET, FINDER_BYTES, REFERENCE_SIGNS
from common.privacy import Kind
from forms.status import WITH_DATE, WITH_PROGRAMME, Word
from forms.workflow import State

REFERENCE_VALIDATOR = RegexValidator(rf"^[{ALPHABET}]{{{REFERENCE_SIGNS}}}$", _("En referens har tio tecken."))


class ApplicationKind(models.TextChoices):
    """The forms that a person outside can send."""

    SUPPORT = "support", _("egenanmälan")


class NoticeChannel(models.TextChoices):
    """The ways in which the portal itself may send a receipt; nothing is sent by the empty one."""

    NONE = "", _("ingen")
    SMS = "sms", _("sms")
    EMAIL = "email", _("e-post")


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
        code_finder = Kind.HASHED
        wrapped_key = Kind.SEALED
        saved_at = Kind.NONE
        expires_at = Kind.NONE
        consumed_at = Kind.NONE

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.reference


class Application(models.Model):
    """What somebody sent: the answers lie frozen in its sealed boxes, and the row says only what the work and the status page need."""

    box_kind = "application"

    reference = models.CharField(max_length=REFERENCE_SIGNS, unique=True, validators=[REFERENCE_VALIDATOR])
    kind = models.CharField(max_length=20, choices=ApplicationKind)
    programme = models.ForeignKey("services.Programme", on_delete=models.PROTECT, related_name="applications")
    state = models.CharField(max_length=20, choices=State)
    schema_version = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64)
    submitted_at = models.DateTimeField()
    is_shared_device = models.BooleanField(default=False)
    code_finder = models.BinaryField(max_length=FINDER_BYTES)
    public_word = models.CharField(max_length=20, choices=Word, default=Word.RECEIVED)
    public_due_on = models.DateField(null=True)
    public_programme = models.ForeignKey("services.Programme", null=True, on_delete=models.PROTECT, related_name="+")
    notice_channel = models.CharField(max_length=10, choices=NoticeChannel, blank=True, default=NoticeChannel.NONE)

    class Meta:
        verbose_name = _("ansökan")
        verbose_name_plural = _("ansökningar")
        ordering = ["-submitted_at", "-pk"]
        indexes = [models.Index(fields=["state", "submitted_at"], name="forms_application_state")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=State.values),
                name="forms_application_known_state",
                violation_error_message=_("Ansökan har ett läge som inte finns."),
            ),
            models.CheckConstraint(
                condition=~models.Q(public_word__in=[word.value for word in WITH_DATE]) | models.Q(public_due_on__isnull=False),
                name="forms_application_promise_has_a_date",
                violation_error_message=_("Ett löfte om att höra av sig har ett datum."),
            ),
            models.CheckConstraint(
                condition=~models.Q(public_word__in=[word.value for word in WITH_PROGRAMME]) | models.Q(public_programme__isnull=False),
                name="forms_application_redirect_has_a_programme",
                violation_error_message=_("Det som skickats vidare har en mottagare."),
            ),
        ]

    class Privacy:
        reference = Kind.PSEUDONYM
        kind = Kind.NONE
        programme = Kind.NONE
        state = Kind.NONE
        schema_version = Kind.NONE
        digest = Kind.HASHED
        submitted_at = Kind.NONE
        is_shared_device = Kind.NONE
        code_finder = Kind.HASHED
        public_word = Kind.NONE
        public_due_on = Kind.NONE
        public_programme = Kind.NONE
        notice_channel = Kind.NONE

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.reference


class ApplicationTransition(models.Model):
    """One move of an application; without a `by` the applicant herself, or the portal, made it."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="transitions")
    name = models.CharField(max_length=30)
    from_state = models.CharField(max_length=20, blank=True)
    to_state = models.CharField(max_length=20, choices=State)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("läge för ansökan")
        verbose_name_plural = _("lägen för ansökan")
        ordering = ["pk"]

    class Privacy:
        application = Kind.PSEUDONYM
        name = Kind.NONE
        from_state = Kind.NONE
        to_state = Kind.NONE
        by = Kind.STAFF
        at = Kind.NONE

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.application_id}:{self.name}"
