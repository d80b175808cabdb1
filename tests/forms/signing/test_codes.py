"""The code that proves who holds a link: right, wrong, used, old, tried too often, asked for too often, and not offered at all."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from common.keys import keyring
from forms.models import OneTimeCode, Role, Signature
from forms.views.signing.proving import TIME_IS_OVER
from outbox.models import Message
from tests.forms.filling import text_of
from tests.forms.mailing import GUARDIAN_PHONE, YOUTH_PHONE, joint
from tests.forms.signing.guests import Guest, code_sent_to, says_nothing

WRONG = "Koden stämmer inte, eller så har den gått ut."
ELSEWHERE = {"HTTP_ORIGIN": "https://ond.example", "HTTP_SEC_FETCH_SITE": "cross-site"}


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_page_asks_for_the_code_that_was_sent_and_no_cookie_is_set_before_it_is_right(guardian):
    guardian.asks_for_a_code()
    page = guardian.get("kod/")

    assert "Vi har skickat den. Koden gäller i tio minuter." in text_of(page)
    assert 'autocomplete="one-time-code"' in page.content.decode()
    says_nothing(page, GUARDIAN_PHONE, "070-174 06 22")
    assert not guardian.client.cookies


def test_a_wrong_code_opens_nothing(guardian):
    right = guardian.asks_for_a_code()

    refused = guardian.post("kod/", {"code": other_than(right)})

    assert refused.status_code == 422
    assert WRONG in text_of(refused)
    says_nothing(refused)
    assert not guardian.client.cookies
    assert guardian.get("kvitto/").headers["Location"] == guardian.url()


@pytest.mark.parametrize("typed", ["", "abc", "12345", "1" * 40])
def test_what_is_no_code_is_answered_with_a_word_of_what_is_wrong(guardian, typed):
    guardian.asks_for_a_code()

    assert guardian.post("kod/", {"code": typed}).status_code == 422


def test_the_sixth_try_is_refused_though_it_is_right(guardian):
    right = guardian.asks_for_a_code()
    for _try in range(5):
        assert guardian.post("kod/", {"code": other_than(right)}).status_code == 422

    assert guardian.post("kod/", {"code": right}).status_code == 422


def test_the_fifth_try_is_taken(guardian):
    right = guardian.asks_for_a_code()
    for _try in range(4):
        guardian.post("kod/", {"code": other_than(right)})

    assert guardian.post("kod/", {"code": right}).status_code == 303


def test_a_code_opens_once(guardian):
    right = guardian.asks_for_a_code()
    assert guardian.post("kod/", {"code": right}).status_code == 303

    assert Guest(guardian.application, Role.GUARDIAN).post("kod/", {"code": right}).status_code == 422


def test_a_code_is_good_for_ten_minutes(application):
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False) as clock:
        first, late = Guest(joint(), Role.GUARDIAN), Guest(joint(), Role.GUARDIAN)
        codes = first.asks_for_a_code(), late.asks_for_a_code()
        clock.shift(timedelta(minutes=10, seconds=-1))
        assert first.post("kod/", {"code": codes[0]}).status_code == 303
        clock.shift(timedelta(seconds=1))
        assert late.post("kod/", {"code": codes[1]}).status_code == 422


def test_a_new_code_takes_the_place_of_the_one_before(guardian):
    first = guardian.asks_for_a_code()
    second = guardian.asks_for_a_code()
    assert OneTimeCode.objects.count() == 1

    if first != second:
        assert guardian.post("kod/", {"code": first}).status_code == 422
    assert guardian.post("kod/", {"code": second}).status_code == 303


def test_the_code_of_one_opens_nothing_of_anothers(guardian, second):
    code = guardian.asks_for_a_code()
    second.asks_for_a_code()
    if code_sent_to(second.request) != code:
        assert second.post("kod/", {"code": code}).status_code == 422


def test_six_codes_in_an_hour_are_one_too_many(guardian):
    for _time in range(5):
        guardian.asks_for_a_code()

    sixth = guardian.post("kod/", {"send": "1"})

    assert sixth.status_code == 429
    assert int(sixth.headers["Retry-After"]) > 0
    assert "Skriv koden." not in text_of(sixth)
    says_nothing(sixth)
    assert Message.objects.filter(topic="forms.signing_code").count() == 5


def test_the_digits_lie_sealed_and_nowhere_else(guardian):
    code = guardian.asks_for_a_code()
    message = Message.objects.get(topic="forms.signing_code")

    assert json.loads(keyring().open_from_team(bytes(message.sealed))) == {"code": code}
    assert code not in json.dumps(message.payload)


def test_a_form_on_another_site_neither_sends_a_code_nor_tries_one(guardian):
    assert guardian.post("kod/", {"send": "1"}, **ELSEWHERE).status_code == 403
    assert not Message.objects.filter(topic="forms.signing_code").exists()
    code = guardian.asks_for_a_code()
    assert guardian.post("kod/", {"code": code}, **ELSEWHERE).status_code == 403


def test_where_a_code_would_come_to_the_young_person_none_is_offered_and_it_is_said_why(db):
    guardian = Guest(joint(guardian_phone=YOUTH_PHONE), Role.GUARDIAN)

    page = guardian.get()

    assert "Koden skulle gå till samma ställe som ungdomens." in text_of(page)
    assert "Skicka en kod" not in text_of(page)
    says_nothing(page)
    refused = guardian.post("kod/", {"send": "1"})
    assert refused.status_code == 422
    assert not Message.objects.filter(topic="forms.signing_code").exists()
    assert guardian.get("kod/").headers["Location"] == guardian.url()


def test_two_guardians_may_share_an_address_and_each_gets_a_code(db):
    application = joint(second_email="", second_phone=GUARDIAN_PHONE)

    for role in (Role.GUARDIAN, Role.SECOND_GUARDIAN):
        Guest(application, role).signs()

    assert Signature.objects.count() == 2


def test_an_opened_link_closes_after_twenty_minutes(application):
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False) as clock:
        guardian = Guest(joint(), Role.GUARDIAN).proves()
        clock.shift(timedelta(minutes=20))
        seen = guardian.seen()
        clock.shift(timedelta(seconds=1))
        says_nothing(guardian.get())
        late = guardian.presses_sign(seen)

    assert late.status_code == 422
    assert str(TIME_IS_OVER) in text_of(late)
    assert guardian.signature is None


def test_a_press_on_more_time_gives_twenty_minutes_more(application):
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False) as clock:
        guardian = Guest(joint(), Role.GUARDIAN).proves()
        clock.shift(timedelta(minutes=19))
        assert guardian.post().status_code == 303
        clock.shift(timedelta(minutes=19))
        assert guardian.presses_sign().headers["Location"] == guardian.url("kvitto/")


def test_a_link_can_be_typed_in_small_letters(guardian):
    assert Client().get(guardian.url().lower()).status_code == 200


@pytest.mark.parametrize("page", ["", "kod/", "din-del/", "nej/", "ny-lank/", "kvitto/", "kvitto.pdf", "papper.pdf", "e-legitimation/"])
def test_a_link_that_nobody_has_made_is_not_there(db, page):
    address = f"/underskrift/{'A' * 26}/{page}"

    assert Client().get(address).status_code == 404
    assert Client().post(address).status_code == 404
