"""What the desk does when an application comes, inside the applicant's own transaction: a failure here undoes the submission."""

from typing import Any

from django.dispatch import receiver

from audit.actors import APPLICANT
from casework import actions
from casework.models import Case
from casework.states import State
from forms.events import application_completed, application_submitted, application_withdrawn
from forms.models import Application


@receiver(application_submitted, dispatch_uid="casework.open")
def open_case(application: Application, summary: dict[str, Any], **_kwargs: Any) -> None:
    """Open a case, so that an application without one cannot exist."""
    actions.open_case(application=application, summary=summary, by=APPLICANT)


@receiver(application_completed, dispatch_uid="casework.complete")
def receive_information(application: Application, summary: dict[str, Any], **_kwargs: Any) -> None:
    """Take in what was missing; where staff did so already by telephone, what the case knows is renewed."""
    case = _case_of(application)
    if case.state == State.NEEDS_INFO:
        actions.receive_information(case=case, summary=summary, by=APPLICANT)
    else:
        actions.update_summary(case=case, summary=summary, by=APPLICANT)


@receiver(application_withdrawn, dispatch_uid="casework.withdraw")
def withdraw(application: Application, **_kwargs: Any) -> None:
    """Close the case; once somebody works with it that is settled in a talk, and `StaleState` undoes the withdrawal."""
    actions.withdraw(case=_case_of(application), by=APPLICANT)


def _case_of(application: Application) -> Case:
    case: Case = Case.objects.select_related("programme").get(application=application)
    case.application = application
    return case
