"""What a young person allows others to be told: put down when all have signed, and from then on hers to change or take back."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from audit.actors import APPLICANT
from common.errors import StaleState
from common.time import months_later, today
from forms.models import Application, Consent, Recipient
from forms.specs.model import Answers
from forms.workflow import SENDING


def keep_consents(application: Application, answers: Answers) -> None:
    """Put down what the young person allows, from the day when everybody has signed; earlier answers to the same give way.

    What she has taken back since she sent what is signed stays taken back.
    """
    given, consents = today(), Consent.objects.filter(application=application)
    taken_back = set(consents.filter(withdrawn_at__gte=_sent_at(application)).values_list("recipient", flat=True))
    consents.filter(withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())
    allowed = [recipient for recipient in answers.some("consent_to") if recipient not in taken_back]
    if not allowed:
        return
    about = answers.some("consent_about")
    until = months_later(given, int(answers.one("consent_months")))
    Consent.objects.bulk_create(
        Consent(
            application=application,
            recipient=Recipient(recipient),
            covers_attendance="attendance" in about,
            covers_planning="planning" in about,
            given_on=given,
            valid_until=until,
        )
        for recipient in allowed
    )


def _sent_at(application: Application) -> datetime:
    """Return when the young person last sent what the application holds."""
    return application.transitions.filter(name__in=SENDING).latest("at").at


@transaction.atomic
def change_consent(*, consent: Consent, about: Collection[str], months: int, by: User) -> Consent:
    """Let another consent take the place of one, as the young person has said to staff; raises `StaleState` where it was taken back."""
    _end(consent, by=by)
    given = today()
    changed = Consent.objects.create(
        application=consent.application,
        recipient=consent.recipient,
        covers_attendance="attendance" in about,
        covers_planning="planning" in about,
        given_on=given,
        valid_until=months_later(given, months),
    )
    record("consent.changed", consent.application, by=by, recipient=consent.recipient)
    return changed


@transaction.atomic
def withdraw_consent(*, consent: Consent, by: User | None = None) -> None:
    """Take one consent back, from now on; without `by` it is the young person's own act. Raises `StaleState` where it was already."""
    _end(consent, by=by)
    record("consent.withdrawn", consent.application, by=by or APPLICANT, recipient=consent.recipient)


def _end(consent: Consent, *, by: User | None) -> None:
    standing = Consent.objects.filter(pk=consent.pk, withdrawn_at__isnull=True)
    if not standing.update(withdrawn_at=timezone.now(), withdrawn_by=by):
        raise StaleState
