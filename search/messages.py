"""What the worker does for the search: it learns new words, and reads the pages again that borrow from a register that has changed.

These rows of the outbox tell nobody anything; they are there because they are stored with what was published and survive a crash. One that
waits is enough for everything that waits.
"""

from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from outbox.actions import enqueue
from outbox.models import Message, State
from outbox.topics import Letter, handler
from search.actions import learn_synonyms, rebuild, settle_some

PAGES, SYNONYMS = "search.pages", "search.synonyms"


def _once(topic: str) -> None:
    """Enqueue a message unless one waits that no worker has begun with; within the transaction of what it is about."""
    if not Message.objects.filter(topic=topic, state=State.PENDING, attempts=0).exists():
        enqueue(topic, key=uuid4().hex)


def settle_soon() -> None:
    """Have the worker read the pages that are not settled."""
    _once(PAGES)


def learn_synonyms_soon() -> None:
    """Have the worker learn the words of the synonyms."""
    _once(SYNONYMS)


def catch_up() -> int:
    """Do at once, by reading all pages, what the worker has not come to yet; return how many messages that answers."""
    waiting = Message.objects.filter(topic__in=(PAGES, SYNONYMS), state=State.PENDING)
    answered = list(waiting.values_list("pk", flat=True))
    if answered:
        rebuild()
    return waiting.filter(pk__in=answered).update(state=State.SENT, sent_at=timezone.now())


@handler(PAGES, called=_("Sidor som sökningen ska läsa"))
def settle_pages(message: Message) -> list[Letter]:
    """Read some of the pages that are not settled, and leave the rest to another message; nobody is told."""
    if settle_some():
        with transaction.atomic():
            settle_soon()
    return []


@handler(SYNONYMS, called=_("Synonymer som sökningen ska lära sig"))
def learn_words_of_synonyms(message: Message) -> list[Letter]:
    """Learn the words that communicators have added; nobody is told."""
    learn_synonyms()
    return []
