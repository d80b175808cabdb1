"""The plain page."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock
from common.contacted import ContactedPage
from common.easy_read import EasyReadPage
from common.pages import BasePage, PicturedPage, Wanting
from common.privacy import Kind
from services.blocks import StoryBlock


class StandardPage(ContactedPage, PicturedPage, EasyReadPage):
    """Running text under headings of its own; the pages below it are listed at its end."""

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    page_description = _("Text och bild med egna rubriker. Sidor under den listas av sig själva.")
    parent_page_types: ClassVar = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar = [
        "home.StandardPage",
        "home.InformationPage",
        "home.GuidePage",
        "home.ResultsPage",
        "home.AccessibilityPage",
        "home.CookiesPage",
        "home.PersonalDataPage",
    ]
    fetched_with: ClassVar = ("picture", "contact")
    template = "home/standard.html"
    presenter = "home.presenters.reading.present_standard"
    content_panels = [
        *BasePage.content_panels,
        PicturedPage.picture_panel,
        *map(FieldPanel, ("body", "contact", "related")),
        EasyReadPage.easy_panel,
    ]

    class Meta:
        verbose_name = _("vanlig sida")
        verbose_name_plural = _("vanliga sidor")

    class Privacy:
        body = Kind.PUBLISHED
        related = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A picture needs words, and a reader with a question somebody to ask."""
        yield from self.missing_from_picture(cleaned)
        yield from self.missing_from_contact(cleaned)
