"""What a case knows about its young person: a shared box for lists, and a private one with all that the case page needs."""

import re
from typing import Any

from casework.models import Case
from common.boxes import PRIVATE, SHARED, create_boxes, open_box
from common.models import Box

LISTED = ("name", "age")
_NUMBER = re.compile(r"\d+")


def seal_summary(case: Case, summary: dict[str, Any]) -> None:
    """Seal what the applicant told in the boxes of a new case; public keys suffice."""
    shared = {name: summary.get(name, "") for name in LISTED}
    create_boxes(case, {SHARED: shared, PRIVATE: dict(summary)})


def replace_summary(case: Case, summary: dict[str, Any]) -> None:
    """Put new boxes in place of the old ones: the web role that takes a completed application in cannot open what was there."""
    Box.objects.filter(owner_kind=case.box_kind, owner_reference=case.reference).delete()
    seal_summary(case, summary)


def youngest_age(case: Case) -> int | None:
    """Return the age that the person gave, the lowest of a span ("20_24"); None where she gave none. Needs the private key."""
    found = _NUMBER.search(str(open_box(case, SHARED).get("age", "")))
    return int(found.group()) if found else None
