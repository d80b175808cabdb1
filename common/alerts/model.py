"""An alert as it is stored and asked for: what it says, where, and from when to when."""

from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PreviewableMixin

from common.alerts.notices import announced
from common.preview import in_editors_frame
from common.privacy import Kind

MISSING = {"starts_at": _("Skriv när beskedet ska börja visas."), "ends_at": _("Skriv när beskedet ska sluta visas.")}


class Level(models.TextChoices):
    """How much it matters."""

    INFORMATION = "information", _("information")
    IMPORTANT = "important", _("viktigt")


class State(models.TextChoices):
    """Where an alert is in its time; nothing stores it."""

    COMING = "coming", _("kommer")
    SHOWN = "shown", _("visas")
    OVER = "over", _("slut")


class AlertForm(WagtailAdminModelForm):
    """The editor's form, which says in plain words that an alert needs its times."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, message in MISSING.items():
            self.fields[name].error_messages["required"] = message


class Alert(PreviewableMixin, models.Model):
    """A short message on every page, or on a page and those below it, from one moment to another."""

    level = models.CharField(
        _("nivå"),
        max_length=12,
        choices=Level.choices,
        default=Level.INFORMATION,
        help_text=_("Det som är viktigt och gäller hela webbplatsen visas också i formulären."),
    )
    title = models.CharField(_("rubrik"), max_length=80, help_text=_("Det viktigaste först. Till exempel: Stängt fredag 4 december."))
    text = models.CharField(
        _("text"), max_length=240, help_text=_("En eller två korta meningar: vad som gäller, och vad man gör i stället.")
    )
    link_page = models.ForeignKey(
        Page, verbose_name=_("länk till en sida här"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    link_url = models.URLField(_("eller till en annan webbplats"), blank=True)
    link_text = models.CharField(_("länktext"), max_length=80, blank=True, help_text=_("Säg vart länken går, inte ”läs mer”."))
    section = models.ForeignKey(
        Page,
        verbose_name=_("bara här"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Beskedet visas på sidan och på dem under den. Tomt: hela webbplatsen."),
    )
    starts_at = models.DateTimeField(_("visas från"), default=timezone.now)
    ends_at = models.DateTimeField(_("visas till"), help_text=_("Då försvinner det av sig självt."))

    base_form_class = AlertForm
    panels: ClassVar = [
        FieldPanel("level"),
        FieldPanel("title"),
        FieldPanel("text"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]), FieldPanel("section")], heading=_("När och var")),
        MultiFieldPanel([*map(FieldPanel, ("link_page", "link_url", "link_text"))], heading=_("Länk, om det behövs")),
    ]

    class Meta:
        verbose_name = _("besked")
        verbose_name_plural = _("besked")
        ordering = ["-ends_at", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(starts_at__lt=F("ends_at")),
                name="common_alert_dates_in_order",
                violation_error_message=_("Beskedet slutar innan det börjar. Ändra den ena tiden."),
            ),
            models.CheckConstraint(
                condition=Q(level__in=Level.values),
                name="common_alert_level_is_known",
                violation_error_message=_("Välj en av nivåerna i listan."),
            ),
            models.CheckConstraint(
                condition=Q(link_page__isnull=True) | Q(link_url=""),
                name="common_alert_one_link",
                violation_error_message=_("Välj en länk: en sida här, eller en annan webbplats."),
            ),
        ]

    class Privacy:
        level = Kind.NONE
        title = Kind.NONE
        text = Kind.NONE
        link_page = Kind.NONE
        link_url = Kind.NONE
        link_text = Kind.NONE
        section = Kind.NONE
        starts_at = Kind.NONE
        ends_at = Kind.NONE

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse a link without words, and an end that has passed already, unless it is one that was saved before it had."""
        super().clean()
        faults: dict[str, str | Promise] = {}
        if (self.link_page or self.link_url) and not self.link_text:
            faults["link_text"] = _("Skriv vad länken heter.")
        if self.ends_at and self.ends_at <= timezone.now() and not self._ended_before():
            faults["ends_at"] = _("Den tiden har redan varit. Då visas beskedet aldrig.")
        if faults:
            raise ValidationError(faults)

    def _ended_before(self) -> bool:
        return type(self).objects.filter(pk=self.pk, ends_at=self.ends_at).exists()

    @property
    def is_important(self) -> bool:
        """Whether the alert is more than information."""
        return self.level == Level.IMPORTANT

    def state_at(self, now: datetime) -> State:
        """Return where the alert is in its time."""
        if now < self.starts_at:
            return State.COMING
        return State.SHOWN if now < self.ends_at else State.OVER

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Return a page with the alert on top."""
        return "common/alert_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Return the alert as it will be shown, whatever its time."""
        return {**super().get_preview_context(request, mode_name), "alerts": announced(self)}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Return the page in the frame beside the editor."""
        return in_editors_frame(super().serve_preview(request, mode_name))
