"""What each step does beside the state: who carries the case, what is promised, what the applicant reads, what the log says."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from audit.actors import APPLICANT, SYSTEM
from audit.models import Entry
from casework import actions
from casework.models import Case, ContactMade
from casework.states import Channel, Outcome, State
from common.boxes import PRIVATE, SHARED, open_box
from common.errors import Invalid, NotAllowed, StaleState
from forms.actions import withdraw as withdraw_application
from forms.models import Application
from forms.workflow import State as ApplicationState
from outbox.models import Message
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db


def public_word(case: Case) -> str:
    case.application.refresh_from_db()
    return case.application.public_word


def promised_publicly(case: Case) -> datetime.date | None:
    case.application.refresh_from_db()
    return case.application.public_due_on


def last_event(case: Case) -> Entry:
    return Entry.objects.filter(thing="casework.case", reference=case.reference).order_by("-number")[0]


def test_an_application_opens_a_case_of_its_own_youth_with_a_promise() -> None:
    case = stage.a_case()
    assert case.state == State.RECEIVED
    assert case.due_on == stage.in_days(14)
    assert case.youth.cases.count() == 1
    assert public_word(case) == "received"
    assert promised_publicly(case) == case.due_on


def test_the_promise_is_the_programmes_own() -> None:
    assert stage.a_case(programme=factories.programme("ung-resurs")).due_on == stage.in_days(3)


def test_the_shared_box_of_a_case_holds_what_lists_show_and_the_private_one_how_to_reach_her() -> None:
    case = stage.a_case()
    assert open_box(case, SHARED) == {"name": "Robin", "age": "16"}
    assert open_box(case, PRIVATE)["contact"] == "070-174 06 21"


def test_a_failure_at_the_desk_undoes_the_submission(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("casework.actions.opening.seal_summary", fail)
    with pytest.raises(RuntimeError):
        factories.application()
    assert Case.objects.count() == 0
    assert Application.objects.count() == 0


def test_claiming_makes_me_the_contact_person_and_keeps_the_promise() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    promised = case.due_on
    assignment = actions.claim(case=case, by=by)
    case = stage.fresh(case)
    assert (case.state, case.contact_person, case.due_on) == (State.ASSIGNED, by, promised)
    assert assignment.contact_person == by
    assert public_word(case) == "taken"
    assert promised_publicly(case) == promised
    assert last_event(case).event == "case.claimed"


def test_assigning_gives_the_case_to_somebody_and_tells_her() -> None:
    case, coordinator = stage.a_case(), personae.coordinator().user
    person = factories.caseworker(case.programme)
    actions.assign(case=case, contact_person=person, by=coordinator)
    assert stage.fresh(case).contact_person == person
    assert Message.objects.filter(topic="casework.assigned").count() == 1
    assert public_word(case) == "taken"


def test_nobody_is_assigned_a_case_of_a_programme_where_she_does_not_work() -> None:
    case = stage.a_case()
    with pytest.raises(Invalid):
        actions.assign(case=case, contact_person=personae.caseworker_of_another_programme().user, by=personae.coordinator().user)
    assert stage.fresh(case).state == State.RECEIVED


def test_the_agenda_is_that_of_the_next_weekly_meeting() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    item = actions.put_on_agenda(case=case, by=by)
    other = actions.put_on_agenda(case=stage.a_case(), by=by)
    assert item.meeting == other.meeting
    assert stage.today() < item.meeting.held_on <= stage.in_days(14)
    assert public_word(case) == "on_agenda"


def test_what_follows_on_the_agenda_is_its_decision() -> None:
    case, by = stage.a_case(State.ON_AGENDA), personae.caseworker().user
    actions.claim(case=case, by=by)
    item = case.agenda_items.get()
    assert item.decision == "claim"
    assert item.decided_at is not None


def test_asking_for_more_gives_the_application_back_and_rests_the_promise() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.request_information(case=case, missing="Vilka dagar passar?", by=by)
    case = stage.fresh(case)
    assert (case.state, case.due_on) == (State.NEEDS_INFO, None)
    assert case.application.state == ApplicationState.RETURNED
    assert public_word(case) == "needs_info"


def test_one_must_say_what_is_missing() -> None:
    with pytest.raises(Invalid):
        actions.request_information(case=stage.a_case(), missing="  ", by=personae.caseworker().user)


def test_what_was_missing_can_come_by_telephone_and_the_promise_begins_anew() -> None:
    case, by = stage.a_case(State.NEEDS_INFO), personae.caseworker().user
    actions.receive_information(case=case, by=by)
    case = stage.fresh(case)
    assert (case.state, case.due_on) == (State.RECEIVED, stage.in_days(14))
    assert public_word(case) == "info_received"


def test_a_completed_application_renews_what_the_case_knows() -> None:
    case = stage.a_case(State.NEEDS_INFO)
    actions.receive_information(case=case, by=APPLICANT, summary={**factories.SUMMARY, "name": "Robin Ny"})
    assert open_box(case, SHARED)["name"] == "Robin Ny"
    assert stage.fresh(case).state == State.RECEIVED


def test_a_completion_after_staff_took_it_by_telephone_only_renews_what_the_case_knows() -> None:
    case = stage.a_case(State.ASSIGNED)
    actions.update_summary(case=case, summary={**factories.SUMMARY, "name": "Robin Ny"}, by=APPLICANT)
    assert open_box(case, SHARED)["name"] == "Robin Ny"
    assert stage.fresh(case).state == State.ASSIGNED


def test_a_contact_is_a_dated_row_that_stops_the_clock() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.record_contact_made(case=case, channel=Channel.PHONE, by=by)
    case = stage.fresh(case)
    assert (case.state, case.due_on) == (State.RECEIVED, None)
    assert case.contacted_at == ContactMade.objects.get(case=case).at
    assert public_word(case) == "contact_made"


def test_an_attempt_in_vain_leaves_the_clock_running_and_the_word_as_it_was() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.record_attempt(case=case, channel=Channel.PHONE, by=by)
    assert stage.fresh(case).due_on == case.due_on
    assert public_word(case) == "received"


def test_a_claim_after_a_contact_promises_anew_since_the_public_word_names_a_day() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.record_contact_made(case=case, channel=Channel.PHONE, by=by)
    actions.claim(case=case, by=by)
    assert stage.fresh(case).due_on == promised_publicly(case) == stage.in_days(14)


def test_redirecting_hands_the_case_over_with_its_history() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    target = factories.programme("kaasam")
    actions.redirect(case=case, programme=target, by=by, note="Går redan där.")
    case = stage.fresh(case)
    assert (case.programme, case.state, case.contact_person) == (target, State.RECEIVED, None)
    assert case.notes.count() == 1
    assert public_word(case) == "redirected"
    assert case.application.public_programme == target


@pytest.mark.parametrize(("slug", "changes"), [("kaa", {}), ("kaasam", {"is_open": False}), ("mojligheten", {"min_age": 20})])
def test_a_case_is_redirected_only_to_another_open_programme_of_the_right_age(slug: str, changes: dict[str, object]) -> None:
    case, by = stage.a_case(), personae.caseworker().user
    with pytest.raises(Invalid):
        actions.redirect(case=case, programme=factories.programme(slug, **changes), by=by)
    assert stage.fresh(case).programme.slug == "kaa"


def test_only_a_full_programme_has_a_waiting_list() -> None:
    case, coordinator = stage.a_case(State.ON_AGENDA), personae.coordinator().user
    with pytest.raises(Invalid):
        actions.waitlist(case=case, hear_on=stage.in_days(30), by=coordinator)
    stage.a_case(State.ACTIVE)
    factories.programme("kaa", places=1)
    case = stage.fresh(case)
    actions.waitlist(case=case, hear_on=stage.in_days(30), by=coordinator)
    assert stage.fresh(case).due_on == promised_publicly(case) == stage.in_days(30)
    assert public_word(case) == "waitlisted"


def test_a_place_is_offered_only_when_there_is_one() -> None:
    case, coordinator = stage.a_case(State.WAITLISTED), personae.coordinator().user
    person = factories.caseworker(case.programme)
    stage.a_case(State.ACTIVE)
    factories.programme("kaa", places=1)
    case = stage.fresh(case)
    with pytest.raises(Invalid):
        actions.offer_place(case=case, contact_person=person, by=coordinator)
    factories.programme("kaa", places=2)
    case = stage.fresh(case)
    actions.offer_place(case=case, contact_person=person, by=coordinator)
    assert stage.fresh(case).state == State.ASSIGNED
    assert public_word(case) == "place_offered"


def test_outreach_needs_a_ladder() -> None:
    case = stage.a_case(State.ASSIGNED)
    with pytest.raises(Invalid):
        actions.start_outreach(case=case, by=case.contact_person)
    stage.a_ladder(case.programme, Channel.PHONE)
    actions.start_outreach(case=case, by=case.contact_person)
    assert stage.fresh(case).state == State.OUTREACH
    assert public_word(case) == "outreach"


def test_mapping_needs_a_time_to_come_and_a_plan_a_conversation_that_was() -> None:
    case = stage.a_case(State.ASSIGNED)
    by = case.contact_person
    with pytest.raises(Invalid):
        actions.begin_mapping(case=case, starts_at=timezone.now(), by=by)
    actions.begin_mapping(case=case, starts_at=timezone.now() + datetime.timedelta(days=2), by=by)
    assert public_word(case) == "mapping"
    with pytest.raises(Invalid):
        actions.start_plan(case=case, is_agreed=True, by=by)
    stage.held_conversation(case, by)
    with pytest.raises(Invalid):
        actions.start_plan(case=case, is_agreed=False, by=by)
    actions.start_plan(case=case, is_agreed=True, by=by)
    assert stage.fresh(case).state == State.ACTIVE
    assert public_word(case) == "active"


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
    assert (public_word(case), promised_publicly(case)) == ("paused", stage.in_days(60))
    actions.record_contact_made(case=case, channel=Channel.SMS, by=person)
    assert stage.fresh(case).due_on == stage.in_days(60)
    actions.resume(case=case, by=SYSTEM)
    assert stage.fresh(case).state == State.ASSIGNED
    assert public_word(case) == "taken"


def test_closing_ends_the_assignment_and_sets_the_day_of_disposal() -> None:
    case = stage.a_case(State.ACTIVE)
    closure = actions.close(case=case, outcome=Outcome.WORK, by=case.contact_person)
    case = stage.fresh(case)
    assert (case.is_open, case.closed_on, case.due_on, case.contact_person) == (False, stage.today(), None, None)
    assert case.assignments.filter(ended_at__isnull=True).count() == 0
    assert closure.dispose_on.year == stage.today().year + 2
    assert public_word(case) == "closed"


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
    assert public_word(case) == "not_reached"


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
    assert public_word(case) == "reopened"


def test_an_applicant_who_takes_it_back_closes_the_case() -> None:
    case = stage.a_case()
    withdraw_application(application=case.application)
    case = stage.fresh(case)
    assert (case.state, case.closures.get().outcome) == (State.CLOSED, Outcome.WITHDRAWN)
    assert public_word(case) == "withdrawn"


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
    assert "cyklar" not in str(last_event(case).facts)


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
