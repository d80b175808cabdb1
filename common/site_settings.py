"""What the whole site says about itself: the municipality, its telephone, and where people find it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from common.kept import kept
from common.phones import check_number, dialled
from common.privacy import Kind


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting):
    """Facts that stand in more than one place; one row for the installation."""

    municipality_name = models.CharField(_("kommun"), max_length=80, default="Lindhamra kommun")
    municipality_url = models.URLField(_("kommunens webbplats"), blank=True, help_text=_("Länk i sidfoten."))
    site_name = models.CharField(_("webbplatsens namn"), max_length=40, default="Sammanhang")
    home_area = models.CharField(
        _("ortnamn i frågor"), max_length=60, default="Lindhamra", help_text=_("Som i frågan ”Bor du i Lindhamra?”.")
    )
    phone = models.CharField(_("telefon"), max_length=25, default="070-174 06 10", validators=[check_number])
    sms_number = models.CharField(_("nummer för sms"), max_length=25, default="070-174 06 10", validators=[check_number])
    email = models.EmailField(_("e-post"), default="hej@lindhamra.example")
    visit_address = models.CharField(_("besöksadress"), max_length=160, default="Gamla posten, Torget 4. Gula dörren.")
    opening_hours = models.CharField(_("öppettider"), max_length=80, default="Vardagar 9–16")
    acute_social_phone = models.CharField(
        _("socialjourens telefon"),
        max_length=25,
        default="070-174 06 90",
        validators=[check_number],
        help_text=_("I rutan ”Är det akut?”."),
    )
    neutral_url = models.URLField(
        _("sida att lämna till"), default="https://www.1177.se/", help_text=_("Hit kommer den som trycker på ”Lämna sidan snabbt”.")
    )
    protected_contact = models.TextField(
        _("skyddade personuppgifter"),
        default="Fyll inte i här. Ring oss eller kom förbi, så hjälper vi dig utan att något skrivs ner på webben.",
        help_text=_("Till den som har skyddade personuppgifter."),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("municipality_name"), FieldPanel("municipality_url"), FieldPanel("site_name"), FieldPanel("home_area")],
            heading=_("Kommunen"),
        ),
        MultiFieldPanel(
            [FieldPanel("phone"), FieldPanel("sms_number"), FieldPanel("email"), FieldPanel("visit_address"), FieldPanel("opening_hours")],
            heading=_("Så når man er"),
        ),
        MultiFieldPanel(
            [FieldPanel("acute_social_phone"), FieldPanel("neutral_url"), FieldPanel("protected_contact")], heading=_("Trygghet")
        ),
    ]

    class Meta:
        verbose_name = _("webbplatsen")

    class Privacy:
        site = Kind.NONE
        municipality_name = Kind.NONE
        municipality_url = Kind.NONE
        site_name = Kind.NONE
        home_area = Kind.NONE
        phone = Kind.NONE
        sms_number = Kind.NONE
        email = Kind.NONE
        visit_address = Kind.NONE
        opening_hours = Kind.NONE
        acute_social_phone = Kind.NONE
        neutral_url = Kind.NONE
        protected_contact = Kind.NONE

    def __str__(self) -> str:
        return self.site_name

    @property
    def phone_link(self) -> str:
        """Return the address of a link that calls."""
        return f"tel:{dialled(self.phone)}"

    @property
    def sms_link(self) -> str:
        """Return the address of a link that opens a text message."""
        return f"sms:{dialled(self.sms_number)}"

    @property
    def acute_social_link(self) -> str:
        """Return the address of a link that calls the social emergency service."""
        return f"tel:{dialled(self.acute_social_phone)}"


@kept
def _installation() -> tuple[Site | None, SiteSettings]:
    site = Site.objects.select_related("root_page", "sitesettings").filter(is_default_site=True).first()
    return site, getattr(site, "sitesettings", None) or SiteSettings()


def site_settings() -> SiteSettings:
    """Return the settings of the installation; an unsaved instance of the defaults where none are stored."""
    return _installation()[1]


def default_site() -> Site | None:
    """Return Wagtail's default site with its root page, kept until something is published."""
    return _installation()[0]
