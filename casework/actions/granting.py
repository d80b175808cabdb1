"""Giving and taking of roles at the desk."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.actions import record
from audit.actors import Actor
from casework import policies
from casework.models import RoleGrant
from casework.protection import is_last_to_see_a_case
from casework.roles import CASE_ROLES, Role, forget_grants
from casework.workflow import staff
from common.errors import Invalid
from services.models import Programme


@transaction.atomic
def grant_role(*, user: User, role: Role, by: Actor, programme: Programme | None = None) -> RoleGrant:
    """Give somebody a role; a caseworker has it in one programme, the others in none. Having it already is `Invalid`."""
    policies.check_can_change_roles(by, of=user)
    if (role == Role.CASEWORKER) != (programme is not None):
        raise Invalid(_("En handläggare har en tjänst, de andra rollerna har ingen."))
    try:
        with transaction.atomic():
            grant = RoleGrant.objects.create(user=user, role=role, programme=programme, granted_by=staff(by))
    except IntegrityError as error:
        raise Invalid(_("%(name)s har redan den rollen.") % {"name": user.name}) from error
    forget_grants(user)
    record("role.granted", grant, by=by, user=str(user.reference), role=str(role), programme=programme.slug if programme else "")
    return grant


@transaction.atomic
def revoke_role(*, grant: RoleGrant, by: Actor) -> None:
    """Take a role from somebody; cases that she is the contact person of stay hers until they are assigned anew.

    Raises `Invalid` where nobody else would be left who sees a protected case: first she names another.
    """
    user = grant.user
    policies.check_can_change_roles(by, of=user)
    if grant.role in CASE_ROLES and is_last_to_see_a_case(user):
        raise Invalid(_("%(name)s är den enda som ser ett skyddat ärende. Be hen lämna över det först.") % {"name": user.name})
    slug = grant.programme.slug if grant.programme else ""
    if not RoleGrant.objects.filter(pk=grant.pk).delete()[0]:
        raise Invalid(_("Rollen är redan borttagen."))
    forget_grants(user)
    record("role.revoked", grant, by=by, user=str(user.reference), role=str(grant.role), programme=slug)
