"""Which rows a person sees: a caseworker those of her programmes, a coordinator all, everybody else none.

A protected case is seen only by those who are named for it, and by them only while their role shows its programme.
"""

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils import timezone

from casework.roles import Grants, grants_of

if TYPE_CHECKING:
    from accounts.models import User

SEVERAL = 2


def visible_programmes(grants: Grants, field: str = "programme_id") -> Q | None:
    """Return the condition on a case's programme that the roles give; None where they show no case at all."""
    if grants.is_coordinator:
        return Q()
    if not grants.programmes:
        return None
    if len(grants.programmes) == 1:
        # Equality, not IN: SQLite orders by an index through the first only.
        return Q(**{field: next(iter(grants.programmes))})
    return Q(**{f"{field}__in": sorted(grants.programmes)})


def programme_parts(grants: Grants) -> list[Q]:
    """Return one condition for each programme of a caseworker who has several; none where one index orders all that is seen."""
    if grants.is_coordinator or len(grants.programmes) < SEVERAL:
        return []
    return [Q(programme_id=programme) for programme in sorted(grants.programmes)]


def open_to(user: "User") -> Q:
    """Return the condition that protection puts on a case: that it has none, or that the person is named for it."""
    named = apps.get_model("casework", "ProtectedAccess").objects.filter(user_id=user.pk).values("case_id")
    return Q(is_protected=False) | Q(pk__in=named)


class CaseQuerySet(QuerySet[Any]):
    """Cases; every view of the desk starts from `visible_to`."""

    def visible_to(self, user: "User") -> "CaseQuerySet":
        """Return the cases that the person may open."""
        return self.within_roles_of(user).filter(open_to(user))

    def within_roles_of(self, user: "User") -> "CaseQuerySet":
        """Return the cases of the programmes that the person's roles show, protected ones too: for masking, not for reading."""
        condition = visible_programmes(grants_of(user))
        return self.none() if condition is None else self.filter(condition)

    def open(self) -> "CaseQuerySet":
        """Return those that are not closed."""
        return self.filter(is_open=True)

    def closed(self) -> "CaseQuerySet":
        """Return those that are closed."""
        return self.filter(is_open=False)


class AssignmentQuerySet(QuerySet[Any]):
    """Who answers for which case."""

    def end_open(self, case: Any) -> None:
        """End the assignment that is open, if any."""
        self.filter(case=case, ended_at__isnull=True).update(ended_at=timezone.now())

    def replace_open(self, *, case: Any, contact_person: "User", by: "User") -> Any:
        """End the open assignment and begin a new one."""
        self.end_open(case)
        return self.create(case=case, contact_person=contact_person, by=by)
