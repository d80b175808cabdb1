"""The applicant and the staff at the same moment, about the same request: one of them is first, and neither meets a fault."""

import pytest

from accounts.models import User
from casework import actions as staff
from casework.models import Case
from casework.states import Channel
from casework.states import State as CaseState
from forms import actions as applicant
from forms.models import Application
from forms.workflow import State
from tests import factories
from tests.harness.meeting import Act, at_once

ROUNDS, MANY_ROUNDS = 6, 60


def _case(reference: str) -> Case:
    return Case.objects.select_related("programme", "application").get(reference=reference)


def _withdraw(reference: str) -> Act:
    return lambda: applicant.withdraw(application=Application.objects.get(reference=reference))


def _steps(reference: str, by: User) -> list[Act]:
    return [
        lambda: staff.put_on_agenda(case=_case(reference), by=by),
        lambda: staff.request_information(case=_case(reference), missing="Vilken skola gäller det?", by=by),
        lambda: staff.record_contact_made(case=_case(reference), channel=Channel.PHONE, by=by),
        lambda: staff.mark_urgent(case=_case(reference), by=by),
    ]


def _race(rounds: int) -> None:
    by = factories.with_role(factories.Role.COORDINATOR)
    for number in range(rounds):
        reference = factories.case().reference
        steps = _steps(reference, by)
        at_once([_withdraw(reference), steps[number % len(steps)], steps[(number + 1) % len(steps)]])
        application, case = Application.objects.get(reference=reference), _case(reference)
        assert (application.state == State.WITHDRAWN) == (case.state == CaseState.CLOSED)
        assert case.application.transitions.filter(to_state=State.WITHDRAWN).count() <= 1


@pytest.mark.django_db(transaction=True)
def test_a_request_that_is_taken_back_while_staff_work_with_it_ends_in_one_way():
    _race(ROUNDS)


@pytest.mark.full
@pytest.mark.django_db(transaction=True)
def test_it_does_in_many_rounds():
    _race(MANY_ROUNDS)
