"""Messages on their way out. A row holds references; the address and the words are found when it is sent."""

import uuid
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind

# The error of a message whose sealed content was emptied a week after it was given up: it cannot be tried again.
FORGOTTEN = "ContentForgotten"


class State(models.TextChoices):
    """Where a message is."""

    PENDING = "pending", _("Väntar")
    SENT = "sent", _("Skickat")
    DEAD = "dead", _("Gick inte att skicka")


class MessageQuerySet(models.QuerySet["Message"]):
    """Messages by what the worker or the staff ask for."""

    def due(self) -> Self:
        """Return those whose time has come; one that a worker has claimed is due again when its lease ends."""
        return self.filter(state=State.PENDING, next_at__lte=timezone.now())

    def failing(self) -> Self:
        """Return those that have failed at least once and are not sent: given up, or waiting for another try."""
        return self.exclude(state=State.SENT).exclude(last_error="")


class Message(models.Model):
    """Something to tell somebody, once: `topic` names the handler that writes it, and `key` makes it unique within the topic.

    `next_at` is when it is due; of a message that was given up, when that was. `sealed` is emptied when it is sent.
    """

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    topic = models.CharField(_("ämne"), max_length=60)
    key = models.CharField(_("nyckel"), max_length=100)
    payload = models.JSONField(_("referenser"), default=dict)
    sealed = models.BinaryField(default=b"")
    state = models.CharField(_("läge"), max_length=10, choices=State.choices, default=State.PENDING)
    attempts = models.PositiveSmallIntegerField(_("försök"), default=0)
    created_at = models.DateTimeField(_("skapat"), default=timezone.now)
    next_at = models.DateTimeField(_("nästa försök"), default=timezone.now)
    sent_at = models.DateTimeField(_("skickat"), null=True, blank=True)
    last_error = models.CharField(_("senaste fel"), max_length=100, blank=True)
    delivered = models.JSONField(default=list)
    retried_by = models.CharField(_("nytt försök begärt av"), max_length=40, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("utgående meddelande")
        verbose_name_plural = _("utgående meddelanden")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["topic", "key"],
                name="outbox_message_once",
                violation_error_message=_("Meddelandet finns redan."),
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.SENT, sent_at__isnull=False)
                | (models.Q(state__in=[State.PENDING, State.DEAD]) & models.Q(sent_at__isnull=True)),
                name="outbox_message_sent_has_a_time",
                violation_error_message=_("Ett skickat meddelande har en tid, ett annat har ingen."),
            ),
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(state=State.PENDING), name="outbox_message_due"),
            models.Index(fields=["-created_at"], condition=~models.Q(state=State.SENT), name="outbox_message_unsent"),
        ]

    class Privacy:
        reference = Kind.NONE
        topic = Kind.NONE
        key = Kind.PSEUDONYM
        payload = Kind.PSEUDONYM
        sealed = Kind.SEALED
        state = Kind.NONE
        attempts = Kind.NONE
        created_at = Kind.NONE
        next_at = Kind.NONE
        sent_at = Kind.NONE
        last_error = Kind.NONE
        delivered = Kind.HASHED
        retried_by = Kind.STAFF

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.topic}:{self.pk}"
