"""Somebody who proves where she works, by the code that the portal sends her."""

import json
import time

from django.test import Client

from common.keys import keyring
from outbox.models import Message
from tests import factories

EMAIL = "karin.ek@strandskolan.example"


def latest_code(topic: str = "forms.work_code") -> str:
    """The digits of the newest code on its way out."""
    message = Message.objects.filter(topic=topic).latest("pk")
    return str(json.loads(keyring().open_from_team(bytes(message.sealed)))["code"])


def prove(client: Client, slug: str) -> None:
    """Prove to work at a school, so that the form `slug` opens."""
    factories.organisation("Strandskolan", kind="student_health", domains="strandskolan.example")
    sent = client.post(f"/ansok/visa/{slug}/", {"name": "Karin Ek", "email": EMAIL})
    assert sent.status_code == 303, sent.content.decode()
    taken = client.post(f"/ansok/visa/{slug}/", {"code": latest_code()})
    assert taken.status_code == 303, taken.content.decode()


def proved(method: str = "work", **traits: bool) -> Client:
    """A browser in which somebody has proved who she is: by her address at work, or by an e-ID, which tells no address."""
    told = {"method": method, "name": "Kim Testberg", "organisation": "Ängskolan"}
    client = Client(**traits)
    session = client.session
    session["proof"] = {"at": int(time.time()), "proof": told | ({"email": "kim@angskolan.example"} if method == "work" else {})}
    session.save()
    client.cookies["sessionid"] = session.session_key
    return client
