"""Bilder utan samtycke: pictures of people whose yes is missing, has run out or soon will."""

from collections.abc import Iterable
from typing import ClassVar

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from common.pictures import PortalImage
from editorial.consents import ending, missing, pictures_of, uses
from editorial.presenters import consent_words, day_words
from editorial.reports.base import Report

MISSING, ENDING = "saknas", "snart"


class PictureFilter(WagtailFilterSet):
    """Which of them."""

    consent = django_filters.ChoiceFilter(
        label=_("Samtycke"),
        method="filter_consent",
        choices=[(MISSING, _("saknas eller har gått ut")), (ENDING, _("går ut inom 30 dagar"))],
    )

    class Meta:
        model = PortalImage
        fields: ClassVar = ["consent"]

    def filter_consent(self, queryset: "QuerySet[PortalImage]", name: str, value: str) -> "QuerySet[PortalImage]":
        """Return those of the choice."""
        return queryset.filter(missing() if value == MISSING else ending())


class PictureReport(Report):
    """The pictures, those without a yes first."""

    name, path = "pictures", "bilder-utan-samtycke"
    about = PortalImage
    any_permission_required = ("change",)
    page_title = _("Bilder utan samtycke")
    header_icon = "image"
    nothing = _("Alla bilder på personer har samtycke.")
    filterset_class = PictureFilter
    columns: ClassVar = [
        TitleColumn("title", label=_("Bild"), get_url=lambda picture: reverse("wagtailimages:edit", args=[picture.pk])),
        Column("consent", label=_("Samtycke"), accessor=consent_words),
        Column("until", label=_("Gäller till"), accessor=lambda picture: day_words(picture.consent_until)),
        Column("used_on", label=_("Visas på")),
    ]
    list_export: ClassVar = ["title", "consent", "consent_until", "used_on"]
    export_headings: ClassVar = {
        "title": _("Bild"),
        "consent": _("Samtycke"),
        "consent_until": _("Gäller till"),
        "used_on": _("Visas på"),
    }

    def get_base_queryset(self) -> "QuerySet[PortalImage]":
        """Return the pictures that the reader may change."""
        return pictures_of(self.request.user).filter(missing() | ending()).order_by("has_consent", "consent_until", "title", "pk")

    def decorate_paginated_queryset(self, object_list: Iterable[PortalImage]) -> list[PortalImage]:
        """Say where each is shown."""
        pictures = list(object_list)
        shown = uses(pictures)
        for picture in pictures:
            picture.consent = consent_words(picture)
            picture.used_on = ", ".join(page.title for page in shown.get(picture.pk, ()))
        return pictures
