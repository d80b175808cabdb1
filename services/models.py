"""The municipality's services: what each offers, to whom, when, and how it reaches out."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from common.contact_cards import ContactCard
from common.phones import check_number
from common.privacy import Kind
from services.pages import ServicePage, ServicesIndexPage

__all__ = ["LadderStep", "Programme", "ProgrammePerson", "ServicePage", "ServicesIndexPage", "WeekSlot"]


class Shape(models.TextChoices):
    """The piece of the landscape that a service owns: its colour and its form."""

    KAA = "kaa", _("horisonten, grön")
    UNG = "ung", _("trappan, röd")
    KAASAM = "kaasam", _("porten, blå")
    MOJ = "moj", _("cirkeln, gul")


class Programme(ClusterableModel):
    """A service (insats)."""

    slug = models.SlugField(_("kortnamn i adresser"), max_length=40, unique=True)
    name = models.CharField(_("namn"), max_length=80)
    short_name = models.CharField(_("kort namn"), max_length=40)
    min_age = models.PositiveSmallIntegerField(_("från ålder"))
    max_age = models.PositiveSmallIntegerField(_("till och med ålder"))
    audience = models.CharField(_("ålder i text"), max_length=40, blank=True, help_text=_("Till exempel: Gymnasiet. Tomt: åldrarna ovan."))
    is_open = models.BooleanField(_("tar emot nya"), default=True, help_text=_("Annars skickas nya till den insats som är förval."))
    is_default = models.BooleanField(_("förval"), default=False, help_text=_("Hit kommer de som ingen annan insats passar."))
    reading_days = models.PositiveSmallIntegerField(_("läser inom arbetsdagar"), default=3)
    contact_days = models.PositiveSmallIntegerField(_("hör av sig inom dagar"), default=14)
    phone = models.CharField(_("telefon"), max_length=25, validators=[check_number])
    sms_number = models.CharField(_("nummer för sms"), max_length=25, blank=True, validators=[check_number])
    email = models.EmailField(_("e-post"), blank=True)
    visit_address = models.CharField(_("besöksadress"), max_length=160, blank=True)
    shape = models.CharField(_("form och färg"), max_length=10, choices=Shape.choices)
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
        reading_days = Kind.NONE
        contact_days = Kind.NONE
        phone = Kind.NONE
        sms_number = Kind.NONE
        email = Kind.NONE
        visit_address = Kind.NONE
        shape = Kind.NONE
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
        return self.audience or _("%(min)s–%(max)s år") % {"min": self.min_age, "max": self.max_age}

    @property
    def shape_class(self) -> str:
        """Return the CSS class of the service's colour."""
        return f"of-{self.shape}"


class Weekday(models.IntegerChoices):
    """The days of the working week."""

    MONDAY = 0, _("Måndag")
    TUESDAY = 1, _("Tisdag")
    WEDNESDAY = 2, _("Onsdag")
    THURSDAY = 3, _("Torsdag")
    FRIDAY = 4, _("Fredag")


class PartOfDay(models.TextChoices):
    """When on the day."""

    MORNING = "morning", _("Förmiddag")
    AFTERNOON = "afternoon", _("Eftermiddag")
    DAY = "day", _("Hela dagen")


class WeekSlot(models.Model):
    """What a service does on a part of a day, every week."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="week", verbose_name=_("insats"))
    weekday = models.PositiveSmallIntegerField(_("dag"), choices=Weekday.choices)
    part_of_day = models.CharField(_("del av dagen"), max_length=10, choices=PartOfDay.choices)
    title = models.CharField(_("vad"), max_length=60)
    note = models.CharField(_("mer om det"), max_length=120, blank=True)
    place = models.CharField(_("var"), max_length=80, blank=True)
    capacity = models.PositiveSmallIntegerField(_("antal platser"), null=True, blank=True, help_text=_("Tomt: ingen gräns."))
    is_elsewhere = models.BooleanField(_("hos någon annan"), default=False, help_text=_("Till exempel skola. Visas i en svagare färg."))

    panels = [FieldPanel(name) for name in ("weekday", "part_of_day", "title", "note", "place", "capacity", "is_elsewhere")]

    class Meta:
        verbose_name = _("pass i veckan")
        verbose_name_plural = _("veckan")
        ordering = ["weekday", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme", "weekday", "part_of_day"],
                name="services_weekslot_one_a_part_of_day",
                violation_error_message=_("Det finns redan ett pass den delen av dagen."),
            ),
            models.CheckConstraint(
                condition=Q(weekday__in=Weekday.values, part_of_day__in=PartOfDay.values),
                name="services_weekslot_day_is_known",
                violation_error_message=_("Välj dag och del av dagen i listorna."),
            ),
        ]

    class Privacy:
        programme = Kind.NONE
        weekday = Kind.NONE
        part_of_day = Kind.NONE
        title = Kind.NONE
        note = Kind.NONE
        place = Kind.NONE
        capacity = Kind.NONE
        is_elsewhere = Kind.NONE

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.title}"


class Channel(models.TextChoices):
    """How staff reach out."""

    POSTCARD = "postcard", _("Vykort")
    PHONE = "phone", _("Telefonsamtal")
    SMS = "sms", _("Sms")
    NEUTRAL_LETTER = "neutral_letter", _("Brev i neutralt kuvert")
    HOME_VISIT = "home_visit", _("Hembesök")


class Visibility(models.TextChoices):
    """What others at home may understand of a contact."""

    OPEN = "open", _("Öppet, får ses av andra hemma")
    NEUTRAL = "neutral", _("Neutralt, avsändaren syns inte")
    PRIVATE = "private", _("Enskilt, bara den unga")


class LadderStep(Orderable):
    """One step of how a service reaches out to somebody who has not been in touch."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="ladder", verbose_name=_("insats"))
    channel = models.CharField(_("sätt"), max_length=20, choices=Channel.choices)
    days_after = models.PositiveSmallIntegerField(_("dagar efter förra steget"), default=0)
    visibility = models.CharField(_("synlighet"), max_length=10, choices=Visibility.choices)

    panels = [FieldPanel("channel"), FieldPanel("days_after"), FieldPanel("visibility")]

    class Meta(Orderable.Meta):
        verbose_name = _("steg i kontakttrappan")
        verbose_name_plural = _("kontakttrappan")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values, visibility__in=Visibility.values),
                name="services_ladderstep_words_are_known",
                violation_error_message=_("Välj sätt och synlighet i listorna."),
            )
        ]

    class Privacy:
        sort_order = Kind.NONE
        programme = Kind.NONE
        channel = Kind.NONE
        days_after = Kind.NONE
        visibility = Kind.NONE

    def __str__(self) -> str:
        return str(self.get_channel_display())


class ProgrammePerson(Orderable):
    """Somebody who works in a service, by her contact card."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="people", verbose_name=_("insats"))
    card = models.ForeignKey(ContactCard, on_delete=models.CASCADE, related_name="+", verbose_name=_("kontaktkort"))

    panels = [FieldPanel("card")]

    class Meta(Orderable.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("personer")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme", "card"],
                name="services_programmeperson_once",
                violation_error_message=_("Personen står redan i listan."),
            )
        ]

    class Privacy:
        sort_order = Kind.NONE
        programme = Kind.NONE
        card = Kind.PUBLISHED

    def __str__(self) -> str:
        return f"{self.programme_id}:{self.card_id}"
