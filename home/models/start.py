"""The start page."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.blocks import PanelsBlock, StepsBlock
from common.pages import BasePage
from common.privacy import Kind
from common.quality.lix import FOR_THE_YOUNG


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

    page_description = _("Startsidan. Det finns bara en.")
    one_a_language = True
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = [
        "services.ServicesIndexPage",
        "news.NewsIndexPage",
        "news.EventIndexPage",
        "home.ContactPage",
        "home.StandardPage",
        "home.InformationPage",
        "home.GuidePage",
        "home.ResultsPage",
        "forms.FormTextsIndex",
    ]
    template = "home/home.html"
    presenter = "home.presenters.start.present"
    lix_limit: ClassVar = FOR_THE_YOUNG
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
