"""Vad? Varför? Hur? När? Vem?: the order in which every page that explains something answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from common.blocks.headings import FIRST_LEVEL
from common.contents import Entry
from common.privacy import Kind
from services.blocks import SectionBlock

if TYPE_CHECKING:
    from wagtail.blocks import StreamValue

    from services.presenters import Day

QUESTIONS = (
    ("what", "vad", _("Vad?")),
    ("why", "varfor", _("Varför?")),
    ("how", "hur", _("Hur?")),
    ("when", "nar", _("När?")),
    ("who", "vem", _("Vem?")),
)


class FiveQuestionsPage(models.Model):
    """The five questions, in the order that nobody can change; one without an answer is not shown."""

    what = StreamField(SectionBlock(required=True), verbose_name=_("Vad?"))
    why = StreamField(SectionBlock(), verbose_name=_("Varför?"), blank=True)
    how = StreamField(SectionBlock(), verbose_name=_("Hur?"), blank=True)
    when = StreamField(SectionBlock(), verbose_name=_("När?"), blank=True)
    who = StreamField(SectionBlock(required=True), verbose_name=_("Vem?"))

    questions_panel = MultiFieldPanel(
        [FieldPanel(name) for name, _anchor, _title in QUESTIONS],
        heading=_("Vad? Varför? Hur? När? Vem?"),
        help_text=_("Frågorna står alltid i den här ordningen. En fråga utan svar visas inte."),
    )

    class Meta:
        abstract = True

    class Privacy:
        what = Kind.NONE
        why = Kind.NONE
        how = Kind.NONE
        when = Kind.NONE
        who = Kind.NONE


@dataclass(frozen=True)
class Answered:
    """A question and what stands under it."""

    anchor: str
    title: str
    body: "StreamValue"
    week: "tuple[Day, ...]" = ()


def answered(page: FiveQuestionsPage, days: "tuple[Day, ...]" = ()) -> tuple[Answered, ...]:
    """Return the questions that have something under them; `days` is the week of a service, which stands under När?"""
    rows = [Answered(anchor, str(title), getattr(page, name), days if name == "when" else ()) for name, anchor, title in QUESTIONS]
    return tuple(row for row in rows if row.body or row.week)


def entries(sections: Iterable[Answered], *further: tuple[str, str]) -> tuple[Entry, ...]:
    """Return the contents of such a page: its questions, and the (anchor, title) of what comes after them."""
    return (*(Entry(section.anchor, section.title, FIRST_LEVEL) for section in sections), *(Entry(*row, FIRST_LEVEL) for row in further))
