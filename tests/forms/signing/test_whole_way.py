"""From the link to the receipt: a guardian, an officer, the young person herself, and somebody who was helped to write."""

import pytest
from bs4 import BeautifulSoup

from audit.models import Entry
from casework.models import Case
from common.boxes import PRIVATE, SHARED, open_box
from common.codes import derive
from common.sealing import Unsealable
from forms.models import Application, Method, Role
from forms.parts import OFFICER_PART
from forms.workflow import State
from tests.forms import mailing
from tests.forms.filling import code_of, text_of
from tests.forms.signing.guests import PART, Guest, says_nothing


def test_a_guardian_is_shown_nothing_before_she_has_proved_who_she_is(guardian):
    page = guardian.get()

    assert page.status_code == 200
    assert "Någon har bett dig skriva under en ansökan hos" in text_of(page)
    says_nothing(page)
    assert not page.cookies
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert BeautifulSoup(page.content, "html.parser").title.text.startswith("Formulär, underskrift")


def test_a_guardian_reads_what_all_sign_and_signs_it(guardian):
    page = text_of(guardian.proves().get())

    assert "Robin vill att du skriver under." in page
    assert "Robin vill vara med i Möjligheten. Du står som vårdnadshavare." in page
    assert "Halva dagar" in page
    assert "Jag känner till ansökan och tycker att det är okej." in page
    assert "Det Robin har skrivit med egna ord är bara för teamet." in page
    assert "Du</b> inte än" in page

    assert guardian.presses_sign().status_code == 303

    signature = guardian.signature
    assert (signature.method, signature.digest) == (Method.LINK, guardian.application.digest)
    receipt = text_of(guardian.get("kvitto/"))
    assert "Tack, du har skrivit under." in receipt
    assert "Teamet läser ansökan när alla har skrivit under." in receipt


def test_an_officer_fills_in_her_part_before_she_signs(officer):
    officer.proves()
    assert officer.get().headers["Location"] == officer.url("din-del/")
    assert "Vad hoppas ni att Möjligheten kan bidra med?" in text_of(officer.get("din-del/"))

    officer.fills_in_her_part()
    page = text_of(officer.get())
    assert "En lugn start." in page
    assert "Ni söker tillsammans." in page
    assert officer.presses_sign().status_code == 303

    part = open_box(officer.application, OFFICER_PART)
    assert part["values"]["hopes"] == ["En lugn start."]
    assert officer.signature.part_digest


def test_an_officer_corrects_her_part_and_sees_what_she_wrote(officer):
    officer.proves()

    wrong = officer.post("din-del/", {"role": "Kurator", "phone": "12", "known": "half_year"})

    assert wrong.status_code == 422
    assert "Skriv" in text_of(wrong)
    assert 'value="Kurator"' in wrong.content.decode()
    assert officer.presses_sign(officer.application.digest).headers["Location"] == officer.url("din-del/")
    assert officer.signature is None


def test_nobody_else_has_a_part(guardian):
    assert guardian.proves().get("din-del/").headers["Location"] == guardian.url()


def test_the_young_person_is_told_that_it_is_hers(youth):
    page = text_of(youth.proves().get())

    assert "Det här är din ansökan." in page
    assert "Jag vill vara med. Jag har själv läst ansökan." in page
    assert "Jag känner inte" not in page
    assert youth.presses_sign().status_code == 303
    assert code_of(youth.get("kvitto/")) == ""


def test_the_last_signature_hands_it_in_and_everybody_has_a_signed_receipt(application):
    guests = [Guest(application, role).signs() for role in (Role.GUARDIAN, Role.OFFICER, Role.YOUTH, Role.SECOND_GUARDIAN)]

    application.refresh_from_db()
    assert application.state == State.SUBMITTED
    for guest in guests:
        receipt = text_of(guest.get("kvitto/"))
        assert "Alla som skulle har skrivit under." in receipt
        assert "/kontrollera/" in receipt
        assert "Billie" in receipt
        pdf = guest.get("kvitto.pdf")
        assert pdf.content.startswith(b"%PDF")
        assert pdf.headers["Content-Disposition"] == 'attachment; filename="kvitto.pdf"'
        assert pdf.headers["Cache-Control"] == "no-store"


def test_the_receipt_on_paper_waits_for_the_last(guardian):
    assert guardian.signs().get("kvitto.pdf").headers["Location"] == guardian.url("kvitto/")


def test_who_was_helped_reads_all_of_it_and_gets_a_code_of_her_own(helped):
    page = text_of(helped.proves().get())
    assert "Jag vill hellre ses ute än på ett kontor." in page
    assert "Det som står här är mitt. Jag har själv läst det." in page

    assert helped.presses_sign().status_code == 303
    receipt = helped.get("kvitto/")
    code = code_of(receipt)

    application = Application.objects.get(pk=helped.application.pk)
    assert application.state == State.SUBMITTED
    assert bytes(application.code_finder) == derive(code).finder
    for name in (SHARED, PRIVATE):
        assert open_box(application, name, author_key=derive(code).key)["values"]
    assert "Spara koden" in text_of(receipt)
    assert '<a href="http://testserver/min-ansokan/">http://testserver/min-ansokan/</a>' in text_of(receipt)


def test_who_was_helped_opens_it_with_her_code_afterwards(helped):
    helped.signs()
    code = code_of(helped.get("kvitto/"))

    opened = helped.client.post("/min-ansokan/", {"reference": helped.application.reference, "code": code})

    assert opened.status_code == 303
    assert "Vi har fått det du skickade." in text_of(helped.client.get("/min-ansokan/"))


def test_a_second_browser_of_hers_is_shown_no_code_that_opens_nothing(helped):
    other = Guest(helped.application, Role.YOUTH).proves()
    helped.signs()

    assert other.presses_sign(helped.application.digest).headers["Location"] == other.url("kvitto/")
    assert code_of(other.get("kvitto/")) == ""
    assert Application.objects.get(pk=helped.application.pk).code_finder == derive(code_of(helped.get("kvitto/"))).finder


def test_a_helper_who_is_no_signer_gets_no_code(helped):
    helped.proves()

    assert Application.objects.get(pk=helped.application.pk).code_finder is None


def test_opening_and_signing_are_written_down_without_names(guardian):
    guardian.signs()

    events = list(Entry.objects.filter(reference=guardian.application.reference).values_list("event", flat=True))
    assert events[-2:] == ["signing.opened", "signing.signed"]


def test_the_receipt_can_be_closed_on_a_device_that_others_use(guardian):
    guardian.signs()

    assert guardian.post("kvitto/").headers["Location"] == "/"
    assert guardian.get("kvitto/").headers["Location"] == guardian.url()
    says_nothing(guardian.get())


def test_who_has_signed_and_comes_back_is_told_so_and_gets_the_receipt_by_a_new_code(guardian):
    guardian.signs()
    again = Guest(guardian.application, Role.GUARDIAN)

    assert "Du har skrivit under." in text_of(again.get())
    assert again.proves().get().headers["Location"] == again.url("kvitto/")


def test_an_officer_is_asked_once_about_sensitive_words_and_goes_on(officer):
    officer.proves()
    part = {**PART, "hopes": "Hen har en diagnos."}

    asked = officer.post("din-del/", part)

    assert asked.status_code == 200
    assert "Det ser ut som att du skriver något känsligt." in text_of(asked)
    assert "Hen har en diagnos." in asked.content.decode()
    assert officer.post("din-del/", {**part, "varnad": "1"}).headers["Location"] == officer.url()


def test_whoever_typed_holds_no_key_to_what_was_sent(db):
    draft = mailing.assisted_draft()
    application = mailing.submitted(draft)

    for name in (SHARED, PRIVATE):
        assert open_box(application, name)["values"]
        with pytest.raises(Unsealable):
            open_box(application, name, author_key=draft.content.keys.key)


@pytest.mark.parametrize("changes", [{"channel": "visit", "phone": ""}, {"channel": "call", "avoid": "no_sms"}], ids=["visit", "no_sms"])
def test_whom_no_message_can_reach_is_not_waited_for_and_staff_see_that_nothing_is_confirmed(db, changes):
    application = mailing.assisted(**changes)

    assert application.state == State.SUBMITTED
    assert not application.requests.exists()
    assert Case.objects.filter(application=application).exists()
