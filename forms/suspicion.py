"""What makes a submission look like a robot's. It is never refused: staff see a tag, since a person may be fast, or share a network."""

import time

from common.errors import TooMany
from common.limits import check_limit, network_of
from forms.drafts import OpenDraft

TRAP = "website"
FASTEST_SECONDS = 8
MOST, WINDOW = 20, 3600


def is_suspect(draft: OpenDraft, *, address: str) -> bool:
    """Whether somebody filled in what nobody sees, was faster than a person reads, or sends very much from one network in an hour."""
    content = draft.content
    is_fast = bool(content.started_at) and time.time() - content.started_at < FASTEST_SECONDS
    return _is_many(address) or is_fast or content.is_trapped


def _is_many(address: str) -> bool:
    try:
        check_limit("forms.submissions", network_of(address), limit=MOST, seconds=WINDOW)
    except TooMany:
        return True
    return False
