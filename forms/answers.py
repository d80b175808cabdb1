"""An application as staff read it: the questions as they were asked, and how the person wants to be reached."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from common.boxes import PRIVATE, SHARED, open_box, open_boxes
from forms.frozen import NO_ANSWER, Frozen, answers_of, spoken_answer
from forms.models import Application
from forms.parties import named_parties
from forms.parts import OFFICER_PART
from forms.specs.registry import SPECS
from forms.wizard.fields import national
from forms.words import assurance


@dataclass(frozen=True)
class Item:
    """One question with its answer, a line for each thing chosen; `is_private` says that co-signers never see it."""

    key: str
    question: str
    answer: list[str]
    is_private: bool


@dataclass(frozen=True)
class Section:
    """Questions that belong together."""

    title: str
    items: list[Item] = field(default_factory=list)


@dataclass(frozen=True)
class Reach:
    """How the person wants to be reached, in words; empty texts stand for what was not said. `channel` is Ring, Sms, E-post or a visit."""

    name: str
    channel: str
    contact: str
    best_time: str
    may_leave_message: bool
    interpreter: str
    wants_company: bool
    guardian: str
    avoid: tuple[str, ...] = ()
    hours: str = ""
    # The whole names of those who are asked to sign, by role: for staff, since the others see first names alone.
    signers: dict[str, str] = field(default_factory=dict)


def _boxes(application: Application, author_key: bytes | None) -> tuple[Frozen, Frozen]:
    if author_key is None:
        # Staff open a box and its key by one query: the case page has a budget.
        return open_boxes([application], SHARED)[application.reference], open_boxes([application], PRIVATE)[application.reference]
    return open_box(application, SHARED, author_key=author_key), open_box(application, PRIVATE, author_key=author_key)


def sections_of(shared: Frozen, private: Frozen | None = None, *, is_swedish: bool = False) -> list[Section]:
    """Return frozen questions and answers in order, in the words of the day or in Swedish; without `private`, what those who sign see."""
    rows = [(row, False) for row in shared["rows"]] + [(row, True) for row in (private or {"rows": []})["rows"]]
    sections: list[Section] = []
    for row, is_private in sorted(rows, key=lambda pair: pair[0]["order"]):
        words = row.get("swedish", row) if is_swedish else row
        if not sections or sections[-1].title != words["section"]:
            sections.append(Section(words["section"]))
        sections[-1].items.append(Item(row["key"], words["question"], words["answer"] or [str(NO_ANSWER)], is_private))
    return sections


def _reach(kind: str, shared: Frozen, private: Frozen) -> Reach:
    questions, answers = SPECS[kind].questions, answers_of(shared, private)
    roles = [party["role"] for party in shared["signed"].get("parties", [])]

    def words(key: str) -> str:
        question = questions.get(key)
        return ", ".join(spoken_answer(question, answers)) if question else ""

    return Reach(
        name=" ".join(filter(None, (answers.one("name"), answers.one("surname")))),
        channel=words("channel"),
        contact=national(answers.one("phone")) or answers.one("email"),
        best_time=words("best_time"),
        may_leave_message=answers.one("message") == "yes",
        interpreter=words("language"),
        wants_company=answers.one("company") == "yes",
        guardian=words("guardian"),
        avoid=tuple(answers.some("avoid")),
        hours=answers.one("best_time"),
        signers={party.role.value: party.name for party in named_parties(kind, answers, roles=roles)},
    )


def as_asked(application: Application, *, author_key: bytes | None = None) -> list[Section]:
    """Return every question and answer in the words of the day it was sent; staff by the private key, the author by hers."""
    return sections_of(*_boxes(application, author_key), is_swedish=author_key is None)


def how_to_reach(application: Application, *, author_key: bytes | None = None) -> Reach:
    """Return how the person wants to be reached; unanswered means no message, no interpreter, nobody along."""
    return _reach(application.kind, *_boxes(application, author_key))


def whole(application: Application) -> tuple[list[Section], Reach]:
    """Return both at once, opening each box once: the case page shows them together."""
    shared, private = _boxes(application, None)
    return sections_of(shared, private, is_swedish=True), _reach(application.kind, shared, private)


def proof_of(application: Application) -> list[Item]:
    """Return how the sender proved who she is, for staff: what she showed and what it said; nothing where the form asks for no proof."""
    proof = open_boxes([application], PRIVATE).get(application.reference, {}).get("proof", {})
    labels = {
        "name": _("Namn"),
        "organisation": _("Arbetsplats"),
        "email": _("Bekräftad e-post"),
        "method": _("Visade vem hen är med"),
        "level": _("Tillitsnivå"),
        "number": _("Personnummer"),
    }
    told = proof | {"level": assurance(proof.get("level", ""))}
    return [Item(name, str(label), [told[name]], is_private=True) for name, label in labels.items() if told.get(name)]


def officer_part(application: Application, *, author_key: bytes | None = None) -> list[Section]:
    """Return what the officer added when she signed a joint application, for staff or for its author; nothing before that."""
    if author_key is not None:
        part = open_box(application, OFFICER_PART, author_key=author_key)
    else:
        part = open_boxes([application], OFFICER_PART).get(application.reference, {})
    return sections_of(part) if part else []
