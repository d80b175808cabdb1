"""What people type and what the pages say, and the page that an editor puts first: data of the communicators."""

from collections.abc import Collection
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Page

from common.privacy import Kind
from search import text

_COMMAS = _("Flera ord skiljs åt med kommatecken.")


def listed(words: str) -> list[str]:
    """Return the words or phrases of a list with commas."""
    return [piece for part in words.split(",") if (piece := " ".join(part.split()))]


def alike(phrase: str) -> str:
    """Return a phrase so that those that the search takes for the same are the same."""
    return " ".join(word.folded for word in text.words(phrase))


def _checked(words: str, *, is_typed: bool) -> str:
    """Return a list with commas as it is kept; raises `ValidationError` where anything in it leads nowhere.

    Common words lead to every page; typed together they may still mean something ("vart går man").
    """
    if not (phrases := listed(words)):
        raise ValidationError(_("Skriv minst ett ord."))
    for phrase in phrases:
        if not (words_of := [word.form for word in text.words(phrase)]):
            raise ValidationError(_("”%(phrase)s” är inget ord."), params={"phrase": phrase})
        if all(map(text.says_nothing, words_of)) and not (is_typed and len(words_of) > 1):
            raise ValidationError(_("”%(phrase)s” är för vanligt och säger inget. Välj andra ord."), params={"phrase": phrase})
    return ", ".join(phrases)


class Synonym(models.Model):
    """Words that people type for what the pages call something else."""

    typed = models.CharField(_("någon skriver"), max_length=200, help_text=_("Till exempel: soc, socialen.") + " " + _COMMAS)
    means = models.CharField(_("sidorna säger"), max_length=200, help_text=_("Till exempel: socialtjänst.") + " " + _COMMAS)
    is_mutual = models.BooleanField(
        _("gäller åt båda hållen"), default=False, help_text=_("Den som skriver det sidorna säger hittar också det andra.")
    )

    panels: ClassVar = [*map(FieldPanel, ("typed", "means", "is_mutual"))]
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonymer")
        ordering = ["typed", "pk"]

    class Privacy:
        typed = Kind.NONE
        means = Kind.NONE
        is_mutual = Kind.NONE

    def __str__(self) -> str:
        return f"{self.typed} – {self.means}"

    @property
    def pairs(self) -> set[tuple[str, str]]:
        """Return (what is typed, what it means) for all that the row says."""
        said = {(alike(typed), alike(means)) for typed in listed(self.typed) for means in listed(self.means)}
        return said | {(means, typed) for typed, means in said} if self.is_mutual else said

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Refuse words that lead nowhere, beside the field they stand in."""
        super().clean_fields(exclude=exclude)
        wrong = {}
        for name in ("typed", "means"):
            try:
                setattr(self, name, _checked(getattr(self, name), is_typed=name == "typed"))
            except ValidationError as error:
                wrong[name] = error
        if wrong:
            raise ValidationError(wrong)

    def clean(self) -> None:
        """Refuse a row that says what is said already."""
        super().clean()
        if same := [typed for typed, means in self.pairs if typed == means]:
            raise ValidationError({"means": ValidationError(_("”%(words)s” står på båda sidor."), params={"words": same[0]})})
        others = Synonym.objects.exclude(pk=self.pk)
        if row := next((row for row in others if self.pairs <= row.pairs), None):
            raise ValidationError({"typed": ValidationError(_("Det står redan i ”%(row)s”."), params={"row": row})})


class Pick(models.Model):
    """The page that an editor puts above the hits when somebody searches for certain words."""

    typed = models.CharField(_("någon söker på"), max_length=200, help_text=_("Till exempel: ansöka, anmäla mig.") + " " + _COMMAS)
    page = models.ForeignKey(Page, verbose_name=_("sida"), null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    address = models.CharField(
        _("eller en adress"), max_length=200, blank=True, help_text=_("Bara på den här webbplatsen, till exempel: /ansok/.")
    )
    title = models.CharField(_("rubrik"), max_length=100, blank=True, help_text=_("Tomt: sidans egen. Behövs till en adress."))
    text = models.CharField(_("en mening"), max_length=200, blank=True, help_text=_("Vad man får veta eller kan göra där."))
    sort_order = models.PositiveSmallIntegerField(_("ordning"), default=0)

    panels: ClassVar = [
        FieldPanel("typed"),
        PageChooserPanel("page"),
        *map(FieldPanel, ("address", "title", "text", "sort_order")),
    ]

    class Meta:
        verbose_name = _("utvald träff")
        verbose_name_plural = _("utvalda träffar")
        ordering = ["sort_order", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(page__isnull=False, address="") | (models.Q(page__isnull=True) & ~models.Q(address="")),
                name="search_pick_leads_somewhere",
                violation_error_message=_("Välj en sida eller skriv en adress, inte båda."),
            )
        ]

    class Privacy:
        typed = Kind.NONE
        page = Kind.NONE
        address = Kind.NONE
        title = Kind.NONE
        text = Kind.NONE
        sort_order = Kind.NONE

    def __str__(self) -> str:
        return self.typed

    def clean(self) -> None:
        """Refuse an address elsewhere, and one without a heading."""
        super().clean()
        # Browsers read a backslash as a stroke.
        if self.address and (not self.address.startswith("/") or self.address.replace("\\", "/").startswith("//")):
            raise ValidationError({"address": _("Skriv en adress på den här webbplatsen. Den börjar med /.")})
        if self.address and not self.title:
            raise ValidationError({"title": _("Skriv en rubrik till adressen.")})
