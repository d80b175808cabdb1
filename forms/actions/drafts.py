"""Drafts: started, saved, found again by a code, and forgotten. Nothing is audited here: to staff a draft does not exist."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.codes import derive, is_code, new_code, new_reference, normalise
from common.errors import Missing, StaleState
from common.languages import SWEDISH
from common.limits import check_limit, give_back, network_of
from common.sealing import new_key
from forms.drafts import Content, OpenDraft, lifetime, sealed
from forms.models import Draft, TypedBy
from forms.specs.model import Answers, Values
from forms.specs.registry import SPECS

CODE_TRIES, CODE_SECONDS = 10, 900
SAVE_TRIES = 3


class UnknownCode(Missing):
    """No draft answers to the code: it is wrong, or has run out; which, is not told."""

    status = 422
    message = _("Vi hittar inget med den koden. Den kan vara felskriven, eller så har den slutat gälla.")


@dataclass(frozen=True)
class Start:
    """How a draft begins: who types for whom, in which language, and what the typist has proved."""

    typed_by: str = TypedBy.SENDER
    typist: User | None = None
    proof: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def start_draft(*, kind: str, is_shared_device: bool = False, answers: Answers | None = None, start: Start | None = None) -> OpenDraft:
    """Start a draft under a new key, with the code that its author may ask for later; empty, or filled in with `answers`."""
    start = start or Start()
    reference, key, code = new_reference(), new_key(), new_code()
    keys = derive(code)
    now = timezone.now()
    content = Content(finder=keys.finder.hex(), author_key=keys.key.hex(), code=code, proof=start.proof, started_at=int(now.timestamp()))
    if answers is not None:
        content.pages = {slug: values for slug, values in SPECS[kind].paged(answers).items() if values}
        content.finished = list(content.pages)
    row = Draft.objects.create(
        reference=reference,
        kind=kind,
        content=sealed(reference, key, content),
        is_shared_device=is_shared_device,
        typed_by=start.typed_by,
        typist=start.typist,
        language=get_language() or SWEDISH,
        saved_at=now,
        expires_at=now + lifetime(is_shared_device=is_shared_device, has_code=False),
    )
    return OpenDraft(row, key, content)


def _write(draft: OpenDraft, **changes: object) -> bool:
    """Write the draft back if nobody has since it was read; a save moves its end."""
    now = timezone.now()
    row = draft.row
    has_code = row.code_finder is not None or "code_finder" in changes
    values = {
        "content": sealed(draft.reference, draft.key, draft.content),
        "version": row.version + 1,
        "saved_at": now,
        "expires_at": now + lifetime(is_shared_device=row.is_shared_device, has_code=has_code),
        **changes,
    }
    if not Draft.objects.filter(pk=row.pk, version=row.version, consumed_at__isnull=True).update(**values):
        return False
    for name, value in values.items():
        setattr(row, name, value)
    return True


def _read_again(draft: OpenDraft) -> None:
    row = Draft.objects.filter(pk=draft.row.pk, consumed_at__isnull=True).first()
    if row is None:
        raise StaleState
    fresh = OpenDraft.open(row, draft.key)
    draft.row, draft.content = fresh.row, fresh.content


def save_step(
    *, draft: OpenDraft, slug: str, values: Values, is_finished: bool = True, with_code: bool = False, is_trapped: bool = False
) -> None:
    """Keep the answers of one page; another tab's answers to other pages stay. Raises `StaleState` where the draft is gone.

    `with_code` makes the draft findable by its code, in the same write; `is_trapped` remembers that a robot filled in what nobody sees.
    """
    for _attempt in range(SAVE_TRIES):
        content = draft.content
        content.is_trapped = content.is_trapped or is_trapped
        content.pages[slug] = values
        others = [finished for finished in content.finished if finished != slug]
        content.finished = [*others, slug] if is_finished else others
        if _write(draft, **(_code_columns(draft) if with_code else {})):
            return
        _read_again(draft)
    raise StaleState


def _code_columns(draft: OpenDraft) -> dict[str, bytes]:
    return {"code_finder": draft.content.keys.finder, "wrapped_key": draft.wrapped_key()}


def make_code(*, draft: OpenDraft) -> str:
    """Make the draft findable by its code, from now on for 30 days after the last save; return the code, the same each time."""
    if not _write(draft, **_code_columns(draft)):
        _read_again(draft)
        if not _write(draft, **_code_columns(draft)):
            raise StaleState
    return draft.content.code


def resume(*, code: str, address: str) -> OpenDraft:
    """Find and open a draft by its code; raises `TooMany`, counted before anything is hashed, and `UnknownCode`."""
    check_limit("forms.resume", network_of(address), limit=CODE_TRIES, seconds=CODE_SECONDS)
    signs = normalise(code)
    if not is_code(signs):
        raise UnknownCode
    keys = derive(signs)
    row = Draft.objects.filter(code_finder=keys.finder, expires_at__gt=timezone.now()).first()
    if row is None:
        raise UnknownCode
    draft = OpenDraft.open_with_code(row, keys.key)
    give_back("forms.resume", network_of(address), seconds=CODE_SECONDS)
    _write(draft)
    return draft


def keep_alive(*, draft: OpenDraft) -> None:
    """Start the clock of a draft again, for somebody who needs more time; a draft that another tab has saved is alive already."""
    _write(draft)


def discard(*, draft: OpenDraft) -> None:
    """Delete a draft that its author does not want kept."""
    Draft.objects.filter(pk=draft.row.pk, consumed_at__isnull=True).delete()


def show_code(*, draft: OpenDraft) -> None:
    """Let the receipt on a shared device show the code, since the person asks for it."""
    draft.content.is_code_shown = True
    Draft.objects.filter(pk=draft.row.pk).update(content=sealed(draft.reference, draft.key, draft.content))


def forget_expired(*, grace: timedelta = timedelta(0)) -> int:
    """Delete the drafts, and what the receipts showed, whose time has passed; return how many."""
    return Draft.objects.filter(expires_at__lte=timezone.now() - grace).delete()[0]
