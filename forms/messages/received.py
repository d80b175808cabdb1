"""The receipt of what somebody has sent by herself, where she wants one."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from forms.actions.submission import RECEIPT_TOPIC
from forms.answers import how_to_reach
from forms.models import Application
from forms.reaching import letters, phone_of
from forms.specs.model import Proof
from forms.specs.registry import SPECS
from forms.words import day
from forms.workflow import State
from outbox.models import Message
from outbox.topics import Letter, handler

STILL_THERE = timedelta(minutes=15)


def _text(application: Application) -> str:
    facts = {"phone": phone_of(application)}
    if application.public_due_on is None:
        return _("Hej! Vi har fått det du skickade. Ring %(phone)s om du undrar något.") % facts
    facts["due"] = day(application.public_due_on)
    return _("Hej! Vi har fått det du skickade. Vi hör av oss senast %(due)s. Ring %(phone)s om du undrar något.") % facts


def _has_sent_it(application: Application) -> bool:
    """Whether the person we get in touch with is the one who sent it: somebody who was referred by another has sent nothing."""
    spec = SPECS[application.kind]
    return spec.is_own or spec.proof is Proof.NONE


def _is_awaited(application: Application) -> bool:
    """Whether whoever sent it may still sit there: the hours that suit her are for messages that she does not expect."""
    return timezone.now() - application.submitted_at < STILL_THERE


@handler(RECEIPT_TOPIC)
def receipt(message: Message) -> list[Letter]:
    """Write the receipt to the address that the person chose; nothing where the application is gone or has been taken back.

    Staff may have been faster than the worker: where no date is promised any longer, none is named.
    """
    found = Application.objects.select_related("programme", "public_programme").filter(reference=message.payload["application"])
    application = found.exclude(state__in=(State.WITHDRAWN, State.LAPSED)).first()
    if application is None or not _has_sent_it(application):
        return []
    with override(application.language):
        text, subject = _text(application), _("Vi har fått det du skickade")
        to, is_awaited = how_to_reach(application), _is_awaited(application)
        return letters(application, to=to, subject=subject, text=text, neutral=text, is_awaited=is_awaited)
