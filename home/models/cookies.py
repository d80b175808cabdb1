"""The page about cookies."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from common.pages import BasePage
from common.privacy import Kind
from services.blocks import StoryBlock


class CookiesPage(BasePage):
    """What the site leaves in the reader's browser; the table comes from the settings, the words around it from the editors."""

    before = StreamField(StoryBlock(), verbose_name=_("text före tabellen"), blank=True)
    after = StreamField(StoryBlock(), verbose_name=_("text efter tabellen"), blank=True)

    page_description = _("Webbplatsens kakor. Tabellen fylls i av sig själv. Det finns bara en.")
    one_a_language = True
    parent_page_types: ClassVar = ["home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "home/cookies.html"
    presenter = "home.presenters.statutory.present_cookies"
    content_panels = [*BasePage.content_panels, FieldPanel("before"), FieldPanel("after")]

    class Meta:
        verbose_name = _("sida om kakor")

    class Privacy:
        before = Kind.NONE
        after = Kind.NONE
