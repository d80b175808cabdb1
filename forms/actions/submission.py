"""Submission: one transaction in which a draft becomes an application, once, however often it is posted."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from audit.actions import record
from audit.actors import APPLICANT
from common.boxes import PRIVATE, SHARED, create_boxes
from common.errors import Invalid, Missing
from common.guests import drop_author
from common.languages import SWEDISH
from common.time import today
from forms.actions.inviting import invite, new_links, signed_content
from forms.drafts import RECEIPT, Content, OpenDraft, sealed
from forms.events import application_frozen, application_submitted
from forms.frozen import digest_of, freeze, summary_of
from forms.models import Application, Draft, NoticeChannel, Role, TypedBy
from forms.parties import Party, parties_of
from forms.parts import OFFICER_PART
from forms.specs.model import Answers, Proof, Spec
from forms.status import Word
from forms.wizard.page_form import validated
from forms.workflow import State
from outbox.actions import enqueue
from services.models import Programme

RECEIPT_TOPIC = "forms.receipt"
NOTICED_CHANNELS = {NoticeChannel.SMS, NoticeChannel.EMAIL}


class Unfinished(Invalid):
    """A page is not in order; `slug` names the first."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__()


def check_answers(spec: Spec, draft: OpenDraft) -> Answers:
    """Validate every page again, from the top; raises `Unfinished`."""
    slug, answers = validated(spec, draft.content.pages, draft.facts)
    if slug:
        raise Unfinished(slug)
    return answers


def locked(draft: OpenDraft) -> OpenDraft:
    """Lock the draft's row and open it as it is now; raises `Missing` where it has been deleted."""
    row = Draft.objects.select_for_update().filter(pk=draft.row.pk).first()
    if row is None:
        raise Missing
    return OpenDraft.open(row, draft.key)


def consume(draft: OpenDraft, name: str, *, token: str = "") -> None:
    """Empty the draft of answers; what the receipt shows stays for an hour, under the same key, and no code leads to it.

    Who typed for somebody else gets neither code nor link: what was typed is no longer hers.
    """
    now = timezone.now()
    old = draft.content
    content = Content(finder=old.finder, author_key=old.author_key, name=name, promised=draft.spec.promised(draft.answers))
    if draft.row.typed_by == TypedBy.SENDER:
        content.code, content.token = old.code, token
    Draft.objects.filter(pk=draft.row.pk).update(
        content=sealed(draft.reference, draft.key, content),
        code_finder=None,
        wrapped_key=None,
        consumed_at=now,
        saved_at=now,
        expires_at=now + RECEIPT,
    )


def notice_channel(spec: Spec, answers: Answers) -> NoticeChannel:
    """Return the channel that a receipt may be sent by; nobody who wants a call or comes by gets one, and nobody whom another writes of."""
    channel = answers.one("channel")
    return NoticeChannel(channel) if channel in NOTICED_CHANNELS and spec.proof is not Proof.WORK else NoticeChannel.NONE


def thanked(draft: OpenDraft, answers: Answers) -> str:
    """Return the name that the receipt thanks: the sender's own, and none on a device that others use."""
    return "" if draft.row.is_shared_device or draft.spec.proof is Proof.WORK else answers.one("name")


def _application(draft: OpenDraft, answers: Answers, programme: Programme, **facts: Any) -> Application:
    is_own = draft.row.typed_by == TypedBy.SENDER
    return Application(
        reference=draft.reference,
        kind=draft.row.kind,
        programme=programme,
        schema_version=draft.spec.version,
        submitted_at=timezone.now(),
        is_shared_device=draft.row.is_shared_device,
        code_finder=draft.content.keys.finder if is_own else None,
        typed_by=draft.row.typed_by,
        typist_id=draft.row.typist_id,
        language=get_language() or SWEDISH,
        is_urgent=answers.one("urgent") == "yes",
        notice_channel=notice_channel(draft.spec, answers),
        **facts,
    )


def _first_word(parties: list[Party], programme: Programme) -> dict[str, Any]:
    if parties:
        return {"state": State.AWAITING_SIGNATURES, "public_word": Word.AWAITING}
    due_on = today() + timedelta(days=programme.contact_days)
    return {"state": State.SUBMITTED, "public_word": Word.RECEIVED, "public_due_on": due_on}


@transaction.atomic
def submit(*, draft: OpenDraft, is_suspect: bool = False) -> Application:
    """Make the draft an application and tell whoever listens; a draft that is one already gives the same application.

    Where others sign it, they are invited, and it is handed in when the last has signed. Raises `Unfinished` where a page is not in order
    and `Missing` where the draft is gone.
    """
    now = locked(draft)
    if now.row.consumed_at:
        return Application.objects.get(reference=draft.reference)
    answers = check_answers(now.spec, now)
    programme = now.spec.route(answers)
    parties = parties_of(now.row.kind, answers, programme, typed_by=now.row.typed_by)
    contents = freeze(now.spec, answers, signed=signed_content(now.row.kind, answers, programme, parties), proof=now.content.proof)
    links = contents[PRIVATE]["links"] = new_links(parties)
    word = _first_word(parties, programme)
    application = _application(now, answers, programme, digest=digest_of(contents[SHARED]), is_suspect=is_suspect, **word)
    application.save(force_insert=True)
    application.transitions.create(name="submit", to_state=application.state, at=application.submitted_at)
    create_boxes(application, contents | own_parts(parties), author_key=now.content.keys.key)
    invite(application=application, parties=parties, links=links, author_key=now.content.keys.key)
    if now.row.typed_by != TypedBy.SENDER:
        drop_author(application)
    consume(now, thanked(now, answers), token=links.get(Role.YOUTH, ""))
    summary = summary_of(now.spec, answers, proof=now.content.proof)
    application_frozen.send(sender=Application, application=application, summary=summary, is_first=True)
    if not parties:
        hand_in(application)
    record("application.submitted", application, by=APPLICANT, programme=programme.slug)
    return application


def own_parts(parties: list[Party]) -> dict[str, dict[str, Any]]:
    """Return the boxes that wait for what a signer adds, empty."""
    return {OFFICER_PART: {}} if any(party.role is Role.OFFICER for party in parties) else {}


def hand_in(application: Application) -> None:
    """Give a submitted application to whoever listens, and send its sender the receipt that she chose."""
    if application.notice_channel:
        enqueue(RECEIPT_TOPIC, key=application.reference, application=application.reference)
    application_submitted.send(sender=Application, application=application)
