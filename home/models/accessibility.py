"""The accessibility statement: the eleven things that the law lists, each a field of its own.

Sources: lag (2018:1937) om tillgänglighet till digital offentlig service, 9, 12–15 §§; Myndigheten för digital förvaltning (Digg).
"""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.contacted import ContactedPage
from common.pages import BasePage, Wanting
from common.privacy import Kind
from common.site_settings import site_settings
from home.blocks import ExceptionsBlock, FaultsBlock
from home.compliance import Assessment, Compliance

SUPERVISOR = "https://www.digg.se/tdosanmalan"
YES_OR_NO = [(True, _("Ja")), (False, _("Nej"))]


def municipality() -> str:
    """Return who is behind the site, as a new statement suggests."""
    return site_settings().municipality_name


def site_name() -> str:
    """Return what the site is called, as a new statement suggests."""
    return site_settings().site_name


class AccessibilityPage(ContactedPage, BasePage):
    """What works for everybody on this site, what does not, and where to say so."""

    actor = models.CharField(
        _("vem som står bakom"), max_length=80, blank=True, default=municipality, help_text=_("Kommunen eller nämnden.")
    )
    service_name = models.CharField(
        _("vad tjänsten heter"), max_length=80, blank=True, default=site_name, help_text=_("Webbplatsens namn.")
    )
    compliance = models.CharField(_("hur väl lagen följs"), max_length=10, choices=Compliance.choices, blank=True)
    faults = StreamField(FaultsBlock(), verbose_name=_("det här fungerar inte"), blank=True)
    assessed_on = models.DateField(_("bedömd"), null=True, blank=True, help_text=_("Dagen då ni senast prövade webbplatsen."))
    updated_on = models.DateField(_("redogörelsen ändrad"), null=True, blank=True, help_text=_("Dagen då ni senast ändrade redogörelsen."))
    method = models.CharField(_("hur ni har prövat"), max_length=10, choices=Assessment.choices, blank=True)
    method_text = models.TextField(_("mer om hur ni har prövat"), max_length=600, blank=True)
    feedback_text = models.TextField(
        _("så tar ni emot synpunkter"),
        max_length=400,
        blank=True,
        default=_("Du får svar så snart vi kan. Du kan också få innehållet på ett annat sätt."),
        help_text=_("Länken till formuläret och kontaktkortet visas av sig själva."),
    )
    supervisor_url = models.URLField(_("anmälan till Digg"), blank=True, default=SUPERVISOR)
    has_burdens = models.BooleanField(
        _("är något undantaget för att det vore oskäligt betungande (12 §)?"), choices=YES_OR_NO, null=True, blank=True
    )
    burdens = StreamField(ExceptionsBlock(), verbose_name=_("oskäligt betungande"), blank=True)
    has_outside = models.BooleanField(_("finns det innehåll som lagen inte gäller (9 §)?"), choices=YES_OR_NO, null=True, blank=True)
    outside = StreamField(ExceptionsBlock(), verbose_name=_("innehåll som lagen inte gäller"), blank=True)

    page_description = _("Lagens tillgänglighetsredogörelse, punkt för punkt. Det finns bara en.")
    one_a_language = True
    parent_page_types: ClassVar = ["home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    fetched_with: ClassVar = ("contact",)
    template = "home/accessibility.html"
    presenter = "home.presenters.statutory.present_accessibility"
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("actor"), FieldPanel("service_name")], heading=_("Vem och vad")),
        MultiFieldPanel([FieldPanel("compliance"), FieldPanel("faults")], heading=_("Hur tillgänglig webbplatsen är")),
        MultiFieldPanel(
            [FieldPanel("feedback_text"), FieldPanel("contact"), FieldPanel("supervisor_url")], heading=_("Säga till, och anmäla")
        ),
        MultiFieldPanel([FieldPanel("has_burdens"), FieldPanel("burdens")], heading=_("Oskäligt betungande (12 §)")),
        MultiFieldPanel([FieldPanel("has_outside"), FieldPanel("outside")], heading=_("Innehåll som lagen inte gäller (9 §)")),
        MultiFieldPanel(
            [FieldPanel("method"), FieldPanel("method_text"), FieldRowPanel([FieldPanel("assessed_on"), FieldPanel("updated_on")])],
            heading=_("Hur ni har prövat"),
        ),
    ]

    class Meta:
        verbose_name = _("tillgänglighetsredogörelse")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(compliance__in=["", *Compliance.values], method__in=["", *Assessment.values]),
                name="home_accessibility_words_are_known",
                violation_error_message=_("Välj bland orden i listorna."),
            ),
            models.CheckConstraint(
                condition=Q(updated_on__gte=F("assessed_on")) | Q(updated_on=None) | Q(assessed_on=None),
                name="home_accessibility_updated_after_assessed",
                violation_error_message=_("Redogörelsen kan inte vara äldre än bedömningen som den berättar om."),
            ),
        ]

    class Privacy:
        actor = Kind.NONE
        service_name = Kind.NONE
        compliance = Kind.NONE
        faults = Kind.NONE
        assessed_on = Kind.NONE
        updated_on = Kind.NONE
        method = Kind.NONE
        method_text = Kind.NONE
        feedback_text = Kind.NONE
        supervisor_url = Kind.NONE
        has_burdens = Kind.NONE
        burdens = Kind.NONE
        has_outside = Kind.NONE
        outside = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """The law lists what a statement must hold; what is missing is named one thing at a time."""
        for field, message in ASKED.items():
            if not cleaned.get(field):
                yield field, message
        yield from self.missing_from_contact(cleaned)
        yield from _missing_from_faults(cleaned)
        yield from _missing_from_exceptions(cleaned)


ASKED = {
    "actor": _("Skriv vem som står bakom webbplatsen."),
    "service_name": _("Skriv vad webbplatsen heter."),
    "compliance": _("Välj hur väl webbplatsen följer lagen."),
    "assessed_on": _("Skriv vilken dag ni senast prövade webbplatsen."),
    "updated_on": _("Skriv vilken dag redogörelsen senast ändrades."),
    "method": _("Välj hur ni har prövat webbplatsen."),
    "feedback_text": _("Skriv vad som händer när någon säger till om en brist."),
    "supervisor_url": _("Skriv adressen till Diggs anmälan."),
}


def _missing_from_faults(cleaned: dict[str, Any]) -> Wanting:
    if cleaned.get("compliance") == Compliance.FULLY and cleaned.get("faults"):
        yield "compliance", _("Med brister i listan är webbplatsen inte helt förenlig med lagen.")
    if cleaned.get("compliance") in (Compliance.PARTLY, Compliance.NOT) and not cleaned.get("faults"):
        yield "faults", _("Skriv vad som inte fungerar, och varför.")


def _missing_from_exceptions(cleaned: dict[str, Any]) -> Wanting:
    if cleaned.get("has_burdens") is None:
        yield "has_burdens", _("Svara ja eller nej: är något undantaget för att det vore oskäligt betungande?")
    if cleaned.get("has_burdens") and not cleaned.get("burdens"):
        yield "burdens", _("Skriv vad som är undantaget, och motivera det.")
    if cleaned.get("has_outside") is None:
        yield "has_outside", _("Svara ja eller nej: finns det innehåll som lagen inte gäller?")
    if cleaned.get("has_outside") and not cleaned.get("outside"):
        yield "outside", _("Skriv vilket innehåll lagen inte gäller.")
