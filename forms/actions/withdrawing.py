"""Taking the application back as a whole."""

from django.db import transaction

from audit.actions import record
from audit.actors import APPLICANT
from forms.actions.signed import end_signing
from forms.actions.status import publish_status
from forms.events import application_withdrawn
from forms.locking import lock_application
from forms.models import Application, Draft
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
