"""After it has been sent: completion, taking back, what staff read, and the message."""

import pytest
from django.test import Client

from common.boxes import PRIVATE, SHARED, open_box
from common.codes import derive
from common.errors import Invalid, StaleState
from forms import actions
from forms.answers import as_asked, how_to_reach
from forms.events import application_submitted, application_withdrawn
from forms.frozen import digest_of
from forms.messages import receipt
from forms.models import Application, Draft
from outbox.models import Message
from tests import factories
from tests.forms.filling import EMAIL, PHONE, Applicant, code_of, opened, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]


def returned(applicant, missing="Vilken linje gick du?"):
    actions.return_to_applicant(application=applicant.application, missing=missing, by=factories.user())


def test_the_applicant_takes_it_back(heard):
    applicant = Applicant().fill()
    applicant.submit()
    applicant.code = code_of(applicant.open("kvitto"))
    client = opened(applicant)
    assert "Ta tillbaka ansökan" in text_of(client.get("/min-ansokan/"))
    assert client.post("/min-ansokan/ta-tillbaka/").status_code == 303
    assert applicant.application.state == "withdrawn"
    page = text_of(client.get("/min-ansokan/"))
    assert "Du har tagit tillbaka det. Du kan alltid höra av dig igen." in page
    assert "Ta tillbaka ansökan" not in page
    assert client.post("/min-ansokan/ta-tillbaka/").status_code == 409
    assert [name for name, *_ in heard] == ["frozen", "submitted", "withdrawn"]


def test_a_listener_that_says_no_undoes_the_withdrawal_and_the_page_says_so(sent):
    def refuse(**_kwargs):
        raise StaleState

    application_withdrawn.connect(refuse)
    try:
        response = opened(sent).post("/min-ansokan/ta-tillbaka/")
    finally:
        application_withdrawn.disconnect(refuse)
    assert response.status_code == 409
    assert "Ring oss" in text_of(response)
    assert sent.application.state == "submitted"


def test_a_listener_that_fails_undoes_the_submission():
    def fail(**_kwargs):
        raise StaleState

    applicant = Applicant().fill()
    application_submitted.connect(fail)
    try:
        assert applicant.submit().status_code == 409
    finally:
        application_submitted.disconnect(fail)
    assert not Application.objects.exists()
    assert not Message.objects.exists()
    assert applicant.open("granska").status_code == 200
    assert applicant.submit().headers["Location"] == applicant.url("kvitto")


def test_listeners_are_told_what_staff_need_at_a_glance(heard):
    Applicant().fill(
        bra_att_veta={"best_time": "evening", "message": "yes", "interpreter": "yes", "language": "so", "guardian": "yes"}
    ).submit()
    assert heard[0][2] == {
        "name": "Robin",
        "age": "17",
        "school": "Jag har slutat",
        "channel": "Sms",
        "contact": PHONE,
        "best_time": "Kväll",
        "may_leave_message": "Ja",
        "interpreter": "somaliska",
        "guardian": "Ja",
        "avoid": "",
        "sender": "",
    }


def test_a_returned_application_is_opened_changed_and_sent_again(heard):
    applicant = Applicant().fill()
    applicant.submit()
    applicant.code = code_of(applicant.open("kvitto"))
    before = applicant.application.digest
    returned(applicant)
    client = opened(applicant)
    page = text_of(client.get("/min-ansokan/"))
    assert "Vi behöver veta mer." in page
    assert "Vilken linje gick du?" not in page
    assert client.post("/min-ansokan/fyll-pa/").headers["Location"] == applicant.url("granska")
    applicant.client = client
    assert "Vilken linje gick du?" in text_of(applicant.open("granska"))
    assert "Vilken linje gick du?" in text_of(applicant.open("hjalp"))
    assert "Jag vill bygga båtar." in text_of(applicant.open("hjalp"))
    assert applicant.send("hjalp", {"more": "Jag gick bygg."}).status_code == 303
    assert applicant.submit().headers["Location"] == applicant.url("kvitto")
    assert applicant.submit().headers["Location"] == applicant.url("kvitto")
    assert "Koden är den som du redan har." in text_of(applicant.open("kvitto"))
    application = applicant.application
    assert application.state == "submitted"
    assert application.digest != before
    assert open_box(application, PRIVATE)["values"]["more"] == ["Jag gick bygg."]
    assert "missing" not in open_box(application, SHARED)
    assert "Tack, vi har fått det du fyllde på." in text_of(client.get("/min-ansokan/"))
    assert [name for name, *_ in heard] == ["frozen", "submitted", "frozen", "completed"]


def test_a_completion_saved_for_later_is_found_by_the_same_code(sent):
    returned(sent)
    client = opened(sent)
    client.post("/min-ansokan/fyll-pa/")
    sent.client = client
    assert sent.send("hjalp", save="1").headers["Location"] == sent.url("kod")
    assert "Koden är den som du redan har." in text_of(sent.open("kod"))
    assert Client().post("/ansok/fortsatt/", {"code": sent.code}).headers["Location"] == sent.url("granska")


def test_only_a_returned_application_can_be_opened(sent):
    assert opened(sent).post("/min-ansokan/fyll-pa/").status_code == 409
    assert not Draft.objects.filter(is_completion=True).exists()


@pytest.mark.parametrize("missing", ["", "   ", "x" * 501])
def test_staff_say_what_is_missing(sent, missing):
    with pytest.raises(Invalid):
        returned(sent, missing)
    assert sent.application.state == "submitted"


def test_an_application_that_is_returned_gets_the_new_words(sent):
    returned(sent)
    returned(sent, missing="Och vilken tid?")
    assert open_box(sent.application, SHARED, author_key=derive(sent.code).key)["missing"] == "Och vilken tid?"


def test_the_author_opens_both_boxes_with_the_code_alone(sent, monkeypatch):
    key = derive(sent.code).key
    monkeypatch.setattr("common.keys.KeyRing.unwrap", lambda *_: pytest.fail("the private key was used"))
    sections = as_asked(sent.application, author_key=key)
    assert [section.title for section in sections] == ["Om dig", "Det du vill", "Så når vi dig", "Bra att veta"]


def test_staff_read_the_answers_as_they_were_asked(sent):
    items = {item.question: item for section in as_asked(sent.application) for item in section.items}
    assert items["Hur gammal är du?"].answer == ["17"]
    assert items["Bor du i Lindhamra?"].answer == ["Ja"]
    assert items["Vad vill du ha hjälp med?"].answer == ["Praktik", "Jag vet inte än"]
    assert items["Vill du berätta något mer?"].answer == ["Jag vill bygga båtar."]
    assert items["Vill du berätta något mer?"].is_private
    assert not items["Hur gammal är du?"].is_private
    assert items["Hur vill du att vi hör av oss?"].answer == ["Sms", PHONE]
    assert items["Vill du ha tolk?"].answer == ["Inget svar"]


def test_staff_read_how_to_reach_the_person(sent):
    reach = how_to_reach(sent.application)
    assert (reach.name, reach.channel, reach.contact, reach.best_time) == ("Robin", "Sms", PHONE, "Eftermiddag")
    assert (reach.may_leave_message, reach.wants_company, reach.interpreter) == (False, False, "")
    assert reach.guardian == "Nej, prata med mig först"


def test_the_digest_is_of_what_those_who_sign_see(sent):
    shared = open_box(sent.application, SHARED)
    assert sent.application.digest == digest_of(shared)
    assert "båtar" not in str(shared)
    assert "1740671" not in str(shared)


@pytest.mark.parametrize(("channel", "to"), [("sms", "070-174 06 71"), ("email", EMAIL)])
def test_the_receipt_by_message_has_no_name_and_no_service(channel, to):
    applicant = Applicant().fill(kontakt={"name": "Robin", "channel": channel, "phone": PHONE, "email": EMAIL})
    applicant.submit()
    (letter,) = receipt(Message.objects.get(topic="forms.receipt"))
    assert (letter.channel, letter.to) == (channel, to)
    words = letter.subject + letter.text
    for forbidden in ("Robin", "KAA", applicant.reference, "http"):
        assert forbidden not in words
    assert "Vi hör av oss senast" in letter.text
    assert len(letter.text) <= 160


def test_no_message_is_written_for_an_application_that_is_gone(sent):
    message = Message.objects.get(topic="forms.receipt")
    message.payload = {"application": "2345678923"}
    assert receipt(message) == []


def test_the_receipt_goes_out_also_where_staff_were_faster_and_no_date_is_promised(sent):
    returned(sent)
    (letter,) = receipt(Message.objects.get(topic="forms.receipt"))
    assert "Vi har fått det du skickade" in letter.text
    assert "senast" not in letter.text


def test_no_receipt_goes_out_for_what_was_taken_back(sent):
    actions.withdraw(application=sent.application)
    assert receipt(Message.objects.get(topic="forms.receipt")) == []


def test_no_receipt_goes_out_where_the_person_has_since_asked_for_a_call(sent):
    Application.objects.filter(reference=sent.reference).update(notice_channel="")
    assert receipt(Message.objects.get(topic="forms.receipt")) == []
