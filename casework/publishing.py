"""What follows each step outside the case: the word on the applicant's status page, and the event in the log."""

import datetime

from django.utils import timezone

from audit.actions import Fact, record
from audit.actors import Actor
from casework.models import Case
from forms.actions import publish_status
from forms.status import WITH_DATE, WITH_PROGRAMME, Word

CONTACT = "contact"

# transition -> (public word, event in the log)
TOLD: dict[str, tuple[Word, str]] = {
    "claim": (Word.TAKEN, "case.claimed"),
    "put_on_agenda": (Word.ON_AGENDA, "case.put_on_agenda"),
    "assign": (Word.TAKEN, "case.assigned"),
    "request_information": (Word.NEEDS_INFO, "case.information_requested"),
    "receive_information": (Word.INFO_RECEIVED, "case.information_received"),
    "start_outreach": (Word.OUTREACH, "case.outreach_started"),
    CONTACT: (Word.CONTACT_MADE, "case.contact_made"),
    "begin_mapping": (Word.MAPPING, "case.mapping_begun"),
    "start_plan": (Word.ACTIVE, "case.plan_started"),
    "waitlist": (Word.WAITLISTED, "case.waitlisted"),
    "offer_place": (Word.PLACE_OFFERED, "case.place_offered"),
    "redirect": (Word.REDIRECTED, "case.redirected"),
    "pause": (Word.PAUSED, "case.paused"),
    "resume": (Word.TAKEN, "case.resumed"),
    "withdraw": (Word.WITHDRAWN, "case.withdrawn"),
    "close": (Word.CLOSED, "case.closed"),
    "reopen": (Word.REOPENED, "case.reopened"),
}


def tell(case: Case, name: str, *, by: Actor, word: Word | None = None, **facts: Fact) -> None:
    """Publish the word of a step that has been taken, and record it; last in an action, since the log is locked until the end."""
    usual, event = TOLD[name]
    word = word or usual
    if case.application is not None:
        publish_status(
            application=case.application,
            word=word,
            due_on=case.due_on if word in WITH_DATE else None,
            programme=case.programme if word in WITH_PROGRAMME else None,
        )
    record(event, case, by=by, **facts)


def new_promise(case: Case) -> datetime.date:
    """Return the day by which the programme answers from today on."""
    return timezone.localdate() + datetime.timedelta(days=case.programme.contact_days)


def kept_promise(case: Case) -> datetime.date:
    """Return the day that was promised; where no promise runs, a new one."""
    return case.due_on or new_promise(case)
