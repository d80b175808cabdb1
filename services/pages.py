"""The pages that tell of the services."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.blocks import LinksBlock, QuestionsBlock, ShortFactsBlock, StepsBlock
from common.contacted import ContactedPage
from common.easy_read import EasyReadPage
from common.pages import BasePage, Wanting
from common.privacy import Kind
from common.quality.lix import FOR_THE_YOUNG
from common.tree import Role
from services.five_questions import FiveQuestionsPage


class ServicesIndexPage(BasePage):
    """All services, chosen by situation."""

    page_description = _("Alla insatser som affischer. Det finns bara en.")
    one_a_language = True
    role = Role.SERVICES
    parent_page_types: ClassVar = ["home.HomePage"]
    subpage_types: ClassVar = ["services.ServicePage"]
    template = "services/index.html"
    presenter = "services.presenters.present_index"
    lix_limit: ClassVar = FOR_THE_YOUNG

    class Meta:
        verbose_name = _("sida med alla insatser")

    class Privacy:
        pass


class ServicePage(FiveQuestionsPage, ContactedPage, EasyReadPage):
    """One service: what, why, how, when and who, in this order."""

    programme = models.ForeignKey("services.Programme", on_delete=models.PROTECT, related_name="pages", verbose_name=_("insats"))
    situation = models.CharField(
        _("läget, i jag-form"), max_length=80, help_text=_("Rubriken på affischen på startsidan. Till exempel: Jag har slutat skolan.")
    )
    poster_text = models.CharField(_("text på affischen"), max_length=160, help_text=_("En eller två korta meningar."))
    facts = StreamField(ShortFactsBlock(), verbose_name=_("i korthet"), blank=True)
    steps_title = models.CharField(_("rubrik över stegen"), max_length=60, blank=True, default=_("Så här går det till"))
    steps = StreamField(StepsBlock(), verbose_name=_("steg för steg"), blank=True)
    questions = StreamField(QuestionsBlock(), verbose_name=_("frågor och svar"), blank=True)
    related = StreamField(LinksBlock(), verbose_name=_("läs mer"), blank=True)

    page_description = _("En insats: vad, varför, hur, när och vem, med veckan, stegen och någon att ringa.")
    parent_page_types: ClassVar = ["services.ServicesIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("contact",)
    template = "services/service.html"
    presenter = "services.presenters.present"
    lix_limit: ClassVar = FOR_THE_YOUNG
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("programme", help_text=_("Insatsens vecka visas av sig själv under När?")),
        MultiFieldPanel([FieldPanel("situation"), FieldPanel("poster_text"), FieldPanel("facts")], heading=_("Affischen")),
        FiveQuestionsPage.questions_panel,
        MultiFieldPanel([FieldPanel("steps_title"), FieldPanel("steps")], heading=_("Steg för steg")),
        *[FieldPanel(name) for name in ("questions", "contact", "related")],
        EasyReadPage.easy_panel,
    ]

    class Meta:
        verbose_name = _("sida om en insats")

    class Privacy:
        programme = Kind.NONE
        situation = Kind.NONE
        poster_text = Kind.NONE
        facts = Kind.NONE
        steps_title = Kind.NONE
        steps = Kind.NONE
        questions = Kind.NONE
        related = Kind.NONE

    def clean(self) -> None:
        """A service has one page in each language: the table of languages lies above this one, so no constraint can say it."""
        super().clean()
        others = ServicePage.objects.filter(programme=self.programme_id, locale=self.locale_id).exclude(pk=self.pk)
        if self.programme_id and others.exists():
            raise ValidationError({"programme": _("Insatsen har redan en sida på det här språket. Ändra den i stället.")})

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A service without somebody to call helps nobody, and steps have a heading."""
        yield from self.missing_from_contact(cleaned)
        if cleaned.get("steps") and not cleaned.get("steps_title"):
            yield "steps_title", _("Skriv en rubrik över stegen.")
