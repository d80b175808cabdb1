"""The log of what was done and read: rows in a chain, which nobody changes. No foreign keys, so that it outlives what it tells of."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind

MAC_BYTES = 32


class ActorKind(models.TextChoices):
    """Who can do something."""

    USER = "user", _("användare")
    SYSTEM = "system", _("systemet")


class Head(models.Model):
    """The end of the chain, one row; whoever adds an entry holds its lock."""

    number = models.PositiveBigIntegerField(default=0)
    mac = models.BinaryField(default=bytes(MAC_BYTES), max_length=MAC_BYTES)

    class Meta:
        verbose_name = _("händelseloggens ände")
        verbose_name_plural = _("händelseloggens ände")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1), name="audit_head_only_one", violation_error_message=_("Händelseloggen har en enda ände.")
            )
        ]

    class Privacy:
        number = Kind.NONE
        mac = Kind.HASHED

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.number}"


class Entry(models.Model):
    """One event. `facts` are references and plain words, never content; `mac` covers the row and the one before."""

    number = models.PositiveBigIntegerField(_("nummer"), primary_key=True)
    at = models.DateTimeField(_("tidpunkt"))
    event = models.CharField(_("händelse"), max_length=60)
    actor_kind = models.CharField(_("slag av aktör"), max_length=10, choices=ActorKind.choices)
    actor = models.CharField(_("aktör"), max_length=40)
    thing = models.CharField(_("sak"), max_length=60)
    reference = models.CharField(_("referens"), max_length=40)
    facts = models.JSONField(_("uppgifter"), default=dict)
    mac = models.BinaryField(max_length=MAC_BYTES)

    class Meta:
        verbose_name = _("händelse")
        verbose_name_plural = _("händelser")
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(number__gte=1),
                name="audit_entry_number_from_one",
                violation_error_message=_("Händelser numreras från 1."),
            ),
            models.CheckConstraint(
                condition=models.Q(actor_kind__in=ActorKind.values) & ~models.Q(actor=""),
                name="audit_entry_has_an_actor",
                violation_error_message=_("En händelse har alltid någon som gjorde den."),
            ),
        ]
        indexes = [
            models.Index(fields=["thing", "reference", "number"], name="audit_entry_thing"),
            models.Index(fields=["actor", "number"], name="audit_entry_actor"),
            models.Index(fields=["event", "number"], name="audit_entry_event"),
        ]

    class Privacy:
        number = Kind.NONE
        at = Kind.NONE
        event = Kind.NONE
        actor_kind = Kind.NONE
        actor = Kind.STAFF
        thing = Kind.NONE
        reference = Kind.PSEUDONYM
        facts = Kind.PSEUDONYM
        mac = Kind.HASHED

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.number}"
