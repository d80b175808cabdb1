"""Sidor utan kontaktkort: published pages of the types that name somebody to call, and do not."""

from functools import cache, reduce
from operator import or_
from typing import ClassVar

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.models import Page, get_page_content_types, get_page_models

from common.contact_cards import ContactCard
from editorial.reports.base import Report, page_column
from editorial.responsibility import with_responsibility
from editorial.visibility import pages_of

FIELD = "contact"


def _has_contact(model: type[Page]) -> bool:
    try:
        return model._meta.get_field(FIELD).related_model is ContactCard
    except FieldDoesNotExist:
        return False


@cache
def contact_types() -> tuple[type[Page], ...]:
    """Return the page types that have a contact card."""
    return tuple(model for model in get_page_models() if _has_contact(model))


def without_contact() -> Q:
    """Return the condition that a page should name somebody to call, and does not."""
    conditions = (
        Q(**{f"{model._meta.model_name}__isnull": False, f"{model._meta.model_name}__{FIELD}": None}) for model in contact_types()
    )
    return reduce(or_, conditions, Q(pk__in=[]))


class ContactFilter(WagtailFilterSet):
    """Which page type."""

    content_type = ContentTypeFilter(label=_("Sidtyp"), queryset=lambda request: get_page_content_types(include_base_page_type=False))

    class Meta:
        model = Page
        fields: ClassVar = ["content_type"]


class ContactReport(Report):
    """The pages, in the order of the tree."""

    name, path = "contacts", "utan-kontaktkort"
    page_title = _("Sidor utan kontaktkort")
    header_icon = "user"
    nothing = _("Alla sidor som ska ha ett kontaktkort har ett.")
    filterset_class = ContactFilter
    default_ordering = "path"
    columns: ClassVar = [
        page_column(sort_key="title"),
        Column("page_type_display_name", label=_("Sidtyp")),
        Column("unit_name", label=_("Enhet"), sort_key="unit_name"),
        Column("keeper_name", label=_("Sidansvarig"), sort_key="keeper_name"),
        DateColumn("last_published_at", label=_("Publicerad"), sort_key="last_published_at"),
    ]
    list_export: ClassVar = ["title", "page_type_display_name", "unit_name", "keeper_name", "last_published_at"]
    export_headings: ClassVar = {
        "title": _("Sida"),
        "page_type_display_name": _("Sidtyp"),
        "unit_name": _("Enhet"),
        "keeper_name": _("Sidansvarig"),
        "last_published_at": _("Publicerad"),
    }

    def get_base_queryset(self) -> "QuerySet[Page]":
        """Return the reader's published pages without a card."""
        pages = pages_of(self.request.user).filter(without_contact(), live=True)
        return with_responsibility(pages).select_related("content_type")
