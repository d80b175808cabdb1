"""Where published pages lead, and how the addresses of other sites answered."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from common.privacy import Kind

LONGEST_ADDRESS = 500


class Fault(models.TextChoices):
    """What is wrong with a link."""

    UNPUBLISHED = "unpublished", _("sidan visas inte längre")
    DELETED = "deleted", _("sidan är borttagen")
    MISSING = "missing", _("ingen sida har adressen")
    MOVED = "moved", _("sidan har flyttat")
    ERROR = "error", _("svarar med ett fel")
    SILENT = "silent", _("svarar inte")
    UNKNOWN = "unknown", _("adressen finns inte")
    UNTRUSTED = "untrusted", _("certifikatet stämmer inte")
    ASTRAY = "astray", _("leder runt, eller till en stängd adress")


class PageLink(models.Model):
    """One link of a published page: to a page of ours, or to an address as it was written (ours begins with a slash and does not end so).

    `target` is a page's number without a constraint, so that a deleted page leaves the links to it behind.
    """

    page = models.ForeignKey(Page, verbose_name=_("sida"), on_delete=models.CASCADE, related_name="+")
    target = models.BigIntegerField(_("leder till sidan"), null=True, blank=True, db_index=True)
    address = models.CharField(_("leder till adressen"), max_length=LONGEST_ADDRESS, blank=True, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("länk")
        verbose_name_plural = _("länkar")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["page", "target"], condition=Q(address=""), name="editorial_link_once_to_a_page"),
            models.UniqueConstraint(fields=["page", "address"], condition=Q(target=None), name="editorial_link_once_to_an_address"),
            models.CheckConstraint(
                condition=Q(target__isnull=False, address="") | (Q(target__isnull=True) & ~Q(address="")),
                name="editorial_link_leads_to_one_thing",
                violation_error_message=_("En länk leder till en sida eller till en adress."),
            ),
        ]

    class Privacy:
        page = Kind.NONE
        target = Kind.NONE
        address = Kind.PUBLISHED

    def __str__(self) -> str:
        return self.address or f"sida {self.target}"


class AddressCheck(models.Model):
    """How an address of another site answered the last time it was asked; `failures` counts the days in a row when it did not."""

    address = models.CharField(_("adress"), max_length=LONGEST_ADDRESS, unique=True)
    checked_on = models.DateField(_("frågad"), db_index=True)
    fault = models.CharField(_("fel"), max_length=12, choices=Fault.choices, blank=True)
    status = models.PositiveSmallIntegerField(_("svarskod"), null=True, blank=True)
    failures = models.PositiveSmallIntegerField(_("fel i rad"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("kontroll av en adress")
        verbose_name_plural = _("kontroller av adresser")

    class Privacy:
        address = Kind.PUBLISHED
        checked_on = Kind.NONE
        fault = Kind.NONE
        status = Kind.NONE
        failures = Kind.NONE

    def __str__(self) -> str:
        return self.address
