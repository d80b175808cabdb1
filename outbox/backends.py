"""Mail of libraries (sign-in, the editor) through the outbox: Django's EMAIL_BACKEND."""

import json
from collections.abc import Sequence
from uuid import uuid4

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from common.keys import keyring
from outbox.actions import enqueue

TOPIC = "outbox.mail"
_PADDED_TO = 1024


def _sealed(message: EmailMessage) -> bytes:
    content = {"to": message.recipients(), "subject": str(message.subject), "text": str(message.body)}
    text = json.dumps(content, ensure_ascii=False).encode()
    return keyring().seal_to_team(text + b" " * (-len(text) % _PADDED_TO))


class OutboxEmailBackend(BaseEmailBackend):
    """Puts each message in the outbox, sealed; in the present transaction, or in one of its own where none is open."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store the messages that have a receiver; return how many."""
        chosen = [message for message in email_messages if message.recipients()]
        with transaction.atomic():
            for message in chosen:
                enqueue(TOPIC, key=uuid4().hex, sealed=_sealed(message))
        return len(chosen)
