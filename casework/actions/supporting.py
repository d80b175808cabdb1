"""What a contact person does with a case that is hers."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.actors import Actor
from casework import ladder, policies
from casework.models import Case, Conversation
from casework.publishing import kept_promise, new_promise, tell
from casework.workflow import move
from common.errors import Invalid

LONGEST_PAUSE = datetime.timedelta(days=183)


@transaction.atomic
def start_outreach(*, case: Case, by: User) -> None:
    """Begin to look the person up, along the ladder of the programme."""
    policies.check("start_outreach", by, case)
    if not ladder.steps(case.programme_id):
        raise Invalid(_("%(programme)s har ingen kontakttrappa.") % {"programme": case.programme})
    due_on = case.due_on if case.contacted_at else kept_promise(case)
    move(case, "start_outreach", by=by, due_on=due_on)
    tell(case, "start_outreach", by=by)


@transaction.atomic
def begin_mapping(*, case: Case, starts_at: datetime.datetime, by: User) -> Conversation:
    """Book the mapping conversation; the person has been reached, so no promise runs any more."""
    policies.check("begin_mapping", by, case)
    if not timezone.now() < starts_at <= timezone.now() + LONGEST_PAUSE:
        raise Invalid(_("Välj en tid inom sex månader, som inte har varit."))
    move(case, "begin_mapping", by=by, due_on=None)
    conversation = Conversation.objects.create(case=case, starts_at=starts_at, by=by)
    tell(case, "begin_mapping", by=by)
    return conversation


@transaction.atomic
def start_plan(*, case: Case, is_agreed: bool, by: User) -> None:
    """Begin with the plan, once the conversation has been held and the person wants it."""
    policies.check("start_plan", by, case)
    if not is_agreed:
        raise Invalid(_("Planen börjar när ungdomen har sagt ja."))
    if not case.conversations.filter(starts_at__lte=timezone.now()).exists():
        raise Invalid(_("Kartläggningssamtalet har inte varit än."))
    move(case, "start_plan", by=by)
    tell(case, "start_plan", by=by)


@transaction.atomic
def pause(*, case: Case, follow_up_on: datetime.date, by: User) -> None:
    """Let the case rest until a day within six months, when the person hears from us."""
    policies.check("pause", by, case)
    today = timezone.localdate()
    if not today < follow_up_on <= today + LONGEST_PAUSE:
        raise Invalid(_("Välj en dag inom sex månader."))
    move(case, "pause", by=by, due_on=follow_up_on)
    tell(case, "pause", by=by)


@transaction.atomic
def resume(*, case: Case, by: Actor) -> None:
    """Take up a case that has rested; its contact person does it, or the system when the day has come."""
    policies.check("resume", by, case)
    move(case, "resume", by=by, due_on=new_promise(case))
    tell(case, "resume", by=by)
