"""What an application freezes: the questions and the answers in the words the person saw, parted into the shared and the private box."""

import hashlib
import json
import secrets
from typing import Any

from django.utils.translation import gettext_lazy as _

from common.boxes import PRIVATE, SHARED
from forms.specs.model import Answers, Question, Spec, Take, spoken
from forms.wizard.fields import national

Frozen = dict[str, Any]
NO_ANSWER = _("Inget svar")
NONCE_BYTES = 16


def spoken_answer(question: Question, answers: Answers) -> list[str]:
    """Return the answer to a question as people read it, a line for each thing; empty where there is none."""
    values = answers.some(question.key)
    if question.take is Take.PHONE:
        return [national(value) for value in values]
    return [spoken(question.label_of(value)) for value in values]


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
            found.append(row | {"change": spoken(question.change), "answer": lines, "is_private": question.is_private})
    return found


def _part(spec: Spec, answers: Answers, *, is_private: bool) -> Frozen:
    keys = [question.key for question in spec.questions.values() if question.is_private is is_private]
    return {
        "version": spec.version,
        "rows": [
            {"order": order, **{name: row[name] for name in ("section", "key", "question", "answer")}}
            for order, row in enumerate(rows(spec, answers))
            if row["is_private"] is is_private
        ],
        "values": {key: answers.some(key) for key in keys if answers.some(key)},
    }


def freeze(spec: Spec, answers: Answers) -> dict[str, Frozen]:
    """Return the content of the two boxes; a random number in the shared one keeps its digest from telling what it holds."""
    shared = _part(spec, answers, is_private=False) | {"nonce": secrets.token_hex(NONCE_BYTES)}
    return {SHARED: shared, PRIVATE: _part(spec, answers, is_private=True)}


def digest_of(shared: Frozen) -> str:
    """Return the SHA-256 of what those who sign see, in one canonical form (RFC 8785 in short: sorted keys, no spaces, UTF-8)."""
    signed = {name: shared[name] for name in ("version", "rows", "values", "nonce")}
    text = json.dumps(signed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def answers_of(shared: Frozen, private: Frozen) -> Answers:
    """Return the answers that lie in the two boxes, as they were kept."""
    return Answers(shared["values"] | private["values"])


def summary_of(spec: Spec, answers: Answers) -> dict[str, str]:
    """Return what staff need at a glance, in words; for listeners in the same transaction, never to be stored in clear."""

    def words(key: str) -> str:
        return ", ".join(spoken_answer(spec.questions[key], answers))

    names = (words("name"), words("surname"))
    return {
        "name": " ".join(filter(None, names)),
        "age": words("age"),
        "school": words("school"),
        "channel": words("channel"),
        "contact": words("phone") or words("email"),
        "best_time": words("best_time"),
        "may_leave_message": words("message"),
        "interpreter": words("language"),
        "guardian": words("guardian"),
    }
