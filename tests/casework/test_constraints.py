"""What the database itself refuses, whoever writes."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from casework.models import Assignment, Case, RoleGrant
from casework.roles import Role
from casework.states import State
from common.codes import new_reference
from tests import factories
from tests.casework import stage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "unknown"},
        {"state": "closed"},
        {"is_open": False},
        {"closed_on": datetime.date(2026, 11, 25)},
        {"due_on": None, "queue_on": datetime.date.max},
        {"queue_on": datetime.date(2030, 1, 1)},
        {"state": "assigned"},
        {"state": "on_hold"},
    ],
)
def test_a_case_cannot_contradict_itself(changes: dict[str, object]) -> None:
    case = stage.a_case()
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(**changes)


def test_a_promise_may_end_once_there_has_been_contact() -> None:
    case = stage.a_case()
    Case.objects.filter(pk=case.pk).update(due_on=None, queue_on=datetime.date.max, contacted_at=timezone.now())
    assert stage.fresh(case).due_on is None


def test_a_youth_has_one_open_case_a_programme() -> None:
    case = stage.a_case()
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.create(reference=new_reference(), youth=case.youth, programme=case.programme, due_on=case.due_on, queue_on=case.due_on)


def test_a_case_has_one_open_assignment() -> None:
    case = stage.a_case(State.ASSIGNED)
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(case=case, contact_person=case.contact_person, by=case.contact_person)


def test_a_case_stands_on_one_agenda_at_a_time() -> None:
    case = stage.a_case(State.ON_AGENDA)
    item = case.agenda_items.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        item.meeting.items.create(case=case, added_by=item.added_by)


@pytest.mark.parametrize(("role", "slug"), [(Role.CASEWORKER, ""), (Role.COORDINATOR, "kaa"), (Role.REVIEWER, "kaa")])
def test_a_caseworker_has_a_programme_and_nobody_else(role: Role, slug: str) -> None:
    user = factories.user()
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(user=user, role=role, programme=factories.programme(slug) if slug else None)


def test_a_role_is_held_once() -> None:
    user = factories.user()
    RoleGrant.objects.create(user=user, role=Role.COORDINATOR)
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(user=user, role=Role.COORDINATOR)
