"""Schools, units and authorities: who refers young people, and who signs together with them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind
from services.domains import as_ascii, check_domains, lines


class OrganisationKind(models.TextChoices):
    """What an organisation is to a young person."""

    STUDENT_HEALTH = "student_health", _("Elevhälsoteam")
    PRINCIPAL = "principal", _("Rektor eller skola")
    EMPLOYMENT_SERVICE = "employment_service", _("Arbetsförmedlingen")
    SOCIAL_SERVICES = "social_services", _("Socialförvaltningen")
    LABOUR_MARKET = "labour_market", _("Arbetsmarknadsenhet")
    HEALTH = "health", _("Ungdomshälsan eller vården")
    OTHER = "other", _("Annan")


class Organisation(models.Model):
    """A school, a unit or an authority; its staff are known by the domain of their work addresses."""

    name = models.CharField(_("namn"), max_length=120, unique=True)
    kind = models.CharField(_("slag"), max_length=20, choices=OrganisationKind.choices)
    domains = models.TextField(
        _("domäner"),
        blank=True,
        max_length=1000,
        validators=[check_domains],
        help_text=_(
            "Det som står efter @ i arbetets adresser, en domän på varje rad. Bara personalen får ha adresser där, inte elever. "
            "Den som har en sådan adress kan skicka remiss, anmäla och skriva under."
        ),
    )
    is_own = models.BooleanField(_("kommunens egen"), default=False)
    is_active = models.BooleanField(
        _("används"), default=True, help_text=_("Utan kryss går den inte att välja, och domänerna gäller inte.")
    )
    sort_order = models.PositiveSmallIntegerField(_("ordning"), default=0)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisationer")
        ordering = ["sort_order", "name", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=OrganisationKind.values),
                name="services_organisation_kind_is_known",
                violation_error_message=_("Välj ett av slagen i listan."),
            ),
        ]

    class Privacy:
        name = Kind.NONE
        kind = Kind.NONE
        domains = Kind.NONE
        is_own = Kind.NONE
        is_active = Kind.NONE
        sort_order = Kind.NONE

    def __str__(self) -> str:
        return self.name

    @property
    def ascii_domains(self) -> tuple[str, ...]:
        """Return the domains as the network writes them."""
        return tuple(as_ascii(line) for line in lines(self.domains))
