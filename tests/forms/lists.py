"""A school that sends its notifications as a list, by Django's client; the rows are written by hand, as a spreadsheet does."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from common.time import today
from forms.drafts import OpenDraft
from forms.models import Draft
from tests.forms.proving import proved

LIST = "/ansok/anmalan/lista/"
PUPIL = {
    "Händelse": "Slutat",
    "Datum": (today() - timedelta(days=20)).isoformat(),
    "Huvudman": "Annan huvudman",
    "Folkbokföringskommun": "Lindhamra",
    "Skyddade personuppgifter": "Nej",
    "Skola": "Ängskolan",
    "Kontaktperson": "Kim Testberg",
    "Titel": "Rektor",
    "Telefon": "070-174 06 31",
    "E-post": "",
    "Förnamn": "Åsa",
    "Efternamn": "Örnmark",
    "Personnummer": "200901122382",
    "Elevens telefon": "070-174 06 32",
    "Elevens e-post": "",
    "Vårdnadshavares telefon": "070-174 06 33",
    "Program": "SA",
    "Årskurs": "2",
    "Nästa steg": "Vet inte",
    "Eleven informerad": "Ja",
    "Vårdnadshavare informerad": "Nej",
}
NUMBERS = ("200901122382", "200901122390", "201001062387", "201001062395", "201105192387")


def pupil(number: str = NUMBERS[0], **changes: str) -> dict[str, str]:
    """One row by its headings (_ for a space)."""
    return {**PUPIL, "Personnummer": number, **{heading.replace("_", " "): cell for heading, cell in changes.items()}}


def written(*rows: dict[str, str], separator: str = ";", encoding: str = "utf-8-sig", headings: list[str] | None = None) -> bytes:
    """The rows as a file."""
    columns = headings or list(PUPIL)
    lines = [separator.join(columns), *(separator.join(row.get(column, "") for column in columns) for row in rows)]
    return "\r\n".join(lines).encode(encoding)


class Sender:
    """A browser in which somebody has proved that she works at a school."""

    def __init__(self, *, is_proved: bool = True, enforce_csrf_checks: bool = False) -> None:
        make = proved if is_proved else Client
        self.client = make(enforce_csrf_checks=enforce_csrf_checks)

    def upload(self, content: bytes) -> HttpResponse:
        return self.client.post(LIST, {"file": SimpleUploadedFile("elever.csv", content, content_type="text/csv")})

    def keep(self, *rows: dict[str, str]) -> str:
        """Send a file that is a list; return where its rows are shown."""
        response = self.upload(written(*rows))
        assert response.status_code == 303, response.content.decode()
        return response.headers["Location"]

    def draft(self, url: str) -> OpenDraft:
        reference = url.split("/")[4]
        return OpenDraft.open(Draft.objects.get(reference=reference), bytes.fromhex(self.client.session["drafts"][reference]))
