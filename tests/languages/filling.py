"""Somebody who fills in a form in another language than Swedish."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests.forms.filling import Applicant


class Reader(Applicant):
    """A browser with a draft in it, at the addresses of a language."""

    language = "en"

    def __init__(self, slug: str = "stod", **starts_with: Any) -> None:
        self.slug, self.client, self.code = slug, Client(), ""
        response = self.client.post(f"/{self.language}/ansok/{slug}/", starts_with)
        self.place = response.headers["Location"]
        self.reference = self.place.split("/")[3]

    def url(self, slug: str) -> str:
        return f"/{self.language}/ansok/{self.reference}/{slug}/"


class EasyReader(Reader):
    """One who reads easy Swedish."""

    language = "sv-x-ll"


def first_tag(response: HttpResponse) -> str:
    """Return the tag that says which language a page is in, and its direction."""
    page = response.content.decode()
    return " ".join(page[page.index("<html") : page.index(">", page.index("<html")) + 1].split())
