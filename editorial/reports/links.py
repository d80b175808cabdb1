"""Trasiga länkar: links of the published pages that lead nowhere."""

from typing import ClassVar

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from editorial.broken import AWAY, OWN, broken_links
from editorial.models import Fault, PageLink
from editorial.presenters import fault_words, goal_words
from editorial.reports.base import Report, edit_url, page_column
from editorial.visibility import pages_of

HERE, ELSEWHERE = "har", "andra"


class LinkFilter(WagtailFilterSet):
    """Whose links, and what is wrong with them."""

    to = django_filters.ChoiceFilter(
        label=_("Leder till"), method="filter_to", choices=[(HERE, _("den här webbplatsen")), (ELSEWHERE, _("andra webbplatser"))]
    )
    fault = django_filters.ChoiceFilter(label=_("Fel"), field_name="fault", choices=Fault.choices)

    class Meta:
        model = PageLink
        fields: ClassVar = ["to", "fault"]

    def filter_to(self, queryset: "QuerySet[PageLink]", name: str, value: str) -> "QuerySet[PageLink]":
        """Return those to our pages, or those to others'."""
        return queryset.filter(OWN if value == HERE else AWAY)


class LinkReport(Report):
    """The links, in the order of the pages that they stand on."""

    name, path = "links", "trasiga-lankar"
    page_title = _("Trasiga länkar")
    header_icon = "link-external"
    nothing = _("Ingen trasig länk.")
    filterset_class = LinkFilter
    columns: ClassVar = [
        page_column(accessor="page.title", get_url=lambda link: edit_url(link.page)),
        Column("goal", label=_("Länken leder till"), accessor=goal_words),
        Column("fault", label=_("Fel"), accessor=fault_words),
    ]
    list_export: ClassVar = ["page.title", "goal", "fault"]
    export_headings: ClassVar = {"page.title": _("Sida"), "goal": _("Länken leder till"), "fault": _("Fel")}

    def get_base_queryset(self) -> "QuerySet[PageLink]":
        """Return the broken links of the reader's pages."""
        return broken_links().filter(page__in=pages_of(self.request.user).values("pk"))

    def to_row_dict(self, item: PageLink) -> dict[str, str]:
        """Return a link as the spreadsheet has it."""
        return {"page.title": item.page.title, "goal": goal_words(item), "fault": fault_words(item)}
