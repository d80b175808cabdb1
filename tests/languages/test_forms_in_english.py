"""A whole form, the first pages of a joint application and what follows, in English; staff read the same in Swedish."""

import pytest
import time_machine

from common.boxes import PRIVATE, SHARED, open_box
from forms.models import ApplicationKind, Role, SignatureRequest
from outbox.models import Message
from outbox.topics import letters_for
from tests import personae
from tests.forms import joint
from tests.forms.filling import PHONE, code_of, text_of
from tests.languages.filling import EasyReader, Reader, first_tag

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]

# A Wednesday at noon.
NOW = "2026-11-25T12:00+01:00"
QUESTIONS = {
    "alder": ("How old are you?", "Under 14", "25 or older"),
    "boende": ("Do you live in Lindhamra?", "Yes", "No, in another municipality", "I have a protected identity"),
    "skola": ("How is it with school right now?", "I have left", "I do not want to answer", "There is no wrong answer."),
    "hjalp": ("What do you want help with?", "Work placement", "I do not know yet", "Is there anything more you want to tell us?"),
    "kontakt": ("How do we reach you?", "What should we call you?", "Text message", "Your phone number"),
    "bra-att-veta": ("When suits you best?", "May we talk with your guardian?", "Do you want an interpreter?", "Arabic"),
    "granska": ("Is this right?", "public document at the municipality", "Save and continue later", "Send"),
}
ROWS = {
    "age": ("How old are you?", ["17"], "Hur gammal är du?", ["17"]),
    "home": ("Do you live in Lindhamra?", ["Yes"], "Bor du i Lindhamra?", ["Ja"]),
    "school": ("How is it with school right now?", ["I have left"], "Hur är det med skolan just nu?", ["Jag har slutat"]),
    "channel": ("How do you want us to contact you?", ["Text message", PHONE], "Hur vill du att vi hör av oss?", ["Sms", PHONE]),
    "best_time": ("When suits you best?", ["Afternoon"], "När passar det bäst?", ["Eftermiddag"]),
}


@pytest.fixture
def sent():
    with time_machine.travel(NOW, tick=False):
        applicant = Reader().fill()
        assert applicant.submit().status_code == 303
        applicant.code = code_of(applicant.open("kvitto"))
        yield applicant


def test_every_page_of_the_first_form_is_in_english():
    applicant = Reader()
    for slug, words in QUESTIONS.items():
        response = applicant.open(slug)
        assert first_tag(response) == '<html lang="en" dir="ltr">'
        for word in words:
            assert word in text_of(response), slug
        if slug != "granska":
            assert applicant.send(slug).status_code == 303, slug


def test_what_is_wrong_is_said_in_english():
    response = Reader().send("alder", {})

    assert response.status_code == 422
    assert "One thing needs to be corrected" in text_of(response)
    assert "Choose how old you are." in text_of(response)


def test_an_answer_that_stops_the_form_leads_to_the_page_in_english():
    applicant = Reader().fill(upto="boende")
    response = applicant.send("boende", {"home": "protected"})

    assert response.headers["Location"] == "/en/ansok/stopp/ring/"
    assert "Then we do this in a safer way." in text_of(applicant.client.get("/en/ansok/stopp/ring/"))


def test_the_answers_are_kept_as_they_were_read_with_the_swedish_beside(sent):
    rows = [row for box in (SHARED, PRIVATE) for row in open_box(sent.application, box)["rows"]]
    kept = {row["key"]: (row["question"], row["answer"], row["swedish"]["question"], row["swedish"]["answer"]) for row in rows}

    assert sent.application.language == "en"
    assert {key: kept[key] for key in ROWS} == ROWS


def test_the_receipt_and_the_status_are_in_english(sent):
    receipt = text_of(sent.open("kvitto"))
    sent.client.post("/en/min-ansokan/", {"reference": sent.reference, "code": sent.code})
    status = text_of(sent.client.get("/en/min-ansokan/"))

    assert "Thank you Robin!" in receipt
    assert "Your code" in receipt
    assert "/en/min-ansokan/" in receipt
    for page in (receipt, status):
        assert "We will be in touch by Wednesday 9 December 2026 at the latest." in page
        assert "25 November 2026, 12:00" in page


def test_the_receipt_that_goes_to_her_phone_is_in_english(sent):
    (letter,) = letters_for(Message.objects.get(topic="forms.receipt"))

    assert letter.text.startswith("Hi! We have received what you sent. We will be in touch by Wednesday 9 December 2026 at the latest.")


def test_staff_read_an_english_application_in_swedish(sent):
    page = text_of(personae.caseworker().client.get(f"/handlaggning/arenden/{sent.reference}/"))

    assert "Hur är det med skolan just nu?" in page
    assert "Jag har slutat" in page
    assert "How is it with school" not in page
    assert "Skrev på engelska." in page


def test_a_joint_application_begins_in_english():
    applicant = Reader("tillsammans", starter="ungdom")
    applicant.pages = joint.pages()
    applicant.fill(upto="med-vem")

    assert "Who have you applied together with?" in text_of(applicant.open("med-vem"))
    assert "Student health team" in text_of(applicant.open("med-vem"))
    assert "Only the team reads it, unless you choose otherwise." in text_of(applicant.open("egna-ord"))


def test_those_who_sign_an_english_application_are_asked_in_english_by_an_english_link():
    applicant = Reader("tillsammans", starter="ungdom")
    applicant.pages = joint.pages()
    applicant.fill()
    assert applicant.submit().status_code == 303
    request = SignatureRequest.objects.get(application=applicant.application, role=Role.GUARDIAN)
    message = Message.objects.get(topic="forms.invitation", payload__request=str(request.reference))
    (letter,) = letters_for(message)
    link = next(word for word in letter.text.split() if "/en/underskrift/" in word)

    assert "Someone has asked you to sign an application." in letter.text
    assert "Do you want to sign?" in text_of(applicant.client.get(link[link.index("/en/") :]))
    assert applicant.application.kind == ApplicationKind.JOINT


def test_easy_swedish_is_swedish_where_nothing_easier_is_written():
    applicant = EasyReader().fill(upto="boende")
    page = text_of(applicant.open("boende"))

    assert first_tag(applicant.open("boende")) == '<html lang="sv-x-ll" dir="ltr">'
    assert "Bor du i Lindhamra?" in page
    assert "Du har skyddade personuppgifter. Då gör vi på ett annat sätt." in text_of(applicant.client.get("/sv-x-ll/ansok/stopp/ring/"))


def test_an_application_in_easy_swedish_has_the_words_that_were_read_and_the_swedish_beside():
    applicant = EasyReader().fill()
    assert "Det heter allmän handling." in text_of(applicant.open("granska"))
    applicant.submit()
    row = open_box(applicant.application, PRIVATE)["rows"][0]

    assert applicant.application.language == "sv-x-ll"
    assert set(row["swedish"]) == {"section", "question", "answer"}
