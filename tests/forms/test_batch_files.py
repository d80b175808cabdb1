"""The school's list as a file: what spreadsheets write is read, what is no list is refused in words, and what goes out is safe to open."""

import pytest

from common.errors import DomainError
from forms.batch.reading import read
from forms.models import Draft
from tests.forms.filling import text_of
from tests.forms.lists import LIST, NUMBERS, PUPIL, Sender, pupil, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]


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
        (b"\xff\xfe" + "Händelse;Datum".encode("utf-16-le"), "Vi kan inte läsa filen."),
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


def test_the_template_opens_in_a_spreadsheet_and_its_example_can_be_sent(school):
    response = school.client.get(f"{LIST}mall/")
    content = response.content
    assert content.startswith("\ufeffHändelse;Datum;Huvudman;".encode())
    assert response.headers["Content-Disposition"] == 'attachment; filename="anmalan-mall.csv"'
    response = school.upload(content)
    assert "1 elev går att skicka." in text_of(school.client.get(response.headers["Location"]))


def test_rows_to_correct_come_back_with_what_is_wrong_and_without_formulas(school):
    url = school.keep(pupil(Efternamn='=HYPERLINK("x")', Titel="+1", Skola="@SUM(1)", Kontaktperson="-Kim"), pupil(NUMBERS[1]))
    content = school.client.get(f"{url}rattas/").content.decode("utf-8-sig")
    assert "'=HYPERLINK" in content and "'+1" in content and "'@SUM(1)" in content and "'-Kim" in content
    assert not [cell for line in content.splitlines() for cell in line.split(";") if cell.lstrip('"').startswith(("=", "+", "-", "@"))]
    assert "Efternamn: Skriv namnet med bokstäver." in content
    assert NUMBERS[1] not in content
    (line,) = read(content.encode()).lines
    assert (line.cells["school"], line.cells["sender_title"]) == ("@SUM(1)", "+1")
