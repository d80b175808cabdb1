"""What each step does beside the state, once somebody works with the case, to its end and beyond; and who may not."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from audit.actors import SYSTEM
from casework import actions
from casework.jobs import resume_rested
from casework.states import Channel, Outcome, State
from common.boxes import open_box
from common.errors import Invalid, NotAllowed, StaleState
from forms.actions import withdraw as withdraw_application
from forms.workflow import State as ApplicationState
from outbox.models import Message
from tests import personae
from tests.casework import stage

pytestmark = pytest.mark.django_db


def test_outreach_needs_a_ladder() -> None:
    case = stage.a_case(State.ASSIGNED)
    with pytest.raises(Invalid):
        actions.start_outreach(case=case, by=case.contact_person)
    stage.a_ladder(case.programme, Channel.PHONE)
    actions.start_outreach(case=case, by=case.contact_person)
    assert stage.fresh(case).state == State.OUTREACH
    assert stage.public_word(case) == "outreach"


def test_mapping_needs_a_time_to_come_and_a_plan_a_conversation_that_was() -> None:
    case = stage.a_case(State.ASSIGNED)
    by = case.contact_person
    with pytest.raises(Invalid):
        actions.begin_mapping(case=case, starts_at=timezone.now(), by=by)
    actions.begin_mapping(case=case, starts_at=timezone.now() + datetime.timedelta(days=2), by=by)
    assert stage.public_word(case) == "mapping"
    with pytest.raises(Invalid):
        actions.start_plan(case=case, is_agreed=True, by=by)
    stage.held_conversation(case, by)
    with pytest.raises(Invalid):
        actions.start_plan(case=case, is_agreed=False, by=by)
    actions.start_plan(case=case, is_agreed=True, by=by)
    assert stage.fresh(case).state == State.ACTIVE
    assert stage.public_word(case) == "active"


@pytest.mark.parametrize("days", [0, -1, 200])
def test_a_pause_ends_within_six_months(days: int) -> None:
    case = stage.a_case(State.ACTIVE)
    with pytest.raises(Invalid):
        actions.pause(case=case, follow_up_on=stage.in_days(days), by=case.contact_person)


def test_a_pause_keeps_the_contact_person_and_tells_the_day() -> None:
    case = stage.a_case(State.ACTIVE)
    person = case.contact_person
    actions.pause(case=case, follow_up_on=stage.in_days(60), by=person)
    assert (stage.fresh(case).state, stage.fresh(case).contact_person) == (State.ON_HOLD, person)
    assert (stage.public_word(case), stage.promised_publicly(case)) == ("paused", stage.in_days(60))
    actions.record_contact_made(case=case, channel=Channel.SMS, by=person)
    assert stage.fresh(case).due_on == stage.in_days(60)
    actions.resume(case=case, by=SYSTEM)
    assert stage.fresh(case).state == State.ASSIGNED
    assert stage.public_word(case) == "taken"


def test_what_rested_is_taken_up_in_the_night_when_its_day_has_come() -> None:
    due, later = stage.a_case(State.ON_HOLD, due_on=stage.today()), stage.a_case(State.ON_HOLD, due_on=stage.in_days(1))
    assert resume_rested() == 1
    assert stage.fresh(due).state == State.ASSIGNED
    assert stage.fresh(later).state == State.ON_HOLD
    assert stage.last_event(due).actor == "system"


def test_closing_ends_the_assignment_and_sets_the_day_of_disposal() -> None:
    case = stage.a_case(State.ACTIVE)
    closure = actions.close(case=case, outcome=Outcome.WORK, by=case.contact_person)
    case = stage.fresh(case)
    assert (case.is_open, case.closed_on, case.due_on, case.contact_person) == (False, stage.today(), None, None)
    assert case.assignments.filter(ended_at__isnull=True).count() == 0
    assert closure.dispose_on.year == stage.today().year + 2
    assert stage.public_word(case) == "closed"


def test_a_request_that_never_became_work_is_disposed_of_after_ninety_days() -> None:
    case, coordinator = stage.a_case(), personae.coordinator().user
    assert actions.close(case=case, outcome=Outcome.MOVED, by=coordinator).dispose_on == stage.in_days(90)


def test_not_reached_needs_a_ladder_tried_to_its_end() -> None:
    case = stage.a_case(State.OUTREACH)
    person = case.contact_person
    stage.a_ladder(case.programme, Channel.PHONE, Channel.SMS)
    actions.record_attempt(case=case, channel=Channel.PHONE, by=person)
    with pytest.raises(Invalid):
        actions.close(case=case, outcome=Outcome.NOT_REACHED, by=person)
    actions.record_attempt(case=case, channel=Channel.SMS, by=person)
    actions.close(case=case, outcome=Outcome.NOT_REACHED, by=person)
    assert stage.public_word(case) == "not_reached"


def test_a_closed_case_takes_no_contact() -> None:
    case = stage.a_case(State.CLOSED)
    with pytest.raises(Invalid):
        actions.record_contact_made(case=case, channel=Channel.PHONE, by=personae.caseworker().user)


def test_a_closed_case_is_reopened_for_a_reason_that_is_kept() -> None:
    case, coordinator = stage.a_case(State.CLOSED), personae.coordinator().user
    with pytest.raises(Invalid):
        actions.reopen(case=case, reason="", by=coordinator)
    actions.reopen(case=case, reason="Hörde av sig igen.", by=coordinator)
    case = stage.fresh(case)
    assert (case.state, case.due_on, case.closed_on) == (State.RECEIVED, stage.in_days(14), None)
    assert case.closures.get().reopened_at is not None
    assert case.notes.count() == 1
    assert stage.public_word(case) == "reopened"


def test_an_applicant_who_takes_it_back_closes_the_case() -> None:
    case = stage.a_case()
    withdraw_application(application=case.application)
    case = stage.fresh(case)
    assert (case.state, case.closures.get().outcome) == (State.CLOSED, Outcome.WITHDRAWN)
    assert stage.public_word(case) == "withdrawn"


def test_what_somebody_works_with_is_not_taken_back_by_a_click() -> None:
    case = stage.a_case(State.ACTIVE)
    with pytest.raises(StaleState):
        withdraw_application(application=case.application)
    case.application.refresh_from_db()
    assert case.application.state == ApplicationState.SUBMITTED


def test_a_note_lies_sealed_and_is_audited_without_its_words() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    note = actions.add_note(case=case, text="Gillar cyklar.", by=by)
    assert open_box(note, "text") == {"text": "Gillar cyklar."}
    assert "cyklar" not in str(stage.last_event(case).facts)


@pytest.mark.parametrize("name", ["claim", "put_on_agenda", "record_contact_made", "add_note"])
def test_staff_of_another_programme_may_do_nothing_with_a_case(name: str) -> None:
    case, stranger = stage.a_case(), personae.caseworker_of_another_programme().user
    more = {"record_contact_made": {"channel": Channel.PHONE}, "add_note": {"text": "Hej"}}.get(name, {})
    with pytest.raises(NotAllowed):
        getattr(actions, name)(case=case, by=stranger, **more)


def test_the_staff_notice_goes_out_at_most_once_an_hour_and_says_nothing_of_whom() -> None:
    stage.a_case()
    stage.a_case()
    messages = Message.objects.filter(topic="casework.new")
    assert [message.payload for message in messages] == [{"programme": "kaa"}]


def test_the_next_hours_notice_waits_an_hour_after_the_last_one() -> None:
    with time_machine.travel(datetime.datetime(2026, 11, 25, 9, 50, tzinfo=datetime.UTC), tick=False):
        stage.a_case()
    with time_machine.travel(datetime.datetime(2026, 11, 25, 10, 5, tzinfo=datetime.UTC), tick=False):
        stage.a_case()
    first, second = Message.objects.filter(topic="casework.new").order_by("pk")
    assert second.next_at - first.next_at == datetime.timedelta(hours=1)
