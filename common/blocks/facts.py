"""Figures and short facts."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks import samples
from common.blocks.groups import FACTS
from common.blocks.headings import TitledBlock

A_YEAR = r"\b(19|20)\d\d\b"
NO_YEAR = {"invalid": _("Skriv årtalet med fyra siffror.")}


class FigureBlock(blocks.StructBlock):
    """A figure, which never stands without its source and its year."""

    figure = blocks.CharBlock(label=_("Siffran"), max_length=20, help_text=_("Till exempel: 6 av 10."))
    text = blocks.CharBlock(label=_("Vad siffran säger"), max_length=240)
    source = blocks.CharBlock(label=_("Källa"), max_length=120, help_text=_("Vem som har räknat."))
    year = blocks.RegexBlock(A_YEAR, label=_("År eller dag"), max_length=30, error_messages=NO_YEAR)

    class Meta:
        icon = "order"
        label = _("Siffra i ruta")
        label_format = "{figure} {text}"
        group = FACTS
        description = _("En siffra som säger mycket, med källa och år.")
        template = "common/blocks/figure.html"
        preview_value = samples.FIGURE


class FactBoxBlock(TitledBlock):
    """A few short facts in a box of colour, with where they come from."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    items = blocks.ListBlock(blocks.CharBlock(max_length=120, label=_("Faktum")), label=_("Fakta"), min_num=1, max_num=8)
    source = blocks.CharBlock(label=_("Källa"), max_length=120, help_text=_("Vem som vet att det stämmer."))
    year = blocks.RegexBlock(A_YEAR, label=_("År eller dag"), max_length=30, error_messages=NO_YEAR)

    class Meta:
        icon = "list-ul"
        label = _("Faktaruta")
        label_format = "{title}"
        group = FACTS
        description = _("Några korta fakta i en färgad ruta, med källa och år.")
        template = "common/blocks/factbox.html"
        preview_value = samples.FACTS


class FactBlock(blocks.CharBlock):
    """Two or three words."""

    class Meta:
        icon = "tag"
        label = _("Faktum")
        description = _("Två eller tre ord, till exempel: Kostar inget.")
        template = "common/blocks/fact.html"
        preview_value = samples.FACT


class ShortFactsBlock(blocks.StreamBlock):
    """Two or three words each, in a row."""

    fact = FactBlock(max_length=40)

    class Meta:
        required = False
        max_num = 4
