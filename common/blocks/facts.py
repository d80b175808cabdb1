"""Figures and short facts."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class FigureBlock(blocks.StructBlock):
    """A figure, which never stands without its source and its year."""

    figure = blocks.CharBlock(label=_("Siffran"), max_length=20, help_text=_("Till exempel: 6 av 10."))
    text = blocks.CharBlock(label=_("Vad siffran säger"), max_length=240)
    source = blocks.CharBlock(label=_("Källa"), max_length=120)
    year = blocks.CharBlock(label=_("År eller dag"), max_length=30)

    class Meta:
        icon = "order"
        label = _("Siffra i ruta")
        template = "common/blocks/figure.html"


class FactBoxBlock(blocks.StructBlock):
    """A few short facts in a box of colour."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=60)
    items = blocks.ListBlock(blocks.CharBlock(max_length=120, label=_("Faktum")), label=_("Fakta"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Faktaruta")
        template = "common/blocks/factbox.html"


class ShortFactsBlock(blocks.StreamBlock):
    """Two or three words each, in a row."""

    fact = blocks.CharBlock(label=_("Faktum"), icon="tag", max_length=40)

    class Meta:
        required = False
        max_num = 4
