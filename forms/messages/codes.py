"""One-time codes, to somebody who signs and to whoever proves where she works. They go at once, and not when they are too old."""

import json
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import override

from common.keys import keyring
from common.site_settings import site_settings
from forms.actions.one_time import MINUTES, SIGNING_CODE_TOPIC, WORK_CODE_TOPIC
from forms.actions.signing import why_ended
from forms.messages import words
from forms.messages.signing import request_of, to_signer
from outbox.models import Message
from outbox.topics import Letter, handler


def _sealed(message: Message) -> dict[str, str]:
    return dict(json.loads(keyring().open_from_team(bytes(message.sealed))))


def _until(message: Message) -> datetime:
    return message.created_at + timedelta(minutes=MINUTES)


def _is_late(message: Message) -> bool:
    return _until(message) <= timezone.now()


@handler(SIGNING_CODE_TOPIC)
def signing_code(message: Message) -> list[Letter]:
    """Write the code to somebody who has opened her link, before she signs or when she comes back for the receipt."""
    request = request_of(message)
    if request is None or why_ended(request) or _is_late(message):
        return []
    digits = _sealed(message)["code"]
    return to_signer(request, lambda _asked: words.code(digits, _until(message)), is_awaited=True)


@handler(WORK_CODE_TOPIC)
def work_code(message: Message) -> list[Letter]:
    """Write the code to a work e-mail; nothing is known of whoever asked for it."""
    if _is_late(message):
        return []
    content = _sealed(message)
    with override(content["language"]):
        said = words.code(content["code"], _until(message))
        return [Letter("email", content["to"], said.subject, f"{said.text}\n\n{site_settings().municipality_name}\n", is_awaited=True)]
