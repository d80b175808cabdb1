"""What a service does in an ordinary week."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from common.privacy import Kind
from services.models.programmes import Programme


class Weekday(models.IntegerChoices):
    """The days of the working week."""

    MONDAY = 0, _("Måndag")
    TUESDAY = 1, _("Tisdag")
    WEDNESDAY = 2, _("Onsdag")
    THURSDAY = 3, _("Torsdag")
    FRIDAY = 4, _("Fredag")


class PartOfDay(models.TextChoices):
    """When on the day."""

    MORNING = "morning", _("Förmiddag")
    AFTERNOON = "afternoon", _("Eftermiddag")
    DAY = "day", _("Hela dagen")


class WeekSlot(models.Model):
    """What a service does on a part of a day, every week."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="week", verbose_name=_("insats"))
    weekday = models.PositiveSmallIntegerField(_("dag"), choices=Weekday.choices)
    part_of_day = models.CharField(_("del av dagen"), max_length=10, choices=PartOfDay.choices)
    title = models.CharField(_("vad"), max_length=60)
    note = models.CharField(_("mer om det"), max_length=120, blank=True)
    place = models.CharField(_("var"), max_length=80, blank=True)
    capacity = models.PositiveSmallIntegerField(_("antal platser"), null=True, blank=True, help_text=_("Tomt: ingen gräns."))
    is_elsewhere = models.BooleanField(_("hos någon annan"), default=False, help_text=_("Till exempel skola. Visas i en svagare färg."))

    panels = [FieldPanel(name) for name in ("weekday", "part_of_day", "title", "note", "place", "capacity", "is_elsewhere")]

    class Meta:
        verbose_name = _("pass i veckan")
        verbose_name_plural = _("veckan")
        ordering = ["weekday", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme", "weekday", "part_of_day"],
                name="services_weekslot_one_a_part_of_day",
                violation_error_message=_("Det finns redan ett pass den delen av dagen."),
            ),
            models.CheckConstraint(
                condition=Q(weekday__in=Weekday.values, part_of_day__in=PartOfDay.values),
                name="services_weekslot_day_is_known",
                violation_error_message=_("Välj dag och del av dagen i listorna."),
            ),
        ]

    class Privacy:
        programme = Kind.NONE
        weekday = Kind.NONE
        part_of_day = Kind.NONE
        title = Kind.NONE
        note = Kind.NONE
        place = Kind.NONE
        capacity = Kind.NONE
        is_elsewhere = Kind.NONE

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.title}"
