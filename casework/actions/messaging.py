"""Another try for a message that was given up."""

from django.db import transaction

from accounts.models import User
from audit.actions import record
from casework import notices
from common.errors import Missing
from outbox.actions import retry
from outbox.models import Message


@transaction.atomic
def retry_message(*, message: Message, by: User) -> None:
    """Send a message anew from now on; one that the person may not see is `Missing`, one already on its way `StaleState`."""
    if not notices.visible_messages(by).filter(pk=message.pk).exists():
        raise Missing()
    retry(message=message, by=by)
    record("message.retried", message, by=by)
