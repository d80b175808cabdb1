"""Links that lead nowhere any more: each says why in plain words, and none says whose or what; and the new link that can be asked for."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forms.actions import submit, withdraw
from forms.actions.lapsing import expire_requests, free_adults
from forms.models import Application, Ending, Role, SignatureRequest
from forms.workflow import State
from outbox.models import Message
from tests.forms.filling import text_of
from tests.forms.mailing import change, joint, joint_draft, request_for
from tests.forms.signing.guests import Guest, says_nothing

PAGES = ["", "kod/", "din-del/", "nej/", "kvitto/", "kvitto.pdf", "papper.pdf", "e-legitimation/"]
ENDINGS = {
    Ending.CHANGED: "Ansökan har ändrats. Vi har skickat en ny länk.",
    Ending.EXPIRED: "Tiden är slut.",
    Ending.WITHDRAWN: "Länken gäller inte längre.",
    Ending.DECLINED: "Länken gäller inte längre.",
    Ending.ADULT: "Ungdomen har fyllt 18.",
}
NEWEST = "Skicka den nyaste länken igen"


def words_of(response) -> str:
    """The heading and the sentence below it, as they are read."""
    return text_of(response).replace('</h1> <p class="lead">', " ")


def changed(application, draft) -> None:
    change(application, draft, energy="hours")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_behind_a_link_that_has_ended_says_why_and_no_more(guardian, ending, page):
    guardian.proves()
    SignatureRequest.objects.filter(pk=guardian.request.pk).update(ended_at=timezone.now(), ending=ending)

    for client in (guardian, Guest(guardian.application, Role.GUARDIAN)):
        answer = client.get(page)
        assert answer.status_code == 410
        assert ENDINGS[ending] in words_of(answer)
        says_nothing(answer)
        assert (NEWEST in text_of(answer)) is (ending in (Ending.CHANGED, Ending.EXPIRED))


def test_after_a_change_the_old_link_signs_nothing_and_the_new_one_does(db):
    draft = joint_draft()
    application = submit(draft=draft)
    old = Guest(application, Role.GUARDIAN).proves()
    seen = old.seen()
    changed(application, draft)

    late = old.presses_sign(seen)

    assert late.status_code == 409
    assert ENDINGS[Ending.CHANGED] in words_of(late)
    assert old.presses_sign(application.digest).status_code == 409
    assert old.signature is None
    new = Guest(application, Role.GUARDIAN)
    assert new.token != old.token
    assert "Några timmar" in text_of(new.proves().get())
    assert new.presses_sign().status_code == 303


def test_a_change_that_is_signed_at_the_same_moment_binds_nobody(db):
    draft = joint_draft()
    application = submit(draft=draft)
    guardian = Guest(application, Role.GUARDIAN).proves()

    assert guardian.presses_sign("0" * 64).status_code == 409
    assert guardian.signature is None


def test_an_officer_whose_signature_is_void_finds_her_part_filled_in(db):
    draft = joint_draft()
    application = submit(draft=draft)
    Guest(application, Role.OFFICER).signs()
    changed(application, draft)

    page = Guest(application, Role.OFFICER).proves().get("din-del/").content.decode()

    assert 'value="Kurator"' in page
    assert "En lugn start." in page


def test_what_was_taken_back_can_be_signed_by_nobody(guardian):
    guardian.proves()
    seen = guardian.seen()
    withdraw(application=guardian.application)

    assert guardian.presses_sign(seen).status_code == 410
    assert guardian.signature is None


def test_a_link_lives_fourteen_days_and_not_a_second_more(db):
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False) as clock:
        guardian = Guest(joint(), Role.GUARDIAN)
        clock.shift(timedelta(days=14, seconds=-1))
        seen = guardian.proves().seen()
        assert "Länken gäller till och med onsdag 9 december 2026." in text_of(guardian.get())
        clock.shift(timedelta(seconds=1))
        for answer in (guardian.get(), guardian.presses_sign(seen)):
            assert answer.status_code == 410
            assert ENDINGS[Ending.EXPIRED] in words_of(answer)
        expire_requests()
        assert ENDINGS[Ending.EXPIRED] in words_of(guardian.get())
    assert guardian.signature is None


# Robin is born on 6 January 2010; midnight in Stockholm is 23.00 in UTC.
@pytest.mark.parametrize(("moment", "is_shown"), [("2028-01-05T22:59:00Z", True), ("2028-01-05T23:00:00Z", False)])
def test_a_guardian_reads_and_signs_until_the_night_before_the_eighteenth_birthday(db, moment, is_shown):
    with time_machine.travel("2028-01-04T12:00:00Z", tick=False) as clock:
        guardian = Guest(joint(age="17"), Role.GUARDIAN)
        clock.move_to(moment)
        code = guardian.asks_for_a_code()
        answer = guardian.post("kod/", {"code": code})
        if is_shown:
            assert guardian.presses_sign().headers["Location"] == guardian.url("kvitto/")
        else:
            assert answer.status_code == 410
            assert ENDINGS[Ending.ADULT] in words_of(answer)
            says_nothing(answer)


def test_a_guardian_who_has_signed_loses_the_receipt_on_the_eighteenth_birthday(db):
    with time_machine.travel("2028-01-05T22:50:00Z", tick=False) as clock:
        guardian = Guest(joint(age="17"), Role.GUARDIAN).signs()
        youth = Guest(guardian.application, Role.YOUTH).signs()
        assert guardian.get("kvitto/").status_code == 200
        clock.move_to("2028-01-05T23:00:00Z")
        for page in ("kvitto/", "kvitto.pdf", ""):
            assert guardian.get(page).status_code == 410
        free_adults()
        assert ENDINGS[Ending.ADULT] in words_of(guardian.get("kvitto/"))
        assert youth.get("kvitto/").status_code == 200


def renewed(guest: Guest) -> int:
    return Message.objects.filter(topic="forms.invitation_reminder", payload__request=str(guest.request.reference)).count()


def test_the_newest_link_is_sent_again_to_whoever_holds_the_old_one(db):
    draft = joint_draft()
    application = submit(draft=draft)
    old = Guest(application, Role.GUARDIAN)
    changed(application, draft)
    new = Guest(application, Role.GUARDIAN)

    answer = old.post("ny-lank/")

    assert (answer.status_code, answer.headers["Location"]) == (303, old.url("ny-lank/?skickad=1"))
    assert (renewed(old), renewed(new)) == (0, 1)
    assert "Finns det en länk som gäller har vi skickat den." in text_of(old.client.get(answer.headers["Location"]))


def test_the_answer_is_the_same_where_there_is_no_link_to_send(guardian):
    withdraw(application=guardian.application)

    answer = guardian.post("ny-lank/")

    assert (answer.status_code, answer.headers["Location"]) == (303, guardian.url("ny-lank/?skickad=1"))
    assert not Message.objects.filter(topic="forms.invitation_reminder").exists()
    says_nothing(guardian.client.get(answer.headers["Location"]))


@pytest.mark.parametrize("is_over", [False, True])
def test_a_link_is_sent_three_times_a_day_whether_or_not_there_is_one(guardian, is_over):
    if is_over:
        withdraw(application=guardian.application)
    answers = [guardian.post("ny-lank/").status_code for _time in range(4)]

    assert answers == [303, 303, 303, 429]
    assert renewed(guardian) == (0 if is_over else 3)


def test_nobody_else_is_written_to_and_who_has_signed_is_not_reminded(guardian, second):
    guardian.signs()
    guardian.post("ny-lank/")

    assert (renewed(guardian), renewed(second)) == (0, 0)


def test_a_form_on_another_site_sends_no_link(guardian):
    answer = guardian.post("ny-lank/", HTTP_ORIGIN="https://ond.example")

    assert answer.status_code == 403
    assert renewed(guardian) == 0


def test_asking_for_the_page_sends_nothing(guardian):
    assert "Behöver du länken igen?" in text_of(guardian.get("ny-lank/"))
    assert renewed(guardian) == 0
    assert request_for(guardian.application, Role.GUARDIAN).reminded_at is None


def test_a_link_that_is_copied_wrong_says_what_to_look_at(db, client):
    answer = client.get("/underskrift/FELFELFEL/")
    assert answer.status_code == 404
    assert "Kontrollera att hela länken kom med" in text_of(answer)


def test_no_new_link_is_offered_where_the_application_has_lapsed(guardian):
    Application.objects.filter(pk=guardian.application.pk).update(state=State.LAPSED)
    SignatureRequest.objects.filter(pk=guardian.request.pk).update(ended_at=timezone.now(), ending=Ending.EXPIRED)
    page = text_of(guardian.get())
    assert "Tiden är slut." in page
    assert "ny-lank" not in page
