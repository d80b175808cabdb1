"""The open registers in the editor: services, organisations and contact cards. Nothing confidential is ever listed here."""

from typing import Any, ClassVar

from django.contrib.admin.decorators import display
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup, modeladmin_register
from wagtail_modeladmin.views import DeleteView

from common.errors import Invalid
from common.models import ContactCard
from services.domains import lines
from services.look_preview import LookPanel, look_preview
from services.models import Organisation, Programme

# What the law or the promise to the young person hangs on is for administrators.
_ADMINISTRATOR = "superuser"


def _for_administrators(*names: str) -> list[FieldPanel]:
    return [FieldPanel(name, permission=_ADMINISTRATOR) for name in names]


def yes_or_no(value: bool) -> str:
    """Return the word for a truth."""
    return gettext("Ja") if value else gettext("Nej")


class ProgrammeAdmin(ModelAdmin):
    """Services, what they do in a week, who works there, and how they reach out."""

    model = Programme
    menu_label = _("Insatser")
    menu_icon = "group"
    list_display = ("name", "ages", "open_word", "phone")
    list_filter = ("is_open",)
    search_fields = ("name",)
    inspect_view_enabled = False
    panels: ClassVar = [
        MultiFieldPanel(
            [*_for_administrators("slug"), *map(FieldPanel, ("name", "short_name", "audience", "sort_order"))],
            heading=_("Insatsen"),
        ),
        MultiFieldPanel([*map(FieldPanel, ("shape", "colour_day", "colour_night")), LookPanel()], heading=_("Form och färg")),
        MultiFieldPanel([*map(FieldPanel, ("phone", "sms_number", "email", "visit_address"))], heading=_("Så når man den")),
        InlinePanel("week", heading=_("Veckan"), label=_("Pass")),
        InlinePanel("people", heading=_("De som jobbar här"), label=_("Person")),
        MultiFieldPanel(
            _for_administrators("min_age", "max_age", "own_residents_only", "is_open", "is_default", "places"),
            heading=_("Vilka den tar emot"),
        ),
        MultiFieldPanel(
            _for_administrators("accepts_joint", "officer_must_sign", "guardian_refusal_stops", "accepts_referral", "accepts_notification"),
            heading=_("Vägar in, och vem som skriver under"),
        ),
        MultiFieldPanel(_for_administrators("reading_days", "contact_days"), heading=_("Vad vi lovar")),
        MultiFieldPanel(_for_administrators("law", "board", "legal_basis", "secrecy_provision", "retention_years"), heading=_("Lagen")),
        InlinePanel("ladder", heading=_("Kontakttrappan"), label=_("Steg")),
    ]

    # A word, since modeladmin draws truth with a picture of Django's own admin, which is not installed.
    @display(description=_("Öppen"))
    def open_word(self, programme: Programme) -> str:
        """Say whether the service takes anybody in."""
        return yes_or_no(programme.is_open)


class OrganisationAdmin(ModelAdmin):
    """Who refers and signs. The domains decide whom the forms let in: they are for administrators, whoever is given the list."""

    model = Organisation
    menu_label = _("Organisationer")
    menu_icon = "site"
    list_display = ("name", "kind", "domain_words", "active_word")
    list_filter = ("kind", "is_active")
    search_fields = ("name", "domains")
    panels: ClassVar = [
        *map(FieldPanel, ("name", "kind", "is_own")),
        *_for_administrators("domains", "is_active"),
        FieldPanel("sort_order"),
    ]

    @display(description=_("Domäner"))
    def domain_words(self, organisation: Organisation) -> str:
        """Return the domains on one line."""
        return ", ".join(lines(organisation.domains))

    @display(description=_("Används"))
    def active_word(self, organisation: Organisation) -> str:
        """Say whether the organisation can be chosen."""
        return yes_or_no(organisation.is_active)


class DeleteContactCard(DeleteView):
    """Keeps a card that pages show, and says which they are: none of them may stand without somebody to call."""

    def delete_instance(self) -> None:
        """Delete the card; raises `Invalid` where pages show it."""
        try:
            super().delete_instance()
        except ProtectedError as error:
            titles = ", ".join(f"”{title}”" for title in sorted({str(shown) for shown in error.protected_objects}))
            raise Invalid(_("Kortet visas på %(titles)s. Välj ett annat kontaktkort där först.") % {"titles": titles}) from error

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete the card, or say why not beside the list."""
        try:
            response: HttpResponse = super().post(request, *args, **kwargs)
        except Invalid as error:
            messages.error(request, error.message)
            return redirect(self.index_url)
        return response


class ContactCardAdmin(ModelAdmin):
    """The people and units one can call."""

    model = ContactCard
    delete_view_class = DeleteContactCard
    menu_label = _("Kontaktkort")
    menu_icon = "user"
    list_display = ("name", "kind", "role", "unit", "phone", "home_word")
    list_filter = ("kind",)
    search_fields = ("name", "role", "unit")

    @display(description=_("På startsidan"))
    def home_word(self, card: ContactCard) -> str:
        """Say whether the card stands on the start page."""
        return yes_or_no(card.is_on_home)


@modeladmin_register
class Registers(ModelAdminGroup):
    """One place in the menu."""

    menu_label = _("Register")
    menu_icon = "list-ul"
    menu_order = 300
    items = (ProgrammeAdmin, OrganisationAdmin, ContactCardAdmin)


@hooks.register("register_admin_urls")
def register_look() -> list[URLPattern]:
    """Give the picture of a look its address."""
    return [path("insatser/utseende.svg", look_preview, name="programme_look")]
