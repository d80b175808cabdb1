"""The contact page."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.contact_cards import contact_cards
from common.pages import BasePage, PicturedPage, Wanting
from common.privacy import Kind
from common.quality.lix import FOR_THE_YOUNG
from common.tree import Role
from services.blocks import SectionBlock, StoryBlock


class ContactPage(PicturedPage, BasePage):
    """Everybody one can talk to, and how to get here."""

    headline = models.CharField(_("stor rubrik"), max_length=80, default=_("Ring, sms:a eller kom förbi"))
    people_title = models.CharField(_("rubrik över personerna"), max_length=60, default=_("Vi som jobbar här"))
    others_title = models.CharField(
        _("rubrik över dem som inte hör till en insats"),
        max_length=60,
        default=_("För alla"),
        help_text=_("Rutan visas när det finns sådana kort."),
    )
    visit_title = models.CharField(_("rubrik över vägen hit"), max_length=60, default=_("Hitta hit"))
    visit = StreamField(SectionBlock(), verbose_name=_("vägen hit"), blank=True)
    ways_title = models.CharField(_("rubrik över andra sätt"), max_length=60, default=_("På ditt sätt"))
    ways = StreamField(StoryBlock(), verbose_name=_("andra sätt"), blank=True, help_text=_("Tolk, teckenspråk, sms, synpunkter."))

    page_description = _("Alla man kan prata med, grupperade efter insats, och vägen hit. Det finns bara en.")
    one_a_language = True
    role = Role.CONTACT
    parent_page_types: ClassVar = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("picture",)
    template = "home/contact.html"
    presenter = "home.presenters.contact.present"
    lix_limit: ClassVar = FOR_THE_YOUNG
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("headline"),
        MultiFieldPanel([FieldPanel("people_title"), FieldPanel("others_title")], heading=_("Personer och enheter")),
        MultiFieldPanel([FieldPanel("visit_title"), FieldPanel("visit")], heading=_("Vägen hit")),
        PicturedPage.picture_panel,
        MultiFieldPanel([FieldPanel("ways_title"), FieldPanel("ways")], heading=_("Andra sätt")),
    ]

    class Meta:
        verbose_name = _("kontaktsida")

    class Privacy:
        headline = Kind.NONE
        people_title = Kind.NONE
        others_title = Kind.NONE
        visit_title = Kind.NONE
        visit = Kind.NONE
        ways_title = Kind.NONE
        ways = Kind.NONE

    @property
    def heading(self) -> str:
        """Return the page's one h1."""
        return self.headline

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """A picture needs words, and the page somebody to reach: a mailbox alone is nobody."""
        yield from self.missing_from_picture(cleaned)
        if not contact_cards():
            yield "people_title", _("Lägg in minst ett kontaktkort, under Register, innan sidan publiceras.")
