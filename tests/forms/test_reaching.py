"""How a message may go: by the channel, at the hours and in the words that somebody has asked for, or not at all."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from forms.actions import mute
from forms.answers import how_to_reach
from forms.models import Application, NoticeChannel, Role
from forms.reaching import Addressee, letters, next_hours, signers
from outbox.hours import first_moment
from outbox.topics import Letter
from tests.forms import mailing

SWEDEN = ZoneInfo("Europe/Stockholm")
EMAIL = "robin@exempel.example"
by_sms = Addressee(NoticeChannel.SMS, mailing.YOUTH_PHONE)
by_email = Addressee(NoticeChannel.EMAIL, EMAIL)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SWEDEN)


def _written(application: Application, to: object = None, **changes: object) -> list[Letter]:
    receiver = to or how_to_reach(application)
    told = {"subject": "Om praktiken", "text": "Hej!\n\nDu har fått en praktikplats.", **changes}
    return letters(application, to=receiver, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hours", "now", "begins"),
    [
        ("morning", "2026-11-25 07:00", "2026-11-25 08:00"),
        ("morning", "2026-11-25 12:00", "2026-11-26 08:00"),
        ("morning", "2026-11-27 15:00", "2026-11-30 08:00"),
        ("morning", "2026-11-28 09:00", "2026-11-30 08:00"),
        ("afternoon", "2026-11-25 11:59", "2026-11-25 12:00"),
        ("afternoon", "2026-11-25 17:00", "2026-11-26 12:00"),
        ("afternoon", "2026-06-18 18:00", "2026-06-22 12:00"),
        ("evening", "2026-11-25 09:00", "2026-11-25 17:00"),
        ("evening", "2026-11-25 19:00", "2026-11-26 17:00"),
        ("evening", "2026-12-23 19:00", "2026-12-28 17:00"),
    ],
)
def test_a_message_waits_for_the_part_of_a_working_day_that_suits(hours: str, now: str, begins: str) -> None:
    assert next_hours(hours, _at(now)) == _at(begins)


@pytest.mark.parametrize(
    ("hours", "now"),
    [
        ("morning", "2026-11-25 08:00"),
        ("morning", "2026-11-25 11:59"),
        ("afternoon", "2026-11-25 12:00"),
        ("afternoon", "2026-11-25 16:59"),
        ("evening", "2026-11-25 17:00"),
        ("evening", "2026-11-25 18:59"),
        ("any", "2026-11-28 03:00"),
        ("", "2026-11-28 03:00"),
    ],
)
def test_a_message_waits_for_nothing_within_those_hours_or_where_none_were_named(hours: str, now: str) -> None:
    assert next_hours(hours, _at(now)) is None


def test_the_hours_are_those_of_sweden() -> None:
    assert next_hours("morning", datetime(2026, 6, 24, 6, 30, tzinfo=UTC)) is None
    assert next_hours("morning", datetime(2026, 6, 24, 5, 30, tzinfo=UTC)) == _at("2026-06-24 08:00")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("hours", "now", "leaves"),
    [
        ("morning", "2026-11-25T07:00+01:00", "2026-11-25 09:00"),
        ("evening", "2026-11-27T19:00+01:00", "2026-11-30 17:00"),
        ("afternoon", "2026-11-25T13:05+01:00", "2026-11-25 13:05"),
    ],
)
def test_a_text_message_leaves_in_the_hours_that_suit_but_never_before_nine_or_after_nineteen(hours: str, now: str, leaves: str) -> None:
    with time_machine.travel(now, tick=False):
        (letter,) = _written(mailing.support(best_time=hours))
        assert first_moment(letter, datetime.now(UTC)) == _at(leaves)


@pytest.mark.django_db
def test_a_code_that_somebody_waits_for_leaves_at_once() -> None:
    with time_machine.travel("2026-11-28T22:00+01:00", tick=False):
        (letter,) = _written(mailing.support(best_time="morning"), is_awaited=True)
        assert first_moment(letter, datetime.now(UTC)) == _at("2026-11-28 22:00")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answers", "to"),
    [
        ({"channel": "sms"}, ("sms", "070-174 06 21", "")),
        ({"channel": "email", "phone": "", "email": EMAIL}, ("email", EMAIL, "Om praktiken")),
    ],
)
def test_a_message_goes_by_the_chosen_channel(answers: dict[str, str], to: tuple[str, str, str]) -> None:
    (letter,) = _written(mailing.support(**answers))
    assert (letter.channel, letter.to, letter.subject) == to


@pytest.mark.django_db
@pytest.mark.parametrize("answers", [{"channel": "call"}, {"channel": "visit", "phone": ""}])
def test_who_wants_a_call_or_comes_by_gets_no_message(answers: dict[str, str]) -> None:
    assert _written(mailing.support(**answers)) == []


@pytest.mark.django_db
@pytest.mark.parametrize(("avoided", "left"), [("no_sms", ["email"]), ("no_email", ["sms"])])
def test_a_channel_that_is_not_wanted_is_not_used(avoided: str, left: list[str]) -> None:
    application = mailing.support()
    tried = [Addressee(to.channel, to.contact, avoid=(avoided,)) for to in (by_sms, by_email)]
    assert [letter.channel for to in tried for letter in _written(application, to)] == left


@pytest.mark.django_db
def test_whoever_does_not_want_it_written_what_it_is_about_reads_no_word_of_it() -> None:
    application = mailing.support(channel="email", phone="", email=EMAIL, avoid="no_subject")
    (letter,) = _written(application)
    assert letter.subject == "Ett meddelande till dig"
    assert letter.text == "Hej! Vi vill gärna prata med dig. Ring 070-174 06 05 när det passar dig.\n\nLindhamra kommun\n"


@pytest.mark.django_db
def test_a_message_may_bring_its_own_words_for_that() -> None:
    (letter,) = _written(mailing.support(avoid="no_subject"), neutral="Hej! Det är klart.")
    assert letter.text == "Hej! Det är klart. Lindhamra kommun"


@pytest.mark.django_db
@pytest.mark.parametrize("avoid", ["", "no_name"])
def test_the_municipality_signs_and_no_service_does(avoid: str) -> None:
    (letter,) = _written(mailing.support(avoid=avoid))
    assert letter.text == "Hej! Du har fått en praktikplats. Lindhamra kommun"


@pytest.mark.django_db
def test_an_email_keeps_its_paragraphs() -> None:
    (letter,) = _written(mailing.support(), by_email)
    assert letter.text == "Hej!\n\nDu har fått en praktikplats.\n\nLindhamra kommun\n"


@pytest.mark.django_db
@pytest.mark.parametrize("is_awaited", [False, True])
def test_nothing_is_written_by_itself_about_a_protected_identity(is_awaited: bool) -> None:
    application = mailing.support()
    mute(application=application, is_muted=True)
    assert _written(application, is_awaited=is_awaited) == []
    mute(application=application, is_muted=False)
    assert len(_written(application, is_awaited=is_awaited)) == 1


@pytest.mark.django_db
def test_nobody_without_an_address_is_written_to() -> None:
    assert _written(mailing.support(), Addressee(NoticeChannel.SMS, "")) == []
    assert _written(mailing.support(), Addressee(NoticeChannel.NONE, EMAIL)) == []


@pytest.mark.django_db
def test_those_who_sign_are_written_to_where_the_application_says() -> None:
    with time_machine.travel(mailing.NOW, tick=False):
        found = {role: (to.channel, to.contact) for role, to in signers(mailing.joint()).items()}
    assert found == {
        Role.YOUTH: ("sms", "+46701740621"),
        Role.GUARDIAN: ("sms", "+46701740622"),
        Role.SECOND_GUARDIAN: ("email", "andra.hemma@exempel.example"),
        Role.OFFICER: ("email", "kim@strandskolan.lindhamra.example"),
    }


@pytest.mark.django_db
def test_the_wishes_of_the_young_person_are_not_those_of_the_others() -> None:
    with time_machine.travel(mailing.NOW, tick=False):
        found = signers(mailing.assisted(best_time="evening", avoid="no_subject"))
    assert [(role, to.hours, to.avoid) for role, to in found.items()] == [(Role.YOUTH, "evening", ("no_subject",))]


@pytest.mark.django_db
def test_guardians_are_not_written_to_from_the_eighteenth_birthday_on() -> None:
    with time_machine.travel(mailing.NOW, tick=False):
        application = mailing.joint(age="17", number="", no_number="yes", birth_on="2008-12-01")
    with time_machine.travel("2026-11-30T23:59+01:00", tick=False):
        assert set(signers(application)) == {Role.YOUTH, Role.GUARDIAN, Role.SECOND_GUARDIAN, Role.OFFICER}
    with time_machine.travel("2026-12-01T00:00+01:00", tick=False):
        assert set(signers(application)) == {Role.YOUTH, Role.OFFICER}
