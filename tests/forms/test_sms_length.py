"""Every text message that the portal writes by itself fits in one part, or in two where it carries a link, however long the names are."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from wagtail.models import Site

from common import stamp
from common.gsm import is_gsm7, parts, plain
from common.site_settings import SiteSettings
from forms.messages import words
from forms.messages.received import receipt
from forms.messages.words import Asked, Said
from forms.models import Application, NoticeChannel, Role
from forms.reaching import Addressee, letters
from outbox.models import Message
from services.models import Programme
from tests.forms import mailing

pytestmark = pytest.mark.django_db
MUNICIPALITY = "Västra Göinge och Åkers kommun"
PHONE = "070-174 06 08"
# The longest day and the longest date of a year, and an address of a usual length.
UNTIL, DUE = datetime(2026, 9, 24, 13, 5, tzinfo=ZoneInfo("Europe/Stockholm")), "torsdag 24 september 2026"
BASE = "https://sammanhang.goingeaaker.example"
LINK, RECEIPT = f"{BASE}/underskrift/{'W' * 26}/", f"{BASE}/min-ansokan/"


@pytest.fixture
def application():
    found = mailing.support()
    SiteSettings.objects.create(site=Site.objects.get(is_default_site=True), municipality_name=MUNICIPALITY)
    stamp.bump()
    return found


def _asked(role: Role, link: str = LINK, *, is_shared: bool = False, opens_by_code: bool = True) -> Asked:
    return Asked(role, link, UNTIL, PHONE, is_shared, opens_by_code)


SIGNERS = {
    "youth": _asked(Role.YOUTH),
    "guardian": _asked(Role.GUARDIAN),
    "second guardian": _asked(Role.SECOND_GUARDIAN),
    "youth at a shared address": _asked(Role.YOUTH, is_shared=True),
    "guardian at a shared address": _asked(Role.GUARDIAN, is_shared=True),
    "second guardian at a shared address": _asked(Role.SECOND_GUARDIAN, is_shared=True),
    "guardian at the youth's address": _asked(Role.GUARDIAN, is_shared=True, opens_by_code=False),
    "second guardian at the youth's address": _asked(Role.SECOND_GUARDIAN, is_shared=True, opens_by_code=False),
}


def _texts(application: Application, said: Said) -> list[str]:
    """As everybody reads it, and as whoever does not want the subject written does."""
    told = {"subject": said.subject, "text": said.text, "neutral": said.neutral}
    found = []
    for avoid in ((), ("no_subject",)):
        (letter,) = letters(application, to=Addressee(NoticeChannel.SMS, mailing.YOUTH_PHONE, avoid), **told)
        assert letter.text.endswith(MUNICIPALITY)
        found.append(letter.text)
    return found


def _check(texts: list[str], most: int) -> None:
    for text in texts:
        assert is_gsm7(plain(text)), text
        assert parts(plain(text)) <= most, (parts(plain(text)), len(text), text)


@pytest.mark.parametrize("write", [words.invitation, words.changed, words.reminder, words.signed], ids=lambda write: write.__name__)
@pytest.mark.parametrize("signer", SIGNERS)
def test_a_message_with_a_link_takes_two_parts_at_most(application, write, signer):
    _check(_texts(application, write(SIGNERS[signer])), 2)


def test_the_young_persons_message_that_all_is_signed_takes_two_parts_at_most(application):
    _check(_texts(application, words.signed(_asked(Role.YOUTH, RECEIPT), due=DUE, by_reference=True)), 2)


def test_one_message_to_two_who_share_a_phone_takes_two_parts_at_most(application):
    together = [_asked(Role.GUARDIAN, is_shared=True), _asked(Role.SECOND_GUARDIAN, is_shared=True)]
    _check(_texts(application, words.signed_together(together)), 2)


@pytest.mark.parametrize(
    "said",
    [lambda: words.ended(_asked(Role.GUARDIAN, "")), lambda: words.code("123456", UNTIL)],
    ids=["ended", "code"],
)
def test_a_message_without_a_link_takes_one_part(application, said):
    _check(_texts(application, said()), 1)


@pytest.mark.parametrize("avoid", ["", "no_subject"])
@pytest.mark.parametrize("due", [UNTIL.date(), None])
def test_the_receipt_takes_one_part(application, avoid, due):
    Programme.objects.update(phone=PHONE)
    sent = mailing.support(avoid=avoid)
    Application.objects.filter(pk=sent.pk).update(public_due_on=due, public_word="received" if due else "closed")
    (letter,) = receipt(Message.objects.get(topic="forms.receipt", key=sent.reference))
    assert letter.text.endswith(MUNICIPALITY)
    _check([letter.text], 1)


def test_what_stands_where_nothing_may_be_said_takes_one_part(application):
    (letter,) = letters(application, to=Addressee(NoticeChannel.SMS, mailing.YOUTH_PHONE, ("no_subject",)), subject="", text="Om praktiken")
    _check([letter.text], 1)
