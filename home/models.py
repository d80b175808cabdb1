"""The start page, contact, and the pages of plain information."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock, PanelsBlock, StepsBlock
from common.easy_read import EasyReadPage
from common.pages import BasePage, PicturedPage, Wanting
from common.privacy import Kind
from services.blocks import SectionBlock, StoryBlock


class HomePage(BasePage):
    """The start page: choose by situation, see how it goes, find somebody to call."""

    headline = models.CharField(_("stor rubrik"), max_length=80, default=_("Du behöver inte ha en plan."))
    reassurance = models.CharField(
        _("rad under knappen"), max_length=120, blank=True, default=_("Det tar ungefär 3 minuter. Vi ställer inga krav.")
    )
    finder_title = models.CharField(_("rubrik över affischerna"), max_length=80, default=_("Vad stämmer på dig?"))
    finder_lead = models.CharField(
        _("text över affischerna"),
        max_length=160,
        blank=True,
        default=_("Välj det som ligger närmast. Blir det fel så hjälper vi dig rätt."),
    )
    steps_title = models.CharField(_("rubrik över stegen"), max_length=60, default=_("Så här går det till"))
    steps = StreamField(StepsBlock(), verbose_name=_("steg för steg"), blank=True)
    adults = StreamField(PanelsBlock(), verbose_name=_("för vuxna"), blank=True)
    contact_title = models.CharField(_("rubrik över telefonnumret"), max_length=80, default=_("Ring, sms:a eller kom förbi"))

    one_a_language = True
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    template = "home/home.html"
    presenter = "home.presenters.present_home"
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("headline"), FieldPanel("reassurance")], heading=_("Överst")),
        MultiFieldPanel([FieldPanel("finder_title"), FieldPanel("finder_lead")], heading=_("Affischerna")),
        MultiFieldPanel([FieldPanel("steps_title"), FieldPanel("steps")], heading=_("Steg för steg")),
        FieldPanel("adults"),
        FieldPanel("contact_title"),
    ]

    class Meta:
        verbose_name = _("startsida")

    class Privacy:
        headline = Kind.NONE
        reassurance = Kind.NONE
        finder_title = Kind.NONE
        finder_lead = Kind.NONE
        steps_title = Kind.NONE
        steps = Kind.NONE
        adults = Kind.NONE
        contact_title = Kind.NONE

    @property
    def heading(self) -> str:
        """Return the page's one h1."""
        return self.headline


class StandardPage(PicturedPage, EasyReadPage):
    """Information in running text; the statutory pages are of this kind."""

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    parent_page_types: ClassVar = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar = ["home.StandardPage"]
    fetched_with: ClassVar = ("picture",)
    template = "home/standard.html"
    presenter = "home.presenters.present_standard"
    content_panels = [
        *BasePage.content_panels,
        PicturedPage.picture_panel,
        FieldPanel("body"),
        FieldPanel("related"),
        EasyReadPage.easy_panel,
    ]

    class Meta:
        verbose_name = _("informationssida")
        verbose_name_plural = _("informationssidor")

    class Privacy:
        body = Kind.PUBLISHED
        related = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A picture needs words."""
        yield from self.missing_from_picture(cleaned)


class ContactPage(PicturedPage, BasePage):
    """Everybody one can talk to, and how to get here."""

    headline = models.CharField(_("stor rubrik"), max_length=80, default=_("Ring, sms:a eller kom förbi"))
    notice_title = models.CharField(
        _("meddelande, första orden"), max_length=80, blank=True, help_text=_("Till exempel: Stängt fredag 4 december. Tomt: inget visas.")
    )
    notice_text = models.CharField(_("meddelande"), max_length=160, blank=True)
    people_title = models.CharField(_("rubrik över personerna"), max_length=60, default=_("Vi som jobbar här"))
    visit_title = models.CharField(_("rubrik över vägen hit"), max_length=60, default=_("Hitta hit"))
    visit = StreamField(SectionBlock(), verbose_name=_("vägen hit"), blank=True)
    ways_title = models.CharField(_("rubrik över andra sätt"), max_length=60, default=_("På ditt sätt"))
    ways = StreamField(StoryBlock(), verbose_name=_("andra sätt"), blank=True, help_text=_("Tolk, teckenspråk, sms, synpunkter."))

    one_a_language = True
    parent_page_types: ClassVar = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("picture",)
    template = "home/contact.html"
    presenter = "home.presenters.present_contact"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("headline"),
        MultiFieldPanel([FieldPanel("notice_title"), FieldPanel("notice_text")], heading=_("Meddelande")),
        FieldPanel("people_title"),
        MultiFieldPanel([FieldPanel("visit_title"), FieldPanel("visit")], heading=_("Vägen hit")),
        PicturedPage.picture_panel,
        MultiFieldPanel([FieldPanel("ways_title"), FieldPanel("ways")], heading=_("Andra sätt")),
    ]

    class Meta:
        verbose_name = _("kontaktsida")

    class Privacy:
        headline = Kind.NONE
        notice_title = Kind.NONE
        notice_text = Kind.NONE
        people_title = Kind.NONE
        visit_title = Kind.NONE
        visit = Kind.NONE
        ways_title = Kind.NONE
        ways = Kind.NONE

    @property
    def heading(self) -> str:
        """Return the page's one h1."""
        return self.headline

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A picture needs words."""
        yield from self.missing_from_picture(cleaned)
