"""Notes: append-only, each in a sealed box of its own, so that completed applications can replace the boxes of the case."""

from collections.abc import Iterable

from accounts.models import User
from casework.models import Case, CaseNote
from common.boxes import create_boxes, open_boxes

TEXT = "text"


def write_note(case: Case, text: str, *, by: User) -> CaseNote:
    """Keep a note about a case; whoever calls has checked that `by` may, and has a transaction open."""
    note = CaseNote.objects.create(case=case, by=by)
    create_boxes(note, {TEXT: {TEXT: text.strip()}})
    return note


def read_notes(notes: Iterable[CaseNote]) -> dict[str, str]:
    """Return reference -> words of the notes, in one query; needs the private key."""
    return {reference: content[TEXT] for reference, content in open_boxes(notes, TEXT).items()}
