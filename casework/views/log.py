"""The log, for those who review who has read and done what. It holds references, and this page opens no case."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.models import ActorKind, Entry
from casework import words
from casework.log_words import EVENTS, PEOPLE, THINGS, facts_in_words
from casework.roles import Role
from casework.views.base import DeskView
from common.codes import normalise
from common.errors import Missing

PAGE = 50
LONGEST_NUMBER = 18
_SYSTEMS = {"system": _("Systemet"), "applicant": _("Den som sökte"), "worker": _("Utskicket")}


@dataclass(frozen=True)
class Line:
    """One entry."""

    number: int
    when: str
    event: str
    actor: str
    thing: str
    reference: str
    facts: str


class LogView(DeskView):
    """The newest entries, or those about one reference."""

    roles = frozenset({Role.REVIEWER})
    page = "desk:log"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show one page of the log."""
        reference = "".join(sign for sign in request.GET.get("referens", "").strip() if sign.isprintable())
        entries = Entry.objects.order_by("-number")
        if reference:
            entries = entries.filter(reference__in=(normalise(reference), reference))
        before = _number(request.GET.get("fore", ""))
        if before:
            entries = entries.filter(number__lt=before)
        found = list(entries[: PAGE + 1])
        shown = found[:PAGE]
        earlier = {"fore": shown[-1].number} if len(found) > PAGE else {}
        return self.page_of(
            "desk/log.html",
            lines=_lines(shown),
            reference=reference,
            earlier_url=f"{reverse('desk:log')}?{urlencode(earlier | ({'referens': reference} if reference else {}))}" if earlier else "",
        )


def _number(text: str) -> int:
    if not text:
        return 0
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER):
        raise Missing()
    return int(text)


def _names(rows: Iterable[Entry]) -> dict[str, str]:
    """Return the names of the staff who did things, or to whom they were done, by reference."""
    staff = {row.actor for row in rows if row.actor_kind == ActorKind.USER}
    staff |= {str(value) for row in rows for name, value in row.facts.items() if name in PEOPLE}
    staff |= {row.reference for row in rows if row.thing == User._meta.label_lower}
    found = User.objects.filter(reference__in=[UUID(reference) for reference in staff])
    return {str(reference): name for reference, name in found.values_list("reference", "name")}


def _lines(entries: Iterable[Entry]) -> list[Line]:
    rows = list(entries)
    names = _names(rows)
    return [
        Line(
            number=row.number,
            when=words.exact(row.at),
            event=str(EVENTS.get(row.event, row.event)),
            actor=str(names.get(row.actor) or _SYSTEMS.get(row.actor, row.actor)),
            thing=str(THINGS.get(row.thing, row.thing)),
            reference=names.get(row.reference, row.reference),
            facts=facts_in_words(row.facts, names),
        )
        for row in rows
    ]
