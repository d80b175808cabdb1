"""Guides for those around the young person."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock, QuestionsBlock, StepsBlock
from common.contacted import ContactedPage
from common.easy_read import EasyReadPage
from common.pages import BasePage, Wanting
from common.privacy import Kind
from home.blocks import TodayBlock
from services.blocks import StoryBlock


class Audience(models.TextChoices):
    """Whom a guide speaks to; it decides which forms the page leads to."""

    GUARDIANS = "guardians", _("föräldrar och andra hemma")
    SCHOOLS = "schools", _("skolan och andra som arbetar med unga")


class GuidePage(ContactedPage, EasyReadPage):
    """What a grown-up can do: today, step by step, and by which form."""

    audience = models.CharField(
        _("för vem"), max_length=10, choices=Audience.choices, help_text=_("Avgör vilka formulär sidan leder till, och bilden överst.")
    )
    today_title = models.CharField(_("rubrik"), max_length=60, default=_("Det här kan du göra i dag"))
    today = StreamField(TodayBlock(), verbose_name=_("det kan du göra i dag"), blank=True)
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    steps_title = models.CharField(_("rubrik över stegen"), max_length=60, blank=True, default=_("Så här går det till"))
    steps = StreamField(StepsBlock(), verbose_name=_("steg för steg"), blank=True)
    forms_title = models.CharField(_("rubrik över formulären"), max_length=60, default=_("Skriv till oss"))
    questions = StreamField(QuestionsBlock(), verbose_name=_("frågor och svar"), blank=True)
    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    page_description = _("Råd till vårdnadshavare eller skolor: vad man kan göra i dag, stegen och rätt formulär.")
    parent_page_types: ClassVar = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("contact",)
    template = "home/guide.html"
    presenter = "home.presenters.guide.present"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("audience", required_on_save=True),
        MultiFieldPanel([FieldPanel("today_title"), FieldPanel("today")], heading=_("Det kan du göra i dag")),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("steps_title"), FieldPanel("steps")], heading=_("Steg för steg")),
        MultiFieldPanel(
            [FieldPanel("forms_title")], heading=_("Formulären"), help_text=_("Formulären visas av sig själva, med sina egna ord.")
        ),
        *map(FieldPanel, ("questions", "contact", "related")),
        EasyReadPage.easy_panel,
    ]

    class Meta:
        verbose_name = _("guide för vuxna")
        verbose_name_plural = _("guider för vuxna")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(audience__in=Audience.values),
                name="home_guidepage_audience_is_known",
                violation_error_message=_("Välj i listan vem guiden är för."),
            )
        ]

    class Privacy:
        audience = Kind.NONE
        today_title = Kind.NONE
        today = Kind.NONE
        body = Kind.PUBLISHED
        steps_title = Kind.NONE
        steps = Kind.NONE
        forms_title = Kind.NONE
        questions = Kind.NONE
        related = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A worried grown-up needs something to do at once, and somebody to call; steps have a heading."""
        if not cleaned.get("today"):
            yield "today", _("Skriv minst en sak som läsaren kan göra i dag.")
        yield from self.missing_from_contact(cleaned)
        if cleaned.get("steps") and not cleaned.get("steps_title"):
            yield "steps_title", _("Skriv en rubrik över stegen.")
