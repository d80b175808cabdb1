"""Somebody who has been asked to sign, with a browser of her own."""

import json
import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

from common.keys import keyring
from forms.models import Application, Role, Signature, SignatureRequest
from outbox.models import Message
from tests.forms.filling import text_of
from tests.forms.mailing import request_for, token_of

# Three things that the team alone reads: her own words, her number and her telephone.
CANARIES = ("Kanariefågel i hemlighet", "20100106-2387", "070-174 06 21", "+46701740621")
PART = {"role": "Kurator", "phone": "070-174 06 55", "known": "half_year", "tried": ["guidance"], "hopes": "En lugn start."}


class Guest:
    """One who holds a link. She opens pages by their address, and presses what is there."""

    def __init__(self, application: Application, role: Role, *, client: Client | None = None) -> None:
        self.application, self.role = application, role
        self.request = request_for(application, role)
        self.token = token_of(self.request)
        self.client = client or Client()

    def url(self, page: str = "") -> str:
        return f"/underskrift/{self.token}/{page}"

    def get(self, page: str = "") -> HttpResponse:
        return self.client.get(self.url(page))

    def post(self, page: str = "", data: dict[str, Any] | None = None, **extra: Any) -> HttpResponse:
        return self.client.post(self.url(page), data or {}, **extra)

    def asks_for_a_code(self) -> str:
        """Press "Skicka en kod"; return the digits that came."""
        response = self.post("kod/", {"send": "1"})
        assert (response.status_code, response.headers["Location"]) == (303, self.url("kod/")), text_of(response)
        return code_sent_to(self.request)

    def proves(self) -> "Guest":
        """Type the code that came."""
        response = self.post("kod/", {"code": self.asks_for_a_code()})
        assert (response.status_code, response.headers["Location"]) == (303, self.url()), text_of(response)
        return self

    def fills_in_her_part(self, **changes: Any) -> "Guest":
        response = self.post("din-del/", {**PART, **changes})
        assert (response.status_code, response.headers["Location"]) == (303, self.url()), text_of(response)
        return self

    def seen(self) -> str:
        """The digest that the page carries."""
        found = re.search(r'name="digest" value="([0-9a-f]{64})"', self.get().content.decode())
        assert found, text_of(self.get())
        return found[1]

    def presses_sign(self, seen: str = "") -> HttpResponse:
        return self.post("", {"digest": seen or self.seen(), "agreed": "on"})

    def signs(self) -> "Guest":
        """The whole way of this person, from the link to the receipt."""
        self.proves()
        if self.role is Role.OFFICER:
            self.fills_in_her_part()
        response = self.presses_sign()
        assert (response.status_code, response.headers["Location"]) == (303, self.url("kvitto/")), text_of(response)
        return self

    @property
    def signature(self) -> Signature | None:
        return Signature.objects.filter(request=self.request).first()


def code_sent_to(request: SignatureRequest) -> str:
    """The digits of the latest code, as the worker's key finds them."""
    message = Message.objects.filter(topic="forms.signing_code", payload__request=str(request.reference)).latest("pk")
    return str(json.loads(keyring().open_from_team(bytes(message.sealed)))["code"])


def says_nothing(response: HttpResponse, *more: str) -> None:
    """Whether a page tells a stranger neither whose application it is, nor what about."""
    text = response.content.decode()
    for word in (*CANARIES, "Robin", "Testberg", "Billie", "Möjligheten", "Några timmar", "Halva dagar", *more):
        assert word not in text, word
