"""The people one can talk to, as the site presents them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.kept import kept
from common.phones import check_number, dialled
from common.privacy import Kind


class ContactCard(models.Model):
    """Somebody, or a unit, that a young person can call."""

    name = models.CharField(_("namn"), max_length=60, help_text=_("Förnamnet räcker."))
    role = models.CharField(_("arbetar som"), max_length=80, help_text=_("Till exempel: studie- och yrkesvägledare."))
    unit = models.CharField(_("enhet"), max_length=60, blank=True)
    introduction = models.CharField(
        _("kort presentation"),
        max_length=200,
        blank=True,
        help_text=_("En eller två meningar. Till exempel: Samira är den du träffar först."),
    )
    phone = models.CharField(_("telefon"), max_length=25, validators=[check_number])
    sms_number = models.CharField(
        _("nummer för sms"), max_length=25, blank=True, validators=[check_number], help_text=_("Lämna tomt om det inte går att sms:a.")
    )
    email = models.EmailField(_("e-post"), blank=True)
    hours = models.CharField(_("svarar"), max_length=60, blank=True, help_text=_("Till exempel: vardagar 9–16."))
    is_on_home = models.BooleanField(_("visas på startsidan"), default=False)
    sort_order = models.PositiveSmallIntegerField(_("ordning"), default=0)

    class Meta:
        verbose_name = _("kontaktkort")
        verbose_name_plural = _("kontaktkort")
        ordering = ["sort_order", "name", "pk"]

    class Privacy:
        name = Kind.PUBLISHED
        role = Kind.PUBLISHED
        unit = Kind.NONE
        introduction = Kind.PUBLISHED
        phone = Kind.PUBLISHED
        sms_number = Kind.PUBLISHED
        email = Kind.PUBLISHED
        hours = Kind.NONE
        is_on_home = Kind.NONE
        sort_order = Kind.NONE

    def __str__(self) -> str:
        return f"{self.name}, {self.role}"

    @property
    def phone_link(self) -> str:
        """Return the address of a link that calls."""
        return f"tel:{dialled(self.phone)}"

    @property
    def sms_link(self) -> str:
        """Return the address of a link that opens a text message; empty where none are read."""
        return f"sms:{dialled(self.sms_number)}" if self.sms_number else ""


@kept
def contact_cards() -> tuple[ContactCard, ...]:
    """Return all cards in order, kept until one changes."""
    return tuple(ContactCard.objects.all())
