"""The pages on which communicators say what stands around a form: its introduction, its help texts and its thanks. Questions are code.

Nobody reads these pages by themselves: their addresses lead on to the forms, and neither the map for robots nor a search knows them.
"""

from typing import Any, ClassVar, cast

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.blocks import StreamBlockValidationError, StreamValue, StructBlockValidationError
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from common.blocks import FEATURES
from common.http import see_other
from common.languages import SWEDISH
from common.pages import BasePage, PageForm, Wanting
from common.privacy import Kind
from forms.text_blocks import FactsBlock, HintsBlock, NextStepsBlock, all_specs, check_placeholders, spec_of

_ABOUT = ("kind", "language")
_OWN_WORDS = _("Tomt: formulärets egen text visas.")
_TITLE = FieldPanel("title", classname="title", help_text=_("Visas bara här i redaktionen."))


def kinds() -> list[tuple[str, str]]:
    """Return the forms that may have texts."""
    return [(spec.kind, str(spec.title)) for spec in all_specs()]


def languages() -> list[tuple[str, str]]:
    """Return the languages that the forms can be read in."""
    return [(code, str(name)) for code, name in settings.FORM_LANGUAGES]


def _misplaced(hints: StreamValue, kind: str) -> dict[int, ValidationError]:
    """Return place -> what is wrong, for help with a question of another form or with one that is helped already."""
    wrong: dict[int, ValidationError] = {}
    seen: set[str] = set()
    elsewhere = _("Frågan hör till ett annat formulär. Välj en fråga under ”%(form)s”.")
    for place, hint in enumerate(hints):
        question = hint.value["question"]
        if question and not question.startswith(f"{kind}."):
            wrong[place] = ValidationError(elsewhere, params={"form": spec_of(kind).title})
        elif question and question in seen:
            wrong[place] = ValidationError(_("Frågan har redan en hjälptext här."))
        seen.add(question)
    return wrong


class FormTextsForm(PageForm):
    """The editor's form. What published texts are about stays: a form that loses its texts should do so by being unpublished."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in _ABOUT:
            self.fields[name].disabled = self.instance.live and self.instance.pk is not None

    def clean(self) -> dict[str, Any]:
        """Let a question be helped once, on the page of its own form."""
        cleaned = super().clean()
        if cleaned.get("kind") and cleaned.get("hints") and (wrong := _misplaced(cleaned["hints"], cleaned["kind"])):
            errors = {place: StructBlockValidationError(block_errors={"question": error}) for place, error in wrong.items()}
            self.add_error("hints", StreamBlockValidationError(block_errors=errors))
        return cleaned


class UnlistedPage(BasePage):
    """A page that only the editor shows."""

    promote_panels = []
    settings_panels = [PublishingPanel()]

    class Meta:
        abstract = True

    class Privacy:
        pass

    @classmethod
    def get_indexed_objects(cls) -> "QuerySet[Page]":
        """Return nothing: no search finds the page."""
        return cast("QuerySet[Page]", super().get_indexed_objects().none())


class FormTextsIndex(UnlistedPage):
    """The folder of the texts, so that they do not lie among the pages that people read."""

    lead = None  # type: ignore[assignment]

    max_count = 1
    parent_page_types: ClassVar = ["home.HomePage"]
    subpage_types: ClassVar = ["forms.FormTexts"]
    preview_modes: ClassVar[list[tuple[str, str]]] = []
    content_panels = [_TITLE]

    class Meta:
        verbose_name = _("mapp med texter till formulären")

    class Privacy:
        pass

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to where the forms are chosen."""
        return see_other(reverse("forms:router"))


class FormTexts(UnlistedPage):
    """What stands around one form in one language. An empty field leaves the word to the form itself (`forms/texts.py` reads it)."""

    kind = models.CharField(
        _("formulär"),
        max_length=20,
        choices=kinds,
        help_text=_("Varje formulär har en sida på varje språk. Svar på vykort och utvärdering visar bara ingress, hjälptexter och tack."),
    )
    language = models.CharField(
        _("språk"), max_length=10, choices=languages, default=SWEDISH, help_text=_("Den som läser på ett annat språk ser inte texterna.")
    )
    lead = models.CharField(_("ingress"), max_length=200, blank=True, validators=[check_placeholders], help_text=_OWN_WORDS)
    facts = StreamField(FactsBlock(), verbose_name=_("korta rader"), blank=True, help_text=_("Hur lång tid det tar visas alltid först."))
    more = RichTextField(
        _("mer på startsidan"),
        features=FEATURES,
        blank=True,
        validators=[check_placeholders],
        help_text=_("Visas under knappen. Det viktigaste ska stå i ingressen."),
    )
    hints = StreamField(
        HintsBlock(),
        verbose_name=_("hjälptexter"),
        blank=True,
        help_text=_("Visas under frågan. Beror formulärets egen hjälptext på vad personen har svarat visas den i stället."),
    )
    review = models.CharField(
        _("text vid knappen Skicka"),
        max_length=300,
        blank=True,
        validators=[check_placeholders],
        help_text=_("Säg att det blir en allmän handling. Tomt: formulärets egen text visas."),
    )
    thanks = models.CharField(
        _("tack"), max_length=160, blank=True, validators=[check_placeholders], help_text=_("En mening. Tomt: formulärets egen text visas.")
    )
    next_steps = StreamField(
        NextStepsBlock(), verbose_name=_("så här går det till"), blank=True, help_text=_("Två till fyra steg, eller inget.")
    )

    parent_page_types: ClassVar = ["forms.FormTextsIndex"]
    subpage_types: ClassVar[list[str]] = []
    base_form_class = FormTextsForm
    template = "forms/start.html"
    presenter = "forms.views.start.present"
    content_panels = [
        _TITLE,
        MultiFieldPanel([FieldPanel(name, required_on_save=True) for name in _ABOUT], heading=_("Vilket formulär?")),
        MultiFieldPanel(
            [FieldPanel("lead"), FieldPanel("facts"), FieldPanel("more")],
            heading=_("Startsidan"),
            help_text=_(
                "I alla texter på sidan kan du skriva {dagar} (hur många arbetsdagar det tar innan vi läser), {kommun}, {telefon} "
                "och {insats} (insatsens namn, eller ”vi” innan det är klart vilken det blir). De fylls i av sig själva."
            ),
        ),
        FieldPanel("hints"),
        FieldPanel("review"),
        MultiFieldPanel([FieldPanel("thanks"), FieldPanel("next_steps")], heading=_("Kvittot")),
    ]

    class Meta:
        verbose_name = _("texter till ett formulär")
        verbose_name_plural = _("texter till formulär")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "language"],
                name="forms_formtexts_one_a_form_and_language",
                violation_error_message=_("Formuläret har redan en sida med texter på det språket. Ändra den i stället."),
            )
        ]

    class Privacy:
        kind = Kind.NONE
        language = Kind.NONE
        lead = Kind.NONE
        facts = Kind.NONE
        more = Kind.NONE
        hints = Kind.NONE
        review = Kind.NONE
        thanks = Kind.NONE
        next_steps = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """One step is no order."""
        if len(cleaned.get("next_steps") or ()) == 1:
            yield "next_steps", _("Skriv minst två steg, eller inget.")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to the form's start page, in the language of the texts."""
        with override(self.language):
            spec = spec_of(self.kind)
            return see_other(reverse(spec.door) if spec.door else reverse("forms:start", args=[spec.slug]))

    def language_of_preview(self, mode_name: str) -> str:
        """Return the language of the texts, in which the form's start page is shown."""
        return self.language
