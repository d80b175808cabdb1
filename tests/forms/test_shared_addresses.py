"""Families share telephones and mailboxes: each still gets her own link, and sees which it is."""

from email import message_from_bytes, policy

import pytest
import time_machine

from forms.models import Role
from outbox.models import Message
from outbox.topics import letters_for
from outbox.worker import deliver_once
from tests import factories
from tests.forms import mailing
from tests.forms.filling import text_of
from tests.forms.joint import Alva, pages
from tests.forms.mailing import joint, link_of, read, request_for, sign_as, written

pytestmark = pytest.mark.django_db
HOME = "hemma@exempel.example"
ONE_MAILBOX = {"guardian_phone": "", "guardian_email": HOME, "second_email": HOME}
ONE_PHONE = {"guardian_phone": mailing.YOUTH_PHONE}
INVITED, REMINDED, SIGNED = "forms.invitation", "forms.invitation_reminder", "forms.all_signed"


@pytest.fixture(autouse=True)
def spool(settings, tmp_path):
    """The folder where files go, at a time when all may go."""
    settings.PORTAL_DATA = tmp_path
    settings.MAIL_HOST = settings.SMS_GATEWAY_URL = ""
    with time_machine.travel(mailing.NOW, tick=False):
        yield tmp_path


def _mail(spool, to):
    found = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in (spool / "mail").glob("*.eml")]
    return [mail for mail in found if mail["To"] == to]


def test_two_guardians_with_one_mailbox_get_two_letters_that_stay_apart(spool):
    application = joint(**ONE_MAILBOX)
    deliver_once()
    mails = _mail(spool, HOME)
    assert len(mails) == 2
    assert len({mail["Message-ID"] for mail in mails}) == 2
    links = {link_of(request_for(application, role)) for role in (Role.GUARDIAN, Role.SECOND_GUARDIAN)}
    assert {next(link for link in links if link in mail.get_content()) for mail in mails} == links


def test_who_shares_an_address_reads_whose_link_it_is():
    application = joint(**ONE_MAILBOX)
    words = {role: read(written(INVITED, request_for(application, role))[0]) for role in (Role.GUARDIAN, Role.SECOND_GUARDIAN)}
    assert words[Role.GUARDIAN].startswith("Till vårdnadshavaren. Någon har bett dig att skriva under en ansökan. ")
    assert words[Role.SECOND_GUARDIAN].startswith("Till vårdnadshavare 2. Någon har bett dig att skriva under en ansökan. ")
    assert all("Länken öppnar inget utan kod." in text for text in words.values())


def test_whose_code_would_come_to_the_young_person_is_promised_none():
    application = joint(**ONE_PHONE)
    (letter,) = written(INVITED, request_for(application, Role.GUARDIAN))
    assert letter.to == mailing.YOUTH_PHONE
    assert read(letter).startswith("Till vårdnadshavaren. ")
    assert "Där visar du först vem du är." in letter.text
    assert "kod" not in letter.text.partition("/underskrift/")[2]


def test_who_shares_no_address_is_not_called_by_her_role():
    (letter,) = written(INVITED, request_for(joint(), Role.GUARDIAN))
    assert "vårdnadshavare" not in letter.text


def test_those_who_share_a_mailbox_get_one_letter_with_both_receipts(spool):
    application = joint(**ONE_MAILBOX | {"second_email": HOME.title()})
    sign_as(application, Role.YOUTH, Role.GUARDIAN, Role.SECOND_GUARDIAN, Role.OFFICER)
    letters = letters_for(Message.objects.get(topic=SIGNED))
    assert sorted(letter.to for letter in letters) == sorted([HOME, mailing.OFFICER_EMAIL, mailing.YOUTH_PHONE])
    (letter,) = [letter for letter in letters if letter.to == HOME]
    assert read(letter) == (
        "Hej! Nu är ansökan underskriven. Kvittona öppnas med en kod: "
        f"Till vårdnadshavaren. {link_of(request_for(application, Role.GUARDIAN))} "
        f"Till vårdnadshavare 2. {link_of(request_for(application, Role.SECOND_GUARDIAN))} Lindhamra kommun"
    )
    deliver_once()
    assert len([mail for mail in _mail(spool, HOME) if mail["Subject"] == "Ansökan är underskriven"]) == 1


@pytest.mark.parametrize(
    ("slug", "answers"),
    [
        ("uppgifter", {"phone": "", "email": "Karin.Ek@strandskolan.example"}),
        ("forsta-vardnadshavaren", {"guardian_phone": "", "guardian_email": "karin.ek@strandskolan.example"}),
        ("andra-vardnadshavaren", {"second_email": "karin.ek@strandskolan.example"}),
    ],
)
def test_the_officers_address_is_nobody_elses(slug, answers):
    factories.all_programmes()
    alva = Alva().fill()
    response = alva.send(slug, {**pages()[slug], **answers})
    assert response.status_code == 422
    assert "Det är adressen till den som du söker tillsammans med." in text_of(response)


def test_the_officers_address_is_not_the_young_persons_either():
    factories.all_programmes()
    given = {**pages()["uppgifter"], "phone": "", "email": "karin.ek@strandskolan.example"}
    alva = Alva(uppgifter=given).fill(upto="person")
    assert alva.send("person").status_code == 422


def test_staff_are_told_of_every_shared_address_and_only_the_young_persons_takes_the_code_away():
    application = joint(**ONE_MAILBOX)
    told = {request.role: (request.is_channel_shared, request.takes_code) for request in application.requests.all()}
    assert told == {
        Role.YOUTH: (False, True),
        Role.OFFICER: (False, True),
        Role.GUARDIAN: (True, True),
        Role.SECOND_GUARDIAN: (True, True),
    }
    application = joint(**ONE_PHONE)
    told = {request.role: (request.is_channel_shared, request.takes_code) for request in application.requests.all()}
    assert (told[Role.YOUTH], told[Role.GUARDIAN]) == ((True, True), (True, False))
