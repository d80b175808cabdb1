"""What a case knows about its young person: a shared box for lists, and a private one with all that the case page needs."""

import re
from typing import Any

from casework.models import Case
from common.boxes import PRIVATE, SHARED, create_boxes, destroy_boxes, open_box

LISTED = ("name", "age")
_NUMBER = re.compile(r"\d+")


def seal_summary(case: Case, summary: dict[str, Any]) -> None:
    """Seal what the applicant told in the boxes of a case, which need not have a row yet; public keys suffice."""
    shared = {name: summary.get(name, "") for name in LISTED}
    create_boxes(case, {SHARED: shared, PRIVATE: dict(summary)})


def replace_summary(case: Case, summary: dict[str, Any]) -> None:
    """Put new boxes in place of the old ones: the web role that takes a completed application in cannot open what was there."""
    destroy_boxes(case)
    seal_summary(case, summary)


def youngest_age(case: Case) -> int | None:
    """Return the age that the person gave, the lowest of a span ("20_24"); None where she gave none. Needs the private key."""
    return lowest_age(str(open_box(case, SHARED).get("age", "")))


def lowest_age(words: str) -> int | None:
    """Return the age that an answer tells, the lowest of a span; None where it tells none."""
    found = _NUMBER.search(words)
    return int(found.group()) if found else None
