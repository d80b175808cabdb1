"""Pages that name somebody to call."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.contact_cards import ContactCard
from common.pages import Wanting
from common.privacy import Kind


class ContactedPage(models.Model):
    """The contact card of a page; nothing that leads to support is published without one."""

    contact = models.ForeignKey(
        ContactCard,
        verbose_name=_("kontaktkort"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Måste finnas när sidan publiceras."),
    )

    class Meta:
        abstract = True

    class Privacy:
        contact = Kind.PUBLISHED

    @staticmethod
    def missing_from_contact(cleaned: dict[str, Any]) -> Wanting:
        """Yield what is missing where nobody can be called."""
        if not cleaned.get("contact"):
            yield "contact", _("Välj vem man kan ringa, innan sidan publiceras.")
