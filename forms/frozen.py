"""What an application freezes: the questions and the answers in the words the person saw, parted into the shared and the private box."""

import hashlib
import json
import secrets
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from common.boxes import PRIVATE, SHARED
from common.languages import SWEDISH
from forms.specs.model import CHOSEN, Answers, Question, Spec, Take, spoken
from forms.wizard.fields import written

Frozen = dict[str, Any]
NO_ANSWER = _("Inget svar")
NONCE_BYTES = 16


def spoken_answer(question: Question, answers: Answers) -> list[str]:
    """Return the answer to a question as people read it, a line for each thing; empty where there is none."""
    values = answers.some(question.key)
    if not values and question.silence:
        return [spoken(question.silence)]
    if question.take is Take.DATE:
        return [long_date(value) for value in values]
    if question.take in CHOSEN:
        return [spoken(question.label_of(value, answers)) for value in values]
    return [written(question, value) for value in values]


def long_date(value: str) -> str:
    """Return an ISO date as "25 november 2026"."""
    return date_format(date.fromisoformat(value), "j F Y")


def _joined(spec: Spec, question: Question, answers: Answers) -> list[str]:
    return [line for other in spec.questions.values() if other.joins == question.key for line in spoken_answer(other, answers)]


def rows(spec: Spec, answers: Answers) -> list[Frozen]:
    """Return one row for each question that this person was asked, in order, with its answer in words."""
    found = []
    for page in spec.pages:
        for question in page.asked(answers):
            if question.joins:
                continue
            lines = spoken_answer(question, answers) + _joined(spec, question, answers)
            row = {"page": page.slug, "section": spoken(page.section), "key": question.key, "question": spoken(question.text)}
            is_private = question.is_private_for(answers)
            found.append(row | {"change": spoken(question.change), "answer": lines, "is_private": is_private})
    return found


def _kept_rows(spec: Spec, answers: Answers) -> list[Frozen]:
    """Return the rows as they were read, and in Swedish besides where they were read in another language."""
    told = [
        {"order": order, **{name: row[name] for name in ("section", "key", "question", "answer", "is_private")}}
        for order, row in enumerate(rows(spec, answers))
    ]
    if get_language() != SWEDISH:
        with override(SWEDISH):
            for row, swedish in zip(told, rows(spec, answers), strict=True):
                row["swedish"] = {name: swedish[name] for name in ("section", "question", "answer")}
    return told


def _part(spec: Spec, answers: Answers, told: list[Frozen], *, is_private: bool) -> Frozen:
    keys = [question.key for question in spec.questions.values() if question.is_private_for(answers) is is_private]
    return {
        "version": spec.version,
        "rows": [{name: row[name] for name in row if name != "is_private"} for row in told if row["is_private"] is is_private],
        "values": {key: answers.some(key) for key in keys if answers.some(key)},
    }


def freeze(spec: Spec, answers: Answers, *, signed: Frozen | None = None, proof: Frozen | None = None) -> dict[str, Frozen]:
    """Return the content of the two boxes; a random number in the shared one keeps its digest from telling what it holds.

    `signed` is what those who sign see besides the answers; `proof` is how the sender proved who she is, for staff.
    """
    told = _kept_rows(spec, answers)
    shared = _part(spec, answers, told, is_private=False) | {
        "kind": spec.kind,
        "language": get_language() or SWEDISH,
        "signed": signed or {},
        "nonce": secrets.token_hex(NONCE_BYTES),
    }
    return {SHARED: shared, PRIVATE: _part(spec, answers, told, is_private=True) | {"proof": proof or {}}}


SIGNED = ("version", "kind", "language", "rows", "values", "signed", "nonce")


def digest_of(shared: Frozen) -> str:
    """Return the SHA-256 of what those who sign see, in one canonical form (RFC 8785 in short: sorted keys, no spaces, UTF-8)."""
    return canonical_digest({name: shared[name] for name in SIGNED})


def canonical_digest(content: Frozen) -> str:
    """Return the SHA-256 of a JSON object in canonical form, as 64 hexadecimal signs."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def answers_of(shared: Frozen, private: Frozen) -> Answers:
    """Return the answers that lie in the two boxes, as they were kept."""
    return Answers(shared["values"] | private["values"])


def summary_of(spec: Spec, answers: Answers, *, proof: Frozen | None = None) -> dict[str, str]:
    """Return what staff need at a glance, in words; for listeners in the same transaction, never to be stored in clear."""

    def words(*keys: str) -> str:
        found = [", ".join(spoken_answer(spec.questions[key], answers)) for key in keys if key in spec.questions]
        return " ".join(filter(None, found))

    with override(SWEDISH):
        return {
            "name": words("name", "surname"),
            "age": words("age"),
            "school": words("school"),
            "channel": words("channel"),
            "contact": words("phone") or words("email"),
            "best_time": words("best_time"),
            "may_leave_message": words("message"),
            "interpreter": words("language"),
            "guardian": words("guardian"),
            "avoid": words("avoid"),
            "sender": str((proof or {}).get("organisation", "")),
        }
