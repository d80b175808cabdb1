"""The people and the units one can talk to, as the site presents them."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from common.kept import kept
from common.phones import check_number, dialled
from common.privacy import Kind

NO_NUMBER = _("Skriv ett telefonnummer. En brevlåda räcker inte: den som är orolig ska få tala med någon.")


class CardKind(models.TextChoices):
    """Whom a card leads to."""

    PERSON = "person", _("person")
    UNIT = "unit", _("enhet")


class ContactCardForm(WagtailAdminModelForm):
    """The editor's form; it says why a number is asked for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].error_messages["required"] = NO_NUMBER


class ContactCard(models.Model):
    """Somebody, or a unit, that a young person can call."""

    kind = models.CharField(_("kortet gäller"), max_length=10, choices=CardKind.choices, default=CardKind.PERSON)
    name = models.CharField(_("namn"), max_length=60, help_text=_("En person: förnamnet räcker. En enhet: namnet som folk känner till."))
    role = models.CharField(
        _("titel"), max_length=80, help_text=_("Till exempel: studie- och yrkesvägledare. En enhet: vad ni hjälper till med.")
    )
    unit = models.CharField(_("hör till enheten"), max_length=60, blank=True)
    introduction = models.CharField(
        _("kort presentation"),
        max_length=200,
        blank=True,
        help_text=_("En eller två meningar. Till exempel: Samira är den du träffar först."),
    )
    phone = models.CharField(_("telefon"), max_length=25, validators=[check_number], error_messages={"blank": NO_NUMBER})
    sms_number = models.CharField(
        _("nummer för sms"), max_length=25, blank=True, validators=[check_number], help_text=_("Lämna tomt om det inte går att sms:a.")
    )
    email = models.EmailField(_("e-post"), blank=True)
    is_written_by_form = models.BooleanField(
        _("skriv till oss går till formuläret"),
        default=True,
        help_text=_("Utan kryss går länken Skriv till oss till e-posten här ovanför."),
    )
    hours = models.CharField(_("svarar"), max_length=60, blank=True, help_text=_("Till exempel: vardagar 9–16."))
    is_on_home = models.BooleanField(_("visas på startsidan"), default=False)
    sort_order = models.PositiveSmallIntegerField(_("ordning"), default=0)

    base_form_class = ContactCardForm
    panels: ClassVar = [
        MultiFieldPanel([*map(FieldPanel, ("kind", "name", "role", "unit", "introduction"))], heading=_("Vem")),
        MultiFieldPanel([*map(FieldPanel, ("phone", "sms_number", "email", "is_written_by_form", "hours"))], heading=_("Så når man dem")),
        MultiFieldPanel([*map(FieldPanel, ("is_on_home", "sort_order"))], heading=_("Var kortet visas")),
    ]

    class Meta:
        verbose_name = _("kontaktkort")
        verbose_name_plural = _("kontaktkort")
        ordering = ["sort_order", "name", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(phone=""), name="common_contactcard_has_a_number", violation_error_message=NO_NUMBER),
            models.CheckConstraint(
                condition=Q(kind__in=CardKind.values),
                name="common_contactcard_kind_is_known",
                violation_error_message=_("Välj person eller enhet i listan."),
            ),
        ]

    class Privacy:
        kind = Kind.NONE
        name = Kind.PUBLISHED
        role = Kind.PUBLISHED
        unit = Kind.NONE
        introduction = Kind.PUBLISHED
        phone = Kind.PUBLISHED
        sms_number = Kind.PUBLISHED
        email = Kind.PUBLISHED
        is_written_by_form = Kind.NONE
        hours = Kind.NONE
        is_on_home = Kind.NONE
        sort_order = Kind.NONE

    def __str__(self) -> str:
        return f"{self.name}, {self.role}"

    @property
    def is_unit(self) -> bool:
        """Whether the card leads to a unit and not to one person."""
        return self.kind == CardKind.UNIT

    @property
    def phone_link(self) -> str:
        """Return the address of a link that calls."""
        return f"tel:{dialled(self.phone)}"

    @property
    def sms_link(self) -> str:
        """Return the address of a link that opens a text message; empty where none are read."""
        return f"sms:{dialled(self.sms_number)}" if self.sms_number else ""


@kept
def contact_cards() -> tuple[ContactCard, ...]:
    """Return all cards in order, kept until one changes."""
    return tuple(ContactCard.objects.all())
