"""Contacts, attempts, conversations and notes of a case."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.models.cases import Case
from casework.states import Channel
from common.codes import REFERENCE_SIGNS, new_reference
from common.privacy import Kind


class Approach(models.Model):
    """Somebody of the staff and the person of a case, by one channel, at one time."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE)
    channel = models.CharField(max_length=20, choices=Channel)
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["case", "at"], name="%(class)s_of_case")]

    class Privacy:
        case = Kind.PSEUDONYM
        channel = Kind.PSEUDONYM
        at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.case_id}:{self.pk}"


class ContactMade(Approach):
    """A contact in which the person answered: it stops the clock of the promise. Without a `by` she answered a postcard."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Privacy:
        by = Kind.STAFF


class ContactAttempt(Approach):
    """A try to reach the person that got no answer: a step of the outreach ladder."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        by = Kind.STAFF


class Conversation(models.Model):
    """A booked mapping conversation."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="conversations")
    starts_at = models.DateTimeField(_("tid"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["case", "starts_at"], name="casework_conversation_of_case")]

    class Privacy:
        case = Kind.PSEUDONYM
        starts_at = Kind.PSEUDONYM
        by = Kind.STAFF

    def __str__(self) -> str:
        return f"{self.case_id}:{self.pk}"


class CaseNote(models.Model):
    """A note about a case, never changed afterwards; its words lie in a box of its own."""

    box_kind = "note"

    reference = models.CharField(max_length=REFERENCE_SIGNS, unique=True, default=new_reference, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["case", "at"], name="casework_note_of_case")]

    class Privacy:
        reference = Kind.PSEUDONYM
        case = Kind.PSEUDONYM
        by = Kind.STAFF
        at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return self.reference
