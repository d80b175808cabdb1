"""Att granska: the pages that are to be read through."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.models import Page, get_page_content_types

from accounts.models import User
from common.time import months_later, today
from editorial.presenters import day_words
from editorial.reports.base import Report, page_column
from editorial.responsibility import reviewed_types, with_responsibility
from editorial.visibility import pages_of

SOON, ALL, NOBODY = "snart", "alla", "ingen"
BUTTON = "button button-small button-secondary"


def _keepers(request: Any) -> "QuerySet[User]":
    kept = with_responsibility(Page.objects.filter(live=True)).filter(kept_by__isnull=False)
    return User.objects.filter(pk__in=kept.values("kept_by"))


class ReviewFilter(WagtailFilterSet):
    """Which of them; without a choice those whose day has come."""

    when = django_filters.ChoiceFilter(
        label=_("När"),
        method="filter_when",
        empty_label=_("Dags nu"),
        choices=[(SOON, _("Inom en månad")), (ALL, _("Alla sidor")), (NOBODY, _("Utan sidansvarig"))],
    )
    keeper = django_filters.ModelChoiceFilter(label=_("Sidansvarig"), field_name="kept_by", queryset=_keepers, method="filter_keeper")
    content_type = ContentTypeFilter(label=_("Sidtyp"), queryset=lambda request: get_page_content_types(include_base_page_type=False))

    class Meta:
        model = Page
        fields: ClassVar = ["when", "keeper", "content_type"]

    def filter_queryset(self, queryset: "QuerySet[Page]") -> "QuerySet[Page]":
        """Narrow the list; nothing chosen means now."""
        chosen = super().filter_queryset(queryset)
        return chosen if self.form.cleaned_data.get("when") else chosen.filter(review_day__lte=today())

    def filter_when(self, queryset: "QuerySet[Page]", name: str, value: str) -> "QuerySet[Page]":
        """Return those of the choice."""
        return {
            SOON: queryset.filter(review_day__lte=months_later(today(), 1)),
            ALL: queryset,
            NOBODY: queryset.filter(kept_by=None),
        }[value]

    def filter_keeper(self, queryset: "QuerySet[Page]", name: str, value: User) -> "QuerySet[Page]":
        """Return those of one person."""
        return queryset.filter(kept_by=value.pk)


def review_url(page: Page) -> str:
    """Return where somebody says that she has read through a page."""
    return reverse("editorial_review", args=[page.pk])


class ReviewReport(Report):
    """The pages, the longest overdue first."""

    name, path = "reviews", "att-granska"
    page_title = _("Att granska")
    header_icon = "calendar-check"
    nothing = _("Ingen sida väntar på att läsas igenom.")
    filterset_class = ReviewFilter
    default_ordering = "review_day"
    columns: ClassVar = [
        page_column(sort_key="title"),
        Column("keeper_name", label=_("Sidansvarig"), sort_key="keeper_name"),
        Column("unit_name", label=_("Enhet"), sort_key="unit_name"),
        Column("review_day", label=_("Granskas senast"), accessor=lambda page: day_words(page.review_day), sort_key="review_day"),
        TitleColumn(
            "review", label=_("Granska"), accessor=lambda page: _("Jag har läst igenom sidan"), get_url=review_url, link_classname=BUTTON
        ),
    ]
    list_export: ClassVar = ["title", "keeper_name", "unit_name", "review_day"]
    export_headings: ClassVar = {
        "title": _("Sida"),
        "keeper_name": _("Sidansvarig"),
        "unit_name": _("Enhet"),
        "review_day": _("Granskas senast"),
    }

    def get_base_queryset(self) -> "QuerySet[Page]":
        """Return the published pages of the reader's that somebody answers for, or should."""
        kinds = [model._meta.model_name for model in reviewed_types()]
        published = pages_of(self.request.user).filter(live=True, content_type__model__in=kinds)
        return with_responsibility(published)
