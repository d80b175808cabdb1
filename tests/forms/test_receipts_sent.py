"""Receipts: of what somebody has sent by herself, and of what several have signed."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forms.actions import decline, withdraw
from forms.actions.lapsing import expire_requests
from forms.models import ApplicationKind, Role
from forms.specs.model import Proof
from forms.specs.registry import SPECS
from outbox.hours import first_moment
from outbox.models import Message
from outbox.topics import letters_for
from tests.forms import mailing
from tests.forms.joint import signer_of
from tests.forms.mailing import joint, link_of, read, request_for, sign_as, written

pytestmark = pytest.mark.django_db
ALL = (Role.YOUTH, Role.GUARDIAN, Role.SECOND_GUARDIAN, Role.OFFICER)
INVITED, SIGNED, SENT = "forms.invitation", "forms.all_signed", "forms.receipt"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(mailing.NOW, tick=False) as traveller:
        yield traveller


@pytest.mark.parametrize("avoid", ["", "no_subject", "no_name"])
def test_a_receipt_says_that_it_has_come_and_when_we_call(avoid):
    mailing.support(avoid=avoid)
    (letter,) = written(SENT)
    assert (letter.channel, letter.to) == ("sms", "070-174 06 21")
    assert letter.text == (
        "Hej! Vi har fått det du skickade. Vi hör av oss senast onsdag 9 december 2026. Ring 070-174 06 05 om du undrar något. "
        "Lindhamra kommun"
    )


def test_a_receipt_comes_at_once_to_whoever_may_still_sit_there_and_later_at_the_hours_that_suit(clock):
    mailing.support(best_time="evening")
    (letter,) = written(SENT)
    assert first_moment(letter, timezone.now()) == timezone.now()
    clock.shift(timedelta(minutes=15))
    (late,) = written(SENT)
    assert first_moment(late, timezone.now()).isoformat() == "2026-11-25T16:00:00+00:00"


def test_somebody_who_was_referred_by_another_gets_no_receipt_of_what_she_has_not_sent(monkeypatch):
    mailing.support()
    assert len(written(SENT)) == 1
    referral = replace(SPECS[ApplicationKind.SUPPORT], proof=Proof.WORK, is_own=False)
    monkeypatch.setitem(SPECS, ApplicationKind.SUPPORT, referral)
    assert written(SENT) == []


def test_whoever_wants_a_call_gets_the_link_that_she_confirms_by_and_no_receipt():
    application = mailing.assisted(channel="call")
    assert len(written(INVITED)) == 1
    sign_as(application, Role.YOUTH)
    assert written(SIGNED) == []


def test_everybody_who_has_signed_is_told_where_her_receipt_is():
    application = joint()
    sign_as(application, *ALL)
    found = {letter.to: letter for letter in written(SIGNED)}
    assert set(found) == {mailing.YOUTH_PHONE, mailing.GUARDIAN_PHONE, mailing.SECOND_EMAIL, mailing.OFFICER_EMAIL}
    assert found[mailing.YOUTH_PHONE].text == (
        "Hej! Nu är ansökan underskriven. Vi hör av oss senast onsdag 9 december 2026. Kvitto: http://127.0.0.1:8000/min-ansokan/ "
        "Du behöver din referens och din kod. Undrar du? Ring 070-174 06 08. Lindhamra kommun"
    )
    assert found[mailing.OFFICER_EMAIL].subject == "Ansökan är underskriven"
    for role, to in ((Role.GUARDIAN, mailing.GUARDIAN_PHONE), (Role.OFFICER, mailing.OFFICER_EMAIL)):
        assert read(found[to]) == (
            f"Hej! Nu är ansökan underskriven. Kvitto: {link_of(request_for(application, role))} "
            "Länken öppnar inget utan en kod som du får sedan. Undrar du? Ring 070-174 06 08. Lindhamra kommun"
        )


def test_who_said_no_is_not_told_that_it_was_signed():
    application = joint()
    decline(signer=signer_of(application, Role.SECOND_GUARDIAN))
    sign_as(application, Role.YOUTH, Role.GUARDIAN, Role.OFFICER)
    assert mailing.SECOND_EMAIL not in {letter.to for letter in written(SIGNED)}


def test_where_the_link_has_ended_the_way_to_a_receipt_is_the_telephone(clock):
    application = joint()
    sign_as(application, Role.YOUTH, Role.GUARDIAN, Role.OFFICER)
    clock.move_to("2026-12-09T13:06+01:00")
    expire_requests()
    found = {letter.to: letter.text for letter in written(SIGNED)}
    assert set(found) == {mailing.YOUTH_PHONE, mailing.GUARDIAN_PHONE, mailing.OFFICER_EMAIL}
    assert found[mailing.GUARDIAN_PHONE] == (
        "Hej! Nu är ansökan underskriven. Vill du ha ett kvitto, så ordnar vi det. Undrar du? Ring 070-174 06 08. Lindhamra kommun"
    )
    assert "/min-ansokan/" in found[mailing.YOUTH_PHONE]


def test_a_young_person_without_a_code_of_her_own_finds_the_receipt_by_her_link():
    application = mailing.assisted()
    sign_as(application, Role.YOUTH)
    (letter,) = written(SIGNED)
    assert link_of(request_for(application, Role.YOUTH)) in letter.text
    assert "referens" not in letter.text


def test_nobody_is_told_that_what_has_been_taken_back_is_signed():
    application = joint()
    sign_as(application, *ALL)
    withdraw(application=application)
    assert written(SIGNED) == []


def test_what_was_signed_and_then_changed_is_not_told_twice():
    draft = mailing.joint_draft()
    application = mailing.submitted(draft)
    sign_as(application, *ALL)
    first = Message.objects.get(topic=SIGNED)
    application.state = "awaiting_signatures"
    application.save()
    assert letters_for(first) == []
    mailing.change(application, draft, more="Jag vill laga bilar.")
    sign_as(application, *ALL)
    assert letters_for(first) == []
    assert len(written(SIGNED)) == 4
