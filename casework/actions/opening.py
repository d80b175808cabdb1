"""How a case begins, and how it is completed: both from what an applicant sends, in the web role that cannot read it afterwards."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.actions import record
from audit.actors import Actor
from casework import notices, policies
from casework.models import Case, CaseTransition, Youth
from casework.publishing import new_promise, tell
from casework.states import State
from casework.summary import replace_summary, seal_summary
from casework.workflow import OPEN, move, staff, swap
from common.boxes import destroy_boxes
from common.errors import StaleState
from forms.models import Application


@transaction.atomic
def keep_summary(*, application: Application, summary: dict[str, Any]) -> None:
    """Seal what staff need at a glance, for a case that is coming or that is there; public keys suffice.

    Nobody answers for a closed case: `StaleState` undoes what the applicant was about to send, and says whom to call.
    """
    coming = Case(reference=application.reference)
    try:
        seal_summary(coming, summary)
    except IntegrityError:
        # It is there already: the application was changed, or completed. To ask first would cost everybody a query.
        _renew(coming, summary)


def _renew(coming: Case, summary: dict[str, Any]) -> None:
    case = Case.objects.select_related("programme").filter(reference=coming.reference).first()
    if case is not None:
        _check_is_answered(case)
    replace_summary(coming, summary)


@transaction.atomic
def open_case(*, application: Application, by: Actor) -> Case:
    """Open the case of an application that was handed in, with a promise to answer within the programme's contact days.

    What it knows was sealed when the application was frozen.
    """
    case = Case(
        reference=application.reference,
        youth=Youth.objects.create(),
        programme=application.programme,
        application=application,
        received_at=timezone.now(),
        kind=application.kind,
        is_urgent=application.is_urgent,
        is_suspect=application.is_suspect,
    )
    case.due_on = case.queue_on = new_promise(case)
    case.save(force_insert=True)
    CaseTransition.objects.create(case=case, name=OPEN, to_state=State.RECEIVED, by=staff(by))
    notices.tell_caseworkers(case)
    # The forms have told the applicant already, by the same promise.
    record("case.received", case, by=by)
    return case


@transaction.atomic
def forget_summary(*, application: Application) -> None:
    """Destroy what was sealed for a case that will never be."""
    destroy_boxes(Case(reference=application.reference))


@transaction.atomic
def receive_information(*, case: Case, by: Actor) -> None:
    """Take in what was missing, by a completed application or by a telephone call, and promise anew."""
    policies.check("receive_information", by, case)
    move(case, "receive_information", by=by, due_on=new_promise(case))
    tell(case, "receive_information", by=by)


@transaction.atomic
def receive_completion(*, case: Case, by: Actor) -> None:
    """Take in a completed application; where staff already did so by telephone, its sender is still promised an answer."""
    if case.application is not None and case.application.is_urgent:
        swap(case, is_urgent=True)
    if case.state == State.NEEDS_INFO:
        receive_information(case=case, by=by)
        return
    _check_is_answered(case)
    swap(case, due_on=new_promise(case))
    tell(case, "receive_information", by=by)


def _check_is_answered(case: Case) -> None:
    if not case.is_open:
        raise StaleState(_("Vi har avslutat det här. Ring oss på %(phone)s, så tar vi upp det igen.") % {"phone": case.programme.phone})
