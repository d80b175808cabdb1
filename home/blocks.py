"""The pieces that only one kind of page has: key figures, what to do today, and what an accessibility statement lists."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from common.blocks.facts import A_YEAR, NO_YEAR
from services.catalogue import programmes


class Measure(models.TextChoices):
    """What a key figure counts."""

    PEOPLE = "people", _("människor")
    SHARE = "share", _("procent")
    OTHER = "other", _("något annat")


# What the previews are filled with.
FIGURE = {
    "measure": Measure.SHARE,
    "number": 62,
    "unit": "",
    "text": "har börjat plugga, jobba eller praktisera.",
    "source": "Kommunens egen uppföljning",
    "year": "2026",
    "earlier": 54,
    "earlier_year": "2025",
}
PEOPLE = {**FIGURE, "measure": Measure.PEOPLE, "number": 41, "text": "kom till oss under året.", "earlier": None, "earlier_year": ""}


def services_to_choose() -> list[tuple[str, str]]:
    """Return the services that a group of figures may be about."""
    return [(programme.slug, programme.name) for programme in programmes()]


class DeedBlock(blocks.StructBlock):
    """Something that somebody can do at once."""

    title = blocks.CharBlock(label=_("Gör så här"), max_length=60, help_text=_("Börja med ett verb. Till exempel: Fråga hur det är."))
    text = blocks.CharBlock(label=_("Mer om det"), required=False, max_length=200)

    class Meta:
        template = "home/blocks/deed.html"


class TodayBlock(blocks.StreamBlock):
    """What somebody can do without waiting for anybody."""

    deed = DeedBlock(
        icon="check",
        label=_("Sak att göra"),
        description=_("En sak som läsaren kan göra i dag."),
        preview_value={"title": "Fråga hur det är", "text": "Lyssna mer än du pratar."},
    )

    class Meta:
        required = False
        max_num = 6


class KeyFigureBlock(blocks.StructBlock):
    """A figure with its source and year; it may be held against an earlier one."""

    measure = blocks.ChoiceBlock(
        label=_("Siffran räknar"),
        choices=Measure.choices,
        default=Measure.PEOPLE,
        help_text=_("Är det färre än fem människor skrivs ”färre än 5”, så att ingen känns igen."),
    )
    number = blocks.IntegerBlock(label=_("Siffran"), min_value=0)
    unit = blocks.CharBlock(label=_("Enhet"), required=False, max_length=30, help_text=_("Bara för något annat. Till exempel: dagar."))
    text = blocks.CharBlock(label=_("Vad siffran säger"), max_length=160, help_text=_("Fortsätt meningen efter siffran."))
    source = blocks.CharBlock(label=_("Källa"), max_length=120)
    year = blocks.RegexBlock(A_YEAR, label=_("År"), max_length=30, error_messages=NO_YEAR)
    earlier = blocks.IntegerBlock(label=_("Tidigare siffra"), required=False, min_value=0, help_text=_("Tomt: inget jämförs."))
    earlier_year = blocks.RegexBlock(A_YEAR, label=_("Tidigare år"), required=False, max_length=30, error_messages=NO_YEAR)

    class Meta:
        icon = "order"
        label = _("Nyckeltal")
        description = _("En siffra som visas stort, med källa och år.")
        preview_value = FIGURE

    def clean(self, value: Any) -> Any:
        """Let an earlier figure have its year, and a share be one of a hundred."""
        cleaned = super().clean(value)
        errors: dict[str, ValidationError] = {}
        if (cleaned.get("earlier") is None) != (not cleaned.get("earlier_year")):
            errors["earlier_year"] = ValidationError(_("Skriv både den tidigare siffran och vilket år den gäller, eller ingendera."))
        for name in ("number", "earlier"):
            if cleaned.get("measure") == Measure.SHARE and (cleaned.get(name) or 0) > WHOLE:
                errors[name] = ValidationError(_("En andel är högst 100 procent."))
        if errors and not self.is_deferred_validation:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


WHOLE = 100


class FigureGroupBlock(blocks.StructBlock):
    """Figures under a heading, in the colour of a service where they are about one."""

    heading = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    text = blocks.CharBlock(label=_("Inledning"), required=False, max_length=240)
    service = blocks.ChoiceBlock(
        label=_("Insats"), choices=services_to_choose, required=False, help_text=_("Ger siffrorna insatsens färg. Tomt: de gäller alla.")
    )
    figures = blocks.ListBlock(KeyFigureBlock(), label=_("Siffror"), min_num=1, max_num=6)

    class Meta:
        icon = "group"
        label = _("Grupp med siffror")
        description = _("Nyckeltal under en rubrik.")
        template = "home/blocks/figures.html"
        preview_value = {"heading": "Ett år efteråt", "text": "Så har det gått.", "service": "", "figures": [FIGURE, PEOPLE]}

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's variables: the figures as they are read."""
        found = import_string("home.presenters.results.group")(value)
        return {**super().get_context(value, parent_context=parent_context), "group": found}


class FigureGroupsBlock(blocks.StreamBlock):
    """All figures of a page of results."""

    group = FigureGroupBlock()

    class Meta:
        required = False


class FaultBlock(blocks.StructBlock):
    """What cannot be used, and why (lag 2018:1937, 14 §)."""

    what = blocks.CharBlock(label=_("Vad som inte fungerar"), max_length=240)
    who = blocks.CharBlock(
        label=_("Vem det är svårt för"), required=False, max_length=120, help_text=_("Till exempel: dig som lyssnar på sidan.")
    )
    why = blocks.CharBlock(label=_("Varför"), max_length=240)
    plan = blocks.CharBlock(label=_("När det ska vara ordnat"), required=False, max_length=120)

    class Meta:
        icon = "warning"
        label = _("Brist")
        description = _("Något som inte går att använda, och skälet.")
        template = "home/blocks/fault.html"
        preview_value = {
            "what": "Filmen om studierummet saknar syntolkning.",
            "who": "Dig som lyssnar på filmen.",
            "why": "Vi har inte hunnit.",
            "plan": "Våren 2027",
        }


class FaultsBlock(blocks.StreamBlock):
    """All that is known not to work."""

    fault = FaultBlock()

    class Meta:
        required = False


class ExceptionBlock(blocks.StructBlock):
    """What is left as it is, and the reason."""

    what = blocks.CharBlock(label=_("Vad det gäller"), max_length=240)
    why = blocks.TextBlock(label=_("Motivering"), max_length=600)

    class Meta:
        icon = "warning"
        label = _("Undantag")
        description = _("Något som undantas, med motivering.")
        template = "home/blocks/exception.html"
        preview_value = {"what": "Den tecknade kartan över huset.", "why": "Vägen hit står i text."}


class ExceptionsBlock(blocks.StreamBlock):
    """All that is left as it is."""

    exception = ExceptionBlock()

    class Meta:
        required = False
