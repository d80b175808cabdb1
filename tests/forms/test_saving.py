"""Saving for later, coming back by code, and what a stolen table would tell."""

import datetime
import json

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.utils import timezone

from common import codes
from forms import actions
from forms.models import Draft
from tests.forms.filling import PHONE, Applicant, code_of, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]


def saved() -> tuple[Applicant, str]:
    applicant = Applicant().fill(upto="hjalp")
    response = applicant.send("hjalp", save="1")
    assert (response.status_code, response.headers["Location"]) == (303, applicant.url("kod"))
    return applicant, code_of(applicant.open("kod"))


def resume(client: Client, code: str, **headers: str):
    return client.post("/ansok/fortsatt/", {"code": code}, headers=headers)


def test_the_code_has_thirteen_signs_each_with_a_word():
    applicant, code = saved()
    page = text_of(applicant.open("kod"))
    assert codes.is_code(code)
    assert codes.grouped(code) in page
    assert all(f"<b>{sign}</b> {word}" in page for sign, word in codes.spoken(code))
    assert "Du är på steg 5 av 6." in page


def test_a_draft_is_found_by_its_code_on_another_device():
    applicant, code = saved()
    elsewhere = Client()
    response = resume(elsewhere, codes.grouped(code).lower())
    assert (response.status_code, response.headers["Location"]) == (303, applicant.url("kontakt"))
    assert "Jag vill bygga båtar." in text_of(elsewhere.get(applicant.url("hjalp")))


def test_saving_again_shows_the_same_code():
    applicant, code = saved()
    applicant.send("kontakt", save="1")
    assert code_of(applicant.open("kod")) == code


def test_a_page_half_filled_in_is_saved_and_waits():
    applicant = Applicant().fill(upto="kontakt")
    response = applicant.send("kontakt", {"name": "Robin", "channel": "sms", "phone": ""}, save="1")
    assert response.headers["Location"] == applicant.url("kod")
    page = applicant.open("kontakt")
    assert page.status_code == 200
    assert 'value="Robin"' in page.content.decode()
    assert applicant.open("bra-att-veta").headers["Location"] == applicant.url("kontakt")


def test_the_review_page_saves_for_later_too():
    applicant = Applicant().fill()
    assert applicant.client.post(applicant.url("granska"), {"save": "1"}).headers["Location"] == applicant.url("kod")
    assert applicant.draft.code_finder is not None


def test_the_code_page_is_not_shown_before_somebody_has_asked_for_a_code():
    applicant = Applicant()
    assert applicant.open("kod").headers["Location"] == applicant.url("alder")


def test_a_code_lives_thirty_days_after_the_last_save():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        _, code = saved()
        clock.shift(datetime.timedelta(days=29, hours=23))
        assert resume(Client(), code).status_code == 303
        clock.shift(datetime.timedelta(days=30, minutes=1))
        assert resume(Client(), code).status_code == 422


def test_wrong_expired_and_malformed_codes_are_answered_alike():
    answers = {
        text_of(resume(Client(), code, REMOTE_ADDR=f"10.0.{number}.1")) for number, code in enumerate(["2345678923456", "KORT", "0O1IL"])
    }
    assert len({answer.split("<main")[1].split("value=")[0] for answer in answers}) == 1


def test_tries_are_limited_before_anything_is_hashed(monkeypatch):
    hashed = []
    monkeypatch.setattr("forms.actions.drafts.derive", lambda code: hashed.append(code) or codes.derive(code))
    client = Client()
    statuses = [resume(client, codes.new_code()).status_code for _ in range(12)]
    assert statuses == [422] * 10 + [429] * 2
    assert len(hashed) == 10


def test_a_used_code_no_longer_opens_a_draft():
    applicant, code = saved()
    for slug in ("kontakt", "bra-att-veta"):
        applicant.send(slug)
    applicant.submit()
    assert resume(Client(), code).status_code == 422


def test_the_person_can_delete_what_she_has_saved():
    applicant, _ = saved()
    assert applicant.client.post(applicant.url("ta-bort")).headers["Location"] == "/ansok/"
    assert not Draft.objects.exists()


def test_another_tab_does_not_overwrite_what_the_first_has_saved():
    applicant = Applicant().fill(upto="hjalp")
    from forms.drafts import OpenDraft

    key = bytes.fromhex(applicant.client.session["drafts"][applicant.reference])
    stale = OpenDraft.open(applicant.draft, key)
    applicant.send("hjalp")
    actions.save_step(draft=stale, slug="skola", values={"school": ["absent"]})
    pages = OpenDraft.open(applicant.draft, key).content.pages
    assert pages["skola"] == {"school": ["absent"]}
    assert pages["hjalp"]["help"] == ["placement", "unsure"]


def test_expired_drafts_are_deleted():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        Applicant().fill(upto="skola")
        saved()
        assert actions.forget_expired() == 0
        clock.shift(datetime.timedelta(minutes=61))
        assert actions.forget_expired() == 1
        clock.shift(datetime.timedelta(days=30))
        assert actions.forget_expired() == 1


def test_nothing_that_was_answered_stands_in_clear_in_any_table():
    applicant, code = saved()
    applicant.send("kontakt")
    applicant.send("bra-att-veta")
    drafts = _everything()
    applicant.submit()
    for table in (drafts, _everything()):
        for word in ("Robin", "båtar", "1740671", PHONE, code, "ask_first", "afternoon"):
            assert word not in table
    assert applicant.reference in _everything()


def _everything() -> str:
    """All cells of all tables, as text, bytes included."""
    cells = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            cells += [
                bytes(cell).decode("latin-1") if isinstance(cell, (bytes, memoryview)) else str(cell)
                for row in cursor.fetchall()
                for cell in row
            ]
    return "\n".join(cells)


def test_the_session_holds_only_keys_by_reference():
    applicant = Applicant().fill(upto="hjalp")
    session = dict(applicant.client.session)
    assert list(session["drafts"]) == [applicant.reference]
    assert set(session) <= {"drafts", "_session_expiry", "seen_at"}
    assert "17" not in json.dumps(session["drafts"][applicant.reference][:0])
    assert Session.objects.get().session_data.isascii()


def test_a_session_that_another_draft_keeps_alive_does_not_lead_to_one_left_for_an_hour(programmes):
    """The code still does: it is what the person asked for."""
    with time_machine.travel(timezone.now(), tick=False) as clock:
        applicant, code = saved()
        left = applicant.url("skola")
        clock.shift(datetime.timedelta(minutes=50))
        assert applicant.client.post("/ansok/stod/").status_code == 303
        clock.shift(datetime.timedelta(minutes=20))
        assert applicant.client.get(left).headers["Location"] == "/ansok/"
        assert Client().post("/ansok/fortsatt/", {"code": code}).status_code == 303
