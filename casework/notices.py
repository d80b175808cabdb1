"""What the desk tells its own people, never about whom; and which messages they see."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from casework.models import Assignment, Case
from casework.roles import grants_of
from forms.actions.submission import RECEIPT_TOPIC
from outbox.actions import enqueue
from outbox.models import Message, State

NEW, ASSIGNED = "casework.new", "casework.assigned"
AT_MOST_EVERY = datetime.timedelta(hours=1)
_HOUR = "%Y%m%dT%H"


def tell_caseworkers(case: Case) -> None:
    """Tell the caseworkers of the programme that something new has come, at most once an hour.

    The hour is part of the key, so that two submissions at once make one message; one hour's message waits an hour after the last one's.
    """
    now = timezone.now()
    slug = case.programme.slug
    before = Message.objects.filter(topic=NEW, key=_key(slug, now - AT_MOST_EVERY)).first()
    last = None if before is None else before.sent_at or before.next_at
    enqueue(NEW, key=_key(slug, now), not_before=max(now, last + AT_MOST_EVERY) if last else now, programme=slug)


def tell_contact_person(assignment: Assignment) -> None:
    """Tell somebody that a case has become hers."""
    enqueue(ASSIGNED, key=assignment.pk, assignment=assignment.pk)


def visible_messages(user: User) -> QuerySet[Message]:
    """Return what has not gone out: to a caseworker the receipts of her cases, to a coordinator everything."""
    unsent = Message.objects.exclude(state=State.SENT)
    if grants_of(user).is_coordinator:
        return unsent
    return unsent.filter(topic=RECEIPT_TOPIC, key__in=Case.objects.visible_to(user).values("reference"))


def _key(slug: str, at: datetime.datetime) -> str:
    return f"{slug}:{at.astimezone(datetime.UTC).strftime(_HOUR)}"
