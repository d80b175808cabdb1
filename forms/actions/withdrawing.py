"""Taking back: the application as a whole, or one of the consents that came with it."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from audit.actors import APPLICANT
from common.errors import StaleState
from forms.actions.signed import end_signing
from forms.actions.status import publish_status
from forms.events import application_withdrawn
from forms.locking import lock_application
from forms.models import Application, Consent, Draft
from forms.status import Word
from forms.workflow import State, move


@transaction.atomic
def withdraw(*, application: Application) -> None:
    """Take the application back, on its author's word; raises `StaleState` where that is no longer possible."""
    fresh = lock_application(pk=application.pk)
    was_awaited = fresh.state == State.AWAITING_SIGNATURES
    has_case = fresh.transitions.filter(to_state=State.SUBMITTED).exists()
    move(application, "withdraw")
    Draft.objects.filter(reference=application.reference, is_completion=True).delete()
    if was_awaited:
        end_signing(application)
    else:
        publish_status(application=application, word=Word.WITHDRAWN)
    if has_case:
        application_withdrawn.send(sender=Application, application=application)
    record("application.withdrawn", application, by=APPLICANT)


@transaction.atomic
def withdraw_consent(*, consent: Consent, by: User | None = None) -> None:
    """Take one consent back, from now on; without `by` it is the young person's own act. Raises `StaleState` where it was already."""
    standing = Consent.objects.filter(pk=consent.pk, withdrawn_at__isnull=True)
    if not standing.update(withdrawn_at=timezone.now(), withdrawn_by=by):
        raise StaleState
    record("consent.withdrawn", consent.application, by=by or APPLICANT, recipient=consent.recipient)
