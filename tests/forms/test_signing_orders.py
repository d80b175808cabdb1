"""Signing, action by action: every order ends signed once, new content voids, a no ends or does not, and time does its part."""

import itertools
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from casework.models import Case
from common.errors import Invalid, StaleState
from forms.actions import begin_completion, decline, remind, resubmit, save_step, sign, withdraw
from forms.actions.lapsing import expire_requests, free_adults, purge_lapsed, remind_who_waits
from forms.actions.signing import LinkEnded, Means
from forms.models import Application, Consent, Ending, Method, Role
from forms.status import Word
from forms.workflow import State
from outbox.models import Message
from tests import factories
from tests.forms.filling import code_of
from tests.forms.joint import ALVA, JOHAN, KARIN, MARIA, Alva, signer_of, signs, token_of

pytestmark = pytest.mark.django_db
FOUR = (Role.YOUTH, Role.OFFICER, Role.GUARDIAN, Role.SECOND_GUARDIAN)
NOON = "2026-11-25T11:00:00Z"


@pytest.fixture(autouse=True)
def _services():
    factories.all_programmes()


def changed(alva: Alva, **answers: list[str]) -> Application:
    """The young person opens it with her code, changes her hours, and sends it again."""
    code = code_of(alva.open("kvitto"))
    author = Alva.author_key(code)
    draft = begin_completion(application=alva.application, author_key=author)
    save_step(draft=draft, slug="tider", values={"energy": ["whole_days"]} | answers)
    return resubmit(draft=draft)


@pytest.mark.parametrize("order", list(itertools.permutations(FOUR)))
def test_every_order_of_four_ends_handed_in_once(order):
    application = Alva().send_in()
    for number, role in enumerate(order, start=1):
        assert Application.objects.get(pk=application.pk).state == State.AWAITING_SIGNATURES
        assert not Case.objects.exists()
        signs(application, role)
        assert application.signatures.count() == number
    application.refresh_from_db()
    assert (application.state, application.public_word) == (State.SUBMITTED, Word.RECEIVED)
    assert Case.objects.filter(application=application).count() == 1
    assert {signature.digest for signature in application.signatures.all()} == {application.digest}
    assert Message.objects.filter(topic="forms.all_signed").count() == 1


def test_a_second_press_gives_the_same_signature():
    application = Alva().send_in()
    assert signs(application, Role.GUARDIAN) == signs(application, Role.GUARDIAN)


def test_consents_hold_from_the_last_signature():
    application = Alva(guardians=0).send_in()
    signs(application, Role.YOUTH)
    assert not Consent.objects.exists()
    with time_machine.travel("2026-11-30T11:00:00Z", tick=False):
        signs(application, Role.OFFICER)
    consent = Consent.objects.get()
    assert (consent.recipient, consent.covers_planning, consent.covers_attendance) == ("school", True, False)
    assert (consent.given_on.isoformat(), consent.valid_until.isoformat()) == ("2026-11-30", "2027-02-28")


def test_new_content_voids_every_signature_and_old_links_sign_nothing():
    alva = Alva()
    application = alva.send_in()
    old = {role: signer_of(application, role) for role in FOUR}
    signs(application, Role.GUARDIAN)
    signs(application, Role.YOUTH)
    changed(alva)
    application.refresh_from_db()
    assert application.state == State.AWAITING_SIGNATURES
    assert not application.signatures.filter(voided_at__isnull=True).exists()
    for signer in old.values():
        with pytest.raises((StaleState, LinkEnded)):
            sign(signer=signer, seen=signer.request.digest, means=Means(method=Method.LINK))
        with pytest.raises((StaleState, LinkEnded)):
            sign(signer=signer, seen=application.digest, means=Means(method=Method.LINK))
    topics = Message.objects.filter(topic="forms.invitation_changed").count()
    assert topics == 3
    for role in FOUR:
        signs(application, role)
    assert Application.objects.get(pk=application.pk).state == State.SUBMITTED


def test_sending_the_same_again_voids_nothing():
    alva = Alva()
    application = alva.send_in()
    signs(application, Role.GUARDIAN)
    changed(alva, energy=["hours"])
    application.refresh_from_db()
    assert application.signatures.filter(voided_at__isnull=True).count() == 1
    assert not Message.objects.filter(topic="forms.invitation_changed").exists()


def test_what_only_the_team_reads_changed_voids_too_since_it_is_all_one_application():
    alva = Alva()
    application = alva.send_in()
    signs(application, Role.GUARDIAN)
    code = code_of(alva.open("kvitto"))
    draft = begin_completion(application=application, author_key=Alva.author_key(code))
    save_step(draft=draft, slug="egna-ord", values={"more": ["Jag vill ha ett jobb."]})
    resubmit(draft=draft)
    assert not application.signatures.filter(voided_at__isnull=True).exists()


def test_a_guardian_who_may_say_no_does_not_stop_a_sixteen_year_old():
    application = Alva(guardians=1).send_in()
    signs(application, Role.YOUTH)
    decline(signer=signer_of(application, Role.GUARDIAN))
    application.refresh_from_db()
    assert application.state == State.AWAITING_SIGNATURES
    signs(application, Role.OFFICER)
    application.refresh_from_db()
    assert application.state == State.SUBMITTED


def test_a_no_of_somebody_who_must_sign_ends_it_and_says_nothing_of_whom():
    application = Alva(guardians=1).send_in()
    signs(application, Role.YOUTH)
    decline(signer=signer_of(application, Role.OFFICER))
    application.refresh_from_db()
    assert (application.state, application.public_word) == (State.LAPSED, Word.LAPSED)
    assert not Case.objects.exists()
    with pytest.raises(LinkEnded) as ended:
        signer_of(application, Role.GUARDIAN)
    assert ended.value.ending == Ending.WITHDRAWN


def test_nobody_signs_after_the_fourteenth_day_and_it_lapses_that_night():
    with time_machine.travel(NOON, tick=False) as clock:
        application = Alva(guardians=1).send_in()
        signs(application, Role.YOUTH)
        signer = signer_of(application, Role.OFFICER)
        clock.move_to(timezone.now() + timedelta(days=14, seconds=-1))
        assert signer_of(application, Role.OFFICER).request == signer.request
        clock.shift(2)
        with pytest.raises(LinkEnded):
            sign(signer=signer, seen=application.digest, means=Means(method=Method.LINK))
        assert expire_requests() == 1
        application.refresh_from_db()
        assert application.state == State.LAPSED
        clock.shift(timedelta(days=29))
        assert purge_lapsed() == 0
        clock.shift(timedelta(days=2))
        assert purge_lapsed() == 1
    assert not Application.objects.filter(pk=application.pk).exists()


def test_a_guardian_who_need_not_sign_and_does_not_is_not_waited_for_after_fourteen_days():
    with time_machine.travel(NOON, tick=False) as clock:
        application = Alva(guardians=1).send_in()
        signs(application, Role.YOUTH)
        signs(application, Role.OFFICER)
        clock.shift(timedelta(days=14, minutes=1))
        expire_requests()
    application.refresh_from_db()
    assert application.state == State.SUBMITTED
    assert Case.objects.filter(application=application).exists()


@pytest.mark.parametrize(("moment", "may"), [("2027-01-11T22:59:00Z", True), ("2027-01-11T23:00:00Z", False)])
def test_a_guardian_may_sign_until_the_night_before_the_eighteenth_birthday(moment, may):
    # Alva is born on 12 January 2009; midnight in Stockholm is 23.00 in UTC.
    with time_machine.travel("2027-01-10T11:00:00Z", tick=False) as clock:
        application = Alva(age="17", guardians=1).send_in()
        signer = signer_of(application, Role.GUARDIAN)
        clock.move_to(moment)
        if may:
            assert sign(signer=signer, seen=application.digest, means=Means(method=Method.LINK))
        else:
            with pytest.raises(LinkEnded) as ended:
                sign(signer=signer, seen=application.digest, means=Means(method=Method.LINK))
            assert ended.value.ending == Ending.ADULT


def test_the_birthday_sets_an_application_free_that_waited_for_a_guardian_alone():
    with time_machine.travel("2027-01-10T11:00:00Z", tick=False) as clock:
        application = Alva(age="17", guardians=1).send_in()
        signs(application, Role.YOUTH)
        signs(application, Role.OFFICER)
        assert free_adults() == 0
        clock.move_to("2027-01-12T01:00:00Z")
        assert free_adults() == 1
    application.refresh_from_db()
    assert application.state == State.SUBMITTED


def test_reminders_go_on_the_third_and_the_tenth_day_once_each():
    with time_machine.travel(NOON, tick=False) as clock:
        application = Alva(guardians=1).send_in()
        signs(application, Role.OFFICER)
        sent = []
        for _day in range(14):
            sent.append(remind_who_waits())
            assert remind_who_waits() == 0
            clock.shift(timedelta(days=1))
    assert sent == [0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0]


def test_the_reminder_of_the_third_day_lets_one_by_hand_rest_and_goes_the_night_after():
    with time_machine.travel(NOON, tick=False) as clock:
        application = Alva(guardians=1).send_in()
        clock.shift(timedelta(days=2, hours=22))
        remind(request=application.requests.get(role=Role.GUARDIAN))
        sent = []
        for hours in (2, 24, 24):
            clock.shift(timedelta(hours=hours))
            sent.append(remind_who_waits())
    assert sent == [2, 1, 0]


def test_a_reminder_by_hand_rests_a_day_and_is_for_those_who_have_not_signed():
    with time_machine.travel(NOON, tick=False) as clock:
        application = Alva(guardians=1).send_in()
        request = application.requests.get(role=Role.GUARDIAN)
        with pytest.raises(Invalid):
            remind(request=request)
        clock.shift(timedelta(days=1))
        remind(request=request)
        request.refresh_from_db()
        with pytest.raises(Invalid):
            remind(request=request)
        clock.shift(timedelta(days=1))
        signs(application, Role.GUARDIAN)
        with pytest.raises(StaleState):
            remind(request=application.requests.get(role=Role.GUARDIAN))
    assert Message.objects.filter(topic="forms.invitation_reminder").count() == 1


def test_taking_it_back_before_all_have_signed_opens_no_case_and_ends_every_link():
    application = Alva(guardians=1).send_in()
    signs(application, Role.YOUTH)
    withdraw(application=application)
    application.refresh_from_db()
    assert (application.state, application.public_word) == (State.WITHDRAWN, Word.WITHDRAWN)
    assert not Case.objects.exists()
    for role in (Role.YOUTH, Role.OFFICER, Role.GUARDIAN):
        with pytest.raises(LinkEnded):
            signer_of(application, role)


def test_by_e_id_the_young_person_is_herself_and_nobody_else_is():
    application = Alva(guardians=2).send_in()
    eid = {"method": Method.EID, "level": "loa3"}
    with pytest.raises(Invalid):
        signs(application, Role.GUARDIAN, number=ALVA, **eid)
    with pytest.raises(Invalid):
        signs(application, Role.YOUTH, number=MARIA, **eid)
    signs(application, Role.GUARDIAN, number=MARIA, name="Maria Lund", **eid)
    with pytest.raises(Invalid):
        signs(application, Role.SECOND_GUARDIAN, number=MARIA, **eid)
    signs(application, Role.SECOND_GUARDIAN, number=JOHAN, **eid)
    signs(application, Role.OFFICER, number=KARIN, **eid)
    signs(application, Role.YOUTH, number=ALVA, **eid)
    assert Application.objects.get(pk=application.pk).state == State.SUBMITTED


def test_under_sixteen_a_guardian_must_sign():
    factories.programme("mojligheten", min_age=14)
    application = Alva(age="15", guardians=1).send_in()
    signs(application, Role.YOUTH)
    signs(application, Role.OFFICER)
    assert Application.objects.get(pk=application.pk).state == State.AWAITING_SIGNATURES
    decline(signer=signer_of(application, Role.GUARDIAN))
    assert Application.objects.get(pk=application.pk).state == State.LAPSED


def test_from_eighteen_no_guardian_is_asked():
    application = Alva(age="18", guardians=0).send_in()
    assert set(application.requests.values_list("role", flat=True)) == {Role.YOUTH, Role.OFFICER}


def test_a_token_of_one_opens_nothing_as_another():
    application = Alva(guardians=1).send_in()
    assert len({token_of(application, role) for role in (Role.YOUTH, Role.OFFICER, Role.GUARDIAN)}) == 3
