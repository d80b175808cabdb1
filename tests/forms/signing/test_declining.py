"""Saying no: asked once more, without a reason, and told to nobody."""

import pytest

from forms.models import Ending, Role
from forms.workflow import State
from tests.forms.filling import text_of
from tests.forms.mailing import request_for, sign_as
from tests.forms.signing.guests import Guest, says_nothing


def ending_of(guest: Guest) -> str:
    return request_for(guest.application, guest.role).ending


def test_a_no_is_asked_for_once_more_and_then_thanked_for(guardian):
    asked = guardian.proves().get("nej/")
    assert "Vill du inte skriva under?" in text_of(asked)
    assert "Du behöver inte säga varför." in text_of(asked)
    assert ending_of(guardian) == ""

    said = guardian.post("nej/")
    assert (said.status_code, said.headers["Location"]) == (303, guardian.url("nej/"))

    assert ending_of(guardian) == Ending.DECLINED
    thanks = guardian.get("nej/")
    assert thanks.status_code == 200
    assert "Tack för ditt svar." in text_of(thanks)
    says_nothing(thanks)


def test_a_guardian_of_a_sixteen_year_old_stops_nothing(guardian, application):
    guardian.proves().post("nej/")

    application.refresh_from_db()
    assert application.state == State.AWAITING_SIGNATURES
    sign_as(application, Role.YOUTH, Role.OFFICER, Role.SECOND_GUARDIAN)
    assert application.state == State.SUBMITTED


def test_a_no_of_somebody_who_must_sign_ends_it_for_all_and_says_not_who_it_was(officer, second, application):
    officer.proves().post("nej/")

    application.refresh_from_db()
    assert application.state == State.LAPSED
    answer = second.get()
    assert answer.status_code == 410
    assert "Länken gäller inte längre." in text_of(answer)
    assert "Tack för ditt svar." in text_of(officer.get("nej/"))


def test_to_the_others_a_no_looks_like_no_answer(guardian, youth):
    guardian.proves().post("nej/")

    page = text_of(youth.proves().get())

    assert "Billie</b> vårdnadshavare, har inte skrivit under" in page
    assert "vill" not in page.split("Vem har skrivit under?")[1].split("Länken gäller")[0]


def test_who_opens_the_link_of_somebody_who_said_no_learns_nothing_of_it(guardian):
    guardian.proves().post("nej/")

    answer = Guest(guardian.application, Role.GUARDIAN).get("nej/")

    assert answer.status_code == 410
    assert "Länken gäller inte längre." in text_of(answer)
    assert "Tack för ditt svar." not in text_of(answer)


def test_somebody_who_does_not_know_the_young_person_is_told_whom_to_call(guardian):
    page = text_of(guardian.proves().get())
    assert f"{guardian.url('nej/')}?okand=1" in page
    asked = text_of(guardian.get("nej/?okand=1"))

    assert "Känner du inte Robin?" in asked
    assert "tel:" in asked
    assert guardian.post("nej/?okand=1").status_code == 303
    assert ending_of(guardian) == Ending.DECLINED


def test_a_stranger_who_was_sent_what_another_typed_for_somebody_can_say_so(helped):
    assert "Jag heter inte Robin" in text_of(helped.proves().get())
    assert "Heter du inte Robin?" in text_of(helped.get("nej/?okand=1"))


def test_the_young_person_is_told_that_her_no_ends_it(youth, application):
    assert "Då slutar ansökan att gälla." in text_of(youth.proves().get("nej/"))
    youth.post("nej/")

    application.refresh_from_db()
    assert application.state == State.LAPSED


def test_who_has_signed_is_led_to_the_receipt_instead(guardian):
    guardian.signs()

    for answer in (guardian.get("nej/"), guardian.post("nej/")):
        assert answer.headers["Location"] == guardian.url("kvitto/")
    assert ending_of(guardian) == ""


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_says_no_for_somebody_else(guardian, method):
    answer = getattr(guardian, method)("nej/")

    assert answer.headers["Location"] == guardian.url()
    assert ending_of(guardian) == ""
