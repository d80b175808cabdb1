"""What the applicant sees and may do afterwards: the public word, the code that opens it, and taking it back."""

import hmac
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from audit.actions import record
from audit.actors import APPLICANT
from common.codes import derive, is_code, is_reference, normalise
from common.errors import Invalid, Missing
from common.limits import check_limit, network_of
from forms.events import application_withdrawn
from forms.models import Application, Draft
from forms.status import WITH_DATE, WITH_PROGRAMME, Word
from forms.workflow import move
from services.models import Programme

STATUS_TRIES, STATUS_SECONDS = 10, 900


class UnknownPair(Missing):
    """The reference and the code do not belong together, or are not ours; which, is not told."""

    status = 422
    message = _("Referensen och koden hör inte ihop, eller så är någon av dem felskriven.")


@transaction.atomic
def publish_status(*, application: Application, word: Word, due_on: date | None = None, programme: Programme | None = None) -> None:
    """Change what the status page says; raises `Invalid` where the word promises a date, or names a service, that is not given."""
    if (word in WITH_DATE and due_on is None) or (word in WITH_PROGRAMME and programme is None):
        raise Invalid
    application.public_word = word
    application.public_due_on = due_on
    application.public_programme = programme or application.public_programme
    application.save(update_fields=["public_word", "public_due_on", "public_programme"])


def check_code(*, reference: str, code: str, address: str) -> tuple[Application, bytes]:
    """Return the application that a reference and a code open together, and its author's key.

    Tries are counted before anything is hashed, by network and by reference; a reference that does not exist takes as long as one that
    does. Raises `TooMany` and `UnknownPair`.
    """
    sought, signs = normalise(reference), normalise(code)
    check_limit("forms.status", network_of(address), limit=STATUS_TRIES, seconds=STATUS_SECONDS)
    if not is_reference(sought) or not is_code(signs):
        raise UnknownPair
    check_limit("forms.status.reference", sought, limit=STATUS_TRIES, seconds=STATUS_SECONDS)
    keys = derive(signs)
    application = Application.objects.select_related("programme", "public_programme").filter(reference=sought).first()
    expected = bytes(application.code_finder) if application else b""
    if not hmac.compare_digest(expected, keys.finder) or application is None:
        raise UnknownPair
    return application, keys.key


@transaction.atomic
def withdraw(*, application: Application) -> None:
    """Take the application back, on its author's word; raises `StaleState` where that is no longer possible."""
    move(application, "withdraw")
    publish_status(application=application, word=Word.WITHDRAWN)
    Draft.objects.filter(reference=application.reference, is_completion=True).delete()
    application_withdrawn.send(sender=Application, application=application, summary={})
    record("application.withdrawn", application, by=APPLICANT)
