"""Signing together on one screen: the links of all who sign lie in the session, and each still proves herself by a code of her own."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from forms.models import Application
from forms.workflow import State
from services.models import Programme

TABLE, TABLE_SECONDS = "together", 60 * 60


@dataclass(frozen=True)
class Seat:
    """One at the table."""

    name: str
    title: str
    url: str


@dataclass(frozen=True)
class Table:
    """Who has signed, whose turn it is, and who else has not signed; who said no stands among the others."""

    programme: Programme
    next: list[Seat]
    others: list[Seat]
    signed: list[Seat]


def gather(request: HttpRequest, application: Application, links: dict[str, str], people: Iterable[tuple[str, str, str]]) -> None:
    """Lay the links of all who sign on the table, with first name and title.

    Everything else that the session held is gone: whoever gets the screen finds no draft, no receipt and no code of the young person's.
    """
    seats = [{"role": role, "name": name, "title": title, "token": links[role]} for role, name, title in people if role in links]
    request.session.flush()
    request.session[TABLE] = {"reference": application.reference, "seats": seats, "at": int(time.time())}


def table_of(request: HttpRequest) -> Table | None:
    """Return the table that this browser sits at; None where there is none, or its hour is over, or nothing is left to sign."""
    kept = request.session.get(TABLE)
    if not kept or time.time() - kept["at"] > TABLE_SECONDS:
        return None
    application = Application.objects.select_related("programme").filter(reference=kept["reference"]).first()
    if application is None:
        return None
    done = set(application.signatures.filter(voided_at__isnull=True).values_list("role", flat=True))
    seats = [(seat["role"], Seat(seat["name"], seat["title"], reverse("forms:sign", args=[seat["token"]]))) for seat in kept["seats"]]
    asked = set(application.requests.filter(ended_at__isnull=True).values_list("role", flat=True))
    is_open = application.state == State.AWAITING_SIGNATURES
    turn = [seat for role, seat in seats if role in asked - done][:1] if is_open else []
    return Table(
        programme=application.programme,
        next=turn,
        others=[seat for role, seat in seats if role not in done and seat not in turn],
        signed=[seat for role, seat in seats if role in done],
    )


def sits_at(request: HttpRequest, application: Application) -> bool:
    """Whether this browser is passed from hand to hand for this application."""
    kept: dict[str, Any] = request.session.get(TABLE, {})
    return kept.get("reference") == application.reference and time.time() - kept["at"] <= TABLE_SECONDS


def leave_table(request: HttpRequest) -> None:
    """Keep nothing of it."""
    request.session.pop(TABLE, None)
