"""How the outbox is, for the page that says whether the portal is ready and for the staff."""

from django.db.models import Min
from django.utils import timezone

from outbox.models import Message


def oldest_due_age() -> int:
    """Return for how many seconds the oldest due message has waited for a worker; 0 when none is due."""
    oldest = Message.objects.due().aggregate(oldest=Min("next_at"))["oldest"]
    return int((timezone.now() - oldest).total_seconds()) if oldest else 0


def failing_count() -> int:
    """Return how many messages have failed and are not sent yet."""
    return Message.objects.failing().count()
