"""How a case begins, and how it is completed: both from what an applicant sends, in the web role that cannot read it afterwards."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.actors import Actor
from casework import notices, policies
from casework.models import Case, CaseTransition, Youth
from casework.publishing import new_promise, tell
from casework.states import State
from casework.summary import replace_summary, seal_summary
from casework.workflow import OPEN, move, staff, swap
from common.errors import StaleState
from forms.models import Application


@transaction.atomic
def open_case(*, application: Application, summary: dict[str, Any], by: Actor) -> Case:
    """Open the case of an application that was submitted, with a promise to answer within the programme's contact days."""
    case = Case(
        reference=application.reference,
        youth=Youth.objects.create(),
        programme=application.programme,
        application=application,
        received_at=timezone.now(),
    )
    case.due_on = case.queue_on = new_promise(case)
    case.save(force_insert=True)
    seal_summary(case, summary)
    CaseTransition.objects.create(case=case, name=OPEN, to_state=State.RECEIVED, by=staff(by))
    notices.tell_caseworkers(case)
    tell(case, OPEN, by=by)
    return case


@transaction.atomic
def receive_information(*, case: Case, by: Actor, summary: dict[str, Any] | None = None) -> None:
    """Take in what was missing, and promise anew; `summary` comes with a completed application, not with a telephone call."""
    policies.check("receive_information", by, case)
    move(case, "receive_information", by=by, due_on=new_promise(case))
    if summary is not None:
        replace_summary(case, summary)
    tell(case, "receive_information", by=by)


@transaction.atomic
def update_summary(*, case: Case, summary: dict[str, Any], by: Actor) -> None:
    """Keep what a completed application says, where the case no longer waits for it; its sender has been promised an answer.

    Nobody answers for a closed case: `StaleState` undoes the completion, and says whom to call.
    """
    if not case.is_open:
        raise StaleState(_("Vi har avslutat det här. Ring oss på %(phone)s, så tar vi upp det igen.") % {"phone": case.programme.phone})
    swap(case, due_on=new_promise(case))
    replace_summary(case, summary)
    tell(case, "receive_information", by=by)
