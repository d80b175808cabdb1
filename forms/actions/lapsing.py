"""What time does to signing: reminders, the fourteenth day, the eighteenth birthday, and the end of what came to nothing."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from audit.actions import record
from audit.actors import WORKER
from common.boxes import SHARED, destroy_boxes, open_box
from forms.actions.inviting import REMINDER_TOPIC, REST, end_requests
from forms.actions.signed import end_signing, finish_if_signed
from forms.actions.signing import is_adult
from forms.locking import lock_application
from forms.models import GUARDIANS, Application, Ending, SignatureRequest
from forms.workflow import State, move
from outbox.actions import enqueue

REMINDER_DAYS = (3, 10)
PURGED_AFTER = timedelta(days=30)


def remind_who_waits() -> int:
    """Write to those who were asked three and ten days ago and have not signed, once each; return how many.

    Who was reminded by hand less than a day ago is written to another night.
    """
    now, written = timezone.now(), 0
    waiting = SignatureRequest.objects.filter(ended_at__isnull=True, expires_at__gt=now, application__state=State.AWAITING_SIGNATURES)
    for request in waiting.exclude(signature__voided_at__isnull=True, signature__isnull=False):
        passed = (now - request.invited_at).days
        due = [day for day in REMINDER_DAYS if day <= passed]
        written += bool(due) and _remind_on(request, due[-1])
    return written


@transaction.atomic
def _remind_on(request: SignatureRequest, day: int) -> bool:
    sent_on, now = request.invited_at + timedelta(days=day), timezone.now()
    if request.reminded_at and (request.reminded_at >= sent_on or now - request.reminded_at < REST):
        return False
    if not SignatureRequest.objects.filter(pk=request.pk, reminded_at=request.reminded_at).update(reminded_at=now):
        return False
    enqueue(REMINDER_TOPIC, key=f"{request.reference}:{day}", request=str(request.reference))
    return True


def expire_requests() -> int:
    """End the requests whose fourteen days are over; what needed them lapses. Return how many applications were touched."""
    late = SignatureRequest.objects.filter(ended_at__isnull=True, expires_at__lte=timezone.now())
    touched = list(late.order_by("application_id").values_list("application_id", flat=True).distinct())
    for pk in touched:
        _expire(pk)
    return len(touched)


@transaction.atomic
def _expire(pk: int) -> None:
    application = lock_application(pk=pk)
    late = application.requests.filter(ended_at__isnull=True, expires_at__lte=timezone.now())
    end_requests(application=application, ending=Ending.EXPIRED, only=tuple(late.values_list("role", flat=True)))
    if application.state != State.AWAITING_SIGNATURES:
        return
    finish_if_signed(application, open_box(application, SHARED))
    if application.state == State.AWAITING_SIGNATURES:
        move(application, "lapse")
        end_signing(application)
        record("application.lapsed", application, by=WORKER)


def free_adults() -> int:
    """End what guardians may read and sign of those who have come of age today; return how many (föräldrabalken 9 kap. 1 §)."""
    asked = SignatureRequest.objects.filter(ended_at__isnull=True, role__in=GUARDIANS)
    return sum(_free(pk) for pk in asked.order_by("application_id").values_list("application_id", flat=True).distinct())


@transaction.atomic
def _free(pk: int) -> bool:
    application = lock_application(pk=pk)
    content = open_box(application, SHARED)
    if not is_adult(content):
        return False
    end_requests(application=application, ending=Ending.ADULT, only=tuple(GUARDIANS))
    if application.state == State.AWAITING_SIGNATURES:
        finish_if_signed(application, content)
    record("signing.guardians_ended", application, by=WORKER)
    return True


def purge_lapsed() -> int:
    """Delete what lapsed or was taken back a month ago and never reached the desk, with all that was sealed; return how many."""
    before = timezone.now() - PURGED_AFTER
    ended = (State.LAPSED, State.WITHDRAWN)
    gone = Application.objects.filter(state__in=ended).filter(transitions__to_state__in=ended, transitions__at__lte=before)
    never_seen = gone.exclude(transitions__to_state=State.SUBMITTED).distinct()
    return sum(_purge(application) for application in never_seen)


@transaction.atomic
def _purge(application: Application) -> bool:
    destroy_boxes(application)
    record("application.purged", application, by=WORKER)
    application.delete()
    return True
