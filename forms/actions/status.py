"""What the applicant sees afterwards: the public word, and the code that opens it."""

import hmac
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from common.codes import derive, is_code, is_reference, normalise
from common.errors import Invalid, Missing
from common.limits import check_limit, give_back, network_of
from forms.models import Application
from forms.status import AFTER_CONTACT, WITH_DATE, WITH_PROGRAMME, Word
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
    told = {
        "public_word": word,
        "public_due_on": due_on,
        "public_programme_id": programme.pk if programme else application.public_programme_id,
        "is_contacted": application.is_contacted or word in AFTER_CONTACT,
    }
    if all(getattr(application, name) == value for name, value in told.items()):
        return
    for name, value in told.items():
        setattr(application, name, value)
    application.save(update_fields=[name.removesuffix("_id") for name in told])


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
    expected = bytes(application.code_finder or b"") if application else b""
    if not hmac.compare_digest(expected, keys.finder) or application is None:
        raise UnknownPair
    give_back("forms.status", network_of(address), seconds=STATUS_SECONDS)
    give_back("forms.status.reference", sought, seconds=STATUS_SECONDS)
    return application, keys.key


@transaction.atomic
def mute(*, application: Application, is_muted: bool) -> None:
    """Let the portal write nothing by itself about an application, or let it write again: staff have flagged a protected identity."""
    application.is_muted = is_muted
    application.save(update_fields=["is_muted"])
