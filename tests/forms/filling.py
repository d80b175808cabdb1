"""Somebody who fills in a form with Django's client, by the names of the fields; form A unless another is named."""

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

from forms.models import Application, Draft

PHONE, EMAIL = "070-174 06 71", "robin@exempel.example"
PAGES: dict[str, dict[str, Any]] = {
    "alder": {"age": "17"},
    "boende": {"home": "yes"},
    "skola": {"school": "left"},
    "hjalp": {"help": ["placement", "unsure"], "more": "Jag vill bygga båtar."},
    "kontakt": {"name": "Robin", "surname": "", "channel": "sms", "phone": PHONE, "email": ""},
    "bra-att-veta": {"best_time": "afternoon", "guardian": "ask_first"},
}
SLUGS = list(PAGES)


class Applicant:
    """A browser with a draft in it."""

    slug = "stod"
    pages = PAGES
    starts_with: dict[str, str] = {}

    def __init__(self, *, is_shared_device: bool = False, enforce_csrf_checks: bool = False, client: Client | None = None) -> None:
        self.client, self.code = client or Client(enforce_csrf_checks=enforce_csrf_checks), ""
        shared = {"shared_device": "1"} if is_shared_device else {}
        response = self.client.post(f"/ansok/{self.slug}/", {**self.starts_with, **shared})
        assert response.status_code == 303, response.content.decode()
        self.reference = response.headers["Location"].split("/")[2]

    def url(self, slug: str) -> str:
        return f"/ansok/{self.reference}/{slug}/"

    def open(self, slug: str) -> HttpResponse:
        return self.client.get(self.url(slug))

    def send(self, slug: str, answers: dict[str, Any] | None = None, **extra: Any) -> HttpResponse:
        """Post a page with its management form, as the page itself does."""
        data = self.pages[slug] if answers is None else answers
        return self.client.post(self.url(slug), {f"{self.reference}-current_step": slug, **data, **extra})

    def fill(self, upto: str = "", **changes: dict[str, Any]) -> "Applicant":
        """Answer every page, or those before `upto`; `changes` replaces the answers of a page (with _ for -)."""
        for slug in self.pages:
            if slug == upto:
                break
            response = self.send(slug, changes.get(slug.replace("-", "_")))
            assert response.status_code == 303, response.content.decode()
        return self

    def submit(self) -> HttpResponse:
        return self.client.post(self.url("granska"))

    @property
    def draft(self) -> Draft:
        return Draft.objects.get(reference=self.reference)

    @property
    def application(self) -> Application:
        return Application.objects.get(reference=self.reference)


def text_of(response: HttpResponse) -> str:
    return " ".join(response.content.decode().replace("&nbsp;", " ").split())


def code_of(response: HttpResponse) -> str:
    """The code that a page shows sign by sign; empty where it shows none."""
    return "".join(re.findall(r"<li><b>(\w)</b>", response.content.decode()))


def opened(applicant: Applicant) -> Client:
    """Another browser, which has opened the applicant's request with her reference and code."""
    client = Client()
    response = client.post("/min-ansokan/", {"reference": applicant.reference, "code": applicant.code})
    assert response.status_code == 303
    return client
