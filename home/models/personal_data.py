"""The page about personal data (dataskyddsförordningen, articles 12–14)."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.contacted import ContactedPage
from common.pages import BasePage, Wanting
from common.privacy import Kind
from common.tree import Role
from services.blocks import StoryBlock

SUPERVISOR = "https://www.imy.se/"


class PersonalDataPage(ContactedPage, BasePage):
    """What is kept about people, service by service as the services themselves say, and what everybody may ask for."""

    before = StreamField(
        StoryBlock(), verbose_name=_("text före insatserna"), blank=True, help_text=_("Vad ni frågar efter, och vem som läser.")
    )
    services_title = models.CharField(_("rubrik över insatserna"), max_length=60, default=_("Det här gäller i varje insats"))
    rights = StreamField(
        StoryBlock(),
        verbose_name=_("rättigheter"),
        blank=True,
        help_text=_("Länkarna till registerutdrag och samtycke visas av sig själva."),
    )
    supervisor_name = models.CharField(
        _("myndigheten man kan klaga hos"), max_length=80, blank=True, default="Integritetsskyddsmyndigheten, IMY"
    )
    supervisor_url = models.URLField(_("myndighetens adress"), blank=True, default=SUPERVISOR)

    page_description = _(
        "Hur personuppgifter hanteras. Nämnd, laglig grund, sekretess och gallring läses från insatserna. Det finns bara en."
    )
    one_a_language = True
    role = Role.PRIVACY
    parent_page_types: ClassVar = ["home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("contact",)
    template = "home/personal_data.html"
    presenter = "home.presenters.statutory.present_personal_data"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("before"),
        FieldPanel("services_title", help_text=_("Under rubriken visas varje insats med det som står i registret över insatser.")),
        FieldPanel("rights"),
        FieldPanel("contact", heading=_("Dataskyddsombudets kontaktkort")),
        MultiFieldPanel([FieldPanel("supervisor_name"), FieldPanel("supervisor_url")], heading=_("Klaga")),
    ]

    class Meta:
        verbose_name = _("sida om personuppgifter")

    class Privacy:
        before = Kind.NONE
        services_title = Kind.NONE
        rights = Kind.NONE
        supervisor_name = Kind.NONE
        supervisor_url = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """Articles 13.1 b and 13.2 d: the data protection officer, and where one may complain."""
        if not cleaned.get("contact"):
            yield "contact", _("Välj dataskyddsombudets kontaktkort.")
        if not cleaned.get("supervisor_name") or not cleaned.get("supervisor_url"):
            yield "supervisor_name", _("Skriv vilken myndighet man kan klaga hos, och dess adress.")
        if not cleaned.get("rights"):
            yield "rights", _("Skriv vad den som står hos er har rätt till.")
