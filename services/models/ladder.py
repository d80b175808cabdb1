"""How a service reaches out to somebody who has not been in touch."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from common.privacy import Kind
from services.models.programmes import Programme


class Channel(models.TextChoices):
    """How staff reach out."""

    POSTCARD = "postcard", _("Vykort")
    PHONE = "phone", _("Telefonsamtal")
    SMS = "sms", _("Sms")
    NEUTRAL_LETTER = "neutral_letter", _("Brev i neutralt kuvert")
    HOME_VISIT = "home_visit", _("Hembesök")


class Visibility(models.TextChoices):
    """What others at home may understand of a contact."""

    OPEN = "open", _("Öppet, får ses av andra hemma")
    NEUTRAL = "neutral", _("Neutralt, avsändaren syns inte")
    PRIVATE = "private", _("Enskilt, bara den unga")


class LadderStep(Orderable):
    """One step of how a service reaches out to somebody who has not been in touch."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="ladder", verbose_name=_("insats"))
    channel = models.CharField(_("sätt"), max_length=20, choices=Channel.choices)
    days_after = models.PositiveSmallIntegerField(_("dagar efter förra steget"), default=0)
    visibility = models.CharField(_("synlighet"), max_length=10, choices=Visibility.choices)

    panels = [FieldPanel("channel"), FieldPanel("days_after"), FieldPanel("visibility")]

    class Meta(Orderable.Meta):
        verbose_name = _("steg i kontakttrappan")
        verbose_name_plural = _("kontakttrappan")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values, visibility__in=Visibility.values),
                name="services_ladderstep_words_are_known",
                violation_error_message=_("Välj sätt och synlighet i listorna."),
            )
        ]

    class Privacy:
        sort_order = Kind.NONE
        programme = Kind.NONE
        channel = Kind.NONE
        days_after = Kind.NONE
        visibility = Kind.NONE

    def __str__(self) -> str:
        return str(self.get_channel_display())
