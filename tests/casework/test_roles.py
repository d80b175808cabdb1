"""Roles: given and taken by an administrator, read from nowhere else."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.protection import is_protected
from audit.actors import SYSTEM
from audit.models import Entry
from casework.actions import grant_role, revoke_role
from casework.models import Case, RoleGrant
from casework.roles import Role, grants_of
from common.errors import Invalid, NotAllowed
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db


def test_a_superuser_has_no_role_though_she_has_every_permission() -> None:
    superuser = personae.superuser().user
    assert superuser.has_perm("casework.view_case")
    assert grants_of(superuser).roles == frozenset()
    stage.a_case()
    assert list(Case.objects.visible_to(superuser)) == []


def test_an_administrator_gives_and_takes_roles_and_the_log_knows() -> None:
    administrator, user = personae.administrator().user, factories.user()
    grant = grant_role(user=user, role=Role.CASEWORKER, programme=factories.kaa(), by=administrator)
    assert grants_of(user).works_in(factories.kaa().pk)
    revoke_role(grant=grant, by=administrator)
    assert grants_of(user).roles == frozenset()
    events = Entry.objects.filter(event__startswith="role.", facts__user=str(user.reference)).order_by("number")
    assert [entry.event for entry in events] == ["role.granted", "role.revoked"]


@pytest.mark.parametrize("persona", ["caseworker", "coordinator", "reviewer", "communicator", "superuser"])
def test_nobody_but_an_administrator_gives_roles(persona: str) -> None:
    by = getattr(personae, persona)().user
    with pytest.raises(NotAllowed):
        grant_role(user=factories.user(), role=Role.COORDINATOR, by=by)


def test_nobody_changes_her_own_roles() -> None:
    administrator = personae.administrator().user
    with pytest.raises(NotAllowed):
        grant_role(user=administrator, role=Role.COORDINATOR, by=administrator)
    with pytest.raises(NotAllowed):
        revoke_role(grant=RoleGrant.objects.get(user=administrator), by=administrator)


def test_a_role_is_given_once_and_a_caseworkers_in_a_programme() -> None:
    user = factories.with_role(Role.REVIEWER)
    with pytest.raises(Invalid):
        grant_role(user=user, role=Role.REVIEWER, by=SYSTEM)
    with pytest.raises(Invalid):
        grant_role(user=user, role=Role.CASEWORKER, by=SYSTEM)


def test_an_inactive_account_has_no_role() -> None:
    user = factories.user(is_active=False)
    grant_role(user=user, role=Role.COORDINATOR, by=SYSTEM)
    assert grants_of(user).roles == frozenset()


def test_accounts_with_a_role_are_out_of_reach_for_the_editors_forms() -> None:
    assert is_protected(personae.reviewer().user)
    assert not is_protected(factories.user())


def test_the_first_administrator_is_made_from_the_server() -> None:
    user = factories.user()
    call_command("grant_role", user.email.upper(), "administrator", stdout=StringIO())
    assert grants_of(type(user).objects.get(pk=user.pk)).roles == {"administrator"}
    with pytest.raises(CommandError):
        call_command("grant_role", "ingen@lindhamra.example", "administrator")
    with pytest.raises(CommandError):
        call_command("grant_role", user.email, "handlaggare")
