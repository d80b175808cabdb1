"""What each step does beside the state, from the first day to the decision: who carries the case, what is promised and told."""

import pytest

from casework import actions
from casework.models import Case, ContactMade
from casework.states import Channel, State
from common.boxes import PRIVATE, SHARED, open_box
from common.errors import Invalid, StaleState
from forms.actions import withdraw as forms_withdraw
from forms.models import Application
from forms.workflow import State as ApplicationState
from outbox.models import Message
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db


def test_an_application_opens_a_case_of_its_own_youth_with_a_promise() -> None:
    case = stage.a_case()
    assert case.state == State.RECEIVED
    assert case.due_on == stage.in_days(14)
    assert case.youth.cases.count() == 1
    assert stage.public_word(case) == "received"
    assert stage.promised_publicly(case) == case.due_on


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
    assert stage.public_word(case) == "taken"
    assert stage.promised_publicly(case) == promised
    assert stage.last_event(case).event == "case.claimed"


def test_assigning_gives_the_case_to_somebody_and_tells_her() -> None:
    case, coordinator = stage.a_case(), personae.coordinator().user
    person = factories.caseworker(case.programme)
    actions.assign(case=case, contact_person=person, by=coordinator)
    assert stage.fresh(case).contact_person == person
    assert Message.objects.filter(topic="casework.assigned").count() == 1
    assert stage.public_word(case) == "taken"


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
    assert stage.public_word(case) == "on_agenda"


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
    assert stage.public_word(case) == "needs_info"


def test_one_must_say_what_is_missing() -> None:
    with pytest.raises(Invalid):
        actions.request_information(case=stage.a_case(), missing="  ", by=personae.caseworker().user)


def test_what_was_missing_can_come_by_telephone_and_the_promise_begins_anew() -> None:
    case, by = stage.a_case(State.NEEDS_INFO), personae.caseworker().user
    actions.receive_information(case=case, by=by)
    case = stage.fresh(case)
    assert (case.state, case.due_on) == (State.RECEIVED, stage.in_days(14))
    assert stage.public_word(case) == "info_received"


def test_an_application_that_is_with_its_author_gets_the_new_words_when_more_is_missing() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.request_information(case=case, missing="Vilka dagar passar?", by=by)
    actions.receive_information(case=case, by=by)
    actions.request_information(case=stage.fresh(case), missing="Och vilken tid?", by=by)
    assert stage.fresh(case).state == State.NEEDS_INFO
    assert open_box(case.application, SHARED)["missing"] == "Och vilken tid?"


def test_a_contact_is_a_dated_row_that_stops_the_clock() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.record_contact_made(case=case, channel=Channel.PHONE, by=by)
    case = stage.fresh(case)
    assert (case.state, case.due_on) == (State.RECEIVED, None)
    assert case.contacted_at == ContactMade.objects.get(case=case).at
    assert stage.public_word(case) == "contact_made"


def test_an_attempt_in_vain_leaves_the_clock_running_and_the_word_as_it_was() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.record_attempt(case=case, channel=Channel.PHONE, by=by)
    assert stage.fresh(case).due_on == case.due_on
    assert stage.public_word(case) == "received"


def test_a_claim_after_a_contact_promises_anew_since_the_public_word_names_a_day() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    actions.record_contact_made(case=case, channel=Channel.PHONE, by=by)
    actions.claim(case=case, by=by)
    assert stage.fresh(case).due_on == stage.promised_publicly(case) == stage.in_days(14)


def test_nobody_is_asked_for_more_about_what_she_took_back() -> None:
    case, by = stage.a_case(), personae.coordinator().user
    forms_withdraw(application=case.application)
    actions.reopen(case=stage.fresh(case), reason="Ringde och ångrade sig.", by=by)
    with pytest.raises(Invalid, match="återtagen"):
        actions.request_information(case=stage.fresh(case), missing="Vilka dagar passar?", by=by)


def test_who_redirects_what_was_just_redirected_is_told_so_although_the_state_is_the_same() -> None:
    case, by = stage.a_case(), personae.coordinator().user
    first, second = stage.fresh(case), stage.fresh(case)
    actions.redirect(case=first, programme=factories.programme("kaasam"), by=by)
    with pytest.raises(StaleState):
        actions.redirect(case=second, programme=factories.programme("ung-resurs"), by=by)
    assert stage.fresh(case).programme.slug == "kaasam"


def test_redirecting_hands_the_case_over_with_its_history() -> None:
    case, by = stage.a_case(), personae.caseworker().user
    target = factories.programme("kaasam")
    actions.redirect(case=case, programme=target, by=by, note="Går redan där.")
    case = stage.fresh(case)
    assert (case.programme, case.state, case.contact_person) == (target, State.RECEIVED, None)
    assert case.notes.count() == 1
    assert stage.public_word(case) == "redirected"
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
    assert stage.fresh(case).due_on == stage.promised_publicly(case) == stage.in_days(30)
    assert stage.public_word(case) == "waitlisted"


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
    assert stage.public_word(case) == "place_offered"
