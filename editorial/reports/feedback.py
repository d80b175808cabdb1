"""Tyck till: what readers answered about the pages, and what they missed. Their words are shown here and nowhere else."""

from typing import ClassVar

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column

from editorial.models import PageFeedback
from editorial.presenters import day_words, helpful_words
from editorial.reports.base import Report, edit_url, harmless, page_column
from editorial.visibility import pages_of


class FeedbackFilter(WagtailFilterSet):
    """Which answers."""

    is_helpful = django_filters.ChoiceFilter(label=_("Svar"), choices=[("True", _("Ja")), ("False", _("Nej"))])
    has_text = django_filters.ChoiceFilter(label=_("Text"), method="filter_text", choices=[("ja", _("Bara svar med text"))])
    given_on = django_filters.DateFromToRangeFilter(label=_("Dag"), widget=DateRangePickerWidget)

    class Meta:
        model = PageFeedback
        fields: ClassVar = ["is_helpful", "has_text", "given_on"]

    def filter_text(self, queryset: "QuerySet[PageFeedback]", name: str, value: str) -> "QuerySet[PageFeedback]":
        """Return those in which something is said."""
        return queryset.exclude(text="")


class FeedbackReport(Report):
    """The answers, the latest first."""

    name, path = "feedback", "tyck-till"
    page_title = _("Tyck till")
    header_icon = "comment"
    nothing = _("Ingen har svarat på frågan ”Var det här till hjälp?”.")
    filterset_class = FeedbackFilter
    columns: ClassVar = [
        page_column(accessor="page.title", get_url=lambda feedback: edit_url(feedback.page)),
        Column("is_helpful", label=_("Till hjälp?"), accessor=helpful_words),
        Column("text", label=_("Skrivet av allmänheten: vad som saknades")),
        Column("given_on", label=_("Dag"), accessor=lambda feedback: day_words(feedback.given_on)),
    ]
    list_export: ClassVar = ["page.title", "is_helpful", "text", "given_on"]
    export_headings: ClassVar = {
        "page.title": _("Sida"),
        "is_helpful": _("Till hjälp?"),
        "text": _("Skrivet av allmänheten: vad som saknades"),
        "given_on": _("Dag"),
    }
    custom_field_preprocess: ClassVar = {"text": {Report.FORMAT_CSV: harmless}}

    def get_base_queryset(self) -> "QuerySet[PageFeedback]":
        """Return the answers about the reader's pages."""
        hers = pages_of(self.request.user).values("pk")
        return PageFeedback.objects.filter(page__in=hers).select_related("page").order_by("-given_on", "-pk")

    def to_row_dict(self, item: PageFeedback) -> dict[str, object]:
        """Return an answer as the spreadsheet has it."""
        return {**super().to_row_dict(item), "is_helpful": helpful_words(item)}
