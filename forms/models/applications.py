"""What drafts become: applications, and each move of theirs."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.codes import FINDER_BYTES, REFERENCE_SIGNS
from common.privacy import Kind
from forms.models.kinds import REFERENCE_VALIDATOR, ApplicationKind, NoticeChannel, TypedBy
from forms.status import WITH_DATE, WITH_PROGRAMME, Word
from forms.workflow import State


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
    # Empty until the person whose application it is has confirmed it herself, where somebody else typed.
    code_finder = models.BinaryField(max_length=FINDER_BYTES, null=True)
    typed_by = models.CharField(max_length=10, choices=TypedBy, default=TypedBy.SENDER)
    typist = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=20, default="sv")
    about = models.CharField(max_length=REFERENCE_SIGNS, blank=True, db_index=True)
    is_suspect = models.BooleanField(default=False)
    is_urgent = models.BooleanField(default=False)
    is_muted = models.BooleanField(default=False)
    is_contacted = models.BooleanField(default=False)
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
            models.CheckConstraint(
                condition=models.Q(typed_by=TypedBy.STAFF, typist__isnull=False)
                | ~models.Q(typed_by=TypedBy.STAFF) & models.Q(typist__isnull=True),
                name="forms_application_typist_is_staff",
                violation_error_message=_("När en handläggare har skrivit står det vem."),
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
        typed_by = Kind.NONE
        typist = Kind.STAFF
        language = Kind.PSEUDONYM
        about = Kind.PSEUDONYM
        is_suspect = Kind.NONE
        is_urgent = Kind.PSEUDONYM
        is_muted = Kind.PSEUDONYM
        is_contacted = Kind.PSEUDONYM
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
