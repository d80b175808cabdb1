"""One device that is passed from hand to hand: each proves herself, and the next one finds a clean screen. And who typed for whom."""

import pytest
from django.test import Client

from common.codes import derive
from forms.actions import begin_completion, resubmit, save_step, submit
from forms.models import Application, Draft, Ending, Method, Role, TypedBy
from forms.workflow import State
from tests.forms.filling import code_of, text_of
from tests.forms.joint import signs
from tests.forms.mailing import joint_draft
from tests.forms.signing.guests import Guest, says_nothing


@pytest.fixture
def table(db) -> tuple[Client, Application]:
    """The device on which the young person has opened her application and pressed that they sign together."""
    draft, client = joint_draft(), Client()
    code = draft.content.code
    application = submit(draft=draft)
    assert client.post("/min-ansokan/", {"reference": application.reference, "code": code}).status_code == 303
    assert client.post("/min-ansokan/tillsammans/").headers["Location"] == "/tillsammans/"
    return client, application


def test_each_signs_in_turn_and_leaves_a_clean_screen(table):
    client, application = table
    for role in (Role.YOUTH, Role.OFFICER, Role.GUARDIAN, Role.SECOND_GUARDIAN):
        guest = Guest(application, role, client=client).proves()
        if role is Role.OFFICER:
            guest.fills_in_her_part()
        assert guest.presses_sign().headers["Location"] == "/tillsammans/"

        assert guest.signature.method == Method.TOGETHER
        assert "Halva dagar" not in client.get("/tillsammans/").content.decode()
        says_nothing(guest.get())

    application.refresh_from_db()
    assert application.state == State.SUBMITTED


def test_a_no_at_the_table_leaves_a_clean_screen_too(table):
    client, application = table
    guest = Guest(application, Role.GUARDIAN, client=client).proves()

    assert guest.post("nej/").headers["Location"] == guest.url("nej/")
    answer = text_of(guest.get("nej/"))
    assert "Tack för ditt svar." in answer
    assert "Lämna över skärmen" in answer
    assert application.requests.get(role=Role.GUARDIAN).ending == Ending.DECLINED
    page = text_of(client.get("/tillsammans/"))
    assert "<b>Billie</b> Vårdnadshavare, inte än" in page
    assert "har sagt nej" not in page.lower()


def test_a_table_that_waits_for_nobody_more_is_not_said_to_have_been_signed_by_all(table):
    client, application = table
    Guest(application, Role.GUARDIAN, client=client).proves().post("nej/")
    for role in (Role.SECOND_GUARDIAN, Role.OFFICER, Role.YOUTH):
        signs(application, role)

    page = text_of(client.get("/tillsammans/"))

    assert "Ni är klara här." in page
    assert "<b>Billie</b> Vårdnadshavare, inte än" in page
    assert "skriver under nu" not in page


def test_a_link_of_another_application_is_not_signed_at_the_table(table):
    client, _application = table
    guest = Guest(submit(draft=joint_draft()), Role.GUARDIAN, client=client).signs()

    assert guest.signature.method == Method.LINK


def test_what_an_officer_typed_becomes_the_young_persons_and_can_be_changed_by_her(db):
    draft = joint_draft()
    Draft.objects.filter(pk=draft.row.pk).update(typed_by=TypedBy.OFFICER)
    application = submit(draft=draft)
    youth = Guest(application, Role.YOUTH).signs()
    author_key = derive(code_of(youth.get("kvitto/"))).key

    again = begin_completion(application=Application.objects.get(pk=application.pk), author_key=author_key)
    save_step(draft=again, slug="tider", values={"energy": ["hours"]})
    resubmit(draft=again)

    assert youth.get("kvitto/").status_code == 410
    assert Guest(application, Role.YOUTH).token != youth.token


def test_who_only_reads_hands_the_screen_over_and_her_page_is_closed(table):
    client, application = table
    guest = Guest(application, Role.GUARDIAN, client=client).proves()
    assert "Inte nu. Lämna över skärmen" in text_of(guest.get())

    assert guest.post("", {"lamna_over": "1"}).headers["Location"] == "/tillsammans/"

    says_nothing(guest.get())
    assert guest.signature is None
