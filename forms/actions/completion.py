"""Completion: staff return an application, its author opens it with her code, changes it and sends it again."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.actions import record
from audit.actors import APPLICANT
from common.boxes import PRIVATE, SHARED, open_box, rewrite_box
from common.errors import Invalid, StaleState
from common.sealing import new_key
from common.time import today
from forms.actions.status import publish_status
from forms.actions.submission import check_answers, consume, locked, notice_channel
from forms.drafts import Content, OpenDraft, lifetime, sealed
from forms.events import application_completed
from forms.frozen import answers_of, digest_of, freeze, summary_of
from forms.models import Application, Draft
from forms.specs.registry import SPECS
from forms.status import Word
from forms.workflow import State, can_move, move

MISSING_LIMIT = 500


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
    """Open a returned application as a draft of its author's, found by the code that she has; an earlier completion gives way.

    Raises `StaleState` where the application is not returned, and `Unsealable` where the key is not its author's.
    """
    if application.state != State.RETURNED:
        raise StaleState
    spec = SPECS[application.kind]
    shared, private = (open_box(application, name, author_key=author_key) for name in (SHARED, PRIVATE))
    answers = answers_of(shared, private)
    pages = spec.paged(answers)
    content = Content(
        bytes(application.code_finder).hex(), author_key.hex(), pages=pages, finished=list(pages), missing=shared.get("missing", "")
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
        code_finder=bytes(application.code_finder),
        saved_at=now,
        expires_at=now + lifetime(is_shared_device=application.is_shared_device, has_code=True),
    )
    draft = OpenDraft(row, key, content)
    row.wrapped_key = draft.wrapped_key()
    row.save(force_insert=True)
    return draft


@transaction.atomic
def resubmit(*, draft: OpenDraft) -> Application:
    """Send a completed application again, under the keys that it has; a second POST gives the same application.

    Its service stays. Raises `Unfinished`, `Missing`, and `StaleState` where it is no longer returned.
    """
    now = locked(draft)
    application = Application.objects.select_related("programme", "public_programme").get(reference=draft.reference)
    if now.row.consumed_at:
        return application
    answers = check_answers(now.spec, now)
    move(application, "resubmit")
    contents = freeze(now.spec, answers)
    for name, content in contents.items():
        rewrite_box(application, name, content, author_key=now.content.keys.key)
    application.digest = digest_of(contents[SHARED])
    application.schema_version = now.spec.version
    application.notice_channel = notice_channel(answers)
    application.save(update_fields=["digest", "schema_version", "notice_channel"])
    promising = application.public_programme or application.programme
    publish_status(application=application, word=Word.INFO_RECEIVED, due_on=today() + timedelta(days=promising.contact_days))
    consume(now, "" if now.row.is_shared_device else answers.one("name"))
    application_completed.send(sender=Application, application=application, summary=summary_of(now.spec, answers))
    record("application.completed", application, by=APPLICANT)
    return application
