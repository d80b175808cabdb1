"""Who is named for a protected case, and what stays masked for everybody else."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from casework.models import Case, ProtectedAccess
from casework.roles import CASE_ROLES

MASKED = _("Skyddat ärende")
_KEPT = "_casework_named"


def named_for(case: Case) -> frozenset[int]:
    """Return the keys of those who may see a protected case; read once and kept on the case object, which lives for one request."""
    kept: frozenset[int] | None = getattr(case, _KEPT, None)
    if kept is None:
        kept = frozenset(ProtectedAccess.objects.filter(case_id=case.pk).values_list("user_id", flat=True))
        setattr(case, _KEPT, kept)
    return kept


def forget_named(case: Case) -> None:
    """Read who is named for this case object anew the next time."""
    if hasattr(case, _KEPT):
        delattr(case, _KEPT)


def is_open_to(user: User, case: Case) -> bool:
    """Whether protection lets the person see the case; what her roles say is another question."""
    return not case.is_protected or user.pk in named_for(case)


def people_of(case: Case) -> list[User]:
    """Return those who are named for a protected case, in the order in which they were named."""
    return [access.user for access in ProtectedAccess.objects.filter(case=case).select_related("user")]


def is_last_to_see_a_case(user: User) -> bool:
    """Whether a protected case that is open would be seen by nobody, were it not for this person."""
    open_ones = ProtectedAccess.objects.filter(case__is_open=True)
    others = open_ones.exclude(user=user).filter(user__is_active=True, user__role_grants__role__in=CASE_ROLES)
    return open_ones.filter(user=user).exclude(case_id__in=others.values("case_id")).exists()
