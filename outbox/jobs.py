"""What the outbox does every night."""

from datetime import timedelta

from django.utils import timezone

from common.nightly import job
from outbox.models import FORGOTTEN, Message, State

KEPT_FOR_ANOTHER_TRY = timedelta(days=7)


@job("outbox.given_up_contents")
def forget_contents() -> int:
    """Empty the sealed content of messages that were given up a week ago; until then staff can try them again."""
    before = timezone.now() - KEPT_FOR_ANOTHER_TRY
    given_up = Message.objects.filter(state=State.DEAD, next_at__lte=before).exclude(sealed=b"")
    return given_up.update(sealed=b"", last_error=FORGOTTEN)
