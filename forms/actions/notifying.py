"""The school's notification of many pupils: one application a pupil, all of them in one transaction or none, once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from audit.actions import record
from audit.actors import APPLICANT
from common.boxes import PRIVATE, SHARED, create_boxes
from common.codes import new_reference
from common.errors import Invalid
from common.languages import SWEDISH
from common.time import today
from forms.actions.drafts import Start, save_step, start_draft
from forms.actions.submission import consume, hand_in, locked
from forms.batch.checking import check_all
from forms.batch.kept import PAGE, KeptList, SentList, kept_list, sent_list
from forms.batch.reading import read
from forms.drafts import OpenDraft, sealed
from forms.events import application_frozen
from forms.frozen import Frozen, digest_of, freeze, summary_of
from forms.models import Application, ApplicationKind, Draft
from forms.specs.model import Values
from forms.status import Word
from forms.wizard.page_form import validated
from forms.workflow import State
from services.models import Programme


def keep_list(*, content: bytes, proof: dict[str, str]) -> OpenDraft:
    """Read a file and keep its rows in a draft of the sender's own; raises `Unreadable` where the file is no list.

    Nothing is locked while the rows are checked.
    """
    table = read(content)
    draft = start_draft(kind=ApplicationKind.NOTIFICATION, start=Start(proof=proof))
    kept = KeptList(check_all(table.lines, draft.facts), table.ignored)
    save_step(draft=draft, slug=PAGE, values=kept.as_values(), is_finished=False)
    return draft


@dataclass(frozen=True)
class Ready:
    """One pupil, validated and frozen: what is left is to write it down."""

    programme: Programme
    contents: dict[str, Frozen] = field(repr=False)
    summary: dict[str, str] = field(repr=False)


def send_list(*, draft: OpenDraft) -> SentList:
    """Make every row that is right an application, all or none; a list that has been sent already gives the same receipt.

    The rows are validated again, as the form is, before anything is locked: a list takes a while, and nobody is to wait for it. Raises
    `Missing` where the draft is gone, and `Invalid` where it holds nothing to send or a row no longer stands the test (a day that has
    become too old): then nothing is sent.
    """
    kept = kept_list(draft)
    if kept is None:
        return _receipt(draft)
    if not kept.right:
        raise Invalid
    ready = {row.number: _prepare(draft, row.pages) for row in kept.right}
    return _send(draft, ready, left=len(kept.wrong))


def _receipt(draft: OpenDraft) -> SentList:
    sent = sent_list(draft)
    if sent is None:
        raise Invalid
    return sent


def _prepare(draft: OpenDraft, pages: dict[str, Values]) -> Ready:
    spec, proof = draft.spec, draft.content.proof
    slug, answers = validated(spec, pages, draft.facts)
    if slug:
        raise Invalid
    contents = freeze(spec, answers, proof=proof)
    contents[PRIVATE]["links"] = {}
    return Ready(spec.route(answers), contents, summary_of(spec, answers, proof=proof))


@transaction.atomic
def _send(draft: OpenDraft, ready: dict[int, Ready], *, left: int) -> SentList:
    now = locked(draft)
    if now.row.consumed_at:
        return _receipt(now)
    # The first one bears the draft's reference, as a single notification does: whatever asks for it finds what was sent.
    references = dict(zip(ready, [now.reference, *(new_reference() for _pupil in range(len(ready) - 1))], strict=True))
    moment = timezone.now()
    for number, pupil in ready.items():
        _notify(now, references[number], pupil, moment)
    sent = SentList(references, left)
    _keep_receipt(now, sent)
    return sent


def _notify(draft: OpenDraft, reference: str, pupil: Ready, moment: datetime) -> None:
    application = Application(
        reference=reference,
        kind=draft.row.kind,
        programme=pupil.programme,
        state=State.SUBMITTED,
        schema_version=draft.spec.version,
        digest=digest_of(pupil.contents[SHARED]),
        submitted_at=moment,
        code_finder=draft.content.keys.finder,
        typed_by=draft.row.typed_by,
        language=get_language() or SWEDISH,
        public_word=Word.RECEIVED,
        public_due_on=today() + timedelta(days=pupil.programme.contact_days),
    )
    application.save(force_insert=True)
    application.transitions.create(name="submit", to_state=application.state, at=moment)
    create_boxes(application, pupil.contents, author_key=draft.content.keys.key)
    application_frozen.send(sender=Application, application=application, summary=pupil.summary)
    hand_in(application)
    record("application.submitted", application, by=APPLICANT, programme=pupil.programme.slug)


def _keep_receipt(draft: OpenDraft, sent: SentList) -> None:
    consume(draft, "")
    left = locked(draft)
    left.content.pages = {PAGE: sent.as_values()}
    Draft.objects.filter(pk=left.row.pk).update(content=sealed(left.reference, left.key, left.content))
