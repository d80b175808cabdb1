"""What the desk does when an application comes, inside the applicant's own transaction: a failure here undoes the submission.

The process may hold no private key: nothing here opens a box.
"""

from typing import Any

from django.dispatch import receiver

from audit.actors import APPLICANT
from casework import actions
from casework.models import Case
from casework.reaching import YES
from casework.workflow import locked
from forms.events import (
    application_completed,
    application_frozen,
    application_lapsed,
    application_submitted,
    application_withdrawn,
    card_answered,
)
from forms.models import Application, ApplicationKind


@receiver(application_frozen, dispatch_uid="casework.keep")
def keep_summary(application: Application, summary: dict[str, Any], **_kwargs: Any) -> None:
    """Seal what staff need at a glance, while the process of the submitter knows it."""
    if _is_of_a_case(application):
        actions.keep_summary(application=application, summary=summary)


@receiver(application_submitted, dispatch_uid="casework.open")
def open_case(application: Application, **_kwargs: Any) -> None:
    """Open a case, so that a submitted application without one cannot exist."""
    if _is_of_a_case(application):
        actions.open_case(application=application, by=APPLICANT)


@receiver(application_completed, dispatch_uid="casework.complete")
def receive_completion(application: Application, **_kwargs: Any) -> None:
    """Take in what was missing, or was changed."""
    if _is_of_a_case(application):
        actions.receive_completion(case=_case_of(application), by=APPLICANT)


@receiver(application_withdrawn, dispatch_uid="casework.withdraw")
def withdraw(application: Application, **_kwargs: Any) -> None:
    """Close the case; once somebody works with it that is settled in a talk, and `StaleState` undoes the withdrawal."""
    if _is_of_a_case(application):
        actions.withdraw(case=_case_of(application), by=APPLICANT)


@receiver(application_lapsed, dispatch_uid="casework.forget")
def forget_summary(application: Application, **_kwargs: Any) -> None:
    """Let go of what was sealed for a case that will never be."""
    if _is_of_a_case(application):
        actions.forget_summary(application=application)


@receiver(card_answered, dispatch_uid="casework.reply")
def receive_reply(about: str, application: Application, wants_call: str = "", **_kwargs: Any) -> None:
    """Write an answered card down as a contact that the young person made, in the case that the card was about."""
    actions.receive_reply(case=locked(about), reply=application.reference, wants_call=wants_call == YES)


def _is_of_a_case(application: Application) -> bool:
    """Whether the application has a case of its own; the answer to a card belongs to one that is there."""
    return application.kind != ApplicationKind.REPLY


def _case_of(application: Application) -> Case:
    case: Case = Case.objects.select_related("programme").get(application=application)
    case.application = application
    return case
