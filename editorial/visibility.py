"""Whose pages a person's reports are about: those she may change or publish, and those she answers for."""

from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from accounts.models import User
from editorial.responsibility import kept_by

ANY_PAGE = ("add", "change", "publish")


def pages_of(user: User) -> "QuerySet[Page]":
    """Return her pages; a superuser's are all."""
    if user.is_superuser:
        return Page.objects.all()
    hers = policy_registry.get_by_type(Page).instances_user_has_any_permission_for(user, ["change", "publish"])
    return Page.objects.filter(Q(pk__in=hers.values("pk")) | Q(pk__in=kept_by(user).values("pk")))
