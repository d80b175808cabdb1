"""The agenda of the team meeting. It is shown on a wall: initials only."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from casework import agenda, words
from casework.models import AgendaItem, Case, TeamMeeting
from casework.presenters import Service, service_of
from casework.views.base import DeskView
from casework.workflow import past_of
from common.boxes import SHARED, open_boxes
from common.codes import grouped

MOST = 100


@dataclass(frozen=True)
class Item:
    """A case on the agenda."""

    url: str
    initials: str
    reference: str
    service: Service
    left: words.Clock | None
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
        visible = Case.objects.visible_to(self.user)
        wanted = Q(decided_at__isnull=True) | Q(meeting=meeting)
        items = list(
            AgendaItem.objects.filter(wanted, case__in=visible)
            .select_related("case", "case__contact_person")
            .order_by("meeting__held_on", "added_at", "pk")[:MOST]
        )
        names = open_boxes([item.case for item in items], SHARED)
        rows = [_row(item, str(names.get(item.case.reference, {}).get("name") or "")) for item in items]
        return self.page_of("desk/meeting.html", held_on=words.weekday(held_on), items=rows)


def initials(name: str) -> str:
    """Return the initials of a name: Alva Lind becomes A.L."""
    return "".join(f"{part[0].upper()}." for part in name.split()) or "–"


def _row(item: AgendaItem, name: str) -> Item:
    case = item.case
    return Item(
        url=reverse("desk:case", args=[case.reference]),
        initials=initials(name),
        reference=grouped(case.reference),
        service=service_of(case.programme_id),
        left=words.days_left(case.due_on, timezone.localdate()),
        contact_person=case.contact_person.get_short_name() if case.contact_person else "",
        decision=str(past_of(item.decision)) if item.decision else "",
    )
