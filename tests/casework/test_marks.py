"""Marks of a case: which form opened it, urgent, and what a robot may have sent; shown in words, counted, set and taken away."""

import re

import pytest
from django.test import Client

from audit.models import Entry
from casework import actions
from casework.models import Case
from casework.states import State
from common.errors import NotAllowed, StaleState
from tests import personae
from tests.casework import stage

pytestmark = pytest.mark.django_db
QUEUE = "/handlaggning/"
_LINKS = re.compile(r'/handlaggning/arenden/(\w{10})/"')
_MARKED = re.compile(r'marke=(\w+)"[^>]*>([^<]+) <span class="count">(\d+)</span>')


def shown(client: Client, **parameters: str) -> list[str]:
    answer = client.get(QUEUE, {"urval": "oppna", **parameters})
    assert answer.status_code == 200
    return _LINKS.findall(answer.content.decode())


def address(case: Case) -> str:
    return f"/handlaggning/arenden/{case.reference}/marke/"


# kind of application -> the word in the queue; a request of one's own has none
WORDS = {
    "support": "",
    "joint": "Gemensam ansökan",
    "referral": "Remiss",
    "concern": "Oro för en ungdom",
    "notification": "Skolans anmälan",
    "accessibility": "Tillgänglighetsbrist",
    "consent": "Ändrat samtycke",
    "extract": "Registerutdrag",
}


@pytest.mark.parametrize(("kind", "word"), WORDS.items())
def test_the_queue_says_in_words_which_form_opened_a_case(kind: str, word: str) -> None:
    stage.a_case(kind=kind)
    page = personae.caseworker().client.get(QUEUE).content.decode()
    assert re.findall(r'<span class="tag">([^<]+)</span>', page) == ([word] if word else [])


@pytest.mark.parametrize("place", ["queue", "case"])
def test_what_is_urgent_and_what_may_be_rubbish_says_so_in_words(place: str) -> None:
    staff, case = personae.caseworker(), stage.a_case(is_urgent=True, is_suspect=True)
    page = staff.client.get(QUEUE if place == "queue" else f"/handlaggning/arenden/{case.reference}/").content.decode()
    assert '<span class="tag tag-alarm">Brådskande</span>' in page
    assert '<span class="tag">Kan vara skräp</span>' in page


def test_each_mark_has_a_way_to_its_cases_with_a_count() -> None:
    staff = personae.caseworker()
    stage.a_case()
    urgent, suspect = stage.a_case(State.ASSIGNED, is_urgent=True), stage.a_case(is_suspect=True)
    stage.a_case(State.CLOSED, is_urgent=True)
    found = _MARKED.findall(staff.client.get(QUEUE).content.decode())
    assert found == [("bradskande", "Brådskande", "1"), ("skrap", "Kan vara skräp", "1")]
    assert shown(staff.client, marke="bradskande") == [urgent.reference]
    assert shown(staff.client, marke="skrap") == [suspect.reference]


def test_a_mark_that_no_case_bears_is_not_offered() -> None:
    stage.a_case()
    assert _MARKED.findall(personae.caseworker().client.get(QUEUE).content.decode()) == []


def test_the_queue_can_be_narrowed_to_one_kind() -> None:
    staff, referral = personae.caseworker(), stage.a_case(kind="referral")
    stage.a_case()
    assert shown(staff.client, slag="referral") == [referral.reference]
    assert "Slag: Remiss" in staff.client.get(QUEUE, {"urval": "oppna", "slag": "referral"}).content.decode()


@pytest.mark.parametrize("parameters", [{"slag": "reply"}, {"slag": "x"}, {"marke": "x"}])
def test_a_mark_or_a_kind_that_does_not_exist_is_told_as_an_error(parameters: dict[str, str]) -> None:
    assert personae.caseworker().client.get(QUEUE, parameters).status_code == 422


# what is pressed -> the case before, the column afterwards, the event in the log, the line of the story
PRESSES = {
    "urgent": ({"is_urgent": False}, ("is_urgent", True), "case.marked_urgent", "Märkte ärendet som brådskande"),
    "not_urgent": ({"is_urgent": True}, ("is_urgent", False), "case.unmarked_urgent", "Tog bort märket brådskande"),
    "not_suspect": ({"is_suspect": True}, ("is_suspect", False), "case.suspicion_cleared", "Sa att det inte är skräp"),
}


@pytest.mark.parametrize("name", PRESSES)
def test_one_press_marks_a_case_and_the_log_and_the_story_know(name: str) -> None:
    before, (column, becomes), event, line = PRESSES[name]
    staff, case = personae.caseworker(), stage.a_case(**before)
    page = staff.client.get(f"/handlaggning/arenden/{case.reference}/").content.decode()
    assert f'value="{name}"' in page
    assert staff.client.post(address(case), {"version": case.version, "marke": name}).status_code == 303
    assert getattr(stage.fresh(case), column) is becomes
    assert stage.fresh(case).state == case.state
    assert stage.last_event(case).event == event
    assert f"{line}. {staff.user.name}" in staff.client.get(f"/handlaggning/arenden/{case.reference}/").content.decode()


@pytest.mark.parametrize("name", PRESSES)
def test_who_comes_second_is_told_who_was_first(name: str) -> None:
    winner, loser, case = personae.caseworker(), personae.coordinator(), stage.a_case(**PRESSES[name][0])
    winner.client.post(address(case), {"version": case.version, "marke": name})
    for version in (str(case.version), ""):
        answer = loser.client.post(address(case), {"version": version, "marke": name})
        assert answer.status_code == 409
        assert f"{winner.user.name} hann före" in answer.content.decode()
    assert case.markings.count() == 1


@pytest.mark.parametrize("name", ["mark_urgent", "unmark_urgent", "clear_suspicion"])
def test_staff_of_another_programme_mark_nothing(name: str) -> None:
    case = stage.a_case(is_suspect=True)
    with pytest.raises(NotAllowed):
        getattr(actions, name)(case=case, by=personae.caseworker_of_another_programme().user)


def test_a_closed_case_is_marked_no_more() -> None:
    with pytest.raises(StaleState):
        actions.mark_urgent(case=stage.a_case(State.CLOSED), by=personae.caseworker().user)


def test_a_stranger_finds_nothing_to_mark_and_the_try_is_audited() -> None:
    case = stage.a_case()
    answer = personae.caseworker_of_another_programme().client.post(address(case), {"marke": "urgent"})
    assert answer.status_code == 404
    assert Entry.objects.filter(event="case.denied", reference=case.reference).count() == 1


@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_is_refused(persona: str) -> None:
    case = stage.a_case()
    assert getattr(personae, persona)().client.post(address(case), {"marke": "urgent"}).status_code == 403
    assert not stage.fresh(case).is_urgent


def test_a_mark_or_a_case_that_does_not_exist_is_missing() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    assert staff.client.post(address(case), {"version": case.version, "marke": "guld"}).status_code == 404
    assert staff.client.post("/handlaggning/arenden/2222222222/marke/", {"marke": "urgent"}).status_code == 404


def test_looking_at_the_address_of_marks_does_nothing() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    assert staff.client.get(address(case)).status_code == 405
    assert stage.fresh(case).version == case.version
