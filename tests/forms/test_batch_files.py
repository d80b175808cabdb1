"""The school's list as a file: what spreadsheets write is read, what is no list is refused in words, and what goes out is safe to open."""

import pytest

from common.errors import DomainError
from forms.batch.reading import read
from forms.batch.writing import template
from forms.models import Draft
from tests.forms.filling import text_of
from tests.forms.lists import LIST, NUMBERS, PUPIL, Sender, pupil, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]


NOT_READ = "Spara den som CSV i UTF-8. I Excel väljer du Arkiv, Spara som, och filformatet CSV UTF-8 (kommaavgränsad)."


@pytest.fixture
def school():
    return Sender()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_what_spreadsheets_write_is_read(encoding, separator):
    table = read(written(pupil(), separator=separator, encoding=encoding))
    assert [line.number for line in table.lines] == [2]
    assert (table.lines[0].cells["name"], table.lines[0].cells["surname"]) == ("Åsa", "Örnmark")
    assert table.ignored == []


def test_quoted_cells_may_hold_separators_quotes_and_line_breaks():
    content = written(pupil(Skola='"Nya; ""skolan""\nnorr"', Förnamn='"Åsa"'))
    (line,) = read(content).lines
    assert (line.cells["school"], line.cells["name"]) == ('Nya; "skolan" norr', "Åsa")


def test_headings_are_known_in_any_case_and_order_and_others_are_not_read(school):
    headings = [heading.upper() for heading in reversed(PUPIL)] + ["Orsak"]
    row = {heading.upper(): cell for heading, cell in pupil().items()} | {"Orsak": "hemligt skäl"}
    response = school.upload(written(row, headings=headings))
    url = response.headers["Location"]
    page = text_of(school.client.get(url))
    assert "De här kolumnerna läser vi inte: Orsak." in page
    assert "1 elev går att skicka." in page
    assert "hemligt" not in str(school.draft(url).content.pages)


def test_empty_rows_are_passed_over_and_rows_are_numbered_as_the_spreadsheet_does():
    table = read(b"sep=;\r\n" + written(pupil(), {}, pupil(NUMBERS[1]), encoding="utf-8"))
    assert [line.number for line in table.lines] == [2, 4]


def test_five_hundred_rows_are_taken_and_one_more_is_not():
    assert len(read(written(*[pupil()] * 500)).lines) == 500
    with pytest.raises(DomainError, match=r"Filen har 501 rader. Den får ha högst 500."):
        read(written(*[pupil()] * 501))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Filen är tom."),
        (b"\xff\xfe" + "Händelse;Datum".encode("utf-16-le"), NOT_READ),
        (written(pupil(), encoding="mac_roman"), NOT_READ),
        (b"%PDF-1.7\n\x00\x01", "Vi kan inte läsa filen."),
        (b"PK\x03\x04\x8d\x81", "Vi kan inte läsa filen."),
        (b"ett;tv\xe5\n1;2", "Vi hittar inga rubriker."),
        (written(), "Filen har inga elever."),
        (written(pupil(), headings=[heading for heading in PUPIL if heading != "Datum"]), "Filen saknar: Datum."),
        (written(pupil(), headings=[*PUPIL, "datum:"]), "Rubriken Datum finns två gånger."),
        (b"x" * 500_001, "Filen är för stor."),
        (b'H\xc3\xa4ndelse;"' + b"x" * 200_000, "Vi kan inte läsa filen."),
    ],
)
def test_a_file_that_is_no_list_is_answered_in_words_that_help(school, content, words):
    response = school.upload(content)
    assert response.status_code == 422
    assert words in text_of(response)
    assert not Draft.objects.exists()


def test_a_file_far_too_large_is_let_go_of_and_never_lies_on_the_disk(school, monkeypatch):
    # Django's handler of large files writes to disk: whoever asked it here would fail.
    monkeypatch.setattr("django.core.files.uploadhandler.TemporaryFileUploadHandler.new_file", None)
    response = school.upload(b"x" * 3_000_000)
    assert response.status_code == 422
    assert "Filen är för stor." in text_of(response)


def test_no_file_at_all_is_asked_for(school):
    response = school.client.post(LIST, {})
    assert response.status_code == 422
    assert "Välj en fil." in text_of(response)


@pytest.mark.parametrize("own", ["Lindhamra", "lindhamra kommun", "LINDHAMRA"])
def test_the_municipality_is_known_by_its_names(school, own):
    assert "1 elev går att skicka." in text_of(school.client.get(school.keep(pupil(Folkbokföringskommun=own))))


def test_a_number_that_a_spreadsheet_took_the_zero_from_is_read(school):
    url = school.keep(pupil(Telefon="701740631"))
    assert school.draft(url).content.pages["lista"]["rows"][0].count("+46701740631") == 1


def test_the_template_opens_in_a_spreadsheet_and_its_example_is_no_pupil(school):
    response = school.client.get(f"{LIST}mall/")
    content = response.content
    assert content.startswith("\ufeffHändelse;Datum;Huvudman;".encode())
    assert response.headers["Content-Disposition"] == 'attachment; filename="anmalan-mall.csv"'
    url = school.upload(content).headers["Location"]
    page = text_of(school.client.get(url))
    assert "Rad 2: Personnummer: Det här är exemplet i mallen. Ta bort raden." in page
    assert "0 elever går att skicka." in page
    assert "Hämta raderna som ska rättas" not in page
    assert "Robin" not in str(school.draft(url).content.pages)


def test_the_example_of_the_template_is_all_right_but_for_being_the_example(school, monkeypatch):
    monkeypatch.setattr("forms.batch.checking.EXAMPLE", {"number": NUMBERS[0]})
    url = school.upload(template()).headers["Location"]
    assert "1 elev går att skicka." in text_of(school.client.get(url))


def test_marks_of_direction_that_a_spreadsheet_copies_along_hide_no_answer_and_no_pupil(school):
    first, again = pupil(Skyddade_personuppgifter="\u202dNej\u202c"), pupil(f"\u202d{NUMBERS[0]}\u202c")
    page = text_of(school.client.get(school.keep(first, again)))
    assert "1 elev går att skicka." in page
    assert "Rad 3: Personnummer: Eleven finns redan på rad 2." in page


@pytest.mark.parametrize(
    ("heading", "note"),
    [
        ("Vårdnadshavare informerad", "(måste fyllas i om eleven är under 18)"),
        ("E-post", "(måste fyllas i om du visade vem du är med e-legitimation)"),
        ("Elevens telefon", "(får vara tomt)"),
        ("Förnamn", ""),
    ],
)
def test_the_page_says_what_must_be_filled_in_and_when(school, heading, note):
    page = text_of(school.client.get(LIST))
    said = page.split(f"<dt> {heading} ")[1].split("</dt>")[0]
    assert said.strip() == (f'<span class="hint">{note}</span>' if note else "")
    assert "Ta bort raden med exemplet." in page


def test_rows_to_correct_come_back_with_what_is_wrong_and_without_formulas(school):
    url = school.keep(pupil(Efternamn='=HYPERLINK("x")', Titel="+1", Skola="@SUM(1)", Kontaktperson="-Kim"), pupil(NUMBERS[1]))
    content = school.client.get(f"{url}rattas/").content.decode("utf-8-sig")
    assert "'=HYPERLINK" in content and "'+1" in content and "'@SUM(1)" in content and "'-Kim" in content
    assert not [cell for line in content.splitlines() for cell in line.split(";") if cell.lstrip('"').startswith(("=", "+", "-", "@"))]
    assert "Efternamn: Skriv namnet med bokstäver." in content
    assert NUMBERS[1] not in content
    (line,) = read(content.encode()).lines
    assert (line.cells["school"], line.cells["sender_title"]) == ("@SUM(1)", "+1")


def test_the_rows_that_the_file_of_corrections_cannot_hold_are_told_with_why(school):
    url = school.keep(
        pupil(Förnamn=""),
        pupil(NUMBERS[1], Skyddade_personuppgifter="Ja"),
        pupil(NUMBERS[2], Folkbokföringskommun="Grannköping"),
        pupil(NUMBERS[3]),
    )
    page = text_of(school.client.get(url))
    assert "3 rader går inte att skicka" in page
    told = page.split("De här raderna är inte med i filen.")[1].split("</ul>")[0]
    assert "<li>Rad 3: Skyddade personuppgifter: Skicka inte in. Ring 070-174 06 10.</li>" in told
    assert "<li>Rad 4: Folkbokföringskommun: Vänd dig till elevens egen kommun. Vi har inte sparat raden.</li>" in told
    assert told.count("<li>") == 2
    assert len(read(school.client.get(f"{url}rattas/").content).lines) == 1


def test_nothing_is_said_of_rows_left_out_where_the_file_holds_them_all(school):
    assert "inte med i filen" not in text_of(school.client.get(school.keep(pupil(Förnamn=""), pupil(NUMBERS[1]))))
