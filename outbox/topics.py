"""Which handler writes the letters of which topic; apps register theirs in `<app>/messages.py`, imported when the app is ready."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from django.utils.functional import Promise

from outbox.models import Message

Channel = Literal["email", "sms"]


@dataclass(frozen=True)
class Letter:
    """What one person gets, by one channel; a text message has no subject.

    `is_awaited` is for what somebody waits for at this moment, such as a one-time code: it leaves at once. `not_before` says when the
    person's own hours begin. `outbox.hours` has the rule.
    """

    channel: Channel
    to: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    is_awaited: bool = field(default=False, kw_only=True)
    not_before: datetime | None = field(default=None, kw_only=True)


Handler = Callable[[Message], list[Letter]]
_HANDLERS: dict[str, Handler] = {}
_NAMES: dict[str, str | Promise] = {}


class NotNow(Exception):
    """A handler says that its message must wait until `until`, which is no failed try."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class NoHandler(LookupError):
    """No app has registered the topic."""


def handler(topic: str, *, called: str | Promise = "") -> Callable[[Handler], Handler]:
    """Register the decorated function as the one that writes the letters of `topic`; an empty list means nothing to send any more.

    `called` is what staff read on the page of messages. What the forms send is named by the desk, which knows the forms.
    """

    def register(function: Handler) -> Handler:
        if topic in _HANDLERS:
            raise ValueError(f"the topic {topic} has a handler already")
        _HANDLERS[topic] = function
        if called:
            _NAMES[topic] = called
        return function

    return register


def names() -> dict[str, str]:
    """Return topic -> what it is called, for the topics that were given a name."""
    return {topic: str(name) for topic, name in _NAMES.items()}


def letters_for(message: Message) -> list[Letter]:
    """Return the letters of a message, written now by its topic's handler; raises `NoHandler`."""
    try:
        write = _HANDLERS[message.topic]
    except KeyError as error:
        raise NoHandler(message.topic) from error
    return write(message)
