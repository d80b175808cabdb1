"""Messages that have not gone out, and another try."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from casework import words
from casework.actions import retry_message
from casework.notices import topic_words, visible_messages
from casework.views.base import DeskView
from common.codes import grouped
from common.errors import Missing
from common.http import see_other
from forms.actions.submission import RECEIPT_TOPIC
from outbox.models import Message, State

MOST = 100


@dataclass(frozen=True)
class Line:
    """A message that waits or was given up."""

    reference: str
    what: str
    case_url: str
    case: str
    state: str
    attempts: int
    error: str
    next_try: str
    is_dead: bool


class MessagesView(DeskView):
    """What waits and what failed: a caseworker sees the messages of her cases, a coordinator all."""

    page = "desk:messages"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the messages."""
        found = list(visible_messages(self.user).order_by("-created_at", "-pk")[:MOST])
        lines = [_line(message) for message in found]
        return self.page_of(
            "desk/messages.html",
            dead=[line for line in lines if line.is_dead],
            pending=[line for line in lines if not line.is_dead],
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        """Try one that was given up again; one that is on its way already answers 409."""
        message = visible_messages(self.user).filter(reference=_uuid(request.POST.get("meddelande", ""))).first()
        if message is None:
            raise Missing()
        retry_message(message=message, by=self.user)
        return see_other(reverse("desk:messages"))


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Missing() from error


def _line(message: Message) -> Line:
    is_about_case = message.topic == RECEIPT_TOPIC
    return Line(
        reference=str(message.reference),
        what=topic_words().get(message.topic, _("Meddelande om inloggning")),
        case_url=reverse("desk:case", args=[message.key]) if is_about_case else "",
        case=grouped(message.key) if is_about_case else "",
        state=message.get_state_display(),
        attempts=message.attempts,
        error=message.last_error,
        next_try=words.moment(message.next_at),
        is_dead=message.state == State.DEAD,
    )
