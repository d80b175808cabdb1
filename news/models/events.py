"""Events: an index with what is coming first, and evenings, open houses and other meetings."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock
from common.contacted import ContactedPage
from common.pages import BasePage, Wanting
from common.privacy import Kind
from common.quality.lix import FOR_THE_YOUNG
from common.tree import Role
from services.blocks import StoryBlock
from services.models import Programme

CALLED_OFF = "called-off"


class EventIndexPage(BasePage):
    """What is coming, then what has been."""

    page_description = _("Det som är på gång, och det som har varit. Det finns bara en.")
    one_a_language = True
    role = Role.EVENTS
    parent_page_types: ClassVar = ["home.HomePage"]
    subpage_types: ClassVar = ["news.EventPage"]
    template = "news/events.html"
    presenter = "news.presenters.present_events"
    lix_limit: ClassVar = FOR_THE_YOUNG

    class Meta:
        verbose_name = _("sida med alla aktiviteter")

    class Privacy:
        pass


class EventPage(ContactedPage, BasePage):
    """Something that happens at a time and a place."""

    starts_at = models.DateTimeField(_("börjar"))
    ends_at = models.DateTimeField(_("slutar"))
    place = models.CharField(_("plats"), max_length=80, help_text=_("Till exempel: Gamla posten."))
    address = models.CharField(_("vägen dit"), max_length=160, blank=True, help_text=_("Adress, buss, ingång. Tomt: raden visas inte."))
    audience = models.CharField(_("för vem"), max_length=80, blank=True, help_text=_("Till exempel: dig som är förälder."))
    sign_up = models.CharField(
        _("anmälan"),
        max_length=240,
        blank=True,
        help_text=_("Till exempel: Du behöver inte anmäla dig. Eller: Ring eller sms:a senast fredag. Tomt: raden visas inte."),
    )
    is_cancelled = models.BooleanField(_("inställd"), default=False, help_text=_("Sidan finns kvar, så att den som tänkt komma får veta."))
    cancelled_text = models.CharField(
        _("vad som händer i stället"), max_length=200, blank=True, help_text=_("Visas bara när aktiviteten är inställd.")
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("insats"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Tomt: aktiviteten gäller alla."),
    )
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    page_description = _("En informationskväll, ett öppet hus eller något annat med tid och plats. Läsaren kan lägga den i sin kalender.")
    parent_page_types: ClassVar = ["news.EventIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("programme", "contact")
    template = "news/event.html"
    presenter = "news.presenters.present_event"
    lix_limit: ClassVar = FOR_THE_YOUNG
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                *map(FieldPanel, ("place", "address", "audience", "sign_up", "programme")),
            ],
            heading=_("När, var och för vem"),
        ),
        MultiFieldPanel([FieldPanel("is_cancelled"), FieldPanel("cancelled_text")], heading=_("Om den ställs in")),
        *map(FieldPanel, ("body", "contact", "related")),
    ]

    class Meta:
        verbose_name = _("aktivitet")
        verbose_name_plural = _("aktiviteter")
        indexes: ClassVar = [
            models.Index(fields=["ends_at"], name="news_event_coming"),
            models.Index(fields=["-starts_at", "-page_ptr"], name="news_event_latest_first"),
            models.Index(fields=["programme", "-starts_at", "-page_ptr"], name="news_event_of_programme"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="news_event_ends_after_it_starts",
                violation_error_message=_("Aktiviteten måste sluta efter att den börjar."),
            )
        ]

    class Privacy:
        starts_at = Kind.NONE
        ends_at = Kind.NONE
        place = Kind.NONE
        address = Kind.NONE
        audience = Kind.NONE
        sign_up = Kind.NONE
        is_cancelled = Kind.NONE
        cancelled_text = Kind.NONE
        programme = Kind.NONE
        body = Kind.PUBLISHED
        related = Kind.NONE

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.ends_at <= timezone.now()

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """Return the page as it is, and as it would be if it were called off."""
        return [("", str(_("Sidan"))), (CALLED_OFF, str(_("Om den ställs in")))]

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Return the template's variables; in the second mode those of a cancelled event."""
        self.is_cancelled = self.is_cancelled or mode_name == CALLED_OFF
        return super().get_preview_context(request, mode_name)

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """Whoever hesitates to come can call first."""
        yield from self.missing_from_contact(cleaned)
