"""The settings as one row for the installation, and the tabs that a communicator fills in."""

from typing import Any, ClassVar

from csp.constants import SELF
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin

from common.colour_fields import ColourField, colour_faults
from common.phones import check_number, dialled
from common.preview import in_editors_frame
from common.privacy import Kind
from common.site_settings.emergency import EVERYBODYS_NUMBER, SOCIAL, SOCIAL_WORDS, EmergencyNumber, line, national_numbers
from common.site_settings.lists import ChannelsBlock, EmergencyBlock
from common.site_settings.logo import Logo, is_mark, logo_of

# What stands in an installation that nobody has filled in: obviously nobody's, and refused where somebody saves it.
NOBODYS_NUMBER = "000-000 00 00"
NOBODYS_EMAIL = "kontakt@kommunen.example"
NOBODYS_NAME, NOBODYS_ADDRESS, NOBODYS_HOURS = _("Kommunen"), _("Kommunhuset."), _("Vardagar")
SITE_DAY = "#f5b8a9"


@register_setting(icon="site")
class SiteSettings(PreviewableMixin, BaseSiteSetting):
    """Facts that stand in more than one place; one row for the installation."""

    municipality_name = models.CharField(_("kommun"), max_length=80, default=NOBODYS_NAME)
    municipality_url = models.URLField(_("kommunens webbplats"), blank=True, help_text=_("Länk i sidfoten."))
    site_name = models.CharField(_("webbplatsens namn"), max_length=40, default="Sammanhang")
    home_area = models.CharField(
        _("ortnamn i frågor"), max_length=60, default=_("kommunen"), help_text=_("Som i frågan ”Bor du i Storstad?”.")
    )
    logo = models.ForeignKey(
        "common.PortalImage",
        verbose_name=_("märke"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("SVG eller PNG. Står överst på varje sida, i stället för insatsernas former. Tomt: formerna visas."),
    )
    logo_night = models.ForeignKey(
        "common.PortalImage",
        verbose_name=_("märke på mörk botten"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Visas när skärmen är mörk. Tomt: märket får en ljus platta då."),
    )
    colour_day = ColourField(
        _("webbplatsens färg"), default=SITE_DAY, help_text=_("Fältet överst på startsidan, och formerna på insatsernas affischer.")
    )
    colour_night = ColourField(
        _("färgen när skärmen är mörk"), blank=True, help_text=_("Till exempel #4a2a2c. Tomt: en mörk variant räknas fram.")
    )
    phone = models.CharField(_("telefon"), max_length=25, default=NOBODYS_NUMBER, validators=[check_number])
    sms_number = models.CharField(_("nummer för sms"), max_length=25, default=NOBODYS_NUMBER, validators=[check_number])
    email = models.EmailField(_("e-post"), default=NOBODYS_EMAIL)
    visit_address = models.CharField(_("besöksadress"), max_length=160, default=NOBODYS_ADDRESS)
    opening_hours = models.CharField(_("öppettider"), max_length=80, default=NOBODYS_HOURS)
    emergency = StreamField(
        EmergencyBlock(),
        verbose_name=_("är det akut?"),
        default=national_numbers,
        help_text=_("Rutan ”Är det akut?” på alla sidor och i alla formulär."),
    )
    channels = StreamField(ChannelsBlock(), verbose_name=_("sociala kanaler"), blank=True, help_text=_("Länkar i sidfoten."))
    neutral_url = models.URLField(
        _("sida att lämna till"), default="https://www.1177.se/", help_text=_("Hit kommer den som trycker på ”Lämna sidan snabbt”.")
    )
    protected_contact = models.TextField(
        _("skyddade personuppgifter"),
        default=_("Fyll inte i här. Ring oss eller kom förbi, så hjälper vi dig utan att något skrivs ner på webben."),
        help_text=_("Till den som har skyddade personuppgifter."),
    )

    edit_handler: ClassVar = TabbedInterface(
        [
            ObjectList(
                [
                    MultiFieldPanel(
                        [*map(FieldPanel, ("municipality_name", "municipality_url", "site_name", "home_area"))], heading=_("Namn")
                    ),
                    MultiFieldPanel([*map(FieldPanel, ("logo", "logo_night"))], heading=_("Märke")),
                    MultiFieldPanel([*map(FieldPanel, ("colour_day", "colour_night"))], heading=_("Färg")),
                ],
                heading=_("Kommunen"),
            ),
            ObjectList(
                [*map(FieldPanel, ("phone", "sms_number", "email", "visit_address", "opening_hours", "channels"))],
                heading=_("Så når man er"),
            ),
            ObjectList([*map(FieldPanel, ("emergency", "neutral_url", "protected_contact"))], heading=_("Trygghet")),
        ]
    )

    class Meta:
        verbose_name = _("webbplatsen")

    class Privacy:
        site = Kind.NONE
        municipality_name = Kind.NONE
        municipality_url = Kind.NONE
        site_name = Kind.NONE
        home_area = Kind.NONE
        logo = Kind.NONE
        logo_night = Kind.NONE
        colour_day = Kind.NONE
        colour_night = Kind.NONE
        phone = Kind.NONE
        sms_number = Kind.NONE
        email = Kind.NONE
        visit_address = Kind.NONE
        opening_hours = Kind.NONE
        emergency = Kind.NONE
        channels = Kind.NONE
        neutral_url = Kind.NONE
        protected_contact = Kind.NONE

    def __str__(self) -> str:
        return self.site_name

    def clean(self) -> None:
        """Refuse a colour that no text is read on, a mark of a wrong kind, and what is nobody's."""
        super().clean()
        faults: dict[str, Any] = dict(colour_faults(self.colour_day, self.colour_night))
        faults |= {name: message for name, message in self._missing() if message}
        if faults:
            raise ValidationError(faults)

    def _missing(self) -> list[tuple[str, str | Promise]]:
        number, mark = _("Skriv kommunens eget nummer."), _("Märket behöver vara en SVG eller en PNG.")
        return [
            ("municipality_name", _("Skriv vad kommunen heter.") if self.municipality_name == str(NOBODYS_NAME) else ""),
            ("visit_address", _("Skriv vart man går för att besöka er.") if self.visit_address == str(NOBODYS_ADDRESS) else ""),
            ("opening_hours", _("Skriv era tider också, till exempel: Vardagar 9–16.") if self.opening_hours == str(NOBODYS_HOURS) else ""),
            ("phone", number if self.phone == NOBODYS_NUMBER else ""),
            ("sms_number", number if self.sms_number == NOBODYS_NUMBER else ""),
            ("email", _("Skriv kommunens egen adress.") if self.email == NOBODYS_EMAIL else ""),
            ("logo", mark if self.logo and not is_mark(self.logo) else ""),
            ("logo_night", mark if self.logo_night and not is_mark(self.logo_night) else ""),
        ]

    @property
    def phone_link(self) -> str:
        """Return the address of a link that calls."""
        return f"tel:{dialled(self.phone)}"

    @property
    def sms_link(self) -> str:
        """Return the address of a link that opens a text message."""
        return f"sms:{dialled(self.sms_number)}"

    @cached_property
    def mark(self) -> Logo | None:
        """Return the municipality's own mark; None where it has none."""
        return logo_of(self.logo, self.logo_night)

    @property
    def emergency_numbers(self) -> tuple[EmergencyNumber, ...]:
        """Return whom to call at once, in the reader's language."""
        return tuple(line(block.value["number"], block.value.get("text", SOCIAL_WORDS)) for block in self.emergency)

    @property
    def acute_social_phone(self) -> str:
        """Return the number of the social emergency service; 112 puts one through where the municipality has no number of its own."""
        return next((block.value["number"] for block in self.emergency if block.block_type == SOCIAL), EVERYBODYS_NUMBER)

    @property
    def acute_social_link(self) -> str:
        """Return the address of a link that calls the social emergency service."""
        return f"tel:{dialled(self.acute_social_phone)}"

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Return the page that shows everything the settings decide."""
        return "common/site_preview.html"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Return the page with these settings, in the frame beside the editor; its colours come along in the address of its stylesheet."""
        return in_editors_frame(super().serve_preview(request, mode_name), style_src=[SELF, "data:"])
