"""The pages of a protected case (works · stranger · wrong role · bad id · invalid · lost race), and every list without it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from audit.models import Entry
from casework import actions
from casework.models import Case
from casework.states import State
from outbox.models import Message
from tests import personae
from tests.casework import stage

pytestmark = pytest.mark.django_db
QUEUE, MEETING, MESSAGES, LOG = "/handlaggning/", "/handlaggning/teammote/", "/handlaggning/meddelanden/", "/handlaggning/logg/"


def address(case: Case, name: str = "") -> str:
    return f"/handlaggning/arenden/{case.reference}/{name}"


def protected(*named: personae.Staff, state: State = State.RECEIVED) -> Case:
    case = stage.a_case(state)
    actions.protect(case=case, people=[staff.user for staff in named], by=named[0].user)
    return stage.fresh(case)


def test_a_case_is_protected_changed_and_let_go_by_its_pages() -> None:
    first, second, case = personae.caseworker(), personae.caseworker(), stage.a_case()
    page = first.client.get(address(case, "skydd/")).content.decode()
    assert "Skyddat ärende" in page
    assert "Skatteverkets förmedling" in page
    posted = {"version": case.version, "people": [str(first.user.reference), str(second.user.reference)]}
    answer = first.client.post(address(case, "skydd/"), posted)
    assert (answer.status_code, answer["Location"]) == (303, address(case))
    page = first.client.get(address(case)).content.decode()
    assert '<span class="tag tag-ink">Skyddat</span>' in page
    assert "Bara de här ser ärendet:" in page
    assert second.user.name in page
    changed = {"version": stage.fresh(case).version, "people": [str(first.user.reference)]}
    assert first.client.post(address(case, "skydd/"), changed).status_code == 303
    assert second.client.get(address(case)).status_code == 404
    ended = {"version": stage.fresh(case).version, "reason": "over"}
    assert first.client.post(address(case, "skydd/bort/"), ended).status_code == 303
    assert second.client.get(address(case)).status_code == 200


def test_who_names_others_than_herself_is_led_back_to_the_queue() -> None:
    coordinator, worker, case = personae.coordinator(), personae.caseworker(), stage.a_case()
    posted = {"version": case.version, "people": [str(worker.user.reference)]}
    answer = coordinator.client.post(address(case, "skydd/"), posted)
    assert (answer.status_code, answer["Location"]) == (303, QUEUE)


def test_those_named_already_are_chosen_beforehand() -> None:
    first, second = personae.caseworker(), personae.caseworker()
    case = protected(first)
    page = first.client.get(address(case, "skydd/")).content.decode()
    chosen = re.findall(r'<input[^>]*name="people"[^>]*value="([^"]+)"[^>]*checked', page)
    assert chosen == [str(first.user.reference)]
    assert str(second.user.reference) in page


@pytest.mark.parametrize("people", [[], ["x"], ["a", "a"], "all four"])
def test_a_choice_that_cannot_be_is_shown_again(people: list[str] | str) -> None:
    staff, case = personae.caseworker(), stage.a_case()
    four = [staff, *(personae.caseworker() for _ in range(3))]
    chosen = [str(one.user.reference) for one in four] if people == "all four" else people
    answer = staff.client.post(address(case, "skydd/"), {"version": case.version, "people": chosen})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not stage.fresh(case).is_protected


@pytest.mark.parametrize("reason", ["", "x"])
def test_the_end_of_protection_has_a_reason(reason: str) -> None:
    staff = personae.caseworker()
    case = protected(staff)
    assert staff.client.get(address(case, "skydd/bort/")).status_code == 200
    assert staff.client.post(address(case, "skydd/bort/"), {"version": case.version, "reason": reason}).status_code == 422
    assert stage.fresh(case).is_protected


def test_who_comes_second_is_told_and_keeps_what_she_chose() -> None:
    winner, loser = personae.caseworker(), personae.caseworker()
    case = stage.a_case()
    winner.client.post(address(case, "claim/"), {"version": case.version})
    posted = {"version": case.version, "people": [str(winner.user.reference), str(loser.user.reference)]}
    answer = loser.client.post(address(case, "skydd/"), posted)
    assert answer.status_code == 409
    assert f"{winner.user.name}, {loser.user.name}" in answer.content.decode()
    assert not stage.fresh(case).is_protected


@pytest.mark.parametrize("name", ["", "skydd/", "skydd/bort/", "kontakt/", "claim/", "marke/"])
def test_who_is_not_named_finds_nothing_whatever_her_role_and_the_try_is_audited(name: str) -> None:
    case = protected(personae.caseworker())
    for stranger in (personae.caseworker(), personae.coordinator(), personae.caseworker_of_another_programme()):
        answer = stranger.client.post(address(case, name)) if name == "marke/" else stranger.client.get(address(case, name))
        assert answer.status_code == 404
        assert "Robin" not in answer.content.decode()
        assert stranger.client.post(address(case, name or "claim/"), {"version": case.version}).status_code == 404
    assert Entry.objects.filter(event="case.denied", reference=case.reference).count() == 6


@pytest.mark.parametrize("name", ["skydd/", "skydd/bort/"])
@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_is_refused(persona: str, name: str) -> None:
    case, somebody = stage.a_case(), getattr(personae, persona)()
    assert somebody.client.get(address(case, name)).status_code == 403
    assert somebody.client.post(address(case, name), {"version": case.version}).status_code == 403


@pytest.mark.parametrize("name", ["skydd/", "skydd/bort/"])
def test_a_case_that_does_not_exist_is_missing(name: str) -> None:
    assert personae.caseworker().client.get(f"/handlaggning/arenden/2222222222/{name}").status_code == 404


@pytest.mark.parametrize("name", ["skydd/", "skydd/bort/"])
def test_somebody_who_is_not_signed_in_is_led_to_the_sign_in(name: str) -> None:
    assert Client().get(address(stage.a_case(), name)).status_code == 302


def test_lists_and_counts_leave_it_out_for_all_but_those_named() -> None:
    named, other, coordinator = personae.caseworker(), personae.caseworker(), personae.coordinator()
    case = protected(named)
    for staff, count in ((named, "1"), (other, "0"), (coordinator, "0")):
        page = staff.client.get(QUEUE, {"urval": "oppna"}).content.decode()
        assert (case.reference in page) is (count == "1")
        counts = re.findall(r'<span class="count">(\S+)</span>', page)
        assert (counts[0], counts[2]) == (count, count)


def test_the_agenda_shows_it_masked_and_the_wall_says_no_initials_even_to_those_named() -> None:
    named, other = personae.caseworker(), personae.caseworker()
    case = protected(named, state=State.ON_AGENDA)
    hers, theirs = named.client.get(MEETING).content.decode(), other.client.get(MEETING).content.decode()
    for page in (hers, theirs):
        assert "Skyddat ärende" in page
        assert "R." not in page
    assert case.reference in hers
    assert case.reference not in theirs
    assert "Referensen visas inte" in theirs
    assert "Skyddat ärende" not in personae.caseworker_of_another_programme().client.get(MEETING).content.decode()


def test_the_agenda_asks_the_same_however_many_are_protected(query_budget: Callable[..., Any]) -> None:
    staff = personae.caseworker()
    asked = []
    for _ in range(2):
        protected(staff, state=State.ON_AGENDA)
        protected(personae.caseworker(), state=State.ON_AGENDA)
        stage.a_case(State.ON_AGENDA)
        staff.client.get(MEETING)
        with query_budget(8) as seen:
            staff.client.get(MEETING)
        asked.append(len(seen.statements))
    assert asked[0] == asked[1]


def test_the_messages_of_a_protected_case_are_not_listed_for_others() -> None:
    named = personae.caseworker()
    case = protected(named)
    assert case.reference not in personae.coordinator().client.get(MESSAGES).content.decode()


def test_the_log_says_that_it_was_protected_and_never_whom_it_is_about() -> None:
    named = personae.caseworker()
    protected(named)
    page = personae.reviewer().client.get(LOG).content.decode()
    assert "Ärende skyddat" in page
    assert "Fick se skyddat ärende" in page
    assert f"person: {named.user.name}" in page
    assert "Robin" not in page


def test_every_page_that_names_the_person_tells_the_others_that_it_was_opened() -> None:
    reader, other = personae.caseworker(), personae.caseworker()
    case = protected(reader, other)
    for name in ("", "skydd/", "kontakt/"):
        Message.objects.filter(topic="casework.protected_read").delete()
        reader.client.get(address(case, name))
        assert [message.payload["user"] for message in Message.objects.filter(topic="casework.protected_read")] == [other.user.pk]
