"""The outbox's own topic: mail of libraries, sealed as it came."""

import json

from common.keys import keyring
from outbox.backends import TOPIC
from outbox.models import Message
from outbox.topics import Letter, handler


@handler(TOPIC)
def library_mail(message: Message) -> list[Letter]:
    """Open the sealed mail and address it to each of its receivers."""
    content = json.loads(keyring().open_from_team(bytes(message.sealed)))
    return [Letter("email", to, content["subject"], content["text"]) for to in content["to"]]
