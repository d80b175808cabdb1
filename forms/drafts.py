"""A draft while its key is at hand: the sealed row, opened."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from common.codes import CodeKeys
from common.sealing import open_json, open_sealed, seal, seal_json
from forms.models import Draft
from forms.specs.model import Answers, Page, Promised, Spec, Values
from forms.specs.registry import SPECS

# How long a draft lives after it was last saved: one number each, told to the person.
IDLE = timedelta(minutes=60)
IDLE_SHARED = timedelta(minutes=20)
WITH_CODE = timedelta(days=30)
RECEIPT = timedelta(hours=1)


@dataclass
class Content:
    """What a draft holds, sealed. The code is made when the draft starts, so that neither a step nor the submission pays for it.

    `finished` are the pages saved in full, in any order. `code` is empty in a completion, where the person has it already.
    After submission only what the receipt shows is left.
    """

    finder: str
    author_key: str
    code: str = ""
    pages: dict[str, Values] = field(default_factory=dict)
    finished: list[str] = field(default_factory=list)
    name: str = ""
    is_code_shown: bool = False
    missing: str = ""
    started_at: int = 0
    # Who proved to be sending, and how: address, organisation, name. Empty where nobody has to.
    proof: dict[str, str] = field(default_factory=dict)
    # What a robot did that a person cannot do.
    is_trapped: bool = False
    # The receipt of what others sign too: the author's own way to her signature.
    token: str = ""
    # Whom the receipt promises that we get in touch with.
    promised: Promised = Promised.SENDER

    @property
    def keys(self) -> CodeKeys:
        """Return the two halves that the code gives."""
        return CodeKeys(finder=bytes.fromhex(self.finder), key=bytes.fromhex(self.author_key))


def place(reference: str) -> str:
    """Return the context that a draft's content is bound to."""
    return f"draft:{reference}"


def key_place(reference: str) -> str:
    """Return the context that a draft's key under a code is bound to."""
    return f"draft-key:{reference}"


def sealed(reference: str, key: bytes, content: Content) -> bytes:
    """Return the content sealed with the draft's key."""
    return seal_json(key, vars(content), context=place(reference))


@dataclass
class OpenDraft:
    """A draft with its key and its content in clear, in memory only."""

    row: Draft
    key: bytes = field(repr=False)
    content: Content = field(repr=False)

    @classmethod
    def open(cls, row: Draft, key: bytes) -> "OpenDraft":
        """Open a row with its key; raises `Unsealable`."""
        content: dict[str, Any] = open_json(key, bytes(row.content), context=place(row.reference))
        return cls(row, key, Content(**content))

    @classmethod
    def open_with_code(cls, row: Draft, code_key: bytes) -> "OpenDraft":
        """Open a row with the key that a code gives; raises `Unsealable`."""
        return cls.open(row, open_sealed(code_key, bytes(row.wrapped_key or b""), context=key_place(row.reference)))

    def wrapped_key(self) -> bytes:
        """Return the draft's key sealed under the code."""
        return seal(self.content.keys.key, self.key, context=key_place(self.row.reference))

    @property
    def reference(self) -> str:
        """Return the draft's reference."""
        return self.row.reference

    @property
    def spec(self) -> Spec:
        """Return the form that the draft fills in."""
        return SPECS[self.row.kind]

    @property
    def facts(self) -> Values:
        """Return what is known without asking: who types, and what she has proved. Questions may lean on it; it is no answer."""
        proof = {f"proof_{name}": [value] for name, value in self.content.proof.items() if value}
        return {"typed_by": [self.row.typed_by], **proof}

    @property
    def answers(self) -> Answers:
        """Return everything answered so far, and what is known without asking."""
        return Answers.of([self.facts, *self.content.pages.values()])

    @property
    def shown(self) -> list[Page]:
        """Return the pages on which this person is asked something, given what she has answered."""
        return self.spec.shown(self.answers)

    @property
    def has_code(self) -> bool:
        """Whether the person has asked for her code, so that the draft can be found by it."""
        return self.row.code_finder is not None

    def first_unfinished(self) -> str:
        """Return the first page that is not saved in full; empty where all are."""
        return next((page.slug for page in self.shown if page.slug not in self.content.finished), "")

    def may_see(self, slug: str) -> bool:
        """Whether all pages before this one are saved in full."""
        first = self.first_unfinished()
        slugs = [page.slug for page in self.shown]
        return slug in slugs and (not first or slugs.index(slug) <= slugs.index(first))


def lifetime(*, is_shared_device: bool, has_code: bool) -> timedelta:
    """Return how long a draft lives after it is saved."""
    if has_code:
        return WITH_CODE
    return IDLE_SHARED if is_shared_device else IDLE


def idle(row: Draft) -> timedelta:
    """Return how long a session may lead to the draft after it was last saved; the code may for longer."""
    if row.consumed_at:
        return RECEIPT
    return IDLE_SHARED if row.is_shared_device else IDLE
