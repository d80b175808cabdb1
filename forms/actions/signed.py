"""What follows when the last has signed, and when it is clear that not all will."""

from datetime import timedelta

from django.db import transaction

from common.boxes import Content
from common.time import today
from forms.actions.consenting import keep_consents
from forms.actions.inviting import end_requests
from forms.actions.status import publish_status
from forms.events import application_completed, application_lapsed, application_submitted
from forms.models import Application, Ending, Role
from forms.specs.model import Answers
from forms.status import Word
from forms.workflow import State, move
from outbox.actions import enqueue

SIGNED_TOPIC, ENDED_TOPIC, RECEIPT_TOPIC = "forms.all_signed", "forms.signing_ended", "forms.receipt"


def is_signed(application: Application) -> bool:
    """Whether the young person and everybody who must has signed what the application holds, and nobody else is waited for."""
    requests = application.requests.filter(digest=application.digest)
    signed = set(application.signatures.filter(voided_at__isnull=True).values_list("role", flat=True))
    if Role.YOUTH not in signed or requests.filter(ended_at__isnull=True).exclude(role__in=signed).exists():
        return False
    return set(requests.filter(is_required=True).values_list("role", flat=True)) - _set_free(application) <= signed


def signed_key(reference: str, digest: str) -> str:
    """Return the key of the message that all have signed an application with this content."""
    return f"{reference}:{digest[:16]}"


def _set_free(application: Application) -> set[str]:
    """Return the roles that nobody has to sign as any longer: the guardians of somebody who has come of age."""
    return set(application.requests.filter(ending=Ending.ADULT).values_list("role", flat=True))


@transaction.atomic
def finish_if_signed(application: Application, content: Content) -> None:
    """Hand the application in if nobody is waited for; `content` is what was signed."""
    if not is_signed(application):
        return
    is_first = not application.transitions.filter(to_state=State.SUBMITTED).exists()
    move(application, "sign", to=State.SUBMITTED)
    promising = application.public_programme or application.programme
    word = Word.RECEIVED if is_first else Word.INFO_RECEIVED
    publish_status(application=application, word=word, due_on=today() + timedelta(days=promising.contact_days))
    keep_consents(application, Answers(content["values"]))
    enqueue(SIGNED_TOPIC, key=signed_key(application.reference, application.digest), application=application.reference)
    signal = application_submitted if is_first else application_completed
    signal.send(sender=Application, application=application)


@transaction.atomic
def end_signing(application: Application) -> None:
    """Tell everybody who was asked that nothing is needed of them, and let go of what was sealed for a case."""
    for request in application.requests.filter(digest=application.digest).exclude(ending__in=(Ending.DECLINED, Ending.ADULT)):
        enqueue(ENDED_TOPIC, key=str(request.reference), request=str(request.reference))
    end_requests(application=application, ending=Ending.WITHDRAWN)
    publish_status(application=application, word=Word.WITHDRAWN if application.state == State.WITHDRAWN else Word.LAPSED)
    if not application.transitions.filter(to_state=State.SUBMITTED).exists():
        application_lapsed.send(sender=Application, application=application)
