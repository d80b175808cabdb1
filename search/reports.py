"""What people search for: all of it, and what gave no hit; with one click to the register where that can be mended."""

from collections.abc import Mapping
from typing import Any, ClassVar, cast
from urllib.parse import urlencode

import django_filters
from django.db.models import Exists, Max, OuterRef, QuerySet, Subquery, Sum
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn

from accounts.models import User
from common.time import today
from editorial.presenters import day_words
from editorial.reports.base import Report, harmless
from search.actions.noting import KEPT
from search.models import SearchWord

BUTTON = "button button-small button-secondary"
# What a row leads to: the register's model, what stands above the links, and the words of each.
MENDING = (("synonym", _("Synonym"), _("Lägg till synonym")), ("pick", _("Utvald träff"), _("Välj en träff")))
Row = Mapping[str, Any]


class SearchFilter(WagtailFilterSet):
    """When."""

    searched_on = django_filters.DateFromToRangeFilter(label=_("Dag"), widget=DateRangePickerWidget)

    class Meta:
        model = SearchWord
        fields: ClassVar = ["searched_on"]


class MendingColumn(TitleColumn):
    """Leads to the empty form of a register with the row's words filled in."""

    def __init__(self, register: str, label: str | Promise, words: str | Promise) -> None:
        self.register, self.words = register, words
        super().__init__(register, label=label, accessor=lambda row: words, get_url=self._form, link_classname=BUTTON)

    def _form(self, row: Row) -> str:
        return f"{reverse(f'search_{self.register}_modeladmin_create')}?{urlencode({'typed': row['words']})}"

    def get_link_attrs(self, instance: Row, parent_context: Mapping[str, Any]) -> dict[str, str]:
        """Say to those who hear the links one by one which words it is about."""
        return {**super().get_link_attrs(instance, parent_context), "aria-label": f"{self.words}: {instance['words']}"}


class _OfWords(Report):
    """A report with one row for the same words, whatever the days."""

    about = SearchWord
    any_permission_required = ("view",)
    header_icon = "search"
    filterset_class = SearchFilter
    own_columns: ClassVar[list[Column]]
    custom_field_preprocess: ClassVar = {"words": {Report.FORMAT_CSV: harmless}}

    @cached_property
    def columns(self) -> list[Column]:
        """Return the report's own, and the links that the reader may follow."""
        user = cast(User, self.request.user)
        mending = (MendingColumn(register, *words) for register, *words in MENDING if user.has_perm(f"search.add_{register}"))
        return [*self.own_columns, *mending]

    def get_base_queryset(self) -> "QuerySet[SearchWord]":
        """Return the days of the last ninety on which somebody searched."""
        return SearchWord.objects.filter(searched_on__gte=today() - KEPT)

    def get_filtered_queryset(self) -> "QuerySet[SearchWord]":
        """Count the days of the same words together, after the filter has chosen among the days."""
        days = self.filter_queryset(self.get_base_queryset())
        counted = days.order_by().values("words").annotate(searches=Sum("times"), last_on=Max("searched_on"))
        return counted.order_by("-searches", "words")


def _day(row: Row) -> str:
    return day_words(row["last_on"])


class SearchReport(_OfWords):
    """All words of the last ninety days."""

    name, path = "searches", "sokningar"
    page_title = _("Sökningar")
    nothing = _("Ingen har sökt än.")
    own_columns: ClassVar = [
        Column("words", label=_("Sökord")),
        NumberColumn("searches", label=_("Sökningar")),
        NumberColumn("last_hits", label=_("Träffar senast")),
        Column("last_on", label=_("Senast"), accessor=_day),
    ]
    list_export: ClassVar = ["words", "searches", "last_hits", "last_on"]
    export_headings: ClassVar = {
        "words": _("Sökord"),
        "searches": _("Sökningar"),
        "last_hits": _("Träffar senast"),
        "last_on": _("Senast"),
    }

    def get_filtered_queryset(self) -> "QuerySet[SearchWord]":
        """Say also how many hits the words gave the last time."""
        last = SearchWord.objects.filter(words=OuterRef("words")).order_by("-searched_on")
        return super().get_filtered_queryset().annotate(last_hits=Subquery(last.values("hits")[:1]))


class NoHitReport(_OfWords):
    """The words that gave no hit the last time they were searched for."""

    name, path = "searches_without_hits", "sokord-utan-traff"
    page_title = _("Sökord utan träff")
    own_columns: ClassVar = [
        Column("words", label=_("Sökord")),
        NumberColumn("searches", label=_("Sökningar")),
        Column("last_on", label=_("Senast"), accessor=_day),
    ]
    list_export: ClassVar = ["words", "searches", "last_on"]
    export_headings: ClassVar = {"words": _("Sökord"), "searches": _("Sökningar"), "last_on": _("Senast")}

    @cached_property
    def no_results_message(self) -> str | Promise:
        """Return what an empty list says, which is good news only where somebody has searched."""
        return _("Alla sökningar har gett träffar.") if SearchWord.objects.exists() else _("Ingen har sökt än.")

    def get_base_queryset(self) -> "QuerySet[SearchWord]":
        """Return the days on which words gave nothing, and have not given something since."""
        found_later = SearchWord.objects.filter(words=OuterRef("words"), searched_on__gt=OuterRef("searched_on"), hits__gt=0)
        return super().get_base_queryset().filter(~Exists(found_later), hits=0)


REPORTS: tuple[type[Report], ...] = (SearchReport, NoHitReport)
