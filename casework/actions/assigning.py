"""Who answers for a case."""

from django.db import transaction

from accounts.models import User
from casework import notices, policies
from casework.capacity import check_has_place
from casework.models import Assignment, Case
from casework.publishing import kept_promise, tell
from casework.workflow import move


@transaction.atomic
def claim(*, case: Case, by: User) -> Assignment:
    """Take a case that nobody has; of two who try at once one wins, and the other gets `StaleState`."""
    policies.check("claim", by, case)
    return _give(case, "claim", contact_person=by, by=by)


@transaction.atomic
def assign(*, case: Case, contact_person: User, by: User) -> Assignment:
    """Give the case to a contact person, who from now on answers for it."""
    policies.check("assign", by, case)
    policies.check_can_carry(contact_person, case)
    return _give(case, "assign", contact_person=contact_person, by=by)


@transaction.atomic
def offer_place(*, case: Case, contact_person: User, by: User) -> Assignment:
    """Give a place that has become free to somebody on the waiting list, and a contact person with it."""
    policies.check("offer_place", by, case)
    policies.check_can_carry(contact_person, case)
    check_has_place(case.programme)
    return _give(case, "offer_place", contact_person=contact_person, by=by)


def _give(case: Case, name: str, *, contact_person: User, by: User) -> Assignment:
    move(case, name, by=by, contact_person=contact_person, due_on=kept_promise(case))
    assignment: Assignment = Assignment.objects.replace_open(case=case, contact_person=contact_person, by=by)
    if contact_person != by:
        notices.tell_contact_person(assignment)
    tell(case, name, by=by, contact_person=str(contact_person.reference))
    return assignment
