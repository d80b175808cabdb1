"""The agenda of the team meeting. It is shown on a wall: initials only."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from casework import agenda, words
from casework.models import AgendaItem, Case, TeamMeeting
from casework.presenters import Service, service_of
from casework.protection import MASKED
from casework.views.base import DeskView
from casework.workflow import past_of
from common.boxes import SHARED, Content, open_boxes
from common.codes import grouped

MOST = 100


@dataclass(frozen=True)
class Item:
    """A case on the agenda; one that is protected from the reader has no address, no reference and no words of its own."""

    url: str
    called: str
    reference: str
    service: Service
    left: words.Clock | None
    no_clock: str
    contact_person: str
    decision: str


class MeetingView(DeskView):
    """What the next meeting takes up, and what earlier ones left undecided."""

    page = "desk:meeting"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the agenda."""
        today = timezone.localdate()
        meeting = TeamMeeting.objects.filter(held_on__gte=today).first()
        held_on = meeting.held_on if meeting else agenda.next_meeting_on(today)
        within = Case.objects.within_roles_of(self.user)
        wanted = Q(decided_at__isnull=True) | Q(meeting=meeting)
        items = list(
            AgendaItem.objects.filter(wanted, case__in=within)
            .select_related("case", "case__contact_person")
            .order_by("meeting__held_on", "added_at", "pk")[:MOST]
        )
        shown = self._shown(items)
        names = open_boxes([item.case for item in items if not item.case.is_protected], SHARED)
        rows = [_row(item, _called(item.case, names)) if item.case_id in shown else _masked(item) for item in items]
        return self.page_of("desk/meeting.html", held_on=words.weekday(held_on), items=rows)

    def _shown(self, items: list[AgendaItem]) -> set[int]:
        """Return the keys of the cases that the reader may see more of than that they are there."""
        shown = {item.case_id for item in items if not item.case.is_protected}
        hidden = [item.case_id for item in items if item.case.is_protected]
        return shown | set(Case.objects.visible_to(self.user).filter(pk__in=hidden).values_list("pk", flat=True)) if hidden else shown


def initials(name: str) -> str:
    """Return the initials of a name: Alva Lind becomes A.L."""
    return "".join(f"{part[0].upper()}." for part in name.split()) or "–"


def _called(case: Case, names: dict[str, Content]) -> str:
    """Return what the wall shows of somebody; of a protected person nothing, whoever has put it there."""
    return str(MASKED) if case.is_protected else initials(str(names.get(case.reference, {}).get("name") or ""))


def _row(item: AgendaItem, called: str) -> Item:
    case = item.case
    return Item(
        url=reverse("desk:case", args=[case.reference]),
        called=called,
        reference=grouped(case.reference),
        service=service_of(case.programme_id),
        left=words.days_left(case.due_on, timezone.localdate()),
        no_clock=_("Inget löfte"),
        contact_person=case.contact_person.get_short_name() if case.contact_person else _("Ingen än"),
        decision=str(past_of(item.decision)) if item.decision else _("Inte beslutat"),
    )


def _masked(item: AgendaItem) -> Item:
    hidden = _("Visas inte")
    return Item(
        url="",
        called=str(MASKED),
        reference=_("Referensen visas inte"),
        service=service_of(item.case.programme_id),
        left=None,
        no_clock=hidden,
        contact_person=hidden,
        decision=hidden,
    )
