"""Submission: one transaction in which a draft becomes an application, once, however often it is posted."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from audit.actions import record
from audit.actors import APPLICANT
from common.boxes import create_boxes
from common.errors import Invalid, Missing
from common.time import today
from forms.drafts import RECEIPT, Content, OpenDraft, sealed
from forms.events import application_submitted
from forms.frozen import digest_of, freeze, summary_of
from forms.models import Application, Draft, NoticeChannel
from forms.specs.model import Answers, Spec
from forms.status import Word
from forms.wizard.page_form import validated
from forms.workflow import State
from outbox.actions import enqueue
from services.models import Programme
from services.routing import programme_for

RECEIPT_TOPIC = "forms.receipt"
NOTICED_CHANNELS = {NoticeChannel.SMS, NoticeChannel.EMAIL}


class Unfinished(Invalid):
    """A page is not in order; `slug` names the first."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__()


def routed(answers: Answers) -> Programme:
    """Return the service that the answers lead to; raises `Invalid` while age or school is unanswered."""
    return programme_for(age=answers.one("age"), school=answers.one("school"))


def check_answers(spec: Spec, draft: OpenDraft) -> Answers:
    """Validate every page again, from the top; raises `Unfinished`."""
    slug, answers = validated(spec, draft.content.pages)
    if slug:
        raise Unfinished(slug)
    return answers


def locked(draft: OpenDraft) -> OpenDraft:
    """Lock the draft's row and open it as it is now; raises `Missing` where it has been deleted."""
    row = Draft.objects.select_for_update().filter(pk=draft.row.pk).first()
    if row is None:
        raise Missing
    return OpenDraft.open(row, draft.key)


def consume(draft: OpenDraft, name: str) -> None:
    """Empty the draft of answers; what the receipt shows stays for an hour, under the same key, and no code leads to it."""
    now = timezone.now()
    old = draft.content
    content = Content(finder=old.finder, author_key=old.author_key, code=old.code, name=name)
    Draft.objects.filter(pk=draft.row.pk).update(
        content=sealed(draft.reference, draft.key, content),
        code_finder=None,
        wrapped_key=None,
        consumed_at=now,
        saved_at=now,
        expires_at=now + RECEIPT,
    )


def notice_channel(answers: Answers) -> NoticeChannel:
    """Return the channel that a receipt may be sent by; nobody who wants a call or comes by gets one."""
    channel = answers.one("channel")
    return NoticeChannel(channel) if channel in NOTICED_CHANNELS else NoticeChannel.NONE


def _application(draft: OpenDraft, answers: Answers, digest: str) -> Application:
    programme = routed(answers)
    return Application(
        reference=draft.reference,
        kind=draft.row.kind,
        programme=programme,
        state=State.SUBMITTED,
        schema_version=draft.spec.version,
        digest=digest,
        submitted_at=timezone.now(),
        is_shared_device=draft.row.is_shared_device,
        code_finder=draft.content.keys.finder,
        public_word=Word.RECEIVED,
        public_due_on=today() + timedelta(days=programme.contact_days),
        notice_channel=notice_channel(answers),
    )


@transaction.atomic
def submit(*, draft: OpenDraft) -> Application:
    """Make the draft an application and tell whoever listens; a draft that is one already gives the same application.

    Raises `Unfinished` where a page is not in order and `Missing` where the draft is gone.
    """
    now = locked(draft)
    if now.row.consumed_at:
        return Application.objects.get(reference=draft.reference)
    answers = check_answers(now.spec, now)
    contents = freeze(now.spec, answers)
    application = _application(now, answers, digest_of(contents["shared"]))
    application.save(force_insert=True)
    application.transitions.create(name="submit", to_state=application.state, at=application.submitted_at)
    create_boxes(application, contents, author_key=now.content.keys.key)
    consume(now, "" if now.row.is_shared_device else answers.one("name"))
    if application.notice_channel:
        enqueue(RECEIPT_TOPIC, key=application.reference, application=application.reference)
    application_submitted.send(sender=Application, application=application, summary=summary_of(now.spec, answers))
    record("application.submitted", application, by=APPLICANT, programme=application.programme.slug)
    return application
