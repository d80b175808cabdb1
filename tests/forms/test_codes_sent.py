"""One-time codes on their way: at once, in their own ten minutes, and to nobody else."""

import re
from datetime import timedelta

import pytest
import time_machine

from forms.actions import check_one_time_code, send_signing_code, send_work_code
from forms.actions.inviting import end_requests
from forms.models import Ending, Role
from outbox.models import Message
from outbox.topics import Letter, letters_for
from tests.forms import mailing
from tests.forms.mailing import joint, read, request_for, sign_as

pytestmark = pytest.mark.django_db
EMAIL = "sam@strandskolan.lindhamra.example"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(mailing.NOW, tick=False) as traveller:
        yield traveller


def _digits(letter: Letter) -> str:
    return re.search(r"\d{6}", letter.text).group()


def _sent(request) -> Message:
    send_signing_code(request=request, address="127.0.0.1")
    return Message.objects.filter(topic="forms.signing_code").latest("pk")


def test_a_code_goes_to_where_the_link_came_at_any_hour(clock):
    request = request_for(joint(), Role.GUARDIAN)
    clock.move_to("2026-11-28T23:00+01:00")
    (letter,) = letters_for(_sent(request))
    assert (letter.channel, letter.to, letter.is_awaited, letter.not_before) == ("sms", mailing.GUARDIAN_PHONE, True, None)


def test_a_code_says_how_long_it_holds_and_nothing_of_what_it_is_for():
    request = request_for(joint(), Role.SECOND_GUARDIAN)
    (letter,) = letters_for(_sent(request))
    digits = _digits(letter)
    assert letter.subject == "Din kod"
    assert read(letter) == (
        f"Din kod är {digits}. Den gäller till kl. 13.15. Ge den inte till någon. Bad du inte om den? Då behöver du inte göra något. "
        "Lindhamra kommun"
    )
    check_one_time_code(purpose="signing", subject=str(request.reference), typed=digits)


def test_a_code_that_is_too_old_is_not_sent(clock):
    message = _sent(request_for(joint(), Role.GUARDIAN))
    clock.shift(timedelta(minutes=9, seconds=59))
    assert len(letters_for(message)) == 1
    clock.shift(timedelta(seconds=1))
    assert letters_for(message) == []


def test_who_has_signed_gets_a_code_to_her_receipt(clock):
    application = joint()
    sign_as(application, Role.GUARDIAN)
    assert len(letters_for(_sent(request_for(application, Role.GUARDIAN)))) == 1


def test_no_code_goes_to_a_link_that_has_ended():
    application = joint()
    request = request_for(application, Role.GUARDIAN)
    message = _sent(request)
    end_requests(application=application, ending=Ending.CHANGED)
    assert letters_for(message) == []
    request.delete()
    assert letters_for(message) == []


def test_no_code_goes_to_a_guardian_of_somebody_of_age(clock):
    request = request_for(joint(age="17", number="", no_number="yes", birth_on="2008-12-01"), Role.GUARDIAN)
    clock.move_to("2026-12-01T08:00+01:00")
    assert letters_for(_sent(request)) == []


def test_a_code_to_a_work_email_goes_to_that_address(clock):
    send_work_code(email=EMAIL, address="127.0.0.1", language="sv")
    message = Message.objects.get(topic="forms.work_code")
    assert EMAIL not in str(message.payload)
    (letter,) = letters_for(message)
    assert (letter.channel, letter.to, letter.subject, letter.is_awaited) == ("email", EMAIL, "Din kod", True)
    assert letter.text == (
        f"Din kod är {_digits(letter)}. Den gäller till kl. 13.15. Ge den inte till någon. Bad du inte om den? "
        "Då behöver du inte göra något.\n\nLindhamra kommun\n"
    )
    check_one_time_code(purpose="work", subject=EMAIL, typed=_digits(letter))
    clock.shift(timedelta(minutes=10))
    assert letters_for(message) == []
