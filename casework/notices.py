"""What the desk tells its own people, never about whom; and which messages they see, by which words."""

import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from casework.models import Assignment, Case, ProtectedAccess
from casework.protection import named_for
from casework.roles import grants_of
from forms.actions.inviting import CHANGED_TOPIC, INVITATION_TOPIC, REMINDER_TOPIC
from forms.actions.one_time import SIGNING_CODE_TOPIC, WORK_CODE_TOPIC
from forms.actions.signed import ENDED_TOPIC, SIGNED_TOPIC, signed_key
from forms.actions.submission import RECEIPT_TOPIC
from forms.signers import may_be_signed
from outbox.actions import enqueue
from outbox.models import Message, State
from outbox.topics import names

NEW, ASSIGNED, READ, ANSWERED = "casework.new", "casework.assigned", "casework.protected_read", "casework.card_answered"
AT_MOST_EVERY = datetime.timedelta(hours=1)
_HOUR = "%Y%m%dT%H"


def tell_caseworkers(case: Case) -> None:
    """Tell the caseworkers of the programme that something new has come, at most once an hour."""
    slug = case.programme.slug
    _tell_hourly(NEW, slug, programme=slug)


def tell_of_reading(case: Case, *, by: User) -> None:
    """Tell each of the others who may see a protected case that it was opened, at most once an hour; not which case, and not by whom."""
    for access in ProtectedAccess.objects.filter(case=case).exclude(user=by):
        _tell_hourly(READ, f"{case.reference}.{access.user_id}", user=access.user_id)


def tell_of_reply(case: Case, *, reply: str) -> None:
    """Tell those who answer for the case that a postcard was answered; where nobody does, the caseworkers that something new has come."""
    people = named_for(case) if case.is_protected else frozenset([case.contact_person_id] if case.contact_person_id else [])
    for key in sorted(people):
        enqueue(ANSWERED, key=f"{reply}.{key}", user=key)
    if not people:
        tell_caseworkers(case)


def _tell_hourly(topic: str, subject: str, **payload: Any) -> None:
    """Send a message unless one about the same went within the hour.

    The hour is part of the key, so that two at once make one message; one hour's message waits an hour after the last one's.
    """
    now = timezone.now()
    key, before = _key(subject, now), _key(subject, now - AT_MOST_EVERY)
    sent = {message.key: message for message in Message.objects.filter(topic=topic, key__in=(key, before))}
    if key in sent:
        return
    last = sent[before].sent_at or sent[before].next_at if before in sent else None
    enqueue(topic, key=key, not_before=max(now, last + AT_MOST_EVERY) if last else now, **payload)


def tell_contact_person(assignment: Assignment) -> None:
    """Tell somebody that a case has become hers."""
    enqueue(ASSIGNED, key=assignment.pk, assignment=assignment.pk)


def visible_messages(user: User) -> QuerySet[Message]:
    """Return what has not gone out: to a caseworker the receipts of her cases, to a coordinator everything but what protection hides."""
    unsent = Message.objects.exclude(state=State.SENT)
    visible = Case.objects.visible_to(user)
    if not grants_of(user).is_coordinator:
        return unsent.filter(topic=RECEIPT_TOPIC, key__in=visible.values("reference"))
    hidden = Case.objects.filter(is_protected=True).exclude(pk__in=visible.values("pk"))
    return unsent.exclude(topic=RECEIPT_TOPIC, key__in=hidden.values("reference"))


def sees_topic(user: User, topic: str) -> bool:
    """Whether the person finds a message of this kind, about a case that she may open, among those that have not gone out."""
    return topic == RECEIPT_TOPIC or grants_of(user).is_coordinator


def about(case: Case) -> Q:
    """Return the condition on messages to those whom the application of a case concerns: its receipt, and what went to those who sign.

    Codes and reminders only repeat the invitation, and are left out.
    """
    receipt, application = Q(topic=RECEIPT_TOPIC, key=case.reference), case.application
    if application is None or not may_be_signed(application):
        return receipt
    asked = list(application.requests.values_list("reference", "digest"))
    invited = Q(topic__in=(INVITATION_TOPIC, CHANGED_TOPIC, ENDED_TOPIC), key__in=[str(reference) for reference, _digest in asked])
    signed = Q(topic=SIGNED_TOPIC, key__in={signed_key(application.reference, digest) for _reference, digest in asked})
    return receipt | invited | signed


def topic_words() -> dict[str, str]:
    """Return what each kind of message is called; the library's own mail is about signing in."""
    return names() | {
        RECEIPT_TOPIC: _("Kvitto till den som sökte"),
        INVITATION_TOPIC: _("Inbjudan att skriva under"),
        CHANGED_TOPIC: _("Besked om ändrad ansökan"),
        REMINDER_TOPIC: _("Påminnelse om underskrift"),
        SIGNING_CODE_TOPIC: _("Engångskod till den som skriver under"),
        WORK_CODE_TOPIC: _("Engångskod till en arbetsplats"),
        SIGNED_TOPIC: _("Besked om att alla har skrivit under"),
        ENDED_TOPIC: _("Besked om att ingen underskrift behövs"),
    }


def _key(subject: str, at: datetime.datetime) -> str:
    return f"{subject}:{at.astimezone(datetime.UTC).strftime(_HOUR)}"
