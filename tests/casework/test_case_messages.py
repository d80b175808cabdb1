"""What the case page says of the messages about an application: what has gone, what waits, and what can be tried again."""

import pytest
from django.utils import timezone

from casework.models import Case
from forms.models import Role
from outbox.models import Message
from tests import factories, personae
from tests.casework import applications

pytestmark = pytest.mark.django_db
NONE = "Inga meddelanden om ärendet än."


def told(reference: str, staff: personae.Staff | None = None) -> str:
    """The part of the case page that is about messages."""
    page = (staff or personae.coordinator()).client.get(f"/handlaggning/arenden/{reference}/").content.decode()
    return str(page.split("<h2>Meddelanden</h2>")[1].split("</section>")[0])


@pytest.fixture
def signed() -> str:
    """The reference of a joint application that everybody has signed."""
    application = applications.joint()
    applications.all_sign(application)
    return application.reference


def test_where_nothing_has_gone_the_page_says_so() -> None:
    assert NONE in told(factories.case(channel="visit", phone="").reference)
    assert NONE not in told(factories.case().reference)


def test_invitations_and_what_followed_them_are_told_of_once_each(signed: str) -> None:
    invited = Message.objects.filter(topic="forms.invitation")
    assert invited.count() == 2
    invited.update(state="sent", sent_at=timezone.now())
    Message.objects.filter(topic="forms.all_signed").update(state="dead")
    part = told(signed)
    assert part.count("Inbjudan att skriva under: skickat") == 1
    assert "Besked om att alla har skrivit under: gick inte att skicka" in part
    assert NONE not in part


def test_what_went_before_a_change_is_told_of_too(signed: str) -> None:
    application = Case.objects.get(reference=signed).application
    type(application).objects.filter(pk=application.pk).update(digest="f" * 64)
    assert "Besked om att alla har skrivit under: väntar" in told(signed)


def test_messages_about_others_are_not_told_of(signed: str) -> None:
    other = applications.joint()
    Message.objects.filter(payload__request=str(other.requests.get(role=Role.OFFICER).reference)).update(state="dead")
    assert "gick inte att skicka" not in told(signed)


def test_only_who_finds_a_message_there_is_led_to_try_it_again(signed: str) -> None:
    case = Case.objects.get(reference=signed)
    assert "Försök igen" not in told(signed)
    Message.objects.filter(topic="forms.all_signed").update(state="dead")
    assert "Försök igen" in told(signed)
    assert "Försök igen" not in told(signed, personae.caseworker(case.programme))
