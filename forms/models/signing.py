"""Who is asked to sign, and who has signed what. A signature binds the digest of what its signer saw; new content voids it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind
from forms.models.applications import Application

DIGEST_SIGNS = 64
MARK_BYTES = 32


class Role(models.TextChoices):
    """As what somebody signs."""

    YOUTH = "youth", _("ungdom")
    GUARDIAN = "guardian", _("vårdnadshavare")
    SECOND_GUARDIAN = "second_guardian", _("vårdnadshavare två")
    OFFICER = "officer", _("den som söker tillsammans med ungdomen")


GUARDIANS = (Role.GUARDIAN, Role.SECOND_GUARDIAN)


class Method(models.TextChoices):
    """How somebody signed; all are worth the same."""

    LINK = "link", _("länk och engångskod")
    EID = "eid", _("e-legitimation")
    TOGETHER = "together", _("tillsammans på en skärm")
    PAPER = "paper", _("på papper")


class Ending(models.TextChoices):
    """Why a request to sign is open no more, other than by a signature."""

    DECLINED = "declined", _("ville inte skriva under")
    CHANGED = "changed", _("ansökan ändrades")
    EXPIRED = "expired", _("tiden gick ut")
    WITHDRAWN = "withdrawn", _("ansökan togs tillbaka")
    ADULT = "adult", _("ungdomen fyllde 18")


class SignatureRequest(models.Model):
    """One person asked to sign one content. Its link finds the row and opens the shared box; the worker alone can write the link again."""

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="requests")
    role = models.CharField(max_length=20, choices=Role)
    is_required = models.BooleanField(default=True)
    digest = models.CharField(max_length=DIGEST_SIGNS)
    token_finder = models.BinaryField(max_length=MARK_BYTES, unique=True)
    sealed_token = models.BinaryField()
    # Another who signs reads what is sent to this address: staff look twice.
    is_channel_shared = models.BooleanField(default=False)
    # No code where it would come to the young person herself; no e-ID of hers where her number is not known.
    takes_code = models.BooleanField(default=True)
    takes_eid = models.BooleanField(default=True)
    invited_at = models.DateTimeField(default=timezone.now)
    reminded_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(db_index=True)
    ended_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=20, choices=Ending, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("begäran om underskrift")
        verbose_name_plural = _("begäran om underskrift")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "role"],
                condition=Q(ended_at__isnull=True),
                name="forms_request_one_open_a_role",
                violation_error_message=_("Den personen är redan tillfrågad."),
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ending="") | Q(ended_at__isnull=False) & ~Q(ending=""),
                name="forms_request_ended_says_why",
                violation_error_message=_("Det som har slutat har en tid och ett skäl."),
            ),
        ]

    class Privacy:
        reference = Kind.PSEUDONYM
        application = Kind.PSEUDONYM
        role = Kind.PSEUDONYM
        is_required = Kind.NONE
        digest = Kind.HASHED
        token_finder = Kind.HASHED
        sealed_token = Kind.SEALED
        is_channel_shared = Kind.PSEUDONYM
        takes_code = Kind.PSEUDONYM
        takes_eid = Kind.PSEUDONYM
        invited_at = Kind.PSEUDONYM
        reminded_at = Kind.PSEUDONYM
        expires_at = Kind.NONE
        ended_at = Kind.PSEUDONYM
        ending = Kind.PSEUDONYM

    def __str__(self) -> str:
        return str(self.reference)

    @property
    def is_open(self) -> bool:
        """Whether it is neither ended nor past its time."""
        return self.ended_at is None and self.expires_at > timezone.now()


class Signature(models.Model):
    """Somebody's word on one content: who, as what, how and when. `part_digest` covers what only this signer added."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="signatures")
    request = models.OneToOneField(SignatureRequest, on_delete=models.CASCADE, related_name="signature")
    role = models.CharField(max_length=20, choices=Role)
    method = models.CharField(max_length=10, choices=Method)
    level = models.CharField(max_length=40, blank=True)
    digest = models.CharField(max_length=DIGEST_SIGNS)
    part_digest = models.CharField(max_length=DIGEST_SIGNS, blank=True)
    # A keyed code of whoever proved herself: one person cannot sign as two.
    person_mark = models.BinaryField(max_length=MARK_BYTES, null=True)
    shown = models.BinaryField()
    proof = models.BinaryField(default=b"")
    signed_at = models.DateTimeField(default=timezone.now)
    paper_on = models.DateField(null=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    voided_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("underskrift")
        verbose_name_plural = _("underskrifter")
        ordering = ["signed_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "role"],
                condition=Q(voided_at__isnull=True),
                name="forms_signature_once_a_role",
                violation_error_message=_("Den personen har redan skrivit under."),
            ),
            models.UniqueConstraint(
                fields=["application", "person_mark"],
                condition=Q(voided_at__isnull=True, person_mark__isnull=False),
                name="forms_signature_one_person_one_role",
                violation_error_message=_("Samma person kan inte skriva under två gånger."),
            ),
            models.CheckConstraint(
                condition=Q(method=Method.PAPER, registered_by__isnull=False, paper_on__isnull=False)
                | ~Q(method=Method.PAPER) & Q(registered_by__isnull=True, paper_on__isnull=True),
                name="forms_signature_paper_is_registered",
                violation_error_message=_("En underskrift på papper har en dag och någon som har kontrollerat den."),
            ),
        ]

    class Privacy:
        application = Kind.PSEUDONYM
        request = Kind.PSEUDONYM
        role = Kind.PSEUDONYM
        method = Kind.PSEUDONYM
        level = Kind.NONE
        digest = Kind.HASHED
        part_digest = Kind.HASHED
        person_mark = Kind.HASHED
        shown = Kind.SEALED
        proof = Kind.SEALED
        signed_at = Kind.PSEUDONYM
        paper_on = Kind.PSEUDONYM
        registered_by = Kind.STAFF
        voided_at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.application_id}:{self.role}"


class OneTimeCode(models.Model):
    """Six digits that were sent to somebody, kept as a keyed code; ten minutes and five tries."""

    finder = models.BinaryField(max_length=MARK_BYTES, unique=True)
    mac = models.BinaryField(max_length=MARK_BYTES)
    tries_left = models.PositiveSmallIntegerField()
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    class Privacy:
        finder = Kind.HASHED
        mac = Kind.HASHED
        tries_left = Kind.NONE
        expires_at = Kind.NONE

    def __str__(self) -> str:
        return str(self.pk)
