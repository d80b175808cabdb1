"""News: an index of twenty a page, and articles."""

import datetime
from typing import Any, ClassVar

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock, ShortFactsBlock
from common.contacted import ContactedPage
from common.easy_read import EasyReadPage
from common.pages import BasePage, PicturedPage, Wanting
from common.privacy import Kind
from common.quality.lix import FOR_THE_YOUNG
from common.time import today
from common.tree import Role
from services.blocks import StoryBlock
from services.models import Programme


class NewsIndexPage(BasePage):
    """All news, newest first."""

    page_description = _("Alla nyheter, de senaste först. Det finns bara en.")
    one_a_language = True
    role = Role.NEWS
    parent_page_types: ClassVar = ["home.HomePage"]
    subpage_types: ClassVar = ["news.NewsPage"]
    template = "news/index.html"
    presenter = "news.presenters.present_index"
    lix_limit: ClassVar = FOR_THE_YOUNG

    class Meta:
        verbose_name = _("sida med alla nyheter")

    class Privacy:
        pass


class NewsPage(ContactedPage, PicturedPage, EasyReadPage):
    """An article."""

    date = models.DateField(_("datum"), default=today, help_text=_("Nyheter står i den här ordningen."))
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("insats"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Tomt: nyheten gäller alla."),
    )
    body = StreamField(StoryBlock(required=True), verbose_name=_("text"))
    facts_title = models.CharField(_("faktarutans rubrik"), max_length=60, blank=True)
    facts = StreamField(
        ShortFactsBlock(max_num=8),
        verbose_name=_("fakta"),
        blank=True,
        help_text=_("Korta rader i rutan bredvid texten: när, var, för vem."),
    )
    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    page_description = _("En nyhet med bild, citat och fakta. Den hamnar också på startsidan och i flödet.")
    parent_page_types: ClassVar = ["news.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("picture", "programme", "contact")
    template = "news/article.html"
    presenter = "news.presenters.present"
    lix_limit: ClassVar = FOR_THE_YOUNG
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("date"), FieldPanel("programme")], heading=_("När och vad")),
        PicturedPage.picture_panel,
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("facts_title"), FieldPanel("facts")], heading=_("Faktaruta")),
        FieldPanel("related"),
        FieldPanel("contact"),
        EasyReadPage.easy_panel,
    ]

    class Meta:
        verbose_name = _("nyhet")
        verbose_name_plural = _("nyheter")
        indexes: ClassVar = [
            models.Index(fields=["-date", "-page_ptr"], name="news_newest_first"),
            models.Index(fields=["programme", "-date", "-page_ptr"], name="news_newest_of_programme"),
        ]

    class Privacy:
        date = Kind.NONE
        programme = Kind.NONE
        body = Kind.PUBLISHED
        facts_title = Kind.NONE
        facts = Kind.NONE
        related = Kind.NONE

    @property
    def published_on(self) -> datetime.date:
        """Return the day of the news."""
        return self.date

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A picture needs words, a box of facts a heading, and a reader somebody to ask."""
        yield from self.missing_from_contact(cleaned)
        yield from self.missing_from_picture(cleaned)
        if cleaned.get("facts") and not cleaned.get("facts_title"):
            yield "facts_title", _("Skriv en rubrik till faktarutan.")

    def to_look_over(self) -> Wanting:
        """An article that was begun one day and is shown later says when it was begun, until somebody changes it."""
        yield from super().to_look_over()
        is_new = self.first_published_at is None or localdate(self.first_published_at) >= today()
        shown_on = max(today(), localdate(self.go_live_at)) if self.go_live_at else today()
        if is_new and self.date and self.date < shown_on:
            yield "date", _("Datumet är tidigare än dagen då sidan visas.")
