"""What the desk tells its own people: that something has come. Never about whom."""

import datetime

from django.utils import timezone

from casework.models import Assignment, Case
from outbox.actions import enqueue
from outbox.models import Message

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


def _key(slug: str, at: datetime.datetime) -> str:
    return f"{slug}:{at.astimezone(datetime.UTC).strftime(_HOUR)}"
