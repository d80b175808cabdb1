"""A list as it lies in the sender's own draft, sealed by the draft's key: what can be sent, and what is to be corrected."""

import json
from dataclasses import asdict, dataclass, field

from forms.batch.checking import Checked, Fault
from forms.drafts import OpenDraft
from forms.models import ApplicationKind
from forms.specs.model import Values

PAGE = "lista"
ROWS, IGNORED, SENT, NUMBERS, LEFT = "rows", "ignored", "sent", "numbers", "left"


@dataclass(frozen=True)
class KeptList:
    """The rows in the order of the file, and the headings that were not read."""

    rows: list[Checked] = field(repr=False)
    ignored: list[str]

    @property
    def right(self) -> list[Checked]:
        """Return the rows that can be sent."""
        return [row for row in self.rows if row.is_right]

    @property
    def wrong(self) -> list[Checked]:
        """Return the rows that cannot."""
        return [row for row in self.rows if not row.is_right]

    def as_values(self) -> Values:
        """Return the list as a page of a draft."""
        return {ROWS: [json.dumps(asdict(row), ensure_ascii=False) for row in self.rows], IGNORED: self.ignored}


@dataclass(frozen=True)
class SentList:
    """What the receipt shows of a list that has been sent: row of the file -> reference, and how many rows were left."""

    references: dict[int, str]
    left: int

    def as_values(self) -> Values:
        """Return it as a page of a draft that is used up."""
        numbers = [str(number) for number in self.references]
        return {SENT: list(self.references.values()), NUMBERS: numbers, LEFT: [str(self.left)]}


def _row(text: str) -> Checked:
    row = json.loads(text)
    return Checked(**row | {"faults": [Fault(**fault) for fault in row["faults"]]})


def kept_list(draft: OpenDraft) -> KeptList | None:
    """Return the list that a draft holds; None where it holds none."""
    page = draft.content.pages.get(PAGE, {})
    if draft.row.kind != ApplicationKind.NOTIFICATION or ROWS not in page:
        return None
    return KeptList([_row(text) for text in page[ROWS]], page.get(IGNORED, []))


def sent_list(draft: OpenDraft) -> SentList | None:
    """Return what is left of a list that was sent; None where none was."""
    page = draft.content.pages.get(PAGE, {})
    if SENT not in page:
        return None
    numbers = [int(number) for number in page[NUMBERS]]
    return SentList(dict(zip(numbers, page[SENT], strict=True)), int(page[LEFT][0]))
