"""Messages, meeting, log and roles: works · stranger · wrong role · bad id · invalid."""

import uuid
from typing import Any

import pytest
from django.test import Client

from audit.models import Entry
from casework.models import RoleGrant
from casework.states import State
from outbox.models import Message
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db
MESSAGES, MEETING, LOG, ROLES = (f"/handlaggning/{part}/" for part in ("meddelanden", "teammote", "logg", "roller"))
PAPER, EVALUATIONS, ASSIST = (f"/handlaggning/{part}/" for part in ("underskrifter", "utvardering", "fyll-i"))
FOR = {
    **{address: {"caseworker", "coordinator"} for address in (MESSAGES, MEETING, PAPER, EVALUATIONS, ASSIST)},
    LOG: {"reviewer"},
    ROLES: {"administrator"},
}
EVERYBODY = ["caseworker", "coordinator", "reviewer", "administrator", "communicator", "superuser"]


@pytest.mark.parametrize("persona", EVERYBODY)
@pytest.mark.parametrize("address", FOR)
def test_each_page_is_for_its_roles_alone(address: str, persona: str) -> None:
    expected = 200 if persona in FOR[address] else 403
    assert getattr(personae, persona)().client.get(address).status_code == expected


@pytest.mark.parametrize("address", FOR)
def test_somebody_who_is_not_signed_in_is_led_to_the_sign_in(address: str) -> None:
    assert Client().get(address).status_code == 302


def dead_receipt(case: Any) -> Message:
    message = Message.objects.get(topic="forms.receipt", key=case.reference)
    Message.objects.filter(pk=message.pk).update(state="dead", attempts=8, last_error="SMTPServerDisconnected")
    return message


def test_a_message_that_was_given_up_is_shown_and_tried_again() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    message = dead_receipt(case)
    page = staff.client.get(MESSAGES).content.decode()
    assert "SMTPServerDisconnected" in page
    assert case.reference in page
    assert staff.client.post(MESSAGES, {"meddelande": str(message.reference)}).status_code == 303
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("pending", 0)
    assert Entry.objects.filter(event="message.retried").count() == 1


def test_a_message_that_is_already_on_its_way_is_a_conflict() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    message = Message.objects.get(topic="forms.receipt", key=case.reference)
    assert staff.client.post(MESSAGES, {"meddelande": str(message.reference)}).status_code == 409


def test_messages_of_another_programmes_cases_are_neither_seen_nor_tried() -> None:
    stranger, case = personae.caseworker_of_another_programme(), stage.a_case()
    message = dead_receipt(case)
    assert case.reference not in stranger.client.get(MESSAGES).content.decode()
    assert stranger.client.post(MESSAGES, {"meddelande": str(message.reference)}).status_code == 404


@pytest.mark.parametrize("reference", ["", "x", str(uuid.UUID(int=7))])
def test_a_message_that_does_not_exist_is_missing(reference: str) -> None:
    assert personae.coordinator().client.post(MESSAGES, {"meddelande": reference}).status_code == 404


def test_the_agenda_shows_initials_only_and_what_was_decided() -> None:
    staff = personae.caseworker()
    case = factories.case(name="Robin", surname="Ek")
    staff.client.post(f"/handlaggning/arenden/{case.reference}/put_on_agenda/", {"version": case.version})
    page = staff.client.get(MEETING).content.decode()
    assert "R.E." in page
    assert "Robin" not in page
    assert "Inte beslutat" in page
    staff.client.post(f"/handlaggning/arenden/{case.reference}/claim/")
    assert "Tog ärendet" in staff.client.get(MEETING).content.decode()


def test_the_agenda_leaves_out_what_somebody_may_not_open() -> None:
    case = stage.a_case(State.ON_AGENDA)
    assert case.reference not in personae.caseworker_of_another_programme().client.get(MEETING).content.decode()


def test_an_empty_agenda_says_so() -> None:
    assert "Inget på dagordningen än." in personae.caseworker().client.get(MEETING).content.decode()


def test_the_log_tells_who_read_what_and_never_whom_it_is_about() -> None:
    staff, case = personae.caseworker(), stage.a_case()
    staff.client.get(f"/handlaggning/arenden/{case.reference}/")
    page = personae.reviewer().client.get(LOG).content.decode()
    assert "Ärende öppnat" in page
    assert case.reference in page
    assert staff.user.name in page
    assert "Robin" not in page


def test_the_log_can_be_narrowed_to_one_reference() -> None:
    one, other = stage.a_case(), stage.a_case()
    page = personae.reviewer().client.get(LOG, {"referens": one.reference.lower()}).content.decode()
    assert one.reference in page
    assert other.reference not in page


def test_the_log_goes_on_page_by_page() -> None:
    reviewer = personae.reviewer()
    factories.all_programmes()
    for _ in range(60):
        factories.with_role("samordnare")
    page = reviewer.client.get(LOG).content.decode()
    assert 'rel="next"' in page
    assert page.count("Roll given") == 50
    oldest = Entry.objects.order_by("-number").values_list("number", flat=True)[49]
    assert "Roll given" in reviewer.client.get(LOG, {"fore": str(oldest)}).content.decode()


@pytest.mark.parametrize("place", ["x", "-1", "1.5", "٣", "9" * 5000])
def test_a_place_in_the_log_that_is_none_is_missing(place: str) -> None:
    assert personae.reviewer().client.get(LOG, {"fore": place}).status_code == 404


def test_an_administrator_gives_a_role_and_takes_it() -> None:
    administrator, user = personae.administrator(), factories.user()
    factories.kaa()
    posted = {"user": str(user.reference), "role": "handlaggare", "programme": "kaa"}
    assert administrator.client.post(ROLES, posted).status_code == 303
    grant = RoleGrant.objects.get(user=user)
    assert administrator.client.post(ROLES, {"ta": grant.reference}).status_code == 303
    assert not RoleGrant.objects.filter(user=user).exists()


@pytest.mark.parametrize(
    "changes", [{"user": ""}, {"user": "x"}, {"role": "chef"}, {"programme": ""}, {"programme": "x"}, {"role": "granskare"}]
)
def test_a_role_that_makes_no_sense_is_shown_again(changes: dict[str, str]) -> None:
    administrator, user = personae.administrator(), factories.user()
    factories.kaa()
    posted = {"user": str(user.reference), "role": "handlaggare", "programme": "kaa", **changes}
    assert administrator.client.post(ROLES, posted).status_code == 422
    assert not RoleGrant.objects.filter(user=user).exists()


@pytest.mark.parametrize("reference", ["2222222222", "x", "\x00"])
def test_a_grant_that_does_not_exist_is_missing(reference: str) -> None:
    assert personae.administrator().client.post(ROLES, {"ta": reference}).status_code == 404


def test_signs_that_no_reference_has_find_nothing_in_the_log() -> None:
    assert "Inget i loggen passar." in personae.reviewer().client.get(LOG, {"referens": "\x00ABC"}).content.decode()


def test_an_administrator_cannot_change_her_own_roles() -> None:
    administrator = personae.administrator()
    grant = RoleGrant.objects.get(user=administrator.user)
    assert administrator.client.post(ROLES, {"ta": grant.reference}).status_code == 403
    assert RoleGrant.objects.filter(pk=grant.pk).exists()
    page = administrator.client.get(ROLES).content.decode()
    assert "Din egen" in page


@pytest.mark.parametrize("persona", [name for name in EVERYBODY if name != "administrator"])
def test_nobody_else_gives_roles(persona: str) -> None:
    somebody = getattr(personae, persona)()
    posted = {"user": str(somebody.user.reference), "role": "samordnare"}
    assert somebody.client.post(ROLES, posted).status_code == 403
