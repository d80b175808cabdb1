"""The page that explains one thing."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock
from common.contacted import ContactedPage
from common.easy_read import EasyReadPage
from common.pages import BasePage, PicturedPage, Wanting
from common.privacy import Kind
from common.quality.lix import FOR_THE_YOUNG
from services.five_questions import FiveQuestionsPage


class InformationPage(FiveQuestionsPage, ContactedPage, PicturedPage, EasyReadPage):
    """One thing explained: what, why, how, when and who, in this order, and somebody to ask."""

    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    page_description = _("Förklarar en sak: vad, varför, hur, när och vem, alltid i den ordningen. Med någon att fråga.")
    parent_page_types: ClassVar = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("contact", "picture")
    template = "home/information.html"
    presenter = "home.presenters.reading.present_information"
    lix_limit: ClassVar = FOR_THE_YOUNG
    content_panels = [
        *BasePage.content_panels,
        PicturedPage.picture_panel,
        FiveQuestionsPage.questions_panel,
        FieldPanel("contact"),
        FieldPanel("related"),
        EasyReadPage.easy_panel,
    ]

    class Meta:
        verbose_name = _("informationssida")
        verbose_name_plural = _("informationssidor")

    class Privacy:
        related = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A picture needs words, and a reader with a question somebody to ask."""
        yield from self.missing_from_picture(cleaned)
        yield from self.missing_from_contact(cleaned)
