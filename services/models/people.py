"""Who works in a service."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from common.contact_cards import ContactCard
from common.privacy import Kind
from services.models.programmes import Programme


class ProgrammePerson(Orderable):
    """Somebody who works in a service, by her contact card."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="people", verbose_name=_("insats"))
    card = models.ForeignKey(ContactCard, on_delete=models.CASCADE, related_name="+", verbose_name=_("kontaktkort"))

    panels = [FieldPanel("card")]

    class Meta(Orderable.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("personer")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme", "card"],
                name="services_programmeperson_once",
                violation_error_message=_("Personen står redan i listan."),
            )
        ]

    class Privacy:
        sort_order = Kind.NONE
        programme = Kind.NONE
        card = Kind.PUBLISHED

    def __str__(self) -> str:
        return f"{self.programme_id}:{self.card_id}"
