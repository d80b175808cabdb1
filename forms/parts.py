"""The officer's part of a joint application: hers alone to write, read by the team and by the young person, and bound to her signature."""

from typing import Any

from common.boxes import Content, box_of, box_place
from common.guests import open_with
from common.sealing import seal_json
from forms.frozen import canonical_digest, spoken_answer
from forms.models import Application
from forms.specs.joint.officer import OFFICER_PAGE
from forms.specs.model import Answers, spoken

OFFICER_PART = "officer"


def write_part(application: Application, key: bytes, content: dict[str, Any]) -> str:
    """Write the part with the key that was lent to the officer; return its digest."""
    box = box_of(application, OFFICER_PART)
    box.content = seal_json(key, content, context=box_place(box))
    box.save(update_fields=["content"])
    return canonical_digest(content)


def read_part(application: Application, key: bytes) -> Content:
    """Return the part; empty before the officer has written it."""
    return open_with(application, OFFICER_PART, key)


def frozen_part(answers: Answers, programme: str) -> Content:
    """Return the officer's answers with the questions as they were asked; `programme` is the service's short name."""
    rows = [
        {
            "order": order,
            "section": spoken(OFFICER_PAGE.section),
            "key": question.key,
            "question": spoken(question.text, insats=programme),
            "answer": spoken_answer(question, answers),
        }
        for order, question in enumerate(OFFICER_PAGE.questions)
    ]
    return {"version": 1, "rows": rows, "values": {key: values for key, values in answers.values.items() if values}}
