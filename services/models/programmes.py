"""A service: whom it takes in, by which rules, and what it promises."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from common.colour_fields import ColourField
from common.colours import BLACK
from common.phones import check_number
from common.privacy import Kind
from common.theme.marks import css_class
from services import looks
from services.ages import said_ages


class Shape(models.TextChoices):
    """The form that a service is recognised by, beside its colour; `common.theme.shapes` draws them."""

    HORIZON = "horizon", _("horisonten")
    STAIR = "stair", _("trappan")
    GATE = "gate", _("porten")
    CIRCLE = "circle", _("cirkeln")
    HILLS = "hills", _("kullarna")
    BRIDGE = "bridge", _("bron")
    BUBBLE = "bubble", _("pratbubblan")
    LEAF = "leaf", _("bladet")


class Law(models.TextChoices):
    """The law that a service works under: from which age a young person has her own say hangs on it."""

    SCHOOL = "school", _("skollagen")
    SOCIAL = "social", _("socialtjänstlagen")


class Programme(ClusterableModel):
    """A service (insats)."""

    slug = models.SlugField(_("kortnamn i adresser"), max_length=40, unique=True, validators=[looks.check_slug])
    name = models.CharField(_("namn"), max_length=80)
    short_name = models.CharField(_("kort namn"), max_length=40)
    min_age = models.PositiveSmallIntegerField(_("från ålder"))
    max_age = models.PositiveSmallIntegerField(_("till och med ålder"))
    audience = models.CharField(_("ålder i text"), max_length=40, blank=True, help_text=_("Till exempel: Gymnasiet. Tomt: åldrarna ovan."))
    is_open = models.BooleanField(_("tar emot nya"), default=True, help_text=_("Annars skickas nya till den insats som är förval."))
    is_default = models.BooleanField(_("förval"), default=False, help_text=_("Hit kommer de som ingen annan insats passar."))
    own_residents_only = models.BooleanField(_("bara för dem som bor i kommunen"), default=True)
    law = models.CharField(
        _("lag"),
        max_length=10,
        choices=Law.choices,
        default=Law.SCHOOL,
        help_text=_("Lagen som insatsen arbetar efter. Den avgör från vilken ålder ungdomen får söka själv."),
    )
    accepts_joint = models.BooleanField(
        _("tar emot gemensam ansökan"), default=False, help_text=_("Ungdomen söker tillsammans med någon som arbetar med hen.")
    )
    accepts_referral = models.BooleanField(
        _("tar emot remiss"), default=False, help_text=_("Från skolan, socialtjänsten, vården och andra som arbetar med unga.")
    )
    accepts_notification = models.BooleanField(
        _("tar emot skolans anmälan"), default=False, help_text=_("När en elev har slutat, har börjat eller är borta mycket.")
    )
    officer_must_sign = models.BooleanField(_("den som söker tillsammans med ungdomen ska skriva under"), default=True)
    guardian_refusal_stops = models.BooleanField(
        _("ett nej från vårdnadshavare stoppar ansökan"),
        default=False,
        help_text=_("Gäller när vårdnadshavaren inte måste skriva under. Utan kryss går ansökan vidare, och teamet får veta det."),
    )
    reading_days = models.PositiveSmallIntegerField(_("läser inom arbetsdagar"), default=3)
    contact_days = models.PositiveSmallIntegerField(_("hör av sig inom dagar"), default=14)
    phone = models.CharField(_("telefon"), max_length=25, validators=[check_number])
    sms_number = models.CharField(_("nummer för sms"), max_length=25, blank=True, validators=[check_number])
    email = models.EmailField(_("e-post"), blank=True)
    visit_address = models.CharField(_("besöksadress"), max_length=160, blank=True)
    shape = models.CharField(_("form"), max_length=10, choices=Shape.choices)
    colour_day = ColourField(_("färg"), default=str(BLACK), help_text=_("Text på färgen skrivs i svart eller vitt, det som syns bäst."))
    colour_night = ColourField(
        _("färgen när skärmen är mörk"), blank=True, help_text=_("Till exempel #12755a. Tomt: en lugnare variant räknas fram.")
    )
    board = models.CharField(_("ansvarig nämnd"), max_length=120, help_text=_("Den nämnd som ansvarar för personuppgifterna."))
    legal_basis = models.CharField(_("rättslig grund"), max_length=240)
    secrecy_provision = models.CharField(_("sekretessbestämmelse"), max_length=240)
    retention_years = models.PositiveSmallIntegerField(_("gallras efter år"), default=2)
    places = models.PositiveSmallIntegerField(_("platser"), null=True, blank=True, help_text=_("Tomt: ingen gräns."))
    sort_order = models.PositiveSmallIntegerField(_("ordning"), default=0)

    class Meta:
        verbose_name = _("insats")
        verbose_name_plural = _("insatser")
        ordering = ["sort_order", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(min_age__lte=F("max_age")),
                name="services_programme_ages_in_order",
                violation_error_message=_("Den lägsta åldern kan inte vara högre än den högsta."),
            ),
            models.CheckConstraint(
                condition=Q(reading_days__gte=1, contact_days__gte=1, retention_years__gte=1),
                name="services_programme_promises_at_least_a_day",
                violation_error_message=_("Ett löfte är minst en dag, och gallring sker tidigast efter ett år."),
            ),
            models.CheckConstraint(
                condition=Q(shape__in=Shape.values),
                name="services_programme_shape_is_known",
                violation_error_message=_("Välj en av formerna i listan."),
            ),
            models.CheckConstraint(
                condition=Q(law__in=Law.values),
                name="services_programme_law_is_known",
                violation_error_message=_("Välj en av lagarna i listan."),
            ),
            models.CheckConstraint(
                condition=Q(is_default=False) | Q(is_open=True),
                name="services_programme_default_is_open",
                violation_error_message=_("Insatsen som är förval måste ta emot nya."),
            ),
            models.UniqueConstraint(
                fields=["is_default"],
                condition=Q(is_default=True),
                name="services_programme_one_default",
                violation_error_message=_("En annan insats är redan förval."),
            ),
        ]

    class Privacy:
        slug = Kind.NONE
        name = Kind.NONE
        short_name = Kind.NONE
        min_age = Kind.NONE
        max_age = Kind.NONE
        audience = Kind.NONE
        is_open = Kind.NONE
        is_default = Kind.NONE
        own_residents_only = Kind.NONE
        law = Kind.NONE
        accepts_joint = Kind.NONE
        accepts_referral = Kind.NONE
        accepts_notification = Kind.NONE
        officer_must_sign = Kind.NONE
        guardian_refusal_stops = Kind.NONE
        reading_days = Kind.NONE
        contact_days = Kind.NONE
        phone = Kind.NONE
        sms_number = Kind.NONE
        email = Kind.NONE
        visit_address = Kind.NONE
        shape = Kind.NONE
        colour_day = Kind.NONE
        colour_night = Kind.NONE
        board = Kind.NONE
        legal_basis = Kind.NONE
        secrecy_provision = Kind.NONE
        retention_years = Kind.NONE
        places = Kind.NONE
        sort_order = Kind.NONE

    def __str__(self) -> str:
        return self.name

    def accepts_age(self, age: int) -> bool:
        """Whether somebody of `age` whole years is within the service's ages."""
        return self.min_age <= age <= self.max_age

    @property
    def ages(self) -> str:
        """Return the ages as people read them."""
        return self.audience or said_ages(self.min_age, self.max_age)

    def clean(self) -> None:
        """Refuse a look that cannot be read, or that is too like another service's."""
        super().clean()
        if faults := looks.faults(self, type(self).objects.exclude(pk=self.pk)):
            raise ValidationError(faults)

    @property
    def shape_class(self) -> str:
        """Return the CSS class of the service's colour."""
        return css_class(self.slug)
