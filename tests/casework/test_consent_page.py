"""Changing a consent at the desk, on the young person's word (works · stranger · wrong role · bad id · invalid · lost race)."""

import datetime

import pytest
import time_machine

from audit.models import Entry
from casework.models import Case
from forms.models import Application, Consent, Role
from tests import factories, personae
from tests.casework import applications

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T11:00:00Z", tick=False):
        yield


@pytest.fixture
def case() -> Case:
    """Alva's case, in which she lets the team talk with her school about planning for three months."""
    application = applications.joint(guardian_signs="no", guardian_count="")
    for role in (Role.YOUTH, Role.OFFICER):
        applications.signs(application, role)
    return Case.objects.get(application=application)


def address(case: Case, recipient: str = "school") -> str:
    return f"/handlaggning/arenden/{case.reference}/samtycke/{recipient}/"


def standing(case: Case) -> list[tuple[str, bool, bool, datetime.date]]:
    rows = Consent.objects.filter(application=case.application, withdrawn_at__isnull=True)
    return list(rows.values_list("recipient", "covers_attendance", "covers_planning", "valid_until"))


def test_it_is_taken_back_on_her_word_by_a_named_person(case: Case) -> None:
    staff = personae.coordinator()
    page = staff.client.get(f"/handlaggning/arenden/{case.reference}/").content.decode()
    assert f'href="{address(case)}"' in page
    assert "Gör bara det som ungdomen själv har sagt." in staff.client.get(address(case)).content.decode()

    assert staff.client.post(address(case), {"wish": "withdraw"}).status_code == 303

    assert standing(case) == []
    assert Consent.objects.get(application=case.application).withdrawn_by == staff.user
    entry = Entry.objects.get(event="consent.withdrawn")
    assert (entry.actor, entry.facts) == (str(staff.user.reference), {"recipient": "school"})
    page = staff.client.get(f"/handlaggning/arenden/{case.reference}/").content.decode()
    assert "Återtaget 25 november 2026" in page
    assert address(case) not in page


def test_it_is_changed_to_what_she_says_from_today(case: Case) -> None:
    staff = personae.coordinator()
    assert standing(case) == [("school", False, True, datetime.date(2027, 2, 25))]

    answer = staff.client.post(address(case), {"wish": "change", "about": ["attendance"], "months": "6"})

    assert answer.status_code == 303
    assert standing(case) == [("school", True, False, datetime.date(2027, 5, 25))]
    assert Entry.objects.filter(event="consent.changed", actor=str(staff.user.reference)).count() == 1


@pytest.mark.parametrize(
    "posted", [{}, {"wish": "change"}, {"wish": "change", "about": ["x"], "months": "6"}, {"wish": "change", "months": "1"}]
)
def test_what_is_not_said_is_asked_for(case: Case, posted: dict[str, object]) -> None:
    before = standing(case)
    assert personae.coordinator().client.post(address(case), posted).status_code == 422
    assert standing(case) == before


def test_there_is_nothing_to_change_for_strangers_other_roles_and_other_recipients(case: Case) -> None:
    other = personae.caseworker(factories.programme("kaasam"))
    assert other.client.get(address(case)).status_code == 404
    assert personae.reviewer().client.post(address(case), {"wish": "withdraw"}).status_code == 403
    assert personae.coordinator().client.get(address(case, "social")).status_code == 404
    assert personae.coordinator().client.get(address(case, "finns-inte")).status_code == 404
    assert standing(case)


def test_a_consent_of_another_case_is_not_touched(case: Case) -> None:
    application = applications.joint(guardian_signs="no", guardian_count="", name="Robin")
    for role in (Role.YOUTH, Role.OFFICER):
        applications.signs(application, role)
    personae.coordinator().client.post(address(case), {"wish": "withdraw"})
    assert Consent.objects.get(application=Application.objects.get(pk=application.pk)).withdrawn_at is None


def test_somebody_was_first(case: Case) -> None:
    staff = personae.coordinator()
    posted = {"wish": "withdraw", "version": case.version + 7}
    assert staff.client.post(address(case), posted).status_code == 409
    assert standing(case)
