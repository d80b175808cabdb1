"""The case page: who, how to reach, what not to do, the promise, the next step; and who has read it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from audit.models import Entry
from casework import actions
from casework.states import Channel, State
from outbox.models import Message
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db


def address(reference: str) -> str:
    return f"/handlaggning/arenden/{reference}/"


def events_of(reference: str) -> list[str]:
    return list(Entry.objects.filter(thing="casework.case", reference=reference).order_by("number").values_list("event", flat=True))


def test_the_page_says_who_how_what_not_and_until_when() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    page = staff.client.get(address(case.reference)).content.decode()
    assert "Robin, 16 år" in page
    assert 'Sms <a href="sms:+46701740621">070-174 06 21</a>' in page
    assert "Lämna inget meddelande" in page
    assert "Prata inte med vårdnadshavare före Robin" in page
    assert "14 dagar kvar av löftet." in page
    assert "Jag vill hellre ses ute än på ett kontor." in page


def test_who_allows_it_is_not_said_to_forbid_it() -> None:
    staff, case = personae.caseworker(), factories.case(message="yes", guardian="yes")
    page = staff.client.get(address(case.reference)).content.decode()
    assert "Lämna inget meddelande" not in page
    assert "Prata inte med vårdnadshavare" not in page


def test_exactly_one_step_is_recommended() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    page = staff.client.get(address(case.reference)).content.decode()
    assert page.count('class="go"') == 1
    assert '<button class="go" type="submit">Ta ärendet</button>' in page


def test_the_buttons_are_what_the_policies_allow() -> None:
    case = stage.a_case()
    mine = personae.caseworker().client.get(address(case.reference)).content.decode()
    theirs = personae.coordinator().client.get(address(case.reference)).content.decode()
    assert "/claim/" in mine
    assert "/assign/" not in mine
    assert "/close/" not in mine
    assert "/claim/" not in theirs
    assert "/assign/" in theirs
    assert "/close/" in theirs


def test_what_has_happened_is_told_with_who_and_what() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    actions.record_contact_made(case=case, channel=Channel.PHONE, by=staff.user)
    actions.add_note(case=case, text="Vill helst ses på ett fik.", by=staff.user)
    actions.claim(case=case, by=staff.user)
    page = staff.client.get(address(case.reference)).content.decode()
    assert "Ärendet kom in. Den som sökte" in page
    assert f"Kontakt: Telefon. {staff.user.name}" in page
    assert f"Tog ärendet. {staff.user.name}" in page
    assert "Vill helst ses på ett fik." in page


@pytest.mark.parametrize(
    ("state", "words"),
    [("pending", "Kvittot väntar på att skickas"), ("dead", "Kvittot gick inte att skicka")],
)
def test_the_page_says_how_it_went_with_the_receipt(state: str, words: str) -> None:
    staff, case = personae.caseworker(), stage.a_case()
    Message.objects.filter(topic="forms.receipt", key=case.reference).update(state=state)
    page = staff.client.get(address(case.reference)).content.decode()
    assert words in page
    assert ("Försök igen" in page) is (state == "dead")


def test_every_reading_is_audited_once() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    staff.client.get(address(case.reference))
    entry = Entry.objects.get(event="case.opened", reference=case.reference)
    assert entry.actor == str(staff.user.reference)


def test_a_case_of_another_programme_does_not_exist_and_the_try_is_audited() -> None:
    stranger, case = personae.caseworker_of_another_programme(), stage.a_case()
    assert stranger.client.get(address(case.reference)).status_code == 404
    assert events_of(case.reference)[-1] == "case.denied"
    assert "case.opened" not in events_of(case.reference)


@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_is_refused(persona: str) -> None:
    case = stage.a_case()
    answer = getattr(personae, persona)().client.get(address(case.reference))
    assert answer.status_code == 403
    assert "Robin" not in answer.content.decode()


def test_somebody_who_is_not_signed_in_is_led_to_the_sign_in() -> None:
    assert Client().get(address(stage.a_case().reference)).status_code == 302


@pytest.mark.parametrize("reference", ["2222222222", "kort", "drop'table"])
def test_a_reference_that_does_not_exist_is_missing(reference: str) -> None:
    assert personae.caseworker().client.get(address(reference)).status_code == 404


def test_a_closed_case_can_be_read() -> None:
    staff, case = personae.caseworker(), stage.a_case(State.CLOSED)
    page = staff.client.get(address(case.reference)).content.decode()
    assert "Avslutad" in page
    assert "/claim/" not in page


def test_a_case_without_an_application_can_be_read() -> None:
    staff, case = personae.caseworker(), factories.many_cases(1)[0]
    page = staff.client.get(address(case.reference)).content.decode()
    assert "Robin, 16 år" in page
    assert "070-174 06 21" in page


def test_the_page_costs_the_same_however_much_has_happened(query_budget: Callable[..., Any]) -> None:
    staff, case = personae.caseworker(), stage.a_case()
    actions.add_note(case=case, text="Ett.", by=staff.user)
    staff.client.get(address(case.reference))
    with query_budget(12) as few:
        staff.client.get(address(case.reference))
    for number in range(10):
        actions.add_note(case=case, text=f"Nummer {number}.", by=staff.user)
        actions.record_attempt(case=case, channel=Channel.PHONE, by=staff.user)
    with query_budget(12) as many:
        assert staff.client.get(address(case.reference)).status_code == 200
    assert len(few.statements) == len(many.statements)


def test_the_page_and_its_title_keep_the_name_out_of_the_browsers_history() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    page = staff.client.get(address(case.reference)).content.decode()
    title = page.split("<title>")[1].split("</title>")[0]
    assert "Robin" not in title
