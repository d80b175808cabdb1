"""How it goes, in figures."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock
from common.contacted import ContactedPage
from common.pages import BasePage, Wanting
from common.privacy import Kind
from home.blocks import FigureGroupsBlock
from services.blocks import StoryBlock


class ResultsPage(ContactedPage, BasePage):
    """Key figures in groups, each with its source and its year, and all of them in a table."""

    figures = StreamField(
        FigureGroupsBlock(), verbose_name=_("siffror"), blank=True, help_text=_("Visas stort, och längst ner i en vanlig tabell.")
    )
    body = StreamField(
        StoryBlock(), verbose_name=_("text"), blank=True, help_text=_("Hur siffrorna har kommit till, och vad de inte säger.")
    )
    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    page_description = _("Nyckeltal med källa och år, ritade stort och som tabell.")
    parent_page_types: ClassVar = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("contact",)
    template = "home/results.html"
    presenter = "home.presenters.results.present"
    content_panels = [*BasePage.content_panels, *map(FieldPanel, ("figures", "body", "contact", "related"))]

    class Meta:
        verbose_name = _("resultatsida")
        verbose_name_plural = _("resultatsidor")

    class Privacy:
        figures = Kind.NONE
        body = Kind.PUBLISHED
        related = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A page of results has a result, and somebody who can explain it."""
        yield from self.missing_from_contact(cleaned)
        if not cleaned.get("figures"):
            yield "figures", _("Skriv minst en siffra innan sidan publiceras.")
