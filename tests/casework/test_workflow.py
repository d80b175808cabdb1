"""The law of states, written by hand from the case table of the design and from the ruling on claims; not computed from the code."""

from contextlib import suppress

import pytest

from casework import policies
from casework.actions import claim
from casework.models import Case
from casework.states import State
from casework.workflow import TRANSITIONS, can_follow, move
from common.errors import StaleState
from tests import factories, personae
from tests.casework import stage

# state -> every transition that may leave it, and where it leads
LAW = {
    "received": {
        "claim": "assigned",
        "put_on_agenda": "on_agenda",
        "assign": "assigned",
        "request_information": "needs_info",
        "redirect": "received",
        "withdraw": "closed",
        "close": "closed",
    },
    "on_agenda": {
        "claim": "assigned",
        "assign": "assigned",
        "request_information": "needs_info",
        "waitlist": "waitlisted",
        "redirect": "received",
        "withdraw": "closed",
        "close": "closed",
    },
    "needs_info": {"receive_information": "received", "withdraw": "closed", "close": "closed"},
    "assigned": {
        "request_information": "needs_info",
        "start_outreach": "outreach",
        "begin_mapping": "mapping",
        "pause": "on_hold",
        "close": "closed",
    },
    "outreach": {"begin_mapping": "mapping", "pause": "on_hold", "close": "closed"},
    "mapping": {"start_plan": "active", "pause": "on_hold", "close": "closed"},
    "active": {"pause": "on_hold", "close": "closed"},
    "waitlisted": {"offer_place": "assigned", "withdraw": "closed", "close": "closed"},
    "on_hold": {"resume": "assigned", "close": "closed"},
    "closed": {"reopen": "received"},
}

# transition -> who may, of: a caseworker of the programme, the contact person (a caseworker of it too), a coordinator
MAY = {
    "claim": {"caseworker", "contact_person"},
    "put_on_agenda": {"caseworker", "contact_person", "coordinator"},
    "assign": {"coordinator"},
    "request_information": {"caseworker", "contact_person", "coordinator"},
    "receive_information": {"caseworker", "contact_person", "coordinator"},
    "start_outreach": {"contact_person"},
    "begin_mapping": {"contact_person"},
    "start_plan": {"contact_person"},
    "waitlist": {"coordinator"},
    "offer_place": {"coordinator"},
    "redirect": {"caseworker", "contact_person", "coordinator"},
    "pause": {"contact_person"},
    "resume": {"contact_person"},
    "withdraw": set(),
    "close": {"contact_person", "coordinator"},
    "reopen": {"coordinator"},
}


def test_every_state_lets_exactly_the_transitions_of_the_law_leave_it() -> None:
    assert {state.value for state in State} == set(LAW)
    for state, leaving in LAW.items():
        case = Case(state=state)
        allowed = {name: TRANSITIONS[name].target.value for name in TRANSITIONS if can_follow(case, name)}
        assert allowed == leaving, state


@pytest.mark.django_db
def test_each_transition_is_open_to_exactly_those_whom_the_law_names() -> None:
    case = stage.a_case(State.ASSIGNED)
    people = {
        "caseworker": factories.caseworker(case.programme),
        "contact_person": case.contact_person,
        "coordinator": personae.coordinator().user,
        "caseworker_elsewhere": personae.caseworker_of_another_programme().user,
        "reviewer": personae.reviewer().user,
        "administrator": personae.administrator().user,
        "communicator": personae.communicator().user,
        "superuser": personae.superuser().user,
    }
    assert set(MAY) == set(TRANSITIONS)
    for name, named in MAY.items():
        assert {who for who, person in people.items() if policies.can(name, person, case)} == named, name


@pytest.mark.django_db
def test_a_contact_person_who_no_longer_works_in_the_programme_may_do_nothing() -> None:
    case = stage.a_case(State.ASSIGNED)
    case.contact_person.role_grants.all().delete()
    person = type(case.contact_person).objects.get(pk=case.contact_person_id)
    assert policies.available(person, case) == []


@pytest.mark.django_db
def test_a_move_writes_one_row_and_a_new_version() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    before = case.version
    row = move(case, "claim", by=by, contact_person=by)
    assert (row.from_state, row.to_state, row.by) == ("received", "assigned", by)
    assert stage.fresh(case).version == case.version == before + 1


@pytest.mark.django_db
def test_a_move_from_what_somebody_saw_too_long_ago_is_stale_and_changes_nothing() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    seen = stage.fresh(case)
    move(case, "claim", by=by, contact_person=by)
    with pytest.raises(StaleState):
        move(seen, "put_on_agenda", by=by)
    assert stage.fresh(case).state == State.ASSIGNED
    assert list(case.transitions.values_list("name", flat=True).order_by("pk")) == ["open", "claim"]


@pytest.mark.django_db
def test_a_move_that_the_law_does_not_know_is_stale() -> None:
    case = stage.a_case()
    with pytest.raises(StaleState):
        move(case, "start_plan", by=personae.caseworker().user)


@pytest.mark.django_db
def test_of_many_who_saw_the_same_free_case_one_claims_it() -> None:
    case = stage.a_case()
    seen = [(stage.fresh(case), factories.caseworker(case.programme)) for _ in range(5)]
    won = []
    for copy, person in seen:
        with suppress(StaleState):
            claim(case=copy, by=person)
            won.append(person)
    assert won == [seen[0][1]]
    assert stage.fresh(case).contact_person == won[0]
    assert case.assignments.count() == 1
    assert case.transitions.filter(name="claim").count() == 1
