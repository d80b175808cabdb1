"""All news in one flat list for those who write them, whatever page of the tree they lie below."""

from typing import Any, ClassVar

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, UserColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import WorkflowState

from news.models import NewsPage
from services.models import Programme

News = QuerySet[NewsPage]

STATES = {
    "published": (gettext_lazy("Publicerad"), Q(live=True)),
    "changed": (gettext_lazy("Publicerad, med nyare utkast"), Q(live=True, has_unpublished_changes=True)),
    "draft": (gettext_lazy("Utkast"), Q(live=False)),
    "scheduled": (gettext_lazy("Schemalagd"), Q(_revisions__approved_go_live_at__isnull=False)),
    "in_review": (gettext_lazy("Väntar på granskning"), Q(_specific_workflow_states__status=WorkflowState.STATUS_IN_PROGRESS)),
}


def published(page: NewsPage) -> str:
    """Say when the news was published, or when it will be."""
    if page.go_live_at and page.go_live_at > timezone.now():
        return _("publiceras %s") % date_format(timezone.localtime(page.go_live_at), "j F Y H.i")
    return date_format(timezone.localtime(page.first_published_at), "j F Y") if page.first_published_at else ""


def review_on(page: NewsPage) -> str:
    """Say when the page is to be reviewed."""
    return date_format(page.review_on, "j F Y") if page.review_on else ""


def _years() -> list[tuple[int, int]]:
    return [(day.year, day.year) for day in NewsPage.objects.dates("date", "year", order="DESC")]


def _keepers(request: object) -> "QuerySet[Any]":
    return get_user_model()._default_manager.filter(pk__in=NewsPage.objects.order_by().values("keeper"))


class NewsFilters(WagtailFilterSet):
    """What the list can be narrowed to."""

    programme = django_filters.ModelChoiceFilter(label=gettext_lazy("Insats"), queryset=Programme.objects.all())
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Läge"), choices=[(key, words) for key, (words, _found) in STATES.items()], method="in_state"
    )
    year = django_filters.ChoiceFilter(label=gettext_lazy("År"), field_name="date__year", choices=_years)
    keeper = django_filters.ModelChoiceFilter(label=gettext_lazy("Sidansvarig"), queryset=_keepers)

    class Meta:
        model = NewsPage
        fields: ClassVar[list[str]] = []

    def in_state(self, news: News, name: str, state: str) -> News:
        """Return the news in one state."""
        return news.filter(STATES[state][1])


class NewsList(IndexView):
    """The news that the person may edit, in as many queries for one as for fifty."""

    def get_base_queryset(self) -> News:
        """Return what the person may edit."""
        may_edit = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        return self.annotate_queryset(NewsPage.objects.filter(pk__in=may_edit.values("pk")))

    def annotate_queryset(self, pages: News) -> News:
        """Fetch what a row shows; they are news already, so that nothing has to be looked up one by one."""
        pages = pages.defer_streamfields().select_related("programme", "locale", "keeper__wagtail_userprofile")
        pages = pages.prefetch_related("content_type", "sites_rooted_here").prefetch_workflow_states()
        return pages.annotate_site_root_state().annotate_approved_schedule().annotate_has_untranslated_locale()

    def filter_queryset(self, queryset: News) -> News:
        """Narrow the list by what it is filtered to; a search may follow, which knows keys alone."""
        if not self.is_filtering:
            return queryset
        return queryset.filter(pk__in=super().filter_queryset(NewsPage.objects.order_by()).values("pk"))

    @property
    def is_explicitly_ordered(self) -> bool:
        """Whether the person has chosen the order; what is searched for comes best first, whatever she chose before."""
        return not self.is_searching and "ordering" in self.request.GET


class NewsViewSet(PageListingViewSet):
    """The list, and its place in the menu."""

    name = "nyheter"
    model = NewsPage
    icon = "doc-full-inverse"
    menu_label = gettext_lazy("Nyheter")
    menu_order = 110
    add_to_admin_menu = True
    index_view_class = NewsList
    filterset_class = NewsFilters
    ordering = "-date"
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=gettext_lazy("Rubrik"), sort_key="title", classname="title"),
        Column("programme", label=gettext_lazy("Insats"), sort_key="programme__name"),
        Column("published", label=gettext_lazy("Publicerad"), accessor=published, sort_key="first_published_at"),
        DateColumn("latest_revision_created_at", label=gettext_lazy("Ändrad"), sort_key="latest_revision_created_at"),
        Column("review_on", label=gettext_lazy("Granskas senast"), accessor=review_on, sort_key="review_on"),
        UserColumn("keeper", label=gettext_lazy("Sidansvarig"), sort_key="keeper__name"),
        PageStatusColumn("status", label=gettext_lazy("Läge"), sort_key="live"),
    ]
