"""Sökord utan träff: what people searched for in vain, the most frequent first."""

from typing import ClassVar

import django_filters
from django.db.models import Exists, Max, OuterRef, QuerySet, Sum
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn

from editorial.presenters import day_words
from editorial.reports.base import Report, harmless
from search.models import SearchWord


class SearchFilter(WagtailFilterSet):
    """When."""

    searched_on = django_filters.DateFromToRangeFilter(label=_("Dag"), widget=DateRangePickerWidget)

    class Meta:
        model = SearchWord
        fields: ClassVar = ["searched_on"]


class SearchReport(Report):
    """The words of the last ninety days that gave no hit the last time they were searched for."""

    name, path = "searches", "sokord-utan-traff"
    about = SearchWord
    any_permission_required = ("view",)
    page_title = _("Sökord utan träff")
    header_icon = "search"
    filterset_class = SearchFilter
    columns: ClassVar = [
        Column("words", label=_("Sökord")),
        NumberColumn("searches", label=_("Sökningar")),
        Column("last_on", label=_("Senast"), accessor=lambda row: day_words(row["last_on"])),
    ]
    list_export: ClassVar = ["words", "searches", "last_on"]
    export_headings: ClassVar = {"words": _("Sökord"), "searches": _("Sökningar"), "last_on": _("Senast")}
    custom_field_preprocess: ClassVar = {"words": {Report.FORMAT_CSV: harmless}}

    @cached_property
    def no_results_message(self) -> str | Promise:
        """Return what an empty list says, which is good news only where somebody has searched."""
        return _("Alla sökningar har gett träffar.") if SearchWord.objects.exists() else _("Ingen har sökt än.")

    def get_base_queryset(self) -> "QuerySet[SearchWord]":
        """Return the days on which words gave nothing, and have not given something since."""
        found_later = SearchWord.objects.filter(words=OuterRef("words"), searched_on__gt=OuterRef("searched_on"), hits__gt=0)
        return SearchWord.objects.filter(~Exists(found_later), hits=0)

    def get_filtered_queryset(self) -> "QuerySet[SearchWord]":
        """Count the days of the same words together, after the filter has chosen among the days."""
        days = self.filter_queryset(self.get_base_queryset())
        counted = days.order_by().values("words").annotate(searches=Sum("times"), last_on=Max("searched_on"))
        return counted.order_by("-searches", "words")
