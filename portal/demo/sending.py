"""How the demo sends a form: a draft of its own is filled in and submitted, as the forms' own action does it.

The draft is made here and not by `start_draft`, which draws a reference of its own and makes a code (slow, on purpose): the demo's
references follow the seed, and nobody needs the codes of people who do not exist.
"""

from django.utils import timezone

from common.sealing import new_key
from forms.actions import submit
from forms.drafts import IDLE, Content, OpenDraft, sealed
from forms.models import Application, ApplicationKind, Draft
from forms.specs.model import Values


def send(reference: str, kind: ApplicationKind, pages: dict[str, Values], *, proof: dict[str, str] | None = None) -> Application:
    """Fill in a draft and send it; what a receipt would show for an hour has no reader here."""
    key, author_key, finder = new_key(), new_key(), new_key()
    content = Content(finder=finder.hex(), author_key=author_key.hex(), pages=pages, finished=list(pages), proof=proof or {})
    now = timezone.now()
    row = Draft.objects.create(reference=reference, kind=kind, content=sealed(reference, key, content), saved_at=now, expires_at=now + IDLE)
    application = submit(draft=OpenDraft(row, key, content))
    row.delete()
    return application
