"""Opening what was sent, to change it: staff have returned it, or those who sign have not all signed yet."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.models import User
from audit.actions import record
from audit.actors import APPLICANT
from common.boxes import PRIVATE, SHARED, open_box, rewrite_box
from common.errors import Invalid, StaleState
from common.languages import SWEDISH
from common.sealing import new_key
from common.time import today
from forms.actions.inviting import CHANGED_TOPIC, end_requests, invite, new_links, signed_content
from forms.actions.status import publish_status
from forms.actions.submission import check_answers, consume, locked, notice_channel, thanked
from forms.drafts import Content, OpenDraft, lifetime, sealed
from forms.events import application_completed, application_frozen
from forms.frozen import Frozen, answers_of, digest_of, freeze, summary_of
from forms.locking import lock_application
from forms.models import Application, Consent, Draft, Ending, Role
from forms.parties import Party, parties_of
from forms.specs.model import Answers
from forms.specs.registry import SPECS
from forms.status import Word
from forms.workflow import State, can_move, move

MISSING_LIMIT = 500
OPEN_TO_CHANGE = (State.RETURNED, State.AWAITING_SIGNATURES)


def can_be_returned(application: Application) -> bool:
    """Whether staff may ask for more: it is with them, or with its author since before."""
    return application.state == State.RETURNED or can_move(application, "return_to_applicant")


@transaction.atomic
def return_to_applicant(*, application: Application, missing: str, by: User) -> None:
    """Give the application back to its author, who reads `missing` when she opens it; staff only, with the private key.

    One that is already returned gets the new words: the answer came by telephone, and something else is missing now.
    """
    words = missing.strip()
    if not words or len(words) > MISSING_LIMIT:
        raise Invalid(_("Skriv kort vad som saknas."))
    if application.state != State.RETURNED:
        move(application, "return_to_applicant", by=by)
    rewrite_box(application, SHARED, open_box(application, SHARED) | {"missing": words})
    publish_status(application=application, word=Word.NEEDS_INFO)
    record("application.returned", application, by=by)


@transaction.atomic
def begin_completion(*, application: Application, author_key: bytes) -> OpenDraft:
    """Open an application as a draft of its author's, found by the code that she has; an earlier draft of it gives way.

    Nothing is changed until it is sent again. Raises `StaleState` where it is not open to change, and `Unsealable` where the key is not its
    author's.
    """
    if application.state not in OPEN_TO_CHANGE:
        raise StaleState
    spec = SPECS[application.kind]
    shared, private = (open_box(application, name, author_key=author_key) for name in (SHARED, PRIVATE))
    pages = spec.paged(_still_given(application, answers_of(shared, private)))
    content = Content(
        bytes(application.code_finder or b"").hex(),
        author_key.hex(),
        pages=pages,
        finished=list(pages),
        missing=shared.get("missing", ""),
        proof=private.get("proof", {}),
    )
    Draft.objects.filter(reference=application.reference).delete()
    now = timezone.now()
    key = new_key()
    row = Draft(
        reference=application.reference,
        kind=application.kind,
        content=sealed(application.reference, key, content),
        is_shared_device=application.is_shared_device,
        is_completion=True,
        language=application.language,
        code_finder=bytes(application.code_finder or b""),
        saved_at=now,
        expires_at=now + lifetime(is_shared_device=application.is_shared_device, has_code=True),
    )
    draft = OpenDraft(row, key, content)
    row.wrapped_key = draft.wrapped_key()
    row.save(force_insert=True)
    return draft


def _still_given(application: Application, answers: Answers) -> Answers:
    """Leave out the consents that have been taken back since: what stands filled in is what she allows now."""
    given = Consent.objects.filter(application=application)
    standing = set(given.filter(withdrawn_at__isnull=True).values_list("recipient", flat=True))
    taken_back = set(given.values_list("recipient", flat=True)) - standing
    left = [recipient for recipient in answers.some("consent_to") if recipient not in taken_back]
    return Answers(answers.values | {"consent_to": left})


@transaction.atomic
def resubmit(*, draft: OpenDraft, is_suspect: bool = False) -> Application:
    """Send an application again, under the keys that it has; a second POST gives the same application.

    Its service stays. Where people sign it, what they signed before is void and they are asked anew, unless nothing was changed. Raises
    `Unfinished`, `Missing`, and `StaleState` where it is no longer open to change.
    """
    # The application before its draft, as where it is withdrawn: whoever locks two rows locks them in one order (ADR 24).
    application = lock_application(reference=draft.reference)
    now = locked(draft)
    if now.row.consumed_at:
        return application
    answers = check_answers(now.spec, now)
    parties = parties_of(application.kind, answers, application.programme, typed_by=now.row.typed_by)
    signed = signed_content(application.kind, answers, application.programme, parties)
    contents = freeze(now.spec, answers, signed=signed, proof=now.content.proof)
    contents[PRIVATE]["links"] = new_links(parties)
    if application.state == State.AWAITING_SIGNATURES and not _is_changed(application, contents, now.content.keys.key):
        consume(now, thanked(now, answers))
        return application
    _move_on(application, is_signed_by_others=bool(parties))
    _refreeze(application, now, answers, contents)
    _tell(application, now, answers, parties, contents[PRIVATE]["links"])
    record("application.completed", application, by=APPLICANT)
    return application


def _is_changed(application: Application, contents: dict[str, Frozen], author_key: bytes) -> bool:
    """Whether anybody would read something else than before; random numbers and marks aside."""

    def told(shared: Frozen) -> Any:
        signed = {name: value for name, value in shared["signed"].items() if name not in ("salt", "youth_mark")}
        return shared["rows"], shared["values"], signed

    shared = open_box(application, SHARED, author_key=author_key)
    private = open_box(application, PRIVATE, author_key=author_key)
    return told(shared) != told(contents[SHARED]) or private["values"] != contents[PRIVATE]["values"]


def _move_on(application: Application, *, is_signed_by_others: bool) -> None:
    if application.state == State.AWAITING_SIGNATURES:
        move(application, "change")
    else:
        move(application, "resubmit", to=State.AWAITING_SIGNATURES if is_signed_by_others else State.SUBMITTED)


def _refreeze(application: Application, draft: OpenDraft, answers: Answers, contents: dict[str, Frozen]) -> None:
    for name, content in contents.items():
        rewrite_box(application, name, content, author_key=draft.content.keys.key)
    application.digest = digest_of(contents[SHARED])
    application.schema_version = draft.spec.version
    application.notice_channel = notice_channel(draft.spec, answers)
    application.is_urgent = answers.one("urgent") == "yes"
    application.language = get_language() or SWEDISH
    application.save(update_fields=["digest", "schema_version", "notice_channel", "is_urgent", "language"])
    application.signatures.filter(voided_at__isnull=True).update(voided_at=timezone.now())
    end_requests(application=application, ending=Ending.CHANGED)


def _tell(application: Application, draft: OpenDraft, answers: Answers, parties: list[Party], links: dict[str, str]) -> None:
    name = thanked(draft, answers)
    summary = summary_of(draft.spec, answers, proof=draft.content.proof)
    application_frozen.send(sender=Application, application=application, summary=summary, is_first=False)
    if parties:
        publish_status(application=application, word=Word.AWAITING)
        invite(application=application, parties=parties, links=links, author_key=draft.content.keys.key, topic=CHANGED_TOPIC)
        consume(draft, name, token=links[Role.YOUTH])
        return
    promising = application.public_programme or application.programme
    publish_status(application=application, word=Word.INFO_RECEIVED, due_on=today() + timedelta(days=promising.contact_days))
    consume(draft, name)
    application_completed.send(sender=Application, application=application)
