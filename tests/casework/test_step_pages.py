"""The pages of steps: works · stranger 404 · wrong role 403 · bad id 404 · invalid 422 · lost race 409."""

import pytest
from django.test import Client

from casework.models import Case, ContactAttempt, ContactMade
from casework.states import Channel, State
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db


def address(case: Case, name: str) -> str:
    return f"/handlaggning/arenden/{case.reference}/{name}/"


def test_one_click_claims_a_case() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    answer = staff.client.post(address(case, "claim"), {"version": case.version})
    assert answer.status_code == 303
    assert answer["Location"] == f"/handlaggning/arenden/{case.reference}/"
    assert stage.fresh(case).contact_person == staff.user


# transition -> the state to begin in, what is posted, the state it leads to; the actor is the contact person or a coordinator
STEPS = [
    ("put_on_agenda", "received", {}, "on_agenda"),
    ("assign", "received", {"contact_person": "colleague"}, "assigned"),
    ("request_information", "received", {"missing": "Vilka dagar passar?"}, "needs_info"),
    ("receive_information", "needs_info", {}, "received"),
    ("start_outreach", "assigned", {}, "outreach"),
    ("begin_mapping", "assigned", {"starts_at": "a time to come"}, "mapping"),
    ("start_plan", "mapping", {"is_agreed": "on"}, "active"),
    ("waitlist", "on_agenda", {"hear_on": "in 30 days"}, "waitlisted"),
    ("offer_place", "waitlisted", {"contact_person": "colleague"}, "assigned"),
    ("redirect", "received", {"programme": "kaasam", "note": "Passar bättre."}, "received"),
    ("pause", "active", {"follow_up_on": "in 30 days"}, "on_hold"),
    ("resume", "on_hold", {}, "assigned"),
    ("close", "active", {"outcome": "studies"}, "closed"),
    ("reopen", "closed", {"reason": "Hörde av sig."}, "received"),
]
BY_CONTACT_PERSON = {"start_outreach", "begin_mapping", "start_plan", "pause", "resume"}


@pytest.mark.parametrize(("name", "begins", "posted", "leads"), STEPS)
def test_each_step_shows_its_form_and_does_what_it_says(name: str, begins: str, posted: dict[str, str], leads: str) -> None:
    worker, coordinator = personae.caseworker(), personae.coordinator()
    actor = worker if name in BY_CONTACT_PERSON else coordinator
    if name == "waitlist":
        stage.a_case(State.ACTIVE)
    case = stage.a_case(State(begins), contact_person=worker.user if begins not in ("received", "needs_info", "closed") else None)
    stage.a_ladder(case.programme, Channel.PHONE)
    if name == "start_plan":
        stage.held_conversation(case, worker.user)
    if name == "waitlist":
        factories.programme("kaa", places=1)
    values = {
        "colleague": str(worker.user.reference),
        "in 30 days": stage.in_days(30).isoformat(),
        "a time to come": f"{stage.in_days(7).isoformat()}T13:30",
    }
    form = actor.client.get(address(case, name))
    assert form.status_code == 200
    answer = actor.client.post(
        address(case, name), {"version": case.version, **{key: values.get(value, value) for key, value in posted.items()}}
    )
    assert answer.status_code == 303, answer.content.decode()
    assert stage.fresh(case).state == leads


@pytest.mark.parametrize(
    ("name", "begins"),
    [(name, begins) for name, begins, posted, _leads in STEPS if posted and name not in BY_CONTACT_PERSON],
)
def test_a_form_without_its_answer_is_shown_again_with_the_error(name: str, begins: str) -> None:
    coordinator, case = personae.coordinator(), stage.a_case(State(begins))
    answer = coordinator.client.post(address(case, name), {"version": case.version})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert stage.fresh(case).state == begins


def test_a_rule_that_says_no_is_shown_in_the_form() -> None:
    coordinator, case = personae.coordinator(), stage.a_case(State.ON_AGENDA)
    answer = coordinator.client.post(address(case, "waitlist"), {"version": case.version, "hear_on": stage.in_days(30).isoformat()})
    assert answer.status_code == 422
    assert "Väntelistan är till när det är fullt." in answer.content.decode()


def test_a_case_that_is_handed_over_leads_back_to_the_queue() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    answer = staff.client.post(address(case, "redirect"), {"version": case.version, "programme": "kaasam"})
    assert (answer.status_code, answer["Location"]) == (303, "/handlaggning/")


@pytest.mark.parametrize("name", ["claim", "request_information", "kontakt", "anteckning"])
def test_staff_of_another_programme_find_nothing(name: str) -> None:
    stranger, case = personae.caseworker_of_another_programme(), stage.a_case()
    assert stranger.client.get(address(case, name)).status_code == 404
    assert stranger.client.post(address(case, name), {"version": case.version}).status_code == 404


@pytest.mark.parametrize("name", ["claim", "kontakt", "anteckning"])
@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_is_refused(persona: str, name: str) -> None:
    case = stage.a_case()
    assert getattr(personae, persona)().client.post(address(case, name), {"version": case.version}).status_code == 403


@pytest.mark.parametrize("name", ["assign", "close"])
def test_a_step_of_the_coordinator_is_refused_a_caseworker(name: str) -> None:
    staff, case = personae.caseworker(), stage.a_case()
    assert staff.client.get(address(case, name)).status_code == 403
    assert staff.client.post(address(case, name), {"version": case.version}).status_code == 403


@pytest.mark.parametrize("name", ["finns-inte", "withdraw", "open"])
def test_a_step_that_does_not_exist_is_missing(name: str) -> None:
    assert personae.coordinator().client.post(address(stage.a_case(), name)).status_code == 404


@pytest.mark.parametrize("name", ["claim", "kontakt", "anteckning"])
def test_a_case_that_does_not_exist_is_missing(name: str) -> None:
    assert personae.caseworker().client.post(f"/handlaggning/arenden/2222222222/{name}/").status_code == 404


def test_somebody_who_is_not_signed_in_is_led_to_the_sign_in() -> None:
    case = stage.a_case()
    assert Client().post(address(case, "claim")).status_code == 302
    assert stage.fresh(case).state == State.RECEIVED


def test_the_loser_of_a_race_is_told_who_won_when_and_what_and_keeps_her_words() -> None:
    winner, loser, case = personae.caseworker(), personae.coordinator(), stage.a_case()
    assert winner.client.post(address(case, "claim"), {"version": case.version}).status_code == 303
    answer = loser.client.post(address(case, "request_information"), {"version": case.version, "missing": "Vilka dagar passar?"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Ärendet har redan ändrats av någon annan" in page
    assert f"{winner.user.name} hann före" in page
    assert f"Tog ärendet. {winner.user.name}" in page
    assert "Vilka dagar passar?" in page
    assert "Be om komplettering ändå" in page
    assert stage.fresh(case).state == State.ASSIGNED


def test_a_second_claim_is_lost_even_by_somebody_who_says_nothing_of_what_she_saw() -> None:
    winner, loser, case = personae.caseworker(), personae.caseworker(), stage.a_case()
    winner.client.post(address(case, "claim"), {"version": case.version})
    assert loser.client.post(address(case, "claim")).status_code == 409
    assert loser.client.post(address(case, "claim"), {"version": case.version}).status_code == 409
    assert loser.client.get(address(case, "claim")).status_code == 409
    assert stage.fresh(case).contact_person == winner.user


def test_who_wants_it_anyway_can_do_it_from_the_page_of_the_conflict() -> None:
    winner, loser, case = personae.caseworker(), personae.coordinator(), stage.a_case()
    winner.client.post(address(case, "claim"), {"version": case.version})
    again = {"version": stage.fresh(case).version, "missing": "Vilka dagar passar?"}
    assert loser.client.post(address(case, "request_information"), again).status_code == 303


def test_a_contact_is_written_and_a_try_in_vain_too() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    assert staff.client.get(address(case, "kontakt")).status_code == 200
    for result in ("nej", "ja"):
        posted = {"version": stage.fresh(case).version, "result": result, "channel": "phone"}
        assert staff.client.post(address(case, "kontakt"), posted).status_code == 303
    assert (ContactAttempt.objects.count(), ContactMade.objects.count()) == (1, 1)
    assert stage.fresh(case).due_on is None


@pytest.mark.parametrize("posted", [{}, {"result": "ja"}, {"result": "kanske", "channel": "phone"}, {"result": "ja", "channel": "duva"}])
def test_a_contact_without_its_answers_is_shown_again(posted: dict[str, str]) -> None:
    staff, case = personae.caseworker(), stage.a_case()
    assert staff.client.post(address(case, "kontakt"), posted).status_code == 422


def test_a_contact_with_a_case_that_somebody_changed_is_a_conflict() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    personae.caseworker().client.post(address(case, "claim"), {"version": case.version})
    posted = {"version": case.version, "result": "ja", "channel": "phone"}
    assert staff.client.post(address(case, "kontakt"), posted).status_code == 409
    assert ContactMade.objects.count() == 0


def test_a_note_is_written_whatever_others_did_meanwhile() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    personae.caseworker().client.post(address(case, "claim"), {"version": case.version})
    posted = {"version": case.version, "text": "Ringde, ingen svarade."}
    assert staff.client.post(address(case, "anteckning"), posted).status_code == 303
    assert case.notes.count() == 1


@pytest.mark.parametrize("text", ["", "   ", "x" * 2001])
def test_an_empty_or_endless_note_is_shown_again(text: str) -> None:
    staff, case = personae.caseworker(), stage.a_case()
    assert staff.client.post(address(case, "anteckning"), {"text": text}).status_code == 422


def test_looking_at_a_form_changes_nothing() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    before = Case.objects.filter(pk=case.pk).values().get()
    staff.client.get(address(case, "request_information"))
    assert Case.objects.filter(pk=case.pk).values().get() == before
