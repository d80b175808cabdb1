"""What the young person sees and does about the signing of her own application, with her reference and her code."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils.translation import override

from forms import actions
from forms.models import Application, Consent, Role
from forms.workflow import State
from outbox.models import Message
from tests import factories
from tests.forms.filling import code_of, opened, text_of
from tests.forms.joint import SECRET_WORDS, Alva, signs
from tests.forms.signing.guests import Guest

pytestmark = pytest.mark.django_db
NOON = "2026-11-25T11:00:00Z"
STATUS = "/min-ansokan/"


@pytest.fixture(autouse=True)
def _services():
    factories.all_programmes()


def sent(**given):
    """An application that waits for signatures, and the browser in which she has opened it."""
    alva = Alva(**given)
    alva.send_in()
    alva.code = code_of(alva.open("kvitto"))
    return alva, opened(alva)


def test_before_anybody_is_invited_she_sees_exactly_what_they_will_read():
    alva = Alva().fill()
    page = alva.open("granska").content.decode()
    seen = page[page.index("Det här får de andra läsa") :]
    assert "Maria (vårdnadshavare)" in seen
    assert "Karin (den som söker tillsammans med ungdomen)" in seen
    assert "Praktik" in seen
    for private in (SECRET_WORDS, "20090112", "070-174 06 45", "070-174 06 46"):
        assert private in page
        assert private not in seen


def test_she_may_let_them_read_her_own_words():
    alva = Alva(egna_ord={"more": SECRET_WORDS, "show_words": ["yes"]}).fill()
    page = alva.open("granska").content.decode()
    assert SECRET_WORDS in page[page.index("Det här får de andra läsa") :]


def test_the_receipt_leads_her_to_her_own_signature():
    alva, _client = sent()
    page = text_of(alva.open("kvitto"))
    assert "Nu är det din tur att skriva under" in page
    assert "Den väntar på underskrifter" not in page
    assert "/underskrift/" in page


def test_the_status_page_says_who_has_signed_in_plain_words():
    alva, client = sent()
    signs(alva.application, Role.GUARDIAN)
    page = text_of(client.get(STATUS))
    assert "Den väntar på underskrifter." in page
    assert "<b>Maria</b> Vårdnadshavare, har skrivit under" in page
    assert "<b>Karin</b> Den som söker tillsammans med ungdomen, inte än" in page
    assert "Påminn Karin" in page
    assert "Påminn Maria" not in page
    assert "Påminn Alva" not in page


def test_she_reminds_one_after_a_day_and_is_told_when_it_is_too_soon():
    with time_machine.travel(NOON, tick=False) as clock:
        alva, client = sent()
        request = alva.application.requests.get(role=Role.OFFICER)
        soon = client.post(f"{STATUS}paminn/{request.reference}/")
        assert soon.status_code == 422
        assert "Du kan påminna igen efter ett dygn." in text_of(soon)
        clock.shift(timedelta(days=1))
        client = opened(alva)
        assert client.post(f"{STATUS}paminn/{request.reference}/").status_code == 303
    assert Message.objects.filter(topic="forms.invitation_reminder").count() == 1


def test_nobody_reminds_on_another_application():
    _alva, client = sent()
    other = Alva()
    other.send_in()
    request = other.application.requests.get(role=Role.OFFICER)
    assert client.post(f"{STATUS}paminn/{request.reference}/").status_code == 404
    assert Client().post(f"{STATUS}paminn/{request.reference}/").headers["Location"] == STATUS
    assert not Message.objects.filter(topic="forms.invitation_reminder").exists()


def test_she_takes_one_consent_back_and_the_application_stays():
    alva, client = sent(guardians=0)
    signs(alva.application, Role.YOUTH)
    signs(alva.application, Role.OFFICER)
    assert "Vi får prata med skolan till och med" in text_of(client.get(STATUS))
    assert client.post(f"{STATUS}samtycke/school/").status_code == 303
    assert Consent.objects.get().withdrawn_at
    page = text_of(client.get(STATUS))
    assert "Vi får prata med skolan" not in page
    assert "Du har tagit tillbaka det" in page
    assert Application.objects.get().state == State.SUBMITTED
    assert client.post(f"{STATUS}samtycke/school/").status_code == 303


@pytest.mark.parametrize("name", ["papper.pdf", "kvitto.pdf"])
def test_a_stranger_gets_no_paper(client, name):
    assert client.get(f"{STATUS}{name}").headers["Location"] == STATUS


def test_she_prints_what_all_sign_and_the_receipt_when_they_have():
    alva, client = sent(guardians=0)
    paper = client.get(f"{STATUS}papper.pdf")
    assert (paper.status_code, paper.headers["Content-Type"]) == (200, "application/pdf")
    assert paper.headers["Cache-Control"] == "no-store"
    assert client.get(f"{STATUS}kvitto.pdf").status_code == 404
    signs(alva.application, Role.YOUTH)
    signs(alva.application, Role.OFFICER)
    assert client.get(f"{STATUS}kvitto.pdf").content.startswith(b"%PDF-")


def test_she_opens_it_to_change_it_and_is_told_what_follows():
    alva, client = sent()
    assert "När du har skickat ändringen gäller inte det som är underskrivet." in text_of(client.get(STATUS))
    response = client.post(f"{STATUS}fyll-pa/")
    assert response.headers["Location"] == alva.url("granska")
    assert "Det här får de andra läsa" in client.get(alva.url("granska")).content.decode()


def test_together_on_one_screen_nothing_of_hers_is_left_for_the_next():
    alva, _client = sent(guardians=1)
    browser = alva.client
    browser.post(STATUS, {"reference": alva.reference, "code": alva.code})
    assert browser.post(f"{STATUS}tillsammans/").headers["Location"] == "/tillsammans/"
    page = text_of(browser.get("/tillsammans/"))
    assert "Räck över till Alva." in page
    for private in (SECRET_WORDS, "070-174 06 4", alva.code):
        assert private not in page
    for path in (alva.url("kvitto"), alva.url("granska"), STATUS):
        response = browser.get(path)
        assert alva.code not in response.content.decode()
        assert SECRET_WORDS not in response.content.decode()
    assert "Skriv referensen och koden" in text_of(browser.get(STATUS))


def test_together_each_signs_with_a_code_of_her_own_and_the_screen_is_clean_between():
    alva, client = sent(guardians=1)
    client.post(f"{STATUS}tillsammans/")
    for role, name in ((Role.YOUTH, "Alva"), (Role.OFFICER, "Karin"), (Role.GUARDIAN, "Maria")):
        assert f"Jag är {name}" in text_of(client.get("/tillsammans/"))
        guest = Guest(alva.application, role, client=client)
        guest.proves()
        if role is Role.OFFICER:
            guest.fills_in_her_part()
        assert guest.presses_sign().headers["Location"] == "/tillsammans/"
        assert "Halva dagar" not in client.get(guest.url()).content.decode()
        assert guest.signature.method == "together"
    assert "Ni är klara här." in text_of(client.get("/tillsammans/"))
    assert Application.objects.get().state == State.SUBMITTED
    assert client.post("/tillsammans/").headers["Location"] == STATUS
    assert client.get("/tillsammans/").headers["Location"] == STATUS


def _all_signed():
    alva, client = sent(guardians=0)
    signs(alva.application, Role.YOUTH)
    signs(alva.application, Role.OFFICER)
    return alva, client


def _standing():
    return list(Consent.objects.filter(withdrawn_at__isnull=True).values_list("recipient", flat=True))


def test_a_consent_that_was_taken_back_does_not_come_back_by_itself():
    alva, client = _all_signed()
    client.post(f"{STATUS}samtycke/school/")
    actions.return_to_applicant(application=alva.application, missing="Vilka tider passar?", by=factories.user())
    draft = actions.begin_completion(application=alva.application, author_key=Alva.author_key(alva.code))
    assert not draft.answers.some("consent_to")
    actions.save_step(draft=draft, slug="tider", values={"energy": ["whole_days"]})
    actions.resubmit(draft=draft)
    signs(alva.application, Role.YOUTH)
    signs(alva.application, Role.OFFICER)
    assert alva.application.state == State.SUBMITTED
    assert _standing() == []


def test_a_consent_that_is_taken_back_before_the_last_has_signed_is_not_given():
    alva, client = _all_signed()
    actions.return_to_applicant(application=alva.application, missing="Vilka tider passar?", by=factories.user())
    draft = actions.begin_completion(application=alva.application, author_key=Alva.author_key(alva.code))
    actions.save_step(draft=draft, slug="tider", values={"energy": ["whole_days"]})
    actions.resubmit(draft=draft)
    signs(alva.application, Role.YOUTH)
    client.post(f"{STATUS}samtycke/school/")
    signs(alva.application, Role.OFFICER)
    assert _standing() == []


def test_what_is_changed_in_another_language_is_answered_in_it():
    alva, _client = sent()
    draft = actions.begin_completion(application=alva.application, author_key=Alva.author_key(alva.code))
    actions.save_step(draft=draft, slug="tider", values={"energy": ["whole_days"]})
    with override("en"):
        actions.resubmit(draft=draft)
    assert alva.application.language == "en"


def test_she_reads_again_what_she_sent_and_what_whoever_works_with_her_has_added():
    alva, client = sent(guardians=0)
    assert SECRET_WORDS not in text_of(client.get(STATUS))
    page = text_of(client.get(f"{STATUS}svar/"))
    assert SECRET_WORDS in page
    assert "Från den som söker" not in page
    officer = Guest(alva.application, Role.OFFICER).signs()
    assert officer.signature
    page = text_of(client.get(f"{STATUS}svar/"))
    assert "Från den som söker tillsammans med dig" in page
    assert "En lugn start." in page


def test_a_stranger_reads_nothing_of_it(client):
    assert client.get(f"{STATUS}svar/").headers["Location"] == STATUS


def test_who_is_of_age_by_her_day_of_birth_is_asked_about_no_guardian():
    given = {"name": "Alva", "surname": "Lund", "number": "200701082380", "phone": "070-174 06 45", "email": ""}
    alva = Alva(age="17", guardians=0, uppgifter=given)
    alva.pages = {slug: answers for slug, answers in alva.pages.items() if slug != "vardnadshavare"}
    alva.fill()
    assert "vårdnadshavare" not in text_of(alva.open("granska")).lower()


def test_a_change_that_came_too_late_says_so_in_her_words():
    alva, client = sent(guardians=0)
    client.post(f"{STATUS}fyll-pa/")
    alva.client = client
    assert alva.send("tider", {"energy": "whole_days"}).status_code == 303
    for role in (Role.YOUTH, Role.OFFICER):
        signs(alva.application, role)
    answer = alva.submit()
    assert answer.status_code == 409
    assert "Det du ändrade skickades inte." in text_of(answer)
    assert 'href="/min-ansokan/"' in answer.content.decode()
