"""A link sent again, to whoever has an old one: the worker writes it, since it alone can (docs: rulings on reminders)."""

from django.db import transaction
from django.utils import timezone

from audit.actions import record
from audit.actors import APPLICANT
from common.limits import check_limit
from forms.actions.inviting import REMINDER_TOPIC
from forms.models import SignatureRequest
from forms.workflow import State
from outbox.actions import enqueue

RENEWALS, DAY_SECONDS = 3, 24 * 60 * 60


@transaction.atomic
def renew(*, request: SignatureRequest) -> None:
    """Send the newest open link of whoever has this one, where there is one; whoever asks is told the same either way.

    Raises `TooMany` after three in a day.
    """
    check_limit("forms.signing.renew", f"{request.application_id}:{request.role}", limit=RENEWALS, seconds=DAY_SECONDS)
    now = timezone.now()
    same = SignatureRequest.objects.filter(application_id=request.application_id, role=request.role)
    waiting = same.filter(ended_at__isnull=True, expires_at__gt=now, signature__isnull=True)
    newest = waiting.filter(application__state=State.AWAITING_SIGNATURES).select_related("application").order_by("-pk").first()
    if newest is None:
        return
    enqueue(REMINDER_TOPIC, key=f"{newest.reference}:renewed:{now.isoformat()}", request=str(newest.reference))
    record("signing.renewed", newest.application, by=APPLICANT, role=newest.role)
