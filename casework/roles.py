"""Roles at the desk. They are rows of casework and are never read through Django's permissions: a superuser has all of those."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from accounts.models import User


class Role(TextChoices):
    """What somebody does at the desk."""

    CASEWORKER = "handlaggare", _("Handläggare")
    COORDINATOR = "samordnare", _("Samordnare")
    REVIEWER = "granskare", _("Granskare")
    ADMINISTRATOR = "administrator", _("Administratör")


CASE_ROLES = frozenset({Role.CASEWORKER, Role.COORDINATOR})


@dataclass(frozen=True)
class Grants:
    """The roles that a person has; `programmes` are the keys of those where she is a caseworker."""

    roles: frozenset[str] = frozenset()
    programmes: frozenset[int] = frozenset()

    @property
    def is_coordinator(self) -> bool:
        """Whether the person sees every programme."""
        return Role.COORDINATOR in self.roles

    def works_in(self, programme_id: int) -> bool:
        """Whether the person is a caseworker of the programme."""
        return programme_id in self.programmes


_KEPT = "_casework_grants"


def grants_of(user: "User") -> Grants:
    """Return the roles of a person; read once and kept on the user object, which lives for one request."""
    kept: Grants | None = getattr(user, _KEPT, None)
    if kept is None:
        kept = _read(user)
        setattr(user, _KEPT, kept)
    return kept


def forget_grants(user: "User") -> None:
    """Read the roles of this user object anew the next time."""
    if hasattr(user, _KEPT):
        delattr(user, _KEPT)


def holds_a_role(user: "User") -> bool:
    """Whether the account has any role at the desk; such accounts are out of reach for the editor's user forms."""
    return bool(user.pk) and apps.get_model("casework", "RoleGrant").objects.filter(user_id=user.pk).exists()


def _read(user: "User") -> Grants:
    if not user.is_active:
        return Grants()
    rows = list(apps.get_model("casework", "RoleGrant").objects.filter(user_id=user.pk).values_list("role", "programme_id"))
    return Grants(
        roles=frozenset(role for role, _programme in rows),
        programmes=frozenset(programme for role, programme in rows if role == Role.CASEWORKER and programme is not None),
    )
