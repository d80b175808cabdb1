"""Pictures of people: whose yes is missing, has run out or soon will, and where the picture is shown."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from accounts.models import User
from common.pictures import PortalImage
from common.time import today

SOON = timedelta(days=30)


def missing() -> Q:
    """Return the condition that a picture shows somebody who has not said yes, or whose yes has run out."""
    return Q(shows_people=True) & (Q(has_consent=False) | Q(consent_until__lt=today()))


def ending() -> Q:
    """Return the condition that a yes ends within thirty days."""
    return Q(shows_people=True, has_consent=True, consent_until__gte=today(), consent_until__lte=today() + SOON)


def pictures_of(user: User) -> "QuerySet[PortalImage]":
    """Return the pictures that a person may change."""
    pictures: QuerySet[PortalImage] = policy_registry.get_by_type(PortalImage).instances_user_has_any_permission_for(user, ["change"])
    return pictures


def uses(pictures: Iterable[PortalImage]) -> dict[int, list[Page]]:
    """Return the published pages that show each picture, by its key, in two queries."""
    kinds = ContentType.objects.get_for_models(Page, PortalImage)
    found = ReferenceIndex.objects.filter(
        base_content_type=kinds[Page], to_content_type=kinds[PortalImage], to_object_id__in=[str(picture.pk) for picture in pictures]
    ).values_list("to_object_id", "object_id")
    pairs = {(int(picture), int(page)) for picture, page in found}
    pages = Page.objects.filter(pk__in={page for _, page in pairs}, live=True).in_bulk()
    shown: dict[int, list[Page]] = defaultdict(list)
    for picture, page in sorted(pairs):
        if page in pages:
            shown[picture].append(pages[page])
    return shown
