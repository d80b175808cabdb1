"""The school's list: what is read, what is refused, what is shown, and that it is sent once and in whole."""

import pytest
from django.db import connection

from common.boxes import PRIVATE, SHARED, open_boxes
from forms.actions.notifying import send_list
from forms.models import Application, Draft
from tests.forms.filling import code_of, text_of
from tests.forms.lists import LIST, NUMBERS, Sender, pupil, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]


@pytest.fixture
def school():
    return Sender()


def test_a_list_goes_from_the_file_to_the_receipt(school):
    assert "Hämta mallen" in text_of(school.client.get(LIST))
    url = school.keep(pupil(NUMBERS[0]), pupil(NUMBERS[1], Förnamn="Bo"))
    rows = text_of(school.client.get(url))
    assert "2 elever går att skicka. Inget är skickat än." in rows
    assert "Skicka 2 anmälningar" in rows
    assert not Application.objects.exists()

    response = school.client.post(url)
    assert (response.status_code, response.headers["Location"]) == (303, f"{url}kvitto/")
    receipt = school.client.get(response.headers["Location"])
    assert "2 anmälningar har kommit fram." in text_of(receipt)
    sent = Application.objects.all()
    assert {(row.kind, row.programme.slug, row.state) for row in sent} == {("notification", "kaa", "submitted")}
    assert all(row.reference in text_of(receipt) for row in sent)


def test_each_pupil_lies_in_an_application_of_her_own_with_the_proof_beside(school):
    school.client.post(school.keep(pupil(NUMBERS[0]), pupil(NUMBERS[1], Förnamn="Bo")))
    sent = list(Application.objects.all())
    shared, private = open_boxes(sent, SHARED), open_boxes(sent, PRIVATE)
    assert sorted(box["values"]["name"][0] for box in shared.values()) == ["Bo", "Åsa"]
    assert sorted(box["values"]["number"][0] for box in private.values()) == [NUMBERS[0], NUMBERS[1]]
    assert {box["proof"]["email"] for box in private.values()} == {"kim@angskolan.example"}


def test_the_code_of_the_receipt_opens_each_of_them(school):
    url = school.keep(pupil(NUMBERS[0]), pupil(NUMBERS[1]))
    school.client.post(url)
    code = code_of(school.client.get(f"{url}kvitto/"))
    for application in Application.objects.all():
        response = Sender(is_proved=False).client.post("/min-ansokan/", {"reference": application.reference, "code": code})
        assert response.status_code == 303


def test_posting_twice_gives_the_same_receipt_and_nobody_twice(school):
    url = school.keep(pupil(NUMBERS[0]), pupil(NUMBERS[1]))
    first, second = school.client.post(url), school.client.post(url)
    assert first.headers["Location"] == second.headers["Location"] == f"{url}kvitto/"
    assert Application.objects.count() == 2
    assert school.client.get(url).headers["Location"] == f"{url}kvitto/"


def test_two_that_were_opened_before_either_was_sent_send_once(school):
    url = school.keep(pupil(NUMBERS[0]), pupil(NUMBERS[1]))
    one, other = school.draft(url), school.draft(url)
    assert send_list(draft=one) == send_list(draft=other)
    assert Application.objects.count() == 2


def test_the_single_forms_own_pages_lead_a_sent_list_nowhere_wrong(school):
    url = school.keep(pupil(NUMBERS[0]), pupil(NUMBERS[1]))
    school.client.post(url)
    reference = url.split("/")[4]
    assert school.client.post(f"/ansok/{reference}/granska/").status_code == 303
    assert Application.objects.count() == 2


def test_a_failure_in_the_middle_sends_nobody(school, monkeypatch):
    url = school.keep(*(pupil(number) for number in NUMBERS[:3]))
    monkeypatch.setattr("forms.actions.notifying.new_reference", lambda: "23456789AB")
    with pytest.raises(Exception, match=r"UNIQUE|unique"):
        send_list(draft=school.draft(url))
    assert not Application.objects.exists()
    monkeypatch.undo()
    assert school.client.post(url).status_code == 303
    assert Application.objects.count() == 3


FAULTS = {
    "Händelse": ("Sjuk", "Händelse: Skriv något av det här: Slutat, Börjat, Frånvarande, Kom inte."),
    "Datum": ("2199-01-01", "Datum: Den dagen har inte varit än."),
    "Förnamn": ("", "Förnamn: Skriv elevens förnamn."),
    "Efternamn": ("=1+1", "Efternamn: Skriv namnet med bokstäver."),
    "Personnummer": ("200901122383", "Personnummer: Skriv numret med 12 siffror, till exempel 200701082380."),
    "Telefon": ("ring mig", "Telefon: Skriv ditt telefonnummer"),
    "Program": ("Eleven mår dåligt", "Program: Skriv bara koden"),
    "Årskurs": ("9", "Årskurs: Skriv något av det här: 1, 2, 3, 4."),
    "Eleven informerad": ("kanske", "Eleven informerad: Skriv något av det här: Ja, Nej."),
    "Vårdnadshavare informerad": ("", "Vårdnadshavare informerad: Välj om vårdnadshavare vet om anmälan."),
    "Skola": ("", "Skola: Välj skolan i listan."),
}


@pytest.mark.parametrize("heading", FAULTS)
def test_a_fault_is_told_by_row_and_column_and_linked_to(school, heading):
    cell, words = FAULTS[heading]
    url = school.keep(pupil(NUMBERS[1]), {**pupil(), heading: cell})
    page = school.client.get(url)
    assert f'<a href="#rad-3">Rad 3: {words}' in text_of(page)
    assert 'id="rad-3"' in page.content.decode()
    school.client.post(url)
    assert Application.objects.count() == 1
    assert "1 rad skickades inte. Går den att rätta skickar du bara den i en ny fil." in text_of(school.client.get(f"{url}kvitto/"))


def test_a_list_without_a_single_right_row_cannot_be_sent(school):
    url = school.keep(pupil(Förnamn=""))
    assert "Skicka" not in text_of(school.client.get(url)).split("<main")[1].split("Ta bort listan")[0].replace("skicka", "")
    assert school.client.post(url).status_code == 422
    assert not Application.objects.exists()


def test_the_same_pupil_a_second_time_is_a_fault_on_the_second_row(school):
    url = school.keep(pupil("20090112-2382"), pupil("090112 2382"))
    page = text_of(school.client.get(url))
    assert "Rad 3: Personnummer: Eleven finns redan på rad 2." in page
    assert "1 elev går att skicka." in page


@pytest.mark.parametrize(
    ("heading", "cell", "words"),
    [
        ("Skyddade personuppgifter", "Ja", "Skicka inte in. Ring 070-174 06 10."),
        ("Skyddade personuppgifter", "", "Skriv Ja eller Nej. Vi har inte sparat raden."),
        ("Folkbokföringskommun", "Grannköping", "Vänd dig till elevens egen kommun."),
    ],
)
def test_a_row_that_must_not_come_in_is_kept_nowhere(school, heading, cell, words):
    url = school.keep(pupil(NUMBERS[1]), {**pupil(), heading: cell, "Förnamn": "Hemlig"})
    assert f"Rad 3: {heading}: {words}" in text_of(school.client.get(url))
    assert "Hemlig" not in str(school.draft(url).content.pages)
    assert "Hemlig" not in school.client.get(f"{url}rattas/").content.decode()


def test_an_interim_number_is_taken_and_said(school):
    page = text_of(school.client.get(school.keep(pupil("20000101T220"))))
    assert "1 elev går att skicka." in page
    assert "T-nummer" in page


def test_whoever_has_not_proved_who_she_is_is_led_to_where_she_does():
    stranger = Sender(is_proved=False)
    assert stranger.client.get(LIST).headers["Location"] == "/ansok/visa/anmalan/"
    assert stranger.upload(written(pupil())).headers["Location"] == "/ansok/visa/anmalan/"
    assert not Draft.objects.exists()


def test_nobody_else_sees_or_sends_the_list(school):
    url = school.keep(pupil())
    stranger = Sender()
    for path in (url, f"{url}rattas/", f"{url}kvitto/"):
        assert stranger.client.get(path).headers["Location"] == "/ansok/"
    assert stranger.client.post(url).headers["Location"] == "/ansok/"
    assert not Application.objects.exists()


def test_a_draft_that_is_no_list_is_led_away(school):
    response = school.client.post("/ansok/stod/")
    reference = response.headers["Location"].split("/")[2]
    for path in ("", "rattas/", "kvitto/"):
        assert school.client.get(f"{LIST}{reference}/{path}").headers["Location"] == "/ansok/"


def test_a_post_without_the_token_of_the_page_does_nothing():
    school = Sender(enforce_csrf_checks=True)
    response = school.upload(written(pupil()))
    assert response.status_code == 422
    assert "Sidan hade legat öppen för länge" in text_of(response)
    assert not Draft.objects.exists()


def test_the_list_can_be_let_go_of(school):
    url = school.keep(pupil())
    assert school.client.post(url, {"remove": "1"}).headers["Location"] == LIST
    assert not Draft.objects.exists()
    assert school.client.get(url).headers["Location"] == "/ansok/"


def test_nothing_of_a_pupil_or_her_school_stands_in_clear_in_any_table(school):
    url = school.keep(pupil(), pupil(NUMBERS[1], Förnamn=""))
    kept = _everything()
    school.client.post(url)
    for table in (kept, _everything()):
        for word in ("Åsa", "Örnmark", NUMBERS[0], NUMBERS[0][2:], "1740632", "Ängskolan", "Kim Testberg", "kim@"):
            assert word not in table


def _everything() -> str:
    """All cells of all tables, as text, bytes included."""
    cells = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            cells += [
                bytes(cell).decode("latin-1") if isinstance(cell, (bytes, memoryview)) else str(cell)
                for row in cursor.fetchall()
                for cell in row
            ]
    return "\n".join(cells)
